/// What can be wrong with what a measurement is asked for. Messages are lower-case and name the remedy.
package enum MeasureError: Error, Equatable, CustomStringConvertible {
    /// A file (lens, reference, counts, rules, target) that cannot be read.
    case unreadable(path: String)
    /// A file that cannot be written.
    case unwritable(path: String)
    /// A file that can be read but not understood.
    case malformed(path: String, line: Int, what: String)
    /// An option that names something the profile does not have.
    case unknown(kind: String, name: String, known: [String])
    /// A gate that cannot be parsed.
    case rule(text: String, what: String)
    /// Profiles made with different means, compared without consent.
    case incomparable(differences: [String])
    /// A plan that no mixture can fulfil.
    case infeasible(what: String)

    package var description: String {
        switch self {
        case .unreadable(let path):
            "cannot read \(path): check that the file is there and may be read"
        case .unwritable(let path):
            "cannot write \(path): check that its folder is there, may be written and has room"
        case .malformed(let path, let line, let what):
            "\(path), line \(line): \(what)"
        case .unknown(let kind, let name, let known):
            "no \(kind) is called \(name); known: \(MeasureError.list(known))"
        case .rule(let text, let what):
            "cannot read the rule '\(text)': \(what); write it as locality<-0.02 or new.silence>0.9"
        case .incomparable(let differences):
            "the profiles were made differently: \(differences.joined(separator: "; ")); "
                + "scan both alike, or compare anyway with --allow-different"
        case .infeasible(let what):
            what
        }
    }

    private static func list(_ names: [String]) -> String {
        names.count <= 12
            ? names.joined(separator: ", ")
            : names.prefix(12).joined(separator: ", ") + " and \(names.count - 12) more"
    }
}
