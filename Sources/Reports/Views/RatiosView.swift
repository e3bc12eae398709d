internal import Measures
internal import Profiles

/// Representation ratios: languages against speakers, countries and peoples against population.
enum RatiosView {
    static func make(_ subject: Subject) -> View {
        let languages = Lorenz(
            subject.tableau.languages.indices.map {
                subject.tableau.identified[$0] ? subject.figures.documents[$0] : 0
            }, subject.tableau.speakers)
        let countries = Lorenz(subject.figures.countries.units, subject.tableau.countries.reference)
        let peoples = Lorenz(subject.figures.peoples.units, subject.tableau.peoples.reference)
        let curves = [
            ("languages over speakers", languages, "l1"), ("countries over population", countries, "l2"),
            ("peoples over population", peoples, "l3"),
        ].compactMap { name, curve, kind in
            curve.points.count > 1 ? CurveChart.Curve(name: name, points: curve.thinned, kind: kind) : nil
        }
        let even = CurveChart.Curve(name: "everybody the same", points: [(0, 0), (1, 1)], kind: "l0")
        return View(
            id: "ratios", name: "Representation", finding: finding(countries),
            reading:
                "The curves gather people from the least to the most written for or spoken of; the more a "
                + "curve sags, the more unequal. Dots below show single languages and cultures against their "
                + "numbers of people, whiskers the 95 % interval.",
            figures: [
                CurveChart(
                    id: "ratios-lorenz", title: "How references and documents are spread over people",
                    description: curves.isEmpty ? "Not measurable." : finding(countries) + ".",
                    curves: curves.isEmpty ? [] : [even] + curves, xTitle: "share of people",
                    yTitle: "share of documents or references", yTop: 1, ends: ("none", "all"),
                    yText: { Numerals.share($0) }, square: true
                ).figure(orNothing: "no population and no speakers are known"),
                dots(
                    subject, "language_ratio", id: "ratios-languages",
                    title: "Languages against their speakers", orders: "documents", ofLanguages: true),
                dots(
                    subject, "culture_ratio", id: "ratios-countries",
                    title: "Countries against their population", orders: "references"
                ) { !$0.hasPrefix("x-") },
                dots(
                    subject, "culture_ratio", id: "ratios-peoples",
                    title: "Peoples against their population", orders: "references"
                ) { $0.hasPrefix("x-") },
            ],
            tables: [
                table(
                    subject, "language_ratio", id: "t-language-ratios", orders: "documents", ofLanguages: true
                ),
                table(subject, "culture_ratio", id: "t-culture-ratios", orders: "references"),
            ],
            measures: [
                "language_ratio", "culture_ratio", "language_imbalance", "language_gini", "culture_gini",
                "culture_imbalance_peoples", "culture_gini_peoples", "language_imbalance_equal",
                "language_gini_equal", "culture_imbalance_equal", "culture_gini_equal",
            ])
    }

    private struct Lorenz {
        var points: [Inequality.LorenzPoint]

        init(_ counts: [Double], _ reference: [Double]) {
            points = Inequality.lorenz(counts, reference: reference)
        }

        /// At most some hundred points: more cannot be seen.
        var thinned: [(x: Double, y: Double)] {
            let every = max(1, points.count / 100)
            return points.enumerated().filter { $0.offset % every == 0 || $0.offset == points.count - 1 }
                .map { ($0.element.population, $0.element.share) }
        }

        /// The share of the half that has least.
        var half: Double? {
            guard let after = points.firstIndex(where: { $0.population >= 0.5 }), after > 0 else {
                return nil
            }
            let (a, b) = (points[after - 1], points[after])
            let part = b.population > a.population ? (0.5 - a.population) / (b.population - a.population) : 0
            return a.share + part * (b.share - a.share)
        }
    }

    private static func finding(_ countries: Lorenz) -> String {
        guard let half = countries.half else { return "Representation cannot be measured here" }
        return "The half of the world’s people least spoken of get \(Numerals.share(half)) of the references"
    }

    private static func dots(
        _ subject: Subject, _ id: String, id figure: String, title: String, orders: String,
        ofLanguages: Bool = false, where chosen: (String) -> Bool = { _ in true }
    ) -> Figure {
        let records = sorted(subject, id, by: orders).filter { chosen($0.key ?? "") }.prefix(20)
        let rows = records.map { record in
            BarChart.Row(
                label: record.keyName ?? record.key ?? "", value: record.value,
                interval: record.intervals.sampling,
                text: record.value.map { Numerals.times($0) } ?? "",
                kind: ofLanguages ? subject.colour(ofLanguage: record.key ?? "") : "c9")
        }
        return BarChart(
            id: figure, title: title,
            description:
                "The \(rows.count) with most \(orders); the middle line is their share in proportion.",
            rows: rows, axis: .times(limit: 8), form: .dot
        ).figure(
            orNothing: subject.measure(id)?.reason ?? "none has enough \(orders) and a known number of people"
        )
    }

    private static func sorted(_ subject: Subject, _ id: String, by basis: String) -> [Measure] {
        subject.keyed(id).enumerated().sorted {
            let a = $0.element.basis[basis] ?? 0
            let b = $1.element.basis[basis] ?? 0
            return a != b ? a > b : $0.offset < $1.offset
        }.map(\.element)
    }

    private static func table(
        _ subject: Subject, _ id: String, id table: String, orders: String, ofLanguages: Bool = false
    ) -> DataTable {
        let records = sorted(subject, id, by: orders)
        return DataTable(
            id: table,
            caption: (MeasureCatalogue.definition(id)?.title ?? id) + ", those with most \(orders)",
            columns: [
                .text(ofLanguages ? "Language" : "Culture"), .number("Ratio"), .text("95 % of sampling"),
                .text("95 % of the lexicon"), .number(ofLanguages ? "Documents" : "References"),
                .number("Expected"), .number("People"),
            ],
            rows: records.prefix(KeyedView.listed).map { record in
                let key = record.key ?? ""
                return [
                    ofLanguages ? subject.languageCell(key) : subject.cultureCell(key), .value(record),
                    .sampling(record), .lexicon(record), .count(record.basis[orders] ?? 0),
                    .count(record.basis["\(orders)_expected"] ?? 0),
                    .count(record.basis[ofLanguages ? "speakers" : "population"] ?? 0),
                ]
            }, emptyNote: "None has enough \(orders) and a known number of people.", total: records.count)
    }
}
