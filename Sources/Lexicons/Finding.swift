/// Something that lint has to say about a pack: where, what, and what to do.
package struct Finding: Sendable, Equatable {
    package enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Worth knowing; often as it should be.
        case note
        /// Probably not meant.
        case warning
        /// Wrong: the pack does less than it says.
        case fault

        package static func < (left: Severity, right: Severity) -> Bool {
            let order: [Severity] = [.note, .warning, .fault]
            return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
        }
    }

    package let severity: Severity
    /// A short name of the check, to sort and silence by.
    package let check: String
    package let pack: String
    /// `markers.csv` or `forms.csv`.
    package let file: String
    /// As an editor shows it.
    package let row: Int
    package let message: String
}

extension Finding: CustomStringConvertible {
    package var description: String { "\(pack)/\(file):\(row): \(severity.rawValue): \(message) [\(check)]" }
}
