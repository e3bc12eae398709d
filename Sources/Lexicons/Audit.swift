/// Counts what each form finds in texts, by language, with lines around what it found, for a reviewer to
/// judge.
///
/// A form that finds much more than its background frequency lets expect, or that finds anything in texts
/// that speak of no culture, is likely to be another word.
package struct Audit {
    /// Concordance lines kept per form and language: those whose bytes have the smallest digests, so that
    /// the same texts in another order give the same lines.
    private let samples: Int
    private let lexicon: CompiledLexicon
    private var words: [String: Int] = [:]
    private var hits: [Place: Tally] = [:]

    private struct Place: Hashable {
        let form: UInt32
        let language: String
    }

    private struct Tally {
        var hits = 0
        var lines: [Line] = []
    }

    private struct Line {
        let order: Digest
        let left: String
        let match: String
        let right: String
    }

    package init(_ lexicon: CompiledLexicon, samples: Int = 3) {
        self.lexicon = lexicon
        self.samples = samples
    }

    /// Takes in a document and what was found in it.
    package mutating func add(
        _ text: UnsafeRawBufferPointer, language: String, mentions: UnsafeBufferPointer<Mention>
    ) {
        words[language, default: 0] += WordCount.of(text)
        for mention in mentions where mention.voice == nil {
            let place = Place(form: mention.form, language: language)
            hits[place, default: Tally()].hits += 1
            guard samples > 0, !lexicon.marker(mention.marker).isAggregateOnly else { continue }
            keep(line(text, mention), at: place)
        }
    }

    private mutating func keep(_ line: Line, at place: Place) {
        var lines = hits[place]?.lines ?? []
        guard !lines.contains(where: { $0.order == line.order }) else { return }
        lines.append(line)
        lines.sort { $0.order.description < $1.order.description }
        if lines.count > samples { lines.removeLast() }
        hits[place]?.lines = lines
    }

    private func line(_ text: UnsafeRawBufferPointer, _ mention: Mention) -> Line {
        let (start, end) = (Int(mention.start), Int(mention.end))
        var from = max(0, start - Self.context)
        while from > 0, text[from] & 0xC0 == 0x80 { from -= 1 }
        var to = min(text.count, end + Self.context)
        while to < text.count, text[to] & 0xC0 == 0x80 { to += 1 }
        let pieces = [from..<start, start..<end, end..<to].map { range in
            String(decoding: text[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
        }
        var order = Digest()
        for piece in pieces { order.combine(piece) }
        return Line(order: order, left: pieces[0], match: pieces[1], right: pieces[2])
    }

    private static let context = 60

    static let columns = [
        "pack", "marker", "language", "form", "strength", "text_language", "hits", "words", "per_million",
        "left", "match",
        "right", "evidence", "judgement", "culture",
    ]

    /// One row per line kept (one without a line where governance keeps them), the most frequent forms first.
    ///
    /// `judgement` and `culture` are for the reviewer: right, wrong, or "other culture" and its key.
    package func csv() -> String {
        var writer = CSVWriter(header: Self.columns)
        let ordered = hits.sorted { left, right in
            if left.value.hits != right.value.hits { return left.value.hits > right.value.hits }
            return (left.key.form, left.key.language) < (right.key.form, right.key.language)
        }
        for (place, tally) in ordered {
            let form = lexicon.form(place.form)
            guard let markerIndex = form.marker else { continue }
            let marker = lexicon.marker(markerIndex)
            let total = words[place.language] ?? 0
            let lines = tally.lines.map { ($0.left, $0.match, $0.right, $0.order.description) }
            for (left, match, right, evidence) in lines.isEmpty ? [("", "", "", "")] : lines {
                writer.row([
                    lexicon.packs[marker.pack].name, marker.id, form.language, form.text, form.strength.name,
                    place.language, String(tally.hits), String(total), Self.perMillion(tally.hits, of: total),
                    left, match,
                    right, evidence, "", "",
                ])
            }
        }
        return writer.text
    }

    /// With one decimal, rounded down.
    private static func perMillion(_ count: Int, of total: Int) -> String {
        guard total > 0 else { return "" }
        let tenths = count * 10_000_000 / total
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// How many words a text has, roughly: runs of bytes between spaces, two characters of Han or Kana for a
/// word.
package enum WordCount {
    package static func of(_ text: UnsafeRawBufferPointer) -> Int {
        var words = 0
        var ideographs = 0
        var isInside = false
        for byte in text {
            if byte <= 0x20 {
                isInside = false
            } else {
                if !isInside { words += 1 }
                isInside = true
                if byte >= 0xE3, byte <= 0xE9 { ideographs += 1 }
            }
        }
        return max(words, ideographs / 2)
    }
}
