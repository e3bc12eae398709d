internal import Measures

/// Lived, institutional or only named; and through which facets.
enum LayersView {
    static func make(_ subject: Subject) -> View {
        let facets = subject.keyed("facet_share").sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        let kinds = ["lived": "k1", "institutional": "s1", "named": "s2"]
        func kind(_ facet: String) -> String {
            FacetLayer(facet: facet).flatMap { kinds[$0.rawValue] } ?? "c9"
        }
        let lived = KeyedView(subject: subject, id: "lived_share", orders: "references", ofLanguages: false)
        var parts: [StripChart.Part] = []
        if let basis = subject.measure("lived_share")?.basis, let all = basis["references"], all > 0 {
            parts = ["lived", "institutional", "named"].map {
                .init(name: $0, share: (basis[$0] ?? 0) / all, kind: kinds[$0] ?? "c9")
            }
        }
        return View(
            id: "layers", name: "Told of, or only named", finding: finding(subject),
            reading:
                "A reference rests on lived culture (food, kinship, music …), on institutions, or on names "
                + "alone. A culture that is only named is not yet spoken of.",
            figures: [
                StripChart(
                    id: "layers-strip", title: "References by layer", description: finding(subject) + ".",
                    strips: [.init(title: "", note: "", parts: parts)]
                ).figure(orNothing: subject.reason("lived_share")),
                BarChart(
                    id: "layers-facets", title: "References by facet",
                    description: "Facets by share of references: "
                        + facets.prefix(3).map { $0.key ?? "" }.joined(separator: ", ") + " come first.",
                    rows: facets.map { record in
                        .init(
                            label: record.key ?? "", value: record.value, interval: record.intervals.sampling,
                            text: Numerals.share(record.value ?? 0), kind: kind(record.key ?? ""))
                    }, axis: .percent, axisTitle: "share of references"
                ).figure(orNothing: "facets were not counted"),
                lived.figure(
                    "layers-cultures", title: "Lived references, by culture",
                    description: "The share of a culture’s references that rest on lived culture.",
                    axisTitle: "share of the culture’s references"),
            ],
            tables: [
                DataTable(
                    id: "t-facets", caption: "References by facet",
                    columns: [
                        .text("Facet"), .text("Layer"), .number("References"), .number("Share"),
                        .text("95 % of sampling"), .text("95 % of the lexicon"),
                    ],
                    rows: facets.map { record in
                        [
                            DataCell(record.key ?? ""),
                            DataCell(FacetLayer(facet: record.key ?? "")?.rawValue ?? "–"),
                            .count(record.basis["references"] ?? 0), .value(record), .sampling(record),
                            .lexicon(record),
                        ]
                    }, emptyNote: "Facets were not counted."),
                lived.table("t-lived", caption: "Lived references, by culture", heading: "Lived"),
            ], measures: ["lived_share", "facet_share"])
    }

    private static func finding(_ subject: Subject) -> String {
        guard let record = subject.measure("lived_share"), record.value != nil,
            let lived = subject.text("lived_share"),
            let all = record.basis["references"], all > 0
        else { return "What references rest on cannot be measured here: \(subject.reason("lived_share"))" }
        return
            "\(lived) of references rest on lived culture, "
            + "\(Numerals.share((record.basis["named"] ?? 0) / all)) "
            + "on names alone"
    }
}
