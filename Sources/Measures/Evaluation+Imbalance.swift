internal import Glibc

/// Measures of cultures against their populations.
extension Tableau {
    func imbalanceEvaluations() -> [Evaluation] {
        [
            over(countries, "culture_imbalance") {
                Inequality.theil($0.countries.units, reference: countries.reference)
            },
            over(countries, "culture_gini") {
                Inequality.gini($0.countries.units, reference: countries.reference)
            },
            over(peoples, "culture_imbalance_peoples") {
                Inequality.theil($0.peoples.units, reference: peoples.reference)
            },
            over(peoples, "culture_gini_peoples") {
                Inequality.gini($0.peoples.units, reference: peoples.reference)
            },
            ratios(countries), ratios(peoples),
            split("imbalance_between_languages") { $0.between },
            split("imbalance_within_languages") { $0.within },
            illusion("multilingual_illusion", countries, weights: speakers),
            illusion("multilingual_illusion_equal", countries, weights: labels),
            illusion("multilingual_illusion_homes", homelands, weights: speakers),
            illusion("multilingual_illusion_peoples", peoples, weights: speakers),
            contested(),
        ]
    }

    private func spread(_ projection: Projection, _ figures: Figures) -> Spread {
        projection.kind == .peoples ? figures.peoples : figures.countries
    }

    private func over(
        _ projection: Projection, _ id: String, _ value: @escaping @Sendable (Figures) -> Double
    ) -> Evaluation {
        let noun = projection.kind == .peoples ? "peoples" : "countries"
        return Evaluation(
            id: id, keys: Evaluation.whole, values: { [value($0)] },
            basis: { figures, _ in
                let spread = spread(projection, figures)
                return MeasureBasis([
                    ("references", inside(spread.units, projection)),
                    (noun, Hill.richness(spread.units)),
                    ("\(noun)_in_universe", Double(projection.reference.count { $0 > 0 })),
                    ("population", projection.reference.reduce(0, +)),
                ])
            },
            reason: { figures, _ in missingReference(projection, figures) },
            universe: "\(projection.universe); reference: \(projection.referenceTitle)",
            caveats: { figures, _ in outsideCaveats(projection, figures) })
    }

    func missingReference(_ projection: Projection, _ figures: Figures) -> String? {
        if !projection.reference.contains(where: { $0 > 0 }) {
            return "no population is known for any of these; give --reference"
        }
        return tooFew(inside(spread(projection, figures).units, projection), of: "references in the universe")
    }

    private func inside(_ counts: [Double], _ projection: Projection) -> Double {
        zip(counts, projection.reference).reduce(0) { $0 + ($1.1 > 0 ? $1.0 : 0) }
    }

    private func outsideCaveats(_ projection: Projection, _ figures: Figures) -> [String] {
        var caveats: [String] = []
        let counts = spread(projection, figures).units
        let total = counts.reduce(0, +)
        let outside = total - inside(counts, projection)
        if total > 0, outside / total > 0.001 {
            caveats.append(
                projection.isHomelands
                    ? "\(percent(outside / total)) of references go to countries where none of the corpus's "
                        + "languages is at home, and are left out"
                    : "\(percent(outside / total)) of references go to cultures without a known population")
        }
        if projection.kind == .countries, main.kind == .registered {
            let lost = figures.main.total - total
            if figures.main.total > 0, lost / figures.main.total > 0.001 {
                caveats.append(
                    "\(percent(lost / figures.main.total)) of references go to peoples whose territories are "
                        + "not known, and are left out")
            }
        }
        if projection.kind == .peoples, !peoplesFromSpeakers.isEmpty {
            caveats.append(
                "for \(peoplesFromSpeakers.count) peoples the speakers of their home languages stand in for "
                    + "a population")
        }
        return caveats
    }

    private func ratios(_ projection: Projection) -> Evaluation {
        let units = projection.keys.indices.filter { projection.reference[$0] > 0 }
        let population = projection.reference.reduce(0, +)
        let expected: @Sendable (Figures, Int) -> Double = { figures, index in
            inside(spread(projection, figures).units, projection) * projection.reference[units[index]]
                / population
        }
        return Evaluation(
            id: "culture_ratio", keys: units.map { (projection.keys[$0], projection.names[$0]) },
            values: { figures in
                let counts = spread(projection, figures).units
                let total = inside(counts, projection)
                return units.map { log2(counts[$0] / total / (projection.reference[$0] / population)) }
            },
            basis: { figures, index in
                MeasureBasis([
                    ("references", spread(projection, figures).units[units[index]]),
                    ("population", projection.reference[units[index]]),
                    ("references_expected", expected(figures, index)),
                ])
            },
            reason: { figures, index in
                missingReference(projection, figures)
                    ?? ratioReason(
                        seen: spread(projection, figures).units[units[index]],
                        expected: expected(figures, index), what: "references")
            },
            universe: "\(projection.universe); reference: \(projection.referenceTitle)")
    }

    private func split(
        _ id: String, _ part: @escaping @Sendable ((between: Double, within: Double)) -> Double
    )
        -> Evaluation
    {
        let known = languages.indices.count { identified[$0] && speakers[$0] > 0 }
        var evaluation = over(countries, id) { part(divided($0)) }
        let reason = evaluation.reason
        evaluation.reason = { figures, index in
            known == 0 ? "no speakers are known for any language; give --reference" : reason(figures, index)
        }
        evaluation.universe += "; \(known) languages with known speakers"
        return evaluation
    }

    /// KL of the languages' references from their speakers, and the mean KL of a language's countries
    /// from their populations, over languages with known speakers and countries with known population.
    private func divided(_ figures: Figures) -> (between: Double, within: Double) {
        let layout = countries.layout
        let population = countries.reference.reduce(0, +)
        var totals = [Double](repeating: 0, count: languages.count)
        var within = 0.0
        for language in languages.indices where identified[language] && speakers[language] > 0 {
            let range = layout.range(of: language).filter { countries.reference[layout.unit[$0]] > 0 }
            let total = range.reduce(0) { $0 + figures.countries.cells[$1] }
            guard total > 0 else { continue }
            totals[language] = total
            for cell in range where figures.countries.cells[cell] > 0 {
                let value = figures.countries.cells[cell]
                within += value * log(value / total * population / countries.reference[layout.unit[cell]])
            }
        }
        let total = totals.reduce(0, +)
        guard total > 0 else { return (.nan, .nan) }
        return (Inequality.theil(totals, reference: speakers), within / total)
    }

    private func illusion(_ id: String, _ projection: Projection, weights: [Double]) -> Evaluation {
        let usable = zip(weights, identified).map { $1 ? $0 : 0 }
        var evaluation = over(projection, id) { figures in
            let spread = spread(projection, figures)
            let now = Inequality.theil(spread.units, reference: projection.reference)
            let balanced = reweighted(
                spread, projection.layout, weights: usable, reference: projection.reference)
            return Inequality.theil(balanced, reference: projection.reference) / now
        }
        let reason = evaluation.reason
        let caveats = evaluation.caveats
        evaluation.reason = { figures, index in
            if let reason = reason(figures, index) { return reason }
            if !usable.contains(where: { $0 > 0 }) {
                return "no speakers are known for any language; give --reference"
            }
            let counts = spread(projection, figures).units
            return Inequality.theil(counts, reference: projection.reference) < 0.005
                ? "the corpus is balanced already (imbalance below 0.005 nats): there is nothing to divide by"
                : nil
        }
        evaluation.caveats = { figures, index in
            let totals = spread(projection, figures).languages
            var weight = 0.0
            var thin = 0.0
            var whole = 0.0
            for language in languages.indices where usable[language] > 0 {
                whole += usable[language]
                guard totals[language] > 0 else { continue }
                weight += usable[language]
                if totals[language] < Thinness.documents { thin += usable[language] }
            }
            var notes = caveats(figures, index)
            if weight > 0, weight / whole < 0.95, id != "multilingual_illusion_equal" {
                notes.append(
                    "languages of \(percent(1 - weight / whole)) of the speakers refer to no culture here, "
                        + "and no weight can give them a voice")
            }
            if weight > 0, thin / weight > 0.05 {
                notes.append(
                    "\(percent(thin / weight)) of the balanced weight rests on languages with fewer than "
                        + "\(plain(Thinness.documents)) referring documents")
            }
            return notes
        }
        return evaluation
    }

    /// Culture shares after each language's own shares are given the weight of `weights`.
    package func reweighted(_ spread: Spread, _ layout: Cells, weights: [Double], reference: [Double])
        -> [Double]
    {
        var shares = [Double](repeating: 0, count: reference.count)
        for language in languages.indices where weights[language] > 0 && spread.languages[language] > 0 {
            let factor = weights[language] / spread.languages[language]
            for cell in layout.range(of: language) {
                shares[layout.unit[cell]] += factor * spread.cells[cell]
            }
        }
        return shares
    }

    private func contested() -> Evaluation {
        let names = MeasureOptions.Policy.allCases.map(\.rawValue)
        let pairs = [(0, 1), (0, 2), (1, 2)]
        let keys: [(key: String?, name: String?)] =
            Evaluation.whole + pairs.map { ("\(names[$0.0])–\(names[$0.1])", nil) }
        return Evaluation(
            id: "contested_share", keys: keys,
            values: { figures in
                let distances = pairs.map { a, b in
                    zip(shares(figures.policies[a]), shares(figures.policies[b]))
                        .reduce(0) { $0 + abs($1.0 - $1.1) } / 2
                }
                return [distances.reduce(0) { $1.isNaN ? .nan : max($0, $1) }] + distances
            },
            basis: { figures, _ in cultureBasis(figures) },
            reason: { figures, _ in
                options.tableOnly ? limits.documents : thinReferences(figures)
            },
            universe: "cultures spoken of (\(universeName))")
    }
}
