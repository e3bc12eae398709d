/// Measures of what a grouping of cultures shows and hides.
extension Tableau {
    func lensEvaluations() -> [Evaluation] {
        options.lenses.filter { !$0.ofLanguages }.flatMap { lens -> [Evaluation] in
            let group = groupIndices(lens)
            let keys: [(key: String?, name: String?)] = [(lens.id, lens.title)]
            func part(
                _ id: String, _ value: @escaping @Sendable ((between: Double, within: Double)) -> Double
            ) -> Evaluation {
                Evaluation(
                    id: id, keys: keys,
                    values: { figures in
                        [
                            value(
                                Inequality.decomposition(
                                    figures.countries.units, reference: countries.reference, group: group))
                        ]
                    },
                    basis: { figures, _ in lensBasis(figures, group) },
                    reason: { figures, _ in
                        missingReference(countries, figures)
                            ?? tooFew(
                                lensBasis(figures, group)["references"] ?? 0, of: "references in the lens")
                    },
                    universe: "countries that the lens groups and whose population is known",
                    caveats: { figures, _ in lensCaveats(figures, group, lens) })
            }
            return [
                part("lens_loss") { $0.within / ($0.within + $0.between) },
                part("lens_between") { $0.between },
                part("lens_within") { $0.within },
            ]
        }
    }

    /// For each country the position of its group in byte order, −1 for none.
    package func groupIndices(_ lens: Lens) -> [Int] {
        let names = KeyIndex(sortedUnion(Array(lens.groups.values)))
        return countries.keys.map { key in lens.groups[key].flatMap(names.position) ?? -1 }
    }

    private func lensBasis(_ figures: Figures, _ group: [Int]) -> MeasureBasis {
        let inside = group.indices.filter { group[$0] >= 0 && countries.reference[$0] > 0 }
        return MeasureBasis([
            ("references", inside.reduce(0) { $0 + figures.countries.units[$1] }),
            ("countries", Double(inside.count)), ("groups", Double(Set(inside.map { group[$0] }).count)),
        ])
    }

    private func lensCaveats(_ figures: Figures, _ group: [Int], _ lens: Lens) -> [String] {
        let outside = group.indices.reduce(0) { $0 + (group[$1] < 0 ? figures.countries.units[$1] : 0) }
        let population = countries.reference.reduce(0, +)
        let ungrouped = group.indices.reduce(0) { $0 + (group[$1] < 0 ? countries.reference[$1] : 0) }
        var caveats = ["groups from: \(lens.source)"]
        if figures.countries.total > 0, ungrouped > 0 {
            caveats.append(
                "the lens leaves out countries with \(percent(ungrouped / population)) of the population and "
                    + "\(percent(outside / figures.countries.total)) of the references")
        }
        return caveats
    }
}
