internal import Glibc

/// Measures of languages and the cultures at home in them.
extension Tableau {
    func homeEvaluations() -> [Evaluation] {
        let speaking = languages.indices.filter { language in
            identified[language] && !main.layout.range(of: language).isEmpty
        }
        let table = languageCulture(Figures(self, omitting: .nothing))
        let chance = Information.expectedMutual(rows: table.rows, columns: table.columns)
        return [
            perSpeaking("locality", speaking) { figures in
                let parts = localParts(figures)
                return parts.local.indices.map { parts.local[$0] / parts.total[$0] }
                    + [parts.local.reduce(0, +) / parts.total.reduce(0, +)]
            },
            perSpeaking("local_lift", speaking) { figures in
                let parts = localParts(figures)
                let expected = expectedLocality(figures)
                let overall = zip(parts.total, expected).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * $1.1 : 0) }
                return parts.local.indices.map { parts.local[$0] / parts.total[$0] / expected[$0] }
                    + [parts.local.reduce(0, +) / overall]
            },
            shadow(speaking),
            sharedWorld(),
            information("language_culture_information") { $0.mutual / $0.entropy },
            baseline(chance),
            adjusted(chance, references: table.rows.reduce(0, +)),
            information("culture_entropy_within_languages") { max(0, $0.entropy - $0.mutual) },
            hegemony(),
            hegemonyReach(),
        ]
    }

    /// One evaluation with a value for each language and, first, one over all of them; `values` gives all
    /// languages and then the overall number.
    private func perSpeaking(
        _ id: String, _ speaking: [Int], _ values: @escaping @Sendable (Figures) -> [Double]
    ) -> Evaluation {
        let keys: [(key: String?, name: String?)] =
            Evaluation.whole + speaking.map { (languages[$0], languageNames[$0]) }
        return Evaluation(
            id: id, keys: keys,
            values: { figures in
                let all = values(figures)
                return [all[all.count - 1]] + speaking.map { all[$0] }
            },
            basis: { figures, index in
                guard index > 0 else { return cultureBasis(figures) }
                let language = speaking[index - 1]
                return MeasureBasis([
                    ("documents", figures.documents[language]),
                    ("references", figures.main.languages[language]),
                    ("homes", Double(homes[language].count)),
                ])
            },
            reason: { figures, index in
                guard index > 0 else { return thinReferences(figures) }
                if homes[speaking[index - 1]].isEmpty, id != "translation_shadow" {
                    return "the registry knows no culture at home in this language"
                }
                return tooFew(figures.main.languages[speaking[index - 1]], of: "referring documents")
            },
            universe: "identified languages; \(universeName)")
    }

    /// By language: references at home, and all.
    private func localParts(_ figures: Figures) -> (local: [Double], total: [Double]) {
        var local = [Double](repeating: 0, count: languages.count)
        var total = local
        for cell in main.layout.language.indices {
            let language = main.layout.language[cell]
            guard identified[language] else { continue }
            local[language] += homeOfCell[cell] * figures.main.cells[cell]
            total[language] += figures.main.cells[cell]
        }
        return (local, total)
    }

    /// By language: what the culture shares of all other languages would give it as locality.
    private func expectedLocality(_ figures: Figures) -> [Double] {
        languages.indices.map { language in
            let others = figures.main.total - figures.main.languages[language]
            guard others > 0 else { return .nan }
            var sum = 0.0
            for (position, home) in homes[language].enumerated() {
                let own = homeCells[language][position].map { figures.main.cells[$0] } ?? 0
                sum += home.share * (figures.main.units[home.culture] - own)
            }
            return sum / others
        }
    }

    private func shadow(_ speaking: [Int]) -> Evaluation {
        switch pivot {
        case .others: shadowOfOthers(speaking)
        case .language(let pivot): shadow(speaking, of: pivot)
        case .none: shadow(speaking, of: nil)
        }
    }

    private func shadow(_ speaking: [Int], of pivot: Int?) -> Evaluation {
        let whole = main.spread(references.values(.nothing)).languages
        let enough = speaking.filter { $0 != pivot && whole[$0] >= Thinness.documents - 1e-3 }
        let others = speaking.filter { $0 != pivot }
        var evaluation = perSpeaking("translation_shadow", others) { figures in
            guard let pivot else { return [Double](repeating: .nan, count: languages.count + 1) }
            let reference = row(pivot, figures)
            return shadows(others, overall: enough, figures) { _ in reference }
        }
        let name = pivot.map { languages[$0] } ?? options.pivot
        let standsIn = !name.hasPrefix(options.pivot)
        let reason = evaluation.reason
        evaluation.reason = { figures, index in
            guard let pivot else {
                return "the pivot \(name) is not in the profile; choose another with --pivot"
            }
            if let thin = tooFew(
                figures.main.languages[pivot], of: "referring documents in the pivot \(name)")
            {
                return thin
            }
            if index == 0, enough.isEmpty { return "no other language has enough referring documents" }
            return reason(figures, index)
        }
        evaluation.universe = "identified languages beside the pivot \(name); \(universeName)"
        evaluation.caveats = { _, _ in
            standsIn
                ? ["\(options.pivot) hardly refers here: the pivot is \(name), the language that refers most"]
                : []
        }
        return evaluation
    }

    /// Each language beside all others together: where no language refers enough to be the pivot.
    private func shadowOfOthers(_ speaking: [Int]) -> Evaluation {
        var evaluation = perSpeaking("translation_shadow", speaking) { figures in
            var all = [Double](repeating: 0, count: main.keys.count)
            for language in speaking {
                for (unit, value) in row(language, figures).enumerated() { all[unit] += value }
            }
            return shadows(speaking, overall: speaking, figures) { language in
                zip(all, row(language, figures)).map { max(0, $0 - $1) }
            }
        }
        let reason = evaluation.reason
        evaluation.reason = { figures, index in
            speaking.count { figures.main.languages[$0] > 0 } < 2
                ? "only one language refers to cultures" : reason(figures, index)
        }
        evaluation.universe = "identified languages, each beside all others together; \(universeName)"
        evaluation.caveats = { _, _ in
            options.pivot == MeasureOptions.others
                ? [] : ["no language refers enough to be the pivot: all others together stand in"]
        }
        return evaluation
    }

    /// The likeness of languages to their pivots, by language, and at the end the mean over `overall`, by
    /// references.
    private func shadows(
        _ shown: [Int], overall: [Int], _ figures: Figures, pivot: (Int) -> [Double]
    ) -> [Double] {
        var shadows = [Double](repeating: .nan, count: languages.count + 1)
        for language in shown {
            shadows[language] = 1 - Entropy.jensenShannon(row(language, figures), pivot(language)) / log(2)
        }
        var sum = 0.0
        var weight = 0.0
        for language in overall where shadows[language].isFinite {
            sum += figures.main.languages[language] * shadows[language]
            weight += figures.main.languages[language]
        }
        shadows[languages.count] = sum / weight
        return shadows
    }

    /// A language's references by unit.
    package func row(_ language: Int, _ figures: Figures) -> [Double] {
        var row = [Double](repeating: 0, count: main.keys.count)
        for cell in main.layout.range(of: language) { row[main.layout.unit[cell]] = figures.main.cells[cell] }
        return row
    }

    /// References at no home: by unit of `main`, and by language the first such unit.
    package func foreign(_ figures: Figures) -> (units: [Double], first: [Int?]) {
        var units = [Double](repeating: 0, count: main.keys.count)
        var first = [Int?](repeating: nil, count: languages.count)
        for language in languages.indices where identified[language] {
            var most = 0.0
            for cell in main.layout.range(of: language) {
                let value = (1 - homeOfCell[cell]) * figures.main.cells[cell]
                units[main.layout.unit[cell]] += value
                if value > most {
                    most = value
                    first[language] = main.layout.unit[cell]
                }
            }
        }
        return (units, first)
    }

    private func hegemony() -> Evaluation {
        var evaluation = overCultures("hegemony") { figures in
            let units = foreign(figures).units
            return (units.max() ?? .nan) / units.reduce(0, +)
        }
        evaluation.basis = { figures, _ in
            let units = foreign(figures).units
            return MeasureBasis([("references_away_from_home", units.reduce(0, +))])
        }
        evaluation.reason = { figures, _ in
            tooFew(foreign(figures).units.reduce(0, +), of: "references away from home")
        }
        evaluation.caveats = { figures, _ in recipientNote(figures) }
        return evaluation
    }

    private func hegemonyReach() -> Evaluation {
        let whole = main.spread(references.values(.nothing)).languages
        let enough = languages.indices.filter { identified[$0] && whole[$0] >= Thinness.documents - 1e-3 }
        var evaluation = overCultures("hegemony_reach") { figures in
            let away = foreign(figures)
            guard let most = away.units.max(), most > 0, let hub = away.units.firstIndex(of: most) else {
                return .nan
            }
            return Double(enough.count { away.first[$0] == hub })
        }
        evaluation.countsKinds()
        evaluation.basis = { _, _ in MeasureBasis([("languages", Double(enough.count))]) }
        evaluation.reason = { _, _ in
            enough.isEmpty ? "no language has \(plain(Thinness.documents)) referring documents" : nil
        }
        evaluation.caveats = { figures, _ in recipientNote(figures) }
        return evaluation
    }

    private func recipientNote(_ figures: Figures) -> [String] {
        let units = foreign(figures).units
        guard let most = units.max(), most > 0, let hub = units.firstIndex(of: most) else { return [] }
        return ["largest recipient: \(main.names[hub]) (\(main.keys[hub]))"]
    }
}
