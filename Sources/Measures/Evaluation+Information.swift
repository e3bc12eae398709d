/// Measures of how far language tells culture.
extension Tableau {
    struct LanguageCulture {
        var mutual: Double
        var entropy: Double
        var rows: [Double]
        var columns: [Double]
    }

    /// I(L;C) and H(C) over identified languages.
    func languageCulture(_ figures: Figures) -> LanguageCulture {
        let layout = main.layout
        var columns = [Double](repeating: 0, count: main.keys.count)
        let rows = kept(figures.main.languages)
        for cell in layout.language.indices where identified[layout.language[cell]] {
            columns[layout.unit[cell]] += figures.main.cells[cell]
        }
        let cells = layout.language.indices.lazy.filter { identified[layout.language[$0]] }.map {
            (row: layout.language[$0], column: layout.unit[$0], value: figures.main.cells[$0])
        }
        return LanguageCulture(
            mutual: Information.mutual(cells: cells, rows: rows, columns: columns),
            entropy: Entropy.of(columns), rows: rows, columns: columns)
    }

    func information(_ id: String, _ value: @escaping @Sendable (LanguageCulture) -> Double) -> Evaluation {
        var evaluation = overCultures(id) { value(languageCulture($0)) }
        evaluation.reason = { figures, _ in
            if let thin = thinReferences(figures) { return thin }
            let table = languageCulture(figures)
            if table.rows.count(where: { $0 > 0 }) < 2 { return "only one language refers to a culture" }
            return table.entropy > 0 ? nil : "only one culture is spoken of"
        }
        evaluation.universe = "identified languages that refer; \(universeName)"
        return evaluation
    }

    /// The permutation mean is taken once, over the whole profile: it is a yardstick, not an estimate.
    func baseline(_ expected: Double) -> Evaluation {
        var evaluation = information("language_culture_information_baseline") { expected / $0.entropy }
        evaluation.folds = false
        evaluation.markers = false
        return evaluation
    }

    func adjusted(_ expected: Double, references: Double) -> Evaluation {
        information("language_culture_information_adjusted") { table in
            // What chance gives falls as one over the references: a replicate has a little more of it.
            let chance = expected * references / table.rows.reduce(0, +)
            return (table.mutual - chance) / (table.entropy - chance)
        }
    }
}
