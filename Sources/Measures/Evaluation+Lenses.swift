/// Measures of what a grouping of cultures shows and hides.
extension Tableau {
    func lensEvaluations() -> [Evaluation] {
        options.lenses.flatMap { lens in
            let group = lens.ofLanguages ? languageGroups(lens) : groupIndices(lens)
            let reference =
                lens.ofLanguages ? zip(speakers, identified).map { $1 ? $0 : 0 } : countries.reference
            let view = LensView(lens: lens, group: group, reference: reference)
            return [
                part("lens_loss", view) { $0.within / ($0.within + $0.between) },
                part("lens_between", view) { $0.between },
                part("lens_within", view) { $0.within },
            ]
        }
    }

    /// A lens laid over its units: languages with their speakers, or countries with their population.
    private struct LensView: Sendable {
        let lens: Lens
        let group: [Int]
        let reference: [Double]

        func counts(_ figures: Figures) -> [Double] {
            lens.ofLanguages ? figures.documents : figures.countries.units
        }

        var unit: String { lens.ofLanguages ? "documents" : "references" }

        var inside: [Int] { group.indices.filter { group[$0] >= 0 && reference[$0] > 0 } }
    }

    private func part(
        _ id: String, _ view: LensView,
        _ value: @escaping @Sendable ((between: Double, within: Double)) -> Double
    ) -> Evaluation {
        Evaluation(
            id: id, keys: [(view.lens.id, view.lens.title)],
            values: { figures in
                [
                    value(
                        Inequality.decomposition(
                            view.counts(figures), reference: view.reference, group: view.group))
                ]
            },
            markers: !view.lens.ofLanguages,
            basis: { figures, _ in basis(view, figures) },
            reason: { figures, _ in
                if !view.reference.contains(where: { $0 > 0 }) {
                    return "no reference size is known for any of these; give --reference"
                }
                return tooFew(basis(view, figures)[view.unit] ?? 0, of: "\(view.unit) in the lens")
            },
            universe: view.lens.ofLanguages
                ? "languages that the lens groups and whose speakers are known"
                : "countries that the lens groups and whose population is known",
            caveats: { figures, _ in caveats(view, figures) },
            lexiconReason: "does not rest on the lexicons")
    }

    /// For each country the position of its group in byte order, −1 for none.
    package func groupIndices(_ lens: Lens) -> [Int] {
        let names = KeyIndex(sortedUnion(Array(lens.groups.values)))
        return countries.keys.map { key in lens.groups[key].flatMap(names.position) ?? -1 }
    }

    /// For each language the position of its group, by label or by ISO 639-3 code.
    package func languageGroups(_ lens: Lens) -> [Int] {
        let names = KeyIndex(sortedUnion(Array(lens.groups.values)))
        return languages.map { label in
            (lens.groups[label] ?? lens.groups[String(label.prefix(3))]).flatMap(names.position) ?? -1
        }
    }

    private func basis(_ view: LensView, _ figures: Figures) -> MeasureBasis {
        let counts = view.counts(figures)
        let inside = view.inside
        return MeasureBasis([
            (view.unit, inside.reduce(0) { $0 + counts[$1] }),
            (view.lens.ofLanguages ? "languages" : "countries", Double(inside.count)),
            ("groups", Double(Set(inside.map { view.group[$0] }).count)),
        ])
    }

    private func caveats(_ view: LensView, _ figures: Figures) -> [String] {
        let counts = view.counts(figures)
        func part(_ values: [Double]) -> Double {
            let outside = view.group.indices.reduce(0) { $0 + (view.group[$1] < 0 ? values[$1] : 0) }
            return outside / values.reduce(0, +)
        }
        var caveats = ["groups from: \(view.lens.source)"]
        let units = part(view.reference)
        if units > 0 {
            let people = view.lens.ofLanguages ? "speakers" : "population"
            caveats.append(
                "the lens leaves out \(percent(units)) of the \(people) and "
                    + "\(percent(part(counts))) of the \(view.unit)")
        }
        return caveats
    }
}
