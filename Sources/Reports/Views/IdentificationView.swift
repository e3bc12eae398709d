internal import Measures
internal import Profiles

/// Languages as identified and as corrected for the identifier's errors.
enum IdentificationView {
    static func make(_ subject: Subject) -> View {
        let raw = KeyedView(subject: subject, id: "language_share", orders: "documents", ofLanguages: true)
        let records = raw.records
        let top = records.prefix(20)
        let most = top.compactMap(\.value).max() ?? 1
        return View(
            id: "identification", name: "Identification", finding: finding(subject, records),
            reading: "Filled: the language’s share of documents as identified. Hollow: the share after the "
                + "identifier’s known confusions are undone. Where they part, the label is not "
                + "to be trusted.",
            figures: [
                BarChart(
                    id: "identification-shares", title: "Shares of languages, as identified and corrected",
                    description: finding(subject, records) + ".",
                    rows: top.map { record in
                        BarChart.Row(
                            label: record.keyName ?? record.key ?? "", value: record.value,
                            interval: record.intervals.sampling,
                            other: subject.measure("language_share_corrected", record.key)?.value,
                            text: Numerals.share(record.value ?? 0),
                            kind: subject.colour(ofLanguage: record.key ?? ""))
                    }, axis: most > 0.4 ? .share : .percent, form: .dot,
                    axisTitle: "share of documents in identified languages"
                ).figure(orNothing: "no document has an identified language")
            ],
            tables: [shares(subject, records), confusions(subject), declared(subject), mixed(subject)],
            measures: [
                "language_share", "language_share_corrected", "effective_languages_corrected",
                "effective_languages_bytes", "effective_languages_bytes_2", "language_gini_equal_bytes",
            ])
    }

    private static func finding(_ subject: Subject, _ records: [Measure]) -> String {
        guard let corrected = subject.text("effective_languages_corrected"),
            let raw = subject.text("effective_languages")
        else {
            return "Languages cannot be corrected for identification error: "
                + subject.reason("effective_languages_corrected")
        }
        let shaky = records.count { record in
            guard let seen = record.value,
                let fixed = subject.measure("language_share_corrected", record.key)?.value,
                seen > 0
            else { return false }
            return fixed < seen / 2 || fixed > seen * 2
        }
        return
            "Corrected for identification error the languages are as varied as \(corrected) equal ones, not "
            + "\(raw); \(Numerals.these(shaky, "language is", "languages are")) off by more than "
            + "a factor of two"
    }

    private static func shares(_ subject: Subject, _ records: [Measure]) -> DataTable {
        DataTable(
            id: "t-identification", caption: "Shares of languages, as identified and corrected",
            columns: [
                .text("Language"), .number("Documents"), .number("As identified"), .text("95 % of sampling"),
                .number("Corrected"),
            ],
            rows: records.map { record in
                let key = record.key ?? ""
                return [
                    subject.languageCell(key), .count(record.basis["documents"] ?? 0), .value(record),
                    .sampling(record), .value(subject.measure("language_share_corrected", key)),
                ]
            }, emptyNote: "No document has an identified language.")
    }

    /// The identifier's largest confusions among the languages seen.
    private static func confusions(_ subject: Subject) -> DataTable {
        let seen = Set(subject.seenLanguages.map { subject.tableau.languages[$0] })
        var totals: [String: Int64] = [:]
        for cell in subject.counts.registry.confusions { totals[cell.truth, default: 0] += cell.documents }
        let errors = subject.counts.registry.confusions
            .filter { $0.truth != $0.identified && seen.contains($0.identified) }
            .map { (cell: $0, part: Double($0.documents) / Double(max(1, totals[$0.truth] ?? 1))) }
            .enumerated().sorted {
                $0.element.part != $1.element.part ? $0.element.part > $1.element.part : $0.offset < $1.offset
            }
            .map(\.element)
        return DataTable(
            id: "t-confusions", caption: "Largest confusions of the identifier, on its development text",
            columns: [.text("Text in"), .text("is taken for"), .number("Share of its text")],
            rows: errors.prefix(120).map {
                [
                    subject.languageCell($0.cell.truth), subject.languageCell($0.cell.identified),
                    .share($0.part),
                ]
            }, emptyNote: "The profile carries no confusion matrix, or no confusion concerns its languages.",
            total: errors.count)
    }

    private static func declared(_ subject: Subject) -> DataTable {
        let table = subject.counts[.declared]
        let rows = table.keys.indices
            .filter { table.keys[$0][0] != table.keys[$0][1] && !table.keys[$0][0].isEmpty }
            .map { ($0, Double(table.total(row: $0, counter: 0))) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        return DataTable(
            id: "t-declared", caption: "Documents declared as one language and identified as another",
            columns: [.text("Declared"), .text("Identified"), .number("Documents")],
            rows: rows.prefix(200).map { row, documents in
                let (said, found) = (table.keys[row][0], table.keys[row][1])
                return [
                    said == "?" ? DataCell("a label in no table") : subject.languageCell(said),
                    subject.languageCell(found), .count(documents),
                ]
            }, emptyNote: "No document declares another language than was identified.", total: rows.count)
    }

    private static func mixed(_ subject: Subject) -> DataTable {
        let table = subject.counts[.mixed]
        let rows = table.keys.indices.map { ($0, Double(table.total(row: $0, counter: 0))) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        return DataTable(
            id: "t-mixed", caption: "Languages found inside documents of another",
            columns: [
                .text("Language"), .text("has parts in"), .number("Documents"), .number("Mean share there"),
            ],
            rows: rows.prefix(100).map { row, documents in
                let share = Double(table.total(row: row, counter: 1)) / 1000 / max(1, documents)
                return [
                    subject.languageCell(table.keys[row][0]), subject.languageCell(table.keys[row][1]),
                    .count(documents), .share(share),
                ]
            }, emptyNote: "No document was found to hold a second language.", total: rows.count)
    }
}
