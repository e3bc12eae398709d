/// Words that a script writes joined to the word after them.
enum Proclitics: Sendable {
    case none, arabic, hebrew

    static func of(language: String, macrolanguages: Macrolanguages) -> Proclitics {
        if language == "heb" { return .hebrew }
        return macrolanguages.covering(language).contains("ara") ? .arabic : .none
    }

    /// Whether a word with this first letter may stand behind a proclitic.
    @inline(__always)
    static func mayFollow(_ scalar: UInt32) -> Bool { scalar >= 0x5D0 && scalar < 0x780 }

    /// Whether a word with this first letter may begin with a proclitic.
    @inline(__always)
    static func mayBegin(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x627, 0x628, 0x641, 0x643, 0x644, 0x648, 0x5D1, 0x5D4, 0x5D5, 0x5DB, 0x5DC, 0x5DE, 0x5E9: true
        default: false
        }
    }

    /// Fewest letters that must be left of a word.
    static let shortestRest = 3

    /// How many letters may be taken off, as a set of bits: bit n for n letters.
    ///
    /// Arabic: w or f, then b, k or l, then the article; the article alone. Hebrew: w, then sh or k-sh,
    /// then h, b, k, l or m. `letter(i)` is the folded letter at i. What is spelt differently once joined
    /// (l and the article) is for `joinsArticle`.
    static func prefixes(_ kind: Proclitics, count: Int, letter: (Int) -> UInt32) -> UInt32 {
        var found: UInt32 = 0
        var at = 0
        func mark(_ length: Int) {
            if count - length >= shortestRest { found |= 1 << UInt32(length) }
        }
        switch kind {
        case .none:
            return 0
        case .arabic:
            if letter(0) == 0x648 || letter(0) == 0x641 {
                at = 1
                mark(1)
            }
            if count > at + 2, letter(at) == 0x628 || letter(at) == 0x643 || letter(at) == 0x644 {
                at += 1
                mark(at)
            }
            if count > at + 2, letter(at) == 0x627, letter(at + 1) == 0x644 { mark(at + 2) }
            if at > 0, count > at + 2, letter(at - 1) == 0x644, letter(at) == 0x644 { mark(at + 1) }
        case .hebrew:
            if letter(0) == 0x5D5 {
                at = 1
                mark(1)
            }
            if count > at + 2, letter(at) == 0x5E9 {
                at += 1
                mark(at)
            }
            if count > at + 2 {
                switch letter(at) {
                case 0x5D4, 0x5D1, 0x5DB, 0x5DC, 0x5DE: mark(at + 1)
                default: break
                }
            }
        }
        return found
    }

    /// Whether the letters from `at` are l joined to the article: "للمغرب" for l and "المغرب".
    static func joinsArticle(count: Int, at: Int, letter: (Int) -> UInt32) -> Bool {
        count - at > shortestRest && letter(at) == 0x644 && letter(at + 1) == 0x644
    }
}
