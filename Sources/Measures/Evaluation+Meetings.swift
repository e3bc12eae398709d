internal import Profiles

/// Measures of cultures met in one document.
extension Tableau {
    func meetingEvaluations() -> [Evaluation] {
        let reach = meeting("cross_cultural_reach", markers: true) { figures in
            figures.multicultural.reduce(0, +) / figures.referring.reduce(0, +)
        }
        return [
            reach,
            meeting("effective_pairs", markers: false) { Hill.shannon($0.pairs) },
            hub(),
        ]
    }

    private func meeting(
        _ id: String, markers: Bool, _ value: @escaping @Sendable (Figures) -> Double
    ) -> Evaluation {
        Evaluation(
            id: id, keys: Evaluation.whole, values: { [value($0)] }, markers: markers,
            basis: { figures, _ in
                MeasureBasis([
                    ("documents", figures.referring.reduce(0, +)),
                    ("documents_with_two", figures.multicultural.reduce(0, +)),
                    ("meetings", figures.pairs.reduce(0, +)), ("pairs", Hill.richness(figures.pairs)),
                ])
            },
            reason: { figures, _ in
                limits.documents
                    ?? (id == "cross_cultural_reach"
                        ? tooFew(figures.referring.reduce(0, +), of: "referring documents")
                        : tooFew(figures.pairs.reduce(0, +), of: "meetings of two cultures"))
            },
            universe: "cultures as registered, countries and peoples side by side",
            caveats: { _, _ in
                main.kind == .registered
                    ? [] : ["pairs were counted of cultures as registered, not rolled up"]
            },
            lexiconReason: "pairs were not counted by marker group")
    }

    /// Pairs of documents that refer to the same culture, of different languages against of one.
    func sharedWorld() -> Evaluation {
        var evaluation = meeting("shared_world", markers: false) { figures in
            var byCulture = [Double](repeating: 0, count: cultures.count)
            var squares = byCulture
            var inside = 0.0
            for cell in registered.language.indices where identified[registered.language[cell]] {
                let count = figures.cellDocuments[cell]
                byCulture[registered.unit[cell]] += count
                squares[registered.unit[cell]] += count * count
                inside += count * (count - 1)
            }
            let between = zip(byCulture, squares).reduce(0) { $0 + $1.0 * $1.0 - $1.1 }
            let referring = kept(figures.referring)
            let total = referring.reduce(0, +)
            let own = referring.reduce(0) { $0 + $1 * $1 }
            return between / (total * total - own) / (inside / (own - total))
        }
        evaluation.basis = { figures, _ in
            let referring = kept(figures.referring)
            return MeasureBasis([
                ("documents", referring.reduce(0, +)), ("languages", Hill.richness(referring)),
            ])
        }
        evaluation.reason = { figures, _ in
            let referring = kept(figures.referring)
            return limits.documents
                ?? tooFew(referring.reduce(0, +), of: "referring documents")
                ?? (referring.count { $0 > 0 } < 2 ? "only one language refers to a culture" : nil)
        }
        evaluation.lexiconReason = "documents by culture were not counted by marker group"
        return evaluation
    }

    private func hub() -> Evaluation {
        var evaluation = meeting("hub_mediation", markers: false) { figures in
            guard let hub = busiest(figures) else { return .nan }
            return figures.mediated[hub] / (figures.pairs.reduce(0, +) - figures.hubPairs[hub])
        }
        let reason = evaluation.reason
        evaluation.reason = { figures, index in
            if let reason = reason(figures, index) { return reason }
            guard let hub = busiest(figures) else { return "no two cultures meet" }
            return tooFew(
                figures.pairs.reduce(0, +) - figures.hubPairs[hub],
                of: "meetings of two cultures beside the hub")
        }
        let caveats = evaluation.caveats
        evaluation.caveats = { figures, index in
            guard let hub = busiest(figures) else { return caveats(figures, index) }
            return ["hub: \(cultures[hub].name) (\(cultures[hub].key))"] + caveats(figures, index)
        }
        return evaluation
    }

    /// The registered culture that is in most pairs; the first in byte order among equals.
    package func busiest(_ figures: Figures) -> Int? {
        guard let most = figures.hubPairs.max(), most > 0 else { return nil }
        return figures.hubPairs.firstIndex(of: most)
    }
}
