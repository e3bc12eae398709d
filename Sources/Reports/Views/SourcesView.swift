internal import Measures
internal import Profiles

/// Where the languages' text comes from, and what kind of documents these are.
enum SourcesView {
    private static let ids = ["scripture_share", "one_host_share", "one_text_share"]

    static func make(_ subject: Subject) -> View {
        var worst: [String: (part: Double, what: String, documents: Double)] = [:]
        let names = [
            "scripture_share": "scripture", "one_host_share": "one host", "one_text_share": "one text",
        ]
        for id in ids {
            for record in subject.keyed(id) {
                guard let key = record.key, let value = record.value else { continue }
                if value > worst[key]?.part ?? -1 {
                    worst[key] = (value, names[id] ?? id, record.basis["documents"] ?? 0)
                }
            }
        }
        let order = worst.sorted {
            $0.value.documents != $1.value.documents
                ? $0.value.documents > $1.value.documents : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        let warned = order.filter { $0.value.part >= 0.5 }
        let finding =
            worst.isEmpty
            ? "No language has enough sampled documents to say where its text comes from"
            : "\(warned.count) of \(Numerals.these(worst.count, "language", "languages")) with "
                + "enough samples "
                + "have most of their text from scripture, one host or one text"
        return View(
            id: "sources", name: "Where the text comes from", finding: finding,
            reading: "Bars are the largest single source of a language’s sampled documents. A language whose "
                + "text is one scripture or one site says little of its speakers, however many "
                + "documents it has.",
            figures: [
                BarChart(
                    id: "sources-bars", title: "Largest single source of each language",
                    description: finding + ".",
                    rows: (warned + order.filter { $0.value.part < 0.5 }).prefix(25).map { key, value in
                        .init(
                            label: subject.languageName(key), value: value.part,
                            text: "\(Numerals.share(value.part)) \(value.what)",
                            kind: subject.colour(ofLanguage: key))
                    }, axisTitle: "share of sampled documents", mark: (0.5, "half")
                ).figure(orNothing: "fewer than \(Thinness.samples) documents were sampled of every language")
            ],
            tables: [
                DataTable(
                    id: "t-sources", caption: "Sources of each language’s sampled documents",
                    columns: [
                        .text("Language"), .number("Documents"), .number("Scripture"),
                        .number("Largest host"),
                        .number("Most copied text"),
                    ],
                    rows: order.map { key, value in
                        [subject.languageCell(key), .count(value.documents)]
                            + ids.map { DataCell.value(subject.measure($0, key)) }
                    }, emptyNote: "Too few samples."),
                plain(subject, .script, id: "t-scripts", caption: "Documents by script", heading: "Script"),
                plain(subject, .year, id: "t-years", caption: "Documents by year", heading: "Year"),
                plain(
                    subject, .role, id: "t-roles", caption: "Turns of chat documents by role", heading: "Role"
                ),
            ], measures: ids + ["duplicate_share", "distinct_documents"])
    }

    private static func plain(
        _ subject: Subject, _ shape: TableShape, id: String, caption: String, heading: String
    )
        -> DataTable
    {
        let table = subject.counts[shape]
        let rows = table.keys.indices.map { ($0, Double(table.total(row: $0, counter: 0))) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        let total = rows.reduce(0) { $0 + $1.1 }
        return DataTable(
            id: id, caption: caption, columns: [.text(heading), .number("Documents"), .number("Share")],
            rows: rows.map { row, documents in
                let key = table.keys[row][0]
                return [
                    DataCell(key.isEmpty ? "not given" : key), .count(documents), .share(documents / total),
                ]
            }, emptyNote: "None were counted.")
    }
}
