internal import Measures

/// Views of one measure that has a number for each language or culture: the same picture, the same table.
struct KeyedView {
    var subject: Subject
    var id: String
    /// The count of the basis that orders the rows.
    var orders: String
    var ofLanguages: Bool
    var shown = 25

    /// Rows of the view's table; the methods list them all.
    static let listed = 100

    /// Records with a number, those on most first.
    var records: [Measure] {
        subject.keyed(id).enumerated().sorted {
            let a = $0.element.basis[orders] ?? 0
            let b = $1.element.basis[orders] ?? 0
            return a != b ? a > b : $0.offset < $1.offset
        }.map(\.element)
    }

    /// A figure with the overall number first.
    func figure(
        _ figure: String, title: String, description: String, axis: BarChart.Axis = .share,
        form: BarChart.Form = .dot, axisTitle: String = "", whole: Bool = true
    ) -> Figure {
        var rows: [BarChart.Row] = []
        if whole, let record = subject.measure(id), record.value != nil {
            rows.append(row(record, name: "all together", kind: "k1"))
        }
        rows += records.prefix(shown).map { record in
            row(
                record, name: record.keyName ?? record.key ?? "",
                kind: ofLanguages ? subject.colour(ofLanguage: record.key ?? "") : "c9")
        }
        return BarChart(
            id: figure, title: title, description: description, rows: rows, axis: axis, form: form,
            axisTitle: axisTitle
        ).figure(
            orNothing: subject.measure(id)?.reason
                ?? "no \(ofLanguages ? "language" : "culture") has enough \(orders)")
    }

    private func row(_ record: Measure, name: String, kind: String) -> BarChart.Row {
        BarChart.Row(
            label: name, value: record.value, interval: record.intervals.sampling,
            text: record.value.map { Numerals.value($0, unit: record.unit) } ?? "", kind: kind)
    }

    func table(_ table: String, caption: String, heading: String) -> DataTable {
        let withheld = subject.measured.measures.count { $0.id == id && $0.key != nil && $0.value == nil }
        let cut =
            records.count > KeyedView.listed ? "; the \(KeyedView.listed) on most, all stand in Methods" : ""
        return DataTable(
            id: table,
            caption: caption + cut
                + (withheld > 0 ? "; \(Numerals.count(withheld)) withheld, see Methods" : ""),
            columns: [
                .text(ofLanguages ? "Language" : "Culture"), .number(heading), .text("95 % of sampling"),
                .text("95 % of the lexicon"), .number(orders.prefix(1).uppercased() + orders.dropFirst()),
            ],
            rows: records.prefix(KeyedView.listed).map { record in
                let key = record.key ?? ""
                return [
                    ofLanguages ? subject.languageCell(key) : subject.cultureCell(key), .value(record),
                    .sampling(record), .lexicon(record), .count(record.basis[orders] ?? 0),
                ]
            }, emptyNote: "None has enough \(orders) for a number.")
    }
}
