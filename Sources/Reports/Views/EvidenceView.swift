internal import Measures
internal import Profiles

/// Documents behind the numbers, with their mentions marked.
enum EvidenceView {
    private static let perCulture = 3
    /// Snippets take most of a page's bytes; there is a bound to them.
    private static let byteBudget = 56_000

    static func make(_ subject: Subject) -> View {
        let samples = Dictionary(grouping: subject.counts.evidence, by: \.culture)
        let keys = subject.tableau.cultures.map(\.key)
        let references = referencesByKey(subject)
        let order = samples.keys.sorted {
            let a = references[$0] ?? 0
            let b = references[$1] ?? 0
            return a != b ? a > b : $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let withheld = subject.counts.evidence.count { $0.snippet.isEmpty }
        let open = subject.counts.evidence.count - withheld
        var spent = 0
        var shown = 0
        var articles: [Markup] = []
        for key in order {
            let list = samples[key] ?? []
            let chosen = list.prefix(perCulture)
            let article = article(subject, key, Array(chosen), kept: list.count)
            spent += article.html.utf8.count
            guard spent <= byteBudget else { break }
            shown += chosen.count
            articles.append(article)
        }
        let total = Double(subject.counts.evidence.count)
        let parts: [StripChart.Part] =
            total == 0
            ? []
            : [
                .init(name: "can be read", share: Double(open) / total, kind: "k1"),
                .init(name: "withheld", share: Double(withheld) / total, kind: ""),
            ]
        let heading =
            total == 0
            ? "The profile keeps no document as evidence"
            : "\(Numerals.these(open, "passage", "passages")) can be read as evidence for "
                + "\(samples.count) of "
                + "\(keys.count) cultures; \(withheld) \(withheld == 1 ? "is" : "are") withheld"
        return View(
            id: "evidence", name: "Evidence", finding: heading,
            reading: "Documents drawn by hash, not chosen; what was counted is marked. At most "
                + "\(SampleLimits.evidencePerCulture) are kept for a culture. A withheld passage is kept to "
                + "totals by the governance of its lexicon.",
            figures: [
                StripChart(
                    id: "evidence-strip", title: "Passages kept as evidence", description: heading + ".",
                    strips: [.init(title: "", note: "", parts: parts)]
                ).figure(orNothing: "the profile keeps no evidence")
            ],
            tables: [
                DataTable(
                    id: "t-evidence", caption: "Passages kept, by culture",
                    columns: [.text("Culture"), .number("Kept"), .number("Withheld"), .number("References")],
                    rows: order.map { key in
                        let list = samples[key] ?? []
                        return [
                            subject.cultureCell(key), .count(Double(list.count)),
                            .count(Double(list.count { $0.snippet.isEmpty })), .count(references[key] ?? 0),
                        ]
                    }, emptyNote: "The profile keeps no evidence.")
            ],
            notes: shown < subject.counts.evidence.count
                ? [
                    "\(shown) of \(subject.counts.evidence.count) passages stand here, at most "
                        + "\(perCulture) for a culture; the profile holds the others."
                ] : [],
            extra: articles.isEmpty
                ? .empty
                : el(
                    .details, [.class: "data evidence"], el(.summary, "Passages, by culture (\(shown))"),
                    el(.div, each: articles)))
    }

    private static func referencesByKey(_ subject: Subject) -> [String: Double] {
        Dictionary(
            zip(subject.tableau.main.keys, subject.figures.main.units),
            uniquingKeysWith: { first, _ in first })
    }

    private static func article(_ subject: Subject, _ key: String, _ samples: [EvidenceSample], kept: Int)
        -> Markup
    {
        el(
            .section, [.class: "passages"], el(.h3, subject.cultureCell(key).markup),
            el(
                .ul,
                each: samples.map { sample in
                    let lang = languageTag(sample.language)
                    let quote =
                        sample.snippet.isEmpty
                        ? el(
                            .p, [.class: "withheld"],
                            "Withheld: kept to totals by the governance of its lexicon.")
                        : el(.blockquote, [.lang: lang, .dir: "auto"], marked(sample.snippet))
                    let weight = Double(sample.micros) / Double(FoldLayout.microsPerDocument)
                    let share = "\(Numerals.fixed(weight, 2)) of its reference is here"
                    let language = subject.languageName(sample.language)
                    // Where a passage is withheld, its document is not named either: that would lead to it.
                    let source: Markup =
                        sample.snippet.isEmpty
                        ? "\(language); \(share)"
                        : "\(language), document \(code(sample.document)) of \(code(sample.shard)); \(share)"
                    return el(.li, quote, el(.p, [.class: "source"], source))
                }))
    }

    private static func code(_ text: String) -> Markup { el(.bdi, el(.code, Markup(text: text))) }

    /// A snippet with what stands between ⟦ and ⟧ marked.
    static func marked(_ snippet: String) -> Markup {
        var parts: [Markup] = []
        var plain = ""
        var inside: String?
        for character in snippet.unicodeScalars {
            switch (character, inside) {
            case ("⟦", nil):
                if !plain.isEmpty { parts.append(Markup(text: plain)) }
                plain = ""
                inside = ""
            case ("⟧", let text?):
                parts.append(el(.mark, Markup(text: text)))
                inside = nil
            default:
                if inside == nil {
                    plain.unicodeScalars.append(character)
                } else {
                    inside?.unicodeScalars.append(character)
                }
            }
        }
        parts.append(Markup(text: plain + (inside ?? "")))
        return Markup(parts)
    }
}
