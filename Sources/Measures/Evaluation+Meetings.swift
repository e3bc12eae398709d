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
