internal import Lexicons

/// A short piece of a document around its first mentions of a culture, mentions between ⟦ and ⟧.
enum Snippet {
    /// Bytes kept before and after the first mention, about.
    private static let reach = 90

    /// `mentions` in order of their place; several on one span count once.
    static func text(around mentions: [Mention], in text: UnsafeRawBufferPointer) -> String {
        guard let first = mentions.first else { return "" }
        let start = boundary(text, Int(first.start) - reach)
        let end = boundary(text, Int(first.end) + reach)
        var result = start > 0 ? "…" : ""
        var at = start
        for mention in mentions where Int(mention.start) >= at && Int(mention.end) <= end {
            result += piece(text, at, Int(mention.start))
            result += "⟦" + piece(text, Int(mention.start), Int(mention.end)) + "⟧"
            at = Int(mention.end)
        }
        result += piece(text, at, end)
        return end < text.count ? result + "…" : result
    }

    /// The nearest start of a code point at or before `offset`.
    private static func boundary(_ text: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        var at = min(max(offset, 0), text.count)
        while at > 0, at < text.count, text[at] & 0xc0 == 0x80 { at -= 1 }
        return at
    }

    /// Bytes as text on one line; marks of mentions in the document itself are dropped.
    private static func piece(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> String {
        guard start < end else { return "" }
        let raw = String(decoding: text[start..<end], as: UTF8.self)
        var result = ""
        for character in raw.unicodeScalars where character != "⟦" && character != "⟧" {
            let isControl = character.value < 0x20 || character.value == 0x2028 || character.value == 0x2029
            result.unicodeScalars.append(isControl ? " " : character)
        }
        return result
    }
}
