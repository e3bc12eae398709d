internal import Measures

/// What groupings of cultures hide.
enum LensesView {
    static func make(_ subject: Subject) -> View {
        let records = subject.measured.measures.filter { $0.id == "lens_loss" }
            .enumerated().sorted {
                let a = $0.element.value ?? -1
                let b = $1.element.value ?? -1
                return a != b ? a > b : $0.offset < $1.offset
            }.map(\.element)
        return View(
            id: "lenses", name: "What a grouping hides", finding: finding(records),
            reading:
                "A lens groups countries or languages the way a theory or an office does. The bar is the "
                + "part of the imbalance that lies inside its groups and is no longer seen.",
            figures: [
                BarChart(
                    id: "lenses-bars", title: "Imbalance that each lens hides",
                    description: finding(records) + ".",
                    rows: records.map { record in
                        .init(
                            label: record.keyName ?? record.key ?? "", value: record.value,
                            interval: record.intervals.sampling,
                            text: record.value.map { Numerals.share($0) } ?? "", kind: "k1")
                    }, axisTitle: "share of the imbalance that is inside groups", left: 250
                ).figure(orNothing: records.first?.reason ?? "no lens was given")
            ],
            tables: [
                DataTable(
                    id: "t-lenses", caption: "Imbalance between and within the groups of each lens",
                    columns: [
                        .text("Lens"), .number("Hidden"), .text("95 % of sampling"),
                        .number("Between groups (nats)"), .number("Within groups (nats)"),
                        .text("What to mind"),
                    ],
                    rows: records.map { record in
                        [
                            DataCell(record.keyName ?? record.key ?? "", code: record.key), .value(record),
                            .sampling(record), .value(subject.measure("lens_between", record.key)),
                            .value(subject.measure("lens_within", record.key)),
                            DataCell(record.reason ?? record.caveats.joined(separator: "; ")),
                        ]
                    }, emptyNote: "No lens was given.")
            ], measures: ["lens_loss", "lens_between", "lens_within"])
    }

    private static func finding(_ records: [Measure]) -> String {
        guard let first = records.first, let value = first.value else {
            return
                "What groupings hide cannot be measured here: \(records.first?.reason ?? "no lens was given")"
        }
        return
            "Seen through \(first.keyName ?? first.key ?? "a lens"), \(Numerals.share(value)) "
            + "of the imbalance "
            + "disappears inside the groups"
    }
}
