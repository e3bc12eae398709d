internal import CWords

/// Words that a script writes joined to the word after them: which ones, `CWords_rests` knows.
enum Proclitics: Sendable {
    case none, arabic, hebrew

    static func of(language: String, macrolanguages: Macrolanguages) -> Proclitics {
        if language == "heb" { return .hebrew }
        return macrolanguages.covering(language).contains("ara") ? .arabic : .none
    }

    /// What C calls them.
    var kind: Int32 {
        switch self {
        case .none: 0
        case .arabic: Int32(CWORDS_ARABIC)
        case .hebrew: Int32(CWORDS_HEBREW)
        }
    }

    /// Whether a word with this first letter may stand behind a proclitic.
    @inline(__always)
    static func mayFollow(_ scalar: UInt32) -> Bool { scalar >= 0x5D0 && scalar < 0x780 }

    /// Fewest letters that must be left of a word.
    static let shortestRest = CWORDS_SHORTEST_REST
}
