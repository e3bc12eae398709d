package import Measures

/// Why a page could not be made or written.
package enum ReportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The profile could not be measured as asked.
    case measuring(MeasureError)
    /// A file of the page could not be written.
    case unwritable(path: String, reason: String)

    package var description: String {
        switch self {
        case .measuring(let error): error.description
        case .unwritable(let path, let reason):
            "cannot write \(path): \(reason); name a file (or, with --layout folder, a folder) you may write"
        }
    }
}
