/// What can go wrong in Languages. Messages name the file and say what to do.
package enum LanguageError: Error, Equatable, Sendable {
    /// The file is not there or may not be read.
    case unreadable(path: String, reason: String)
    /// The file is no identifier model, is cut short, or was made for another version of the program.
    case malformedModel(path: String, reason: String)
    /// A table of labels or counts has a line that cannot be read.
    case malformedTable(path: String, line: Int, reason: String)
}

extension LanguageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "cannot read \(path): \(reason); reinstall emic, or set EMIC_RESOURCES to its resources"
        case .malformedModel(let path, let reason):
            "\(path) is no usable identifier model: \(reason); train it again with Scripts/train-identifier"
        case .malformedTable(let path, let line, let reason):
            "\(path), line \(line): \(reason)"
        }
    }
}
