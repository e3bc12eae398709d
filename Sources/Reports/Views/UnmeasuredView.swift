internal import Measures

/// What could not be measured: silence, languages with few forms, markers not yet seen.
enum UnmeasuredView {
    static func make(_ subject: Subject) -> View {
        let forms = KeyedView(subject: subject, id: "lexicon_forms", orders: "documents", ofLanguages: true)
        let few = forms.records.filter { ($0.value ?? 0) < Thinness.forms }
        let rows = forms.records.prefix(25).map { record in
            let value = record.value ?? 0
            return BarChart.Row(
                label: record.keyName ?? record.key ?? "", value: value > 0 ? value : nil,
                text: Numerals.count(value), kind: value < Thinness.forms ? "s3" : "c9")
        }
        return View(
            id: "unmeasured", name: "What could not be measured", finding: finding(subject),
            reading: "Bars are forms the lexicons hold of a language itself, for the languages with most "
                + "documents. Below \(Int(Thinness.forms)) a language is hardly measured; "
                + "hatched, not at all. What is not "
                + "measured is not zero.",
            figures: [
                BarChart(
                    id: "unmeasured-forms", title: "Forms held, by language",
                    description: finding(subject) + ".",
                    rows: Array(rows), axis: .number, axisTitle: "forms of the language in the lexicons"
                ).figure(orNothing: "the profile does not say how many forms its lexicons have")
            ],
            tables: [
                DataTable(
                    id: "t-unmeasured", caption: "Languages by documents, with forms and silence",
                    columns: [
                        .text("Language"), .number("Documents"), .number("Forms"), .number("No culture seen"),
                        .text("Measured"),
                    ],
                    rows: forms.records.map { record in
                        let key = record.key ?? ""
                        let value = record.value ?? 0
                        return [
                            subject.languageCell(key), .count(record.basis["documents"] ?? 0), .count(value),
                            .value(subject.measure("silence", key)),
                            DataCell(value == 0 ? "not at all" : value < Thinness.forms ? "hardly" : "yes"),
                        ]
                    }, emptyNote: "The profile does not say how many forms its lexicons have.")
            ],
            notes: few.isEmpty
                ? []
                : [Markup(text: "Hardly measured: \(names(few.prefix(40)))" + more(few.count - 40) + ".")],
            measures: ["measurability", "silence", "lexicon_forms", "unseen_markers"])
    }

    private static func names(_ records: ArraySlice<Measure>) -> String {
        records.map { $0.keyName ?? $0.key ?? "" }.joined(separator: ", ")
    }

    private static func more(_ left: Int) -> String { left > 0 ? " and \(left) more" : "" }

    private static func finding(_ subject: Subject) -> String {
        let silence = subject.text("silence").map {
            "\($0) of documents refer to no culture the lexicons know"
        }
        guard let few = subject.text("measurability") else {
            return silence ?? "What could not be seen cannot be told here: \(subject.reason("measurability"))"
        }
        return "\(few) of documents are in languages the lexicons hardly know"
            + (silence.map { "; " + $0 } ?? "")
    }
}
