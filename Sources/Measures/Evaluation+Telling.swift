internal import Profiles

/// Measures of how cultures are told: layers, terms, voice and depth.
extension Tableau {
    func tellingEvaluations() -> [Evaluation] {
        let told = told
        return [
            lived(told), facetShares(), emicShare(told), eticShares(), voices(),
            ofDocuments("embodied_share", told, least: "documents with a voice") { figures, unit in
                let heard = figures.institutional[unit] + figures.embodied[unit] + figures.both[unit]
                return (figures.embodied[unit] + figures.both[unit], heard)
            },
            ofDocuments("depth", told, least: "documents") { ($0.depth[$1], $0.unitDocuments[$1]) },
            ofDocuments("deep_share", told, least: "documents") { ($0.deep[$1], $0.unitDocuments[$1]) },
        ]
    }

    private func keyed(_ told: [Int]) -> [(key: String?, name: String?)] {
        Evaluation.whole + told.map { (main.keys[$0], main.names[$0]) }
    }

    private func lived(_ told: [Int]) -> Evaluation {
        Evaluation(
            id: "lived_share", keys: keyed(told),
            values: { figures in
                let references = figures.main.units
                return [figures.layers[0].reduce(0, +) / references.reduce(0, +)]
                    + told.map { figures.layers[0][$0] / references[$0] }
            },
            basis: { figures, index in
                func sum(_ values: [Double]) -> Double {
                    index == 0 ? values.reduce(0, +) : values[told[index - 1]]
                }
                return MeasureBasis([
                    ("references", sum(figures.main.units)), ("lived", sum(figures.layers[0])),
                    ("institutional", sum(figures.layers[1])), ("named", sum(figures.layers[2])),
                ])
            },
            reason: { figures, index in
                if counts[.facet].keys.isEmpty { return "facets were not counted" }
                return index == 0
                    ? thinReferences(figures)
                    : tooFew(figures.main.units[told[index - 1]], of: "references")
            },
            universe: "cultures spoken of (\(universeName))",
            caveats: { _, _ in
                options.facets == nil ? [] : ["only of the facets chosen: the share is not comparable"]
            })
    }

    private func facetShares() -> Evaluation {
        let seen = facetNames.indices.filter { byCulture.facets.total[$0] > 0 }
        return Evaluation(
            id: "facet_share", keys: seen.map { (facetNames[$0], nil) },
            values: { figures in
                let total = figures.facets.reduce(0, +)
                return seen.map { figures.facets[$0] / total }
            },
            basis: { figures, index in MeasureBasis([("references", figures.facets[seen[index]])]) },
            reason: { figures, _ in tooFew(figures.facets.reduce(0, +), of: "references") },
            universe: "all cultures as registered")
    }

    private func emicShare(_ told: [Int]) -> Evaluation {
        Evaluation(
            id: "emic_share", keys: keyed(told),
            values: { figures in
                [figures.stances[0] / figures.stances.reduce(0, +)]
                    + told.map { figures.emic[$0] / (figures.emic[$0] + figures.etic[$0]) }
            },
            markers: false,
            basis: { figures, index in
                guard index > 0 else {
                    return MeasureBasis([
                        ("mentions", figures.stances.reduce(0, +)), ("emic", figures.stances[0]),
                    ])
                }
                let unit = told[index - 1]
                return MeasureBasis([
                    ("mentions", figures.emic[unit] + figures.etic[unit]), ("emic", figures.emic[unit]),
                ])
            },
            reason: { figures, index in
                if let limit = limits.documents { return limit }
                let mentions =
                    index == 0
                    ? figures.stances.reduce(0, +)
                    : figures.emic[told[index - 1]] + figures.etic[told[index - 1]]
                return tooFew(mentions, of: "mentions of value terms")
            },
            universe: "value vocabulary of the lexicons",
            lexiconReason: "value terms were not counted by marker group")
    }

    private func eticShares() -> Evaluation {
        Evaluation(
            id: "etic_share", keys: theories.map { ($0, nil) },
            values: { figures in
                let total = figures.stances.reduce(0, +)
                return theories.indices.map { figures.stances[$0 + 1] / total }
            },
            markers: false,
            basis: { figures, index in
                MeasureBasis([
                    ("mentions", figures.stances.reduce(0, +)), ("etic", figures.stances[index + 1]),
                ])
            },
            reason: { figures, _ in
                limits.documents ?? tooFew(figures.stances.reduce(0, +), of: "mentions of value terms")
            },
            universe: "value vocabulary of the lexicons",
            lexiconReason: "value terms were not counted by marker group")
    }

    private func voices() -> Evaluation {
        let names = ["institutional", "embodied", "both", "neither"]
        return Evaluation(
            id: "voice", keys: names.map { ($0, nil) },
            values: { figures in
                let heard = [figures.institutional, figures.embodied, figures.both].map { $0.reduce(0, +) }
                let all = figures.unitDocuments.reduce(0, +)
                return heard.map { $0 / all } + [max(0, all - heard.reduce(0, +)) / all]
            },
            markers: false,
            basis: { figures, _ in MeasureBasis([("documents", figures.unitDocuments.reduce(0, +))]) },
            reason: { figures, _ in
                limits.documents ?? tooFew(figures.unitDocuments.reduce(0, +), of: "documents of a culture")
            },
            universe: "cultures spoken of (\(universeName))",
            lexiconReason: "voice was not counted by marker group")
    }

    /// A quotient of document counts, overall and by culture.
    private func ofDocuments(
        _ id: String, _ told: [Int], least: String,
        _ parts: @escaping @Sendable (Figures, Int) -> (Double, Double)
    ) -> Evaluation {
        @Sendable func sums(_ figures: Figures, _ index: Int) -> (Double, Double) {
            guard index == 0 else { return parts(figures, told[index - 1]) }
            return told.reduce((0, 0)) { sum, unit in
                let part = parts(figures, unit)
                return (sum.0 + part.0, sum.1 + part.1)
            }
        }
        return Evaluation(
            id: id, keys: keyed(told),
            values: { figures in
                (0...told.count).map { index in
                    let sum = sums(figures, index)
                    return sum.0 / sum.1
                }
            },
            markers: false,
            basis: { figures, index in MeasureBasis([("documents", sums(figures, index).1)]) },
            reason: { figures, index in
                limits.documents ?? tooFew(sums(figures, index).1, of: least)
            },
            universe: "cultures spoken of (\(universeName))",
            lexiconReason: "voice and depth were not counted by marker group")
    }
}
