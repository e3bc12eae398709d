internal import Glibc

/// Measures of which cultures the corpus speaks of, without a reference.
extension Tableau {
    func cultureEvaluations() -> [Evaluation] {
        var coverage = overCultures("culture_coverage") { Coverage.observed($0.unitDocuments) }
        coverage.markers = false
        if let limit = limits.coverage { coverage.reason = { _, _ in limit } }
        let equal = main.keys.map { _ in 1.0 }
        var imbalance = overCultures("culture_imbalance_equal") {
            Inequality.theil($0.main.units, reference: equal)
        }
        var gini = overCultures("culture_gini_equal") { Inequality.gini($0.main.units, reference: equal) }
        imbalance.universe = main.universe
        gini.universe = main.universe
        return [
            overCultures("effective_cultures") { Hill.shannon($0.main.units) },
            overCultures("effective_cultures_2") { Hill.simpson($0.main.units) },
            overCultures("effective_cultures_0") { Hill.richness($0.main.units) }.countingKinds(),
            coverage,
            perCulture("culture_share", told) { shares($0.main.units) },
            imbalance, gini,
        ]
    }

    /// Units of `main` that some document, in any replicate, refers to.
    var told: [Int] { Set(main.layout.unit).sorted() }

    func cultureBasis(_ figures: Figures) -> MeasureBasis {
        MeasureBasis([
            ("documents", figures.referring.reduce(0, +)), ("references", figures.main.total),
            ("cultures", Hill.richness(figures.main.units)),
            ("languages", Hill.richness(figures.main.languages)),
        ])
    }

    /// References stand for documents: each referring document has the weight 1.
    func thinReferences(_ figures: Figures) -> String? {
        tooFew(figures.main.total, of: "referring documents")
    }

    func overCultures(_ id: String, _ value: @escaping @Sendable (Figures) -> Double) -> Evaluation {
        Evaluation(
            id: id, keys: Evaluation.whole, values: { [value($0)] },
            basis: { figures, _ in cultureBasis(figures) },
            reason: { figures, _ in thinReferences(figures) },
            universe: "cultures spoken of (\(universeName))")
    }

    var universeName: String {
        switch main.kind {
        case .registered: "as registered, countries and peoples side by side"
        case .countries: "countries, with peoples and regions counted towards them"
        case .peoples: "peoples, regions and diasporas alone"
        }
    }

    func perCulture(
        _ id: String, _ units: [Int], _ values: @escaping @Sendable (Figures) -> [Double]
    ) -> Evaluation {
        Evaluation(
            id: id, keys: units.map { (main.keys[$0], main.names[$0]) },
            values: { figures in
                let all = values(figures)
                return units.map { all[$0] }
            },
            basis: { figures, index in
                MeasureBasis([
                    ("documents", figures.unitDocuments[units[index]]),
                    ("references", figures.main.units[units[index]]),
                ])
            },
            reason: { figures, _ in thinReferences(figures) },
            universe: "cultures spoken of (\(universeName))")
    }
}
