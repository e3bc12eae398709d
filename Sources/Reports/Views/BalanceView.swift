internal import Measures

/// The first screen: languages beside cultures.
enum BalanceView {
    static func make(_ subject: Subject) -> View {
        let languages = subject.measure("effective_languages")
        let cultures = subject.measure("effective_cultures")
        return View(
            id: "balance", name: "Languages beside cultures", finding: finding(subject),
            reading: "Each strip is the whole corpus, cut by size: many even pieces are variety, a few long "
                + "ones are not. The number under a strip says how many equal pieces would be as varied.",
            figures: [
                StripChart(
                    id: "balance-strips", title: "Languages written in, beside cultures spoken of",
                    description:
                        "Two strips. Languages by share of documents: \(first(languageParts(subject))). "
                        + "Cultures by share of references: \(first(cultureParts(subject))).",
                    strips: [
                        StripChart.Strip(
                            title: "Languages it is written in",
                            note: note(
                                languages, seen: subject.text("effective_languages_0"), "languages seen"),
                            parts: languageParts(subject)),
                        StripChart.Strip(
                            title: "Cultures it speaks of",
                            note: note(
                                cultures, seen: subject.text("effective_cultures_0"), "cultures spoken of"),
                            parts: cultureParts(subject)),
                    ], thickness: 44
                ).figure(orNothing: "no document was read")
            ],
            tables: [languageTable(subject), cultureTable(subject)],
            measures: [
                "effective_languages", "effective_languages_2", "effective_languages_0",
                "effective_cultures", "effective_cultures_2", "effective_cultures_0", "language_coverage",
                "culture_coverage",
            ])
    }

    static func finding(_ subject: Subject) -> String {
        let languages = subject.text("effective_languages")
        let cultures = subject.text("effective_cultures")
        switch (languages, cultures) {
        case (let languages?, let cultures?):
            let seen = subject.text("effective_languages_0").map { "\($0) languages" } ?? "Its languages"
            let spoken = subject.text("effective_cultures_0").map { "\($0) cultures" } ?? "its cultures"
            return "\(seen) come down to \(languages) of equal weight, \(spoken) to \(cultures)"
        case (let languages?, nil):
            return
                "Its languages come down to \(languages) of equal weight; it refers to "
                + "cultures too seldom to "
                + "say how varied they are"
        case (nil, let cultures?):
            return "Its cultures come down to \(cultures) of equal weight; its languages are not measurable"
        case (nil, nil):
            return subject.documentTotal == 0
                ? "Nothing was read, so there is nothing to see" : "Too few documents to say how varied it is"
        }
    }

    private static func note(_ record: Measure?, seen: String?, _ what: String) -> String {
        guard let record, let value = record.value else {
            return "Variety not measurable: \(record?.reason ?? "nothing to measure it on")"
        }
        var text =
            (seen.map { "\($0) \(what); " } ?? "") + "as varied as \(Numerals.number(value)) equal ones"
        if let interval = record.intervals.sampling {
            text += " (95 %: \(Numerals.interval(interval, unit: record.unit)))"
        }
        return text
    }

    private static func first(_ parts: [StripChart.Part]) -> String {
        let named = parts.prefix(3).map { "\($0.name) \(Numerals.share($0.share))" }
        return named.isEmpty ? "none" : named.joined(separator: ", ")
    }

    private static func languageParts(_ subject: Subject) -> [StripChart.Part] {
        let total = subject.documentTotal
        guard total > 0 else { return [] }
        let known = subject.seenLanguages.filter { subject.tableau.identified[$0] }
        var parts = known.prefix(60).map { index in
            let label = subject.tableau.languages[index]
            return StripChart.Part(
                name: subject.languageName(label), share: subject.figures.documents[index] / total,
                kind: subject.colour(ofLanguage: label), short: String(label.prefix(3)))
        }
        let rest = known.dropFirst(60)
        if !rest.isEmpty {
            parts.append(
                StripChart.Part(
                    name: "\(rest.count) more",
                    share: rest.reduce(0) { $0 + subject.figures.documents[$1] } / total,
                    kind: "c0"))
        }
        let unknown = subject.seenLanguages.filter { !subject.tableau.identified[$0] }
            .reduce(0) { $0 + subject.figures.documents[$1] }
        if unknown > 0 {
            parts.append(StripChart.Part(name: "not identified", share: unknown / total, kind: ""))
        }
        return parts
    }

    private static func cultureParts(_ subject: Subject) -> [StripChart.Part] {
        let total = subject.figures.main.total
        guard total > 0 else { return [] }
        var parts = subject.seenCultures.prefix(60).enumerated().map { rank, unit in
            StripChart.Part(
                name: subject.tableau.main.names[unit], share: subject.figures.main.units[unit] / total,
                kind: rank % 2 == 0 ? "k1" : "k2", short: subject.tableau.main.keys[unit])
        }
        let rest = subject.seenCultures.dropFirst(60)
        if !rest.isEmpty {
            parts.append(
                StripChart.Part(
                    name: "\(rest.count) more",
                    share: rest.reduce(0) { $0 + subject.figures.main.units[$1] } / total, kind: "k0"))
        }
        return parts
    }

    private static func languageTable(_ subject: Subject) -> DataTable {
        let total = subject.documentTotal
        return DataTable(
            id: "t-languages", caption: "Languages by documents",
            columns: [
                .text("Language"), .number("Documents"), .number("Share of documents"),
                .number("Referring documents"), .number("Speakers in the reference"),
            ],
            rows: subject.seenLanguages.map { index in
                let documents = subject.figures.documents[index]
                let speakers = subject.tableau.speakers[index]
                return [
                    subject.languageCell(subject.tableau.languages[index]), .count(documents),
                    .share(documents / total), .count(subject.figures.referring[index]),
                    speakers > 0 ? .count(speakers) : DataCell("not known"),
                ]
            })
    }

    private static func cultureTable(_ subject: Subject) -> DataTable {
        let total = subject.figures.main.total
        let reference = subject.tableau.main.reference
        return DataTable(
            id: "t-cultures", caption: "Cultures by references",
            columns: [
                .text("Culture"), .text("Kind"), .number("References"), .number("Share of references"),
                .number("Documents"), .number("People in the reference"),
            ],
            rows: subject.seenCultures.map { unit in
                let key = subject.tableau.main.keys[unit]
                return [
                    subject.cultureCell(key), DataCell(subject.kind(key)),
                    .count(subject.figures.main.units[unit]),
                    .share(subject.figures.main.units[unit] / total),
                    .count(subject.figures.unitDocuments[unit]),
                    reference[unit] > 0 ? .count(reference[unit]) : DataCell("not known"),
                ]
            })
    }
}
