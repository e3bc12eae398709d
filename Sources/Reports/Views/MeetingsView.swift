internal import Measures
internal import Profiles

/// Cultures met in one document, and the hub they meet through.
enum MeetingsView {
    static func make(_ subject: Subject) -> View {
        let table = subject.counts[.pair]
        let counter = table.shape.counter("documents") ?? 0
        let pairs = table.keys.indices
            .map {
                (
                    a: table.keys[$0][0], b: table.keys[$0][1],
                    documents: Double(table.total(row: $0, counter: counter)), row: $0
                )
            }
            .sorted { $0.documents != $1.documents ? $0.documents > $1.documents : $0.row < $1.row }
        let names = Dictionary(
            subject.tableau.cultures.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        let total = pairs.reduce(0) { $0 + $1.documents }
        return View(
            id: "meetings", name: "Cultures met together", finding: finding(subject),
            reading: "Each bar is a pair of cultures that one document speaks of together; the bars are the "
                + "pairs met most often, in documents.",
            figures: [
                BarChart(
                    id: "meetings-bars", title: "Pairs of cultures met most often",
                    description: finding(subject) + ".",
                    rows: pairs.prefix(20).map { pair in
                        BarChart.Row(
                            label:
                                "\(Draw.cut(names[pair.a] ?? pair.a, 14)) – "
                                + "\(Draw.cut(names[pair.b] ?? pair.b, 14))",
                            value: pair.documents, text: Numerals.count(pair.documents))
                    }, axis: .number, axisTitle: "documents"
                ).figure(orNothing: "no document refers to two cultures")
            ],
            tables: [
                DataTable(
                    id: "t-meetings",
                    caption: "Pairs of cultures"
                        + (pairs.count > 300
                            ? ", the 300 met most often of \(Numerals.count(pairs.count))" : ""),
                    columns: [
                        .text("Culture"), .text("and"), .number("Documents"), .number("Share of meetings"),
                    ],
                    rows: pairs.prefix(300).map { pair in
                        [
                            DataCell(names[pair.a] ?? pair.a, code: pair.a),
                            DataCell(names[pair.b] ?? pair.b, code: pair.b), .count(pair.documents),
                            .share(pair.documents / total),
                        ]
                    }, emptyNote: "No document refers to two cultures.")
            ], measures: ["cross_cultural_reach", "effective_pairs", "hub_mediation"])
    }

    private static func finding(_ subject: Subject) -> String {
        guard let reach = subject.text("cross_cultural_reach") else {
            return "Whether cultures meet cannot be measured here: \(subject.reason("cross_cultural_reach"))"
        }
        var text = "\(reach) of referring documents bring two cultures or more together"
        if let hub = subject.measure("hub_mediation"), let value = hub.value,
            let position = subject.tableau.busiest(subject.figures)
        {
            text +=
                "; \(Numerals.share(value)) of the other meetings happen beside one hub "
                + "(\(subject.tableau.cultures[position].name))"
        }
        return text
    }
}
