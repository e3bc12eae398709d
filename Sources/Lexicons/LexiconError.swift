/// What can go wrong in Lexicons. Messages name file, row and column, and say what to do.
package enum LexiconError: Error, Equatable, Sendable {
    /// The file or folder is not there or may not be read.
    case unreadable(path: String, reason: String)
    /// The file or folder could not be written.
    case unwritable(path: String, reason: String)
    /// A table breaks RFC 4180, or a cell holds what its column does not allow. Rows count from 1, the
    /// header.
    case malformedTable(path: String, row: Int, column: String, reason: String)
    /// A pack's `datapackage.json` is missing a property or has one that cannot be used.
    case malformedManifest(path: String, reason: String)
    /// The compiled lexicon is cut short, of another version, or for other inputs.
    case malformedCompiledLexicon(path: String, reason: String)
    /// The lexicon holds more than its compiled form can count.
    case tooLarge(reason: String)
}

extension LexiconError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "cannot read \(path): \(reason); check the path, or set EMIC_RESOURCES to emic's resources"
        case .unwritable(let path, let reason):
            "cannot write \(path): \(reason); choose a folder that may be written"
        case .malformedTable(let path, let row, let column, let reason):
            "\(path), row \(row)\(column.isEmpty ? "" : ", column \(column)"): \(reason)"
        case .malformedManifest(let path, let reason):
            "\(path): \(reason)"
        case .malformedCompiledLexicon(let path, let reason):
            "\(path) is no usable compiled lexicon: \(reason); delete it, it will be made again"
        case .tooLarge(let reason):
            "the lexicon is too large: \(reason); leave packs out"
        }
    }
}
