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
        var line: [UInt8] = []
        line.reserveCapacity(end - start + 64)
        if start > 0 { line += "…".utf8 }
        var at = start
        for mention in mentions where Int(mention.start) >= at && Int(mention.end) <= end {
            append(text[at..<Int(mention.start)], to: &line)
            line += "⟦".utf8
            append(text[Int(mention.start)..<Int(mention.end)], to: &line)
            line += "⟧".utf8
            at = Int(mention.end)
        }
        append(text[at..<end], to: &line)
        if end < text.count { line += "…".utf8 }
        return String(decoding: line, as: UTF8.self)
    }

    /// The nearest start of a code point at or before `offset`.
    private static func boundary(_ text: UnsafeRawBufferPointer, _ offset: Int) -> Int {
        var at = min(max(offset, 0), text.count)
        while at > 0, at < text.count, text[at] & 0xc0 == 0x80 { at -= 1 }
        return at
    }

    /// Adds text as it stands on one line; marks of mentions in the document itself are dropped.
    private static func append(_ text: Slice<UnsafeRawBufferPointer>, to line: inout [UInt8]) {
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            guard byte == 0xE2, at + 2 < text.endIndex else {
                line.append(byte < 0x20 ? 0x20 : byte)
                at += 1
                continue
            }
            switch (text[at + 1], text[at + 2]) {
            case (0x9F, 0xA6), (0x9F, 0xA7): break
            case (0x80, 0xA8), (0x80, 0xA9): line.append(0x20)
            default: line += text[at..<at + 3]
            }
            at += 3
        }
    }
}
