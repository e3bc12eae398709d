/// How much a form says by itself, in quarters of what a reference needs.
package enum Strength: UInt8, Comparable, Sendable {
    /// Not matched at all.
    case none = 0
    /// Four different markers make a reference: short words, words with other meanings, names that others bear too.
    case faint = 1
    /// Needs a second, different marker of the same culture in the document, unless that is short.
    case weak = 2
    /// Enough by itself.
    case strong = 4

    package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }

    /// The next one down; `none` stays.
    package var lowered: Strength {
        switch self {
        case .strong: .weak
        case .weak: .faint
        default: .none
        }
    }

    /// As packs write it; `none` is written `none`.
    package var name: String { "\(self)" }

    package init?(name: some StringProtocol) {
        switch name {
        case "strong": self = .strong
        case "weak": self = .weak
        case "faint": self = .faint
        default: return nil
        }
    }
}
