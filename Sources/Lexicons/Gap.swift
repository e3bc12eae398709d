/// How far words may stand apart in a phrase: a space, hyphen or apostrophe counts 1, the end of a line 2,
/// a full stop after a short word 1 ("St. Lucia"), everything else more than any phrase allows.
struct Gap {
    var width: Int
    /// No form begins behind an apostrophe that follows more letters than an elided word has.
    var mayStart: Bool

    static let soft = 1
    static let line = 2
    static let hard = 8
    /// Letters of a word after which a full stop is taken for an abbreviation's.
    static let abbreviation = 3
    /// Letters of an elided word before an apostrophe (l', qu', dell'); after longer ones no form begins.
    static let elision = 4
}

extension Matcher {
    /// The gap between the end of a word, which has so many letters, and the start of the next. No letters:
    /// there is no word before.
    func gap(_ text: UnsafePointer<UInt8>, _ end: Int, _ start: Int, lettersBefore: Int) -> Gap {
        if start == end &+ 1, text[end] == 0x20 { return Gap(width: Gap.soft, mayStart: true) }
        guard lettersBefore > 0 else { return Gap(width: Gap.hard, mayStart: true) }
        var width = 0
        var afterApostrophe = false
        var at = end
        while at < start, width < Gap.hard {
            var bytes = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &bytes)
            at += bytes
            switch FoldEntry.kind(fold.entry(raw)) {
            case FoldEntry.ignored:
                continue
            case FoldEntry.apostrophe:
                width += Gap.soft
                afterApostrophe = width == Gap.soft
                continue
            case FoldEntry.nonJoiner:
                // It parts words straight behind an Arabic letter only.
                guard width == 0, Self.isArabic(lastScalar(text, at - bytes)) else { continue }
                width = Gap.soft
            case FoldEntry.soft:
                width += raw == 0x0A ? Gap.line : Gap.soft
            default:
                let isAbbreviation = raw == 0x2E && lettersBefore <= Gap.abbreviation && width == 0
                width += isAbbreviation ? Gap.soft : Gap.hard
            }
            afterApostrophe = false
        }
        return Gap(width: width, mayStart: !(afterApostrophe && lettersBefore > Gap.elision))
    }
}
