internal import Profiles

/// Measures of what the documents are: copies, and languages that come from one place.
extension Tableau {
    func duplicates() -> [Evaluation] {
        let smallest = counts.distinct
        let documents = byLanguage.documents.total.reduce(0) { $0 + Double($1) }
        let size = Double(smallest.count)
        let full = smallest.count >= SampleLimits.distinct
        let largest = Double(smallest.max() ?? 0) + 1
        let estimate = full ? (size - 1) / (largest / 18_446_744_073_709_551_616.0) : size
        // Four standard errors out of the sketch could exceed what was read: there are no more texts
        // than documents.
        let distinct = min(estimate, max(documents, size))
        let error = full ? 1 / (size - 2).squareRoot() : 0
        let method = full ? "sketch of the \(smallest.count) smallest hashes, ±1.96/√(k−2)" : "exact"
        let reason: @Sendable (Figures, Int) -> String? = { _, _ in
            smallest.isEmpty ? "the profile carries no sketch of its texts" : nil
        }
        func evaluation(
            _ id: String, _ value: Double, _ low: Double, _ high: Double
        ) -> Evaluation {
            Evaluation(
                id: id, keys: Evaluation.whole, values: { _ in [value] }, folds: false, markers: false,
                basis: { _, _ in MeasureBasis([("documents", documents), ("hashes", size)]) },
                reason: reason, universe: "all documents",
                bound: { _, _ in MeasureInterval(lo: low, hi: high, method: method) },
                lexiconReason: "does not rest on the lexicons")
        }
        let low = distinct * (1 - 1.96 * error)
        let high = min(distinct * (1 + 1.96 * error), max(documents, size))
        func copies(_ texts: Double) -> Double { documents > 0 ? max(0, 1 - texts / documents) : .nan }
        return [
            evaluation("distinct_documents", distinct, low, high),
            evaluation("duplicate_share", copies(distinct), copies(high), copies(low)),
        ]
    }

    func sourceWarnings() -> [Evaluation] {
        let byName = Dictionary(grouping: counts.sources, by: \.language)
        let sampled = languages.indices.filter { identified[$0] && byName[languages[$0]] != nil }
        let samples = sampled.map { byName[languages[$0]] ?? [] }
        func warning(
            _ id: String, _ part: @escaping @Sendable ([SourceSample]) -> (Double, Double, note: String?)
        ) -> Evaluation {
            Evaluation(
                id: id, keys: sampled.map { (languages[$0], languageNames[$0]) },
                values: { _ in samples.map { part($0).0 / part($0).1 } }, folds: false, markers: false,
                basis: { figures, index in
                    MeasureBasis([
                        ("documents", figures.documents[sampled[index]]), ("sampled", part(samples[index]).1),
                    ])
                },
                reason: { _, index in
                    tooFew(part(samples[index]).1, of: "sampled documents", least: Double(Thinness.samples))
                },
                universe:
                    "at most \(SampleLimits.sourcesPerLanguage) documents a language, by smallest text hash",
                caveats: { _, index in
                    let (count, whole, note) = part(samples[index])
                    guard let note, count / whole >= 0.5 else { return [] }
                    return ["this language's text comes mostly from \(note)"]
                },
                lexiconReason: "does not rest on the lexicons")
        }
        return [
            warning("scripture_share") { list in
                (Double(list.count(where: \.scripture)), Double(list.count), "scripture")
            },
            warning("one_host_share") { list in
                let hosts = list.map(\.host).filter { !$0.isEmpty }
                let (count, name) = mostCommon(hosts)
                return (count, Double(hosts.count), name.map { "the host \($0)" })
            },
            warning("one_text_share") { list in
                let (count, _) = mostCommon(list.map { String($0.hash) })
                return (count, Double(list.count), "one text")
            },
        ]
    }
}

/// The name that stands most often, the first in byte order among equals, and how often.
private func mostCommon(_ names: [String]) -> (Double, String?) {
    let counts = Dictionary(grouping: names, by: { $0 }).mapValues(\.count)
    guard let most = counts.values.max() else { return (0, nil) }
    let name = counts.filter { $0.value == most }.keys.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (Double(most), name)
}
