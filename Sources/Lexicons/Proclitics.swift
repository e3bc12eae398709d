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

    /// The first letters of a word, folded; zero where it has none.
    typealias Letters = (UInt32, UInt32, UInt32, UInt32)

    /// How many letters may be taken off, as a set of bits: bit n for n letters.
    ///
    /// Arabic: w or f, then b, k or l, then the article; the article alone. Hebrew: w, then sh or k-sh,
    /// then h, b, k, l or m. What is spelt differently once joined (l and the article) is for
    /// `joinsArticle`.
    @inline(__always)
    static func prefixes(_ kind: Proclitics, count: Int, _ letters: Letters) -> UInt32 {
        // What `prefix` letters may leave is at least `shortestRest`.
        let allowed = (1 &<< UInt32(truncatingIfNeeded: max(count &- shortestRest &+ 1, 0))) &- 1 as UInt32
        switch kind {
        case .none: return 0
        case .arabic: return arabicPrefixes(letters) & allowed
        case .hebrew: return hebrewPrefixes(letters) & allowed
        }
    }

    @inline(__always)
    private static func arabicPrefixes(_ letters: Letters) -> UInt32 {
        var (first, second, third, _) = letters
        var found: UInt32 = 0
        var at: UInt32 = 0
        func isArticle(_ one: UInt32, _ other: UInt32) -> Bool { one == 0x627 && other == 0x644 }
        if first == 0x648 || first == 0x641 {
            found |= 2
            at = 1
            (first, second, third) = (second, third, letters.3)
        }
        if isArticle(first, second) { found |= 4 &<< at }
        guard first == 0x628 || first == 0x643 || first == 0x644 else { return found }
        found |= 2 &<< at
        if isArticle(second, third) { found |= 8 &<< at }
        if first == 0x644, second == 0x644 { found |= 4 &<< at }
        return found
    }

    @inline(__always)
    private static func hebrewPrefixes(_ letters: Letters) -> UInt32 {
        var (first, second, _, _) = letters
        var found: UInt32 = 0
        var at: UInt32 = 0
        if first == 0x5D5 {
            found |= 2
            at = 1
            (first, second) = (second, letters.2)
        }
        if first == 0x5E9 {
            found |= 2 &<< at
            at &+= 1
            first = second
        }
        switch first {
        case 0x5D4, 0x5D1, 0x5DB, 0x5DC, 0x5DE: found |= 2 &<< at
        default: break
        }
        return found
    }

    /// Whether the letters from `at` (0, or 1 behind w or f) are l joined to the article: "للمغرب" for l and
    /// "المغرب".
    @inline(__always)
    static func joinsArticle(count: Int, at: Int, _ letters: Letters) -> Bool {
        guard count - at > shortestRest else { return false }
        if at == 0 { return letters.0 == 0x644 && letters.1 == 0x644 }
        return (letters.0 == 0x648 || letters.0 == 0x641) && letters.1 == 0x644 && letters.2 == 0x644
    }

    /// Whether `joinsArticle` may hold at all.
    @inline(__always)
    static func mayJoinArticle(_ letters: Letters) -> Bool { letters.1 == 0x644 }

    /// Visits how many letters may be taken off.
    @inline(__always)
    static func forEach(_ kind: Proclitics, count: Int, _ letters: Letters, _ body: (Int) -> Void) {
        var found = prefixes(kind, count: count, letters)
        while found != 0 {
            body(found.trailingZeroBitCount)
            found &= found &- 1
        }
    }
}
