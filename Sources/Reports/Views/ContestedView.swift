internal import Measures
internal import Profiles

/// Markers that several cultures share, and what the rule of dividing them changes.
enum ContestedView {
    static func make(_ subject: Subject) -> View {
        let pairs = subject.measured.measures.filter { $0.id == "contested_share" && $0.key != nil }
        let markers = contested(subject)
        let shown = markers.prefix(300)
        return View(
            id: "contested", name: "Contested markers", finding: finding(subject),
            reading: "A marker of several cultures can be divided equally, by the rest of the document, or "
                + "given to the largest. The bars say how many references move between two of these rules.",
            figures: [
                BarChart(
                    id: "contested-bars", title: "References that move between two rules",
                    description: finding(subject) + ".",
                    rows: pairs.map { record in
                        .init(
                            label: record.key ?? "", value: record.value, interval: record.intervals.sampling,
                            text: record.value.map { Numerals.share($0) } ?? "", kind: "k1")
                    }, axis: .percent, axisTitle: "share of references that change culture"
                ).figure(orNothing: subject.reason("contested_share"))
            ],
            tables: [
                DataTable(
                    id: "t-contested",
                    caption: "Contested markers by mentions"
                        + (markers.count > shown.count
                            ? ", the \(shown.count) met most often of \(Numerals.count(markers.count))" : ""),
                    columns: [
                        .text("Marker"), .text("Facet"), .text("Cultures"), .number("Mentions"),
                        .text("Pack"), .text("Review"),
                    ],
                    rows: shown.map { row, mentions in
                        [
                            DataCell(row.marker), DataCell(row.facet), DataCell(row.cultures),
                            .count(mentions),
                            DataCell(row.pack), DataCell(row.review),
                        ]
                    }, emptyNote: "No contested marker was seen.")
            ], measures: ["contested_share"])
    }

    /// Markers of two cultures or more with their mentions; those kept to totals by their community's
    /// governance are not named.
    private static func contested(_ subject: Subject) -> [(MarkerRow, Double)] {
        let table = subject.counts[.marker]
        let counter = table.shape.counter("mentions") ?? 0
        var mentions: [String: Int64] = [:]
        for (row, key) in table.keys.enumerated() {
            mentions[key[1], default: 0] += table.total(row: row, counter: counter)
        }
        return subject.counts.markers.enumerated()
            .filter { !$0.element.aggregateOnly && $0.element.cultures.contains(" ") }
            .map { ($0.offset, $0.element, Double(mentions[$0.element.marker] ?? 0)) }
            .sorted { $0.2 != $1.2 ? $0.2 > $1.2 : $0.0 < $1.0 }
            .map { ($0.1, $0.2) }
    }

    private static func finding(_ subject: Subject) -> String {
        guard let share = subject.text("contested_share") else {
            return
                "How contested the picture is cannot be measured here: \(subject.reason("contested_share"))"
        }
        return
            "At most \(share) of references would move to another culture under another rule "
            + "for shared markers"
    }
}
