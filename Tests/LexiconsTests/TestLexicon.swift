@testable import Lexicons

/// Small registries and packs, written in place.
enum TestLexicon {
    static let registry = Registry(
        cultures: [
            culture("CA", population: 38_000_000), culture("GH", population: 33_000_000),
            culture("JP", population: 125_000_000), culture("KE", population: 54_000_000),
            culture("NG", population: 220_000_000), culture("SN", population: 17_000_000),
            culture(
                "x-igbo", kind: "people", languages: ["ibo"],
                territories: [TerritoryShare(country: 4, share: 1_000_000)]),
            culture(
                "x-yoruba", kind: "people", languages: ["yor"],
                territories: [
                    TerritoryShare(country: 4, share: 930_000), TerritoryShare(country: 1, share: 20_000),
                ],
                population: 45_000_000),
        ],
        digest: Digest(),
        macrolanguages: Macrolanguages(pairs: [("ara", "arb"), ("ara", "arz"), ("zho", "cmn")]),
        speakers: [:], regions: [:],
        home: HomeRelation(
            speech: [:], peoples: [(7, ["yor"])], macrolanguages: Macrolanguages(pairs: []), overrides: []))

    static func culture(
        _ key: String, kind: String = "country", languages: [String] = [], territories: [TerritoryShare] = [],
        population: Int? = nil
    ) -> Culture {
        Culture(
            key: key, kind: kind, name: key, endonym: key, languages: languages, territories: territories,
            region: "",
            population: population, populationSource: "test")
    }

    /// A form of a test: `language form` with options behind a slash, `mul sushi/weak case`.
    struct Row {
        let marker: String
        let facet: Facet
        let cultures: String
        let forms: [String]

        init(_ marker: String, _ facet: Facet = .food, _ cultures: String = "NG", _ forms: String...) {
            self.marker = marker
            self.facet = facet
            self.cultures = cultures
            self.forms = forms
        }
    }

    static func pack(
        _ rows: [Row], governance: Governance = .open, review: ReviewState = .unreviewed,
        reviews: [Review.Verdict] = []
    ) -> Pack {
        var markers: [Marker] = []
        var forms: [Form] = []
        for (index, row) in rows.enumerated() {
            let cultures = row.cultures.split(separator: " ").map { part in
                let pieces = part.split(separator: ":")
                return MarkerCulture(
                    key: String(pieces[0]),
                    share: pieces.count == 2 ? DecimalShare.perMillion(pieces[1]) : nil)
            }
            markers.append(
                Marker(
                    id: row.marker, facet: row.facet, cultures: cultures, stance: .unspecified, note: "",
                    source: "test",
                    row: index + 2))
            for text in row.forms { forms.append(form(text, marker: index, row: forms.count + 2)) }
        }
        let manifest = PackManifest(
            name: "test", title: "Test", version: "1", licenses: ["CC0-1.0"], sources: [], contributors: [],
            review: review, governance: governance)
        return Pack(
            path: "test", manifest: manifest, markers: markers, forms: forms, reviews: reviews,
            digest: Digest())
    }

    private static func form(_ text: String, marker: Int, row: Int) -> Form {
        // By bytes: a form may begin with a combining mark, which would join the space before it.
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String($0) ?? "" }
        let words = parts[0].utf8.split(separator: 0x20, maxSplits: 1).map { String($0) ?? "" }
        var match: MatchRule = []
        var strength: Strength?
        for option in parts.count == 2 ? parts[1].split(separator: " ").map(String.init) : [] {
            if let named = Strength(name: option) { strength = named }
            if let rule = MatchRule(name: option) { match.formUnion(rule) }
        }
        return Form(
            marker: marker, language: words[0], text: words.count == 2 ? words[1] : " ", match: match,
            strength: strength,
            reason: "", row: row)
    }

    static func compiled(_ rows: [Row], background: String = "") throws -> CompiledLexicon {
        try CompiledLexicon(
            source: LexiconSource(registry: registry, packs: [pack(rows)], background: Array(background.utf8))
        )
    }
}

/// Text with its expected mentions marked: `I ate ⟦sushi⟧ in ⟦Lagos⟧`.
struct MarkedText {
    let plain: String
    let spans: [Range<Int>]

    init(_ marked: String) {
        var plain = ""
        var spans: [Range<Int>] = []
        var start: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = plain.utf8.count
            case "⟧":
                if let from = start { spans.append(from..<plain.utf8.count) }
                start = nil
            default: plain.unicodeScalars.append(scalar)
            }
        }
        self.plain = plain
        self.spans = spans
    }

    /// The text with marks around spans, for messages that can be read.
    static func marking(_ plain: String, _ spans: [Range<Int>]) -> String {
        var bytes = Array(plain.utf8)
        for span in spans.reversed() {
            bytes.insert(contentsOf: "⟧".utf8, at: span.upperBound)
            bytes.insert(contentsOf: "⟦".utf8, at: span.lowerBound)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CompiledLexicon {
    /// The spans of mentions, each once, marked in the text.
    func marked(_ text: String, language: String) -> String {
        var matcher = Matcher(self)
        var spans: [Range<Int>] = []
        for mention in matcher.mentions(in: text, language: language) {
            let span = Int(mention.start)..<Int(mention.end)
            if spans.last != span { spans.append(span) }
        }
        return MarkedText.marking(text, spans)
    }
}
