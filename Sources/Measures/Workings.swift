internal import Glibc

extension MeasureSet {
    /// The computation of a whole-corpus number with this profile's counts, largest terms first; empty
    /// where the formula and basis say it already.
    func workings(_ id: String) -> [String] {
        switch id {
        case "effective_languages", "effective_languages_2":
            return diversity(
                tableau.languages, tableau.kept(figures.documents), order: id.hasSuffix("_2") ? 2 : 1)
        case "effective_cultures", "effective_cultures_2":
            return diversity(tableau.main.keys, figures.main.units, order: id.hasSuffix("_2") ? 2 : 1)
        case "language_imbalance":
            return divergence(tableau.languages, tableau.kept(figures.documents), tableau.speakers)
        case "culture_imbalance":
            return divergence(tableau.countries.keys, figures.countries.units, tableau.countries.reference)
        case "culture_imbalance_peoples":
            return divergence(tableau.peoples.keys, figures.peoples.units, tableau.peoples.reference)
        case "multilingual_illusion": return illusion()
        case "locality": return locality()
        case "hegemony", "hegemony_reach": return hegemony()
        case "silence":
            let documents = figures.documents.reduce(0, +)
            let referring = figures.referring.reduce(0, +)
            return ["1 − \(plain(referring)) / \(plain(documents)) = \(decimal(1 - referring / documents))"]
        case "cross_cultural_reach":
            let two = figures.multicultural.reduce(0, +)
            let referring = figures.referring.reduce(0, +)
            return ["\(plain(two)) / \(plain(referring)) = \(decimal(two / referring))"]
        default: return []
        }
    }

    private func diversity(_ names: [String], _ counts: [Double], order: Int) -> [String] {
        let total = counts.reduce(0, +)
        guard total > 0 else { return [] }
        let terms = counts.indices.filter { counts[$0] > 0 }
            .map { (name: names[$0], count: counts[$0], share: counts[$0] / total) }
            .sorted { $0.share > $1.share }
        var lines = terms.prefix(8).map { term in
            let value = order == 1 ? -term.share * log(term.share) : term.share * term.share
            return "\(term.name): \(plain(term.count)) / \(plain(total)) = \(decimal(term.share)), "
                + (order == 1 ? "−p ln p = " : "p² = ") + decimal(value)
        }
        if terms.count > 8 { lines.append("… and \(terms.count - 8) more") }
        lines.append(
            order == 1
                ? "exp(\(decimal(Entropy.of(counts)))) = \(decimal(Hill.shannon(counts)))"
                : "1 / \(decimal(1 / Hill.simpson(counts))) = \(decimal(Hill.simpson(counts)))")
        return lines
    }

    private func divergence(_ names: [String], _ counts: [Double], _ reference: [Double]) -> [String] {
        let inside = counts.indices.filter { reference[$0] > 0 }
        let total = inside.reduce(0) { $0 + counts[$1] }
        let population = inside.reduce(0) { $0 + reference[$1] }
        guard total > 0, population > 0 else { return [] }
        let terms = inside.filter { counts[$0] > 0 }
            .map { unit -> (name: String, q: Double, pi: Double, term: Double) in
                let q = counts[unit] / total
                let pi = reference[unit] / population
                return (names[unit], q, pi, q * log(q / pi))
            }
            .sorted { abs($0.term) > abs($1.term) }
        var lines = terms.prefix(8).map {
            "\($0.name): \(decimal($0.q)) against \(decimal($0.pi)), q ln(q/π) = \(decimal($0.term))"
        }
        if terms.count > 8 { lines.append("… and \(terms.count - 8) more") }
        lines.append("sum = \(decimal(Inequality.theil(counts, reference: reference)))")
        return lines
    }

    private func illusion() -> [String] {
        let reference = tableau.countries.reference
        let weights = zip(tableau.speakers, tableau.identified).map { $1 ? $0 : 0 }
        let balanced = tableau.reweighted(
            figures.countries, tableau.countries.layout, weights: weights, reference: reference)
        let now = Inequality.theil(figures.countries.units, reference: reference)
        let then = Inequality.theil(balanced, reference: reference)
        return [
            "imbalance now: KL(q‖π) = \(decimal(now))",
            "with languages at their speakers' weight: KL(q*‖π) = \(decimal(then))",
            "\(decimal(then)) / \(decimal(now)) = \(decimal(then / now))",
        ]
    }

    private func locality() -> [String] {
        let layout = tableau.main.layout
        var home = 0.0
        var all = 0.0
        for cell in layout.language.indices where tableau.identified[layout.language[cell]] {
            home += tableau.homeOfCell[cell] * figures.main.cells[cell]
            all += figures.main.cells[cell]
        }
        return ["\(plain(home)) references at home / \(plain(all)) = \(decimal(home / all))"]
    }

    private func hegemony() -> [String] {
        let units = tableau.foreign(figures).units
        let total = units.reduce(0, +)
        guard total > 0 else { return [] }
        return units.indices.filter { units[$0] > 0 }.sorted { units[$0] > units[$1] }.prefix(5).map {
            "\(tableau.main.keys[$0]): \(plain(units[$0])) / \(plain(total)) = \(decimal(units[$0] / total))"
        }
    }
}
