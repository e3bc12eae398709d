internal import Profiles

/// How the identifier errs: P(identified j | truth l), from its development text.
package struct ConfusionMatrix: Sendable {
    /// By true language: identified languages with their probability. A language without a row is taken
    /// to be identified without error.
    let rows: [[(identified: Int, probability: Double)]]
    /// Whether the profile carries a matrix at all.
    package let isKnown: Bool

    init(_ cells: [RegistryRows.Confusion], languages: KeyIndex) {
        var counted = [[(identified: Int, probability: Double)]](repeating: [], count: languages.names.count)
        for cell in cells {
            guard let truth = languages.position(cell.truth),
                let identified = languages.position(cell.identified), cell.documents > 0
            else { continue }
            counted[truth].append((identified, Double(cell.documents)))
        }
        for row in counted.indices {
            let total = counted[row].reduce(0) { $0 + $1.probability }
            if total > 0 {
                counted[row] = counted[row].map { ($0.identified, $0.probability / total) }
            } else {
                counted[row] = [(row, 1)]
            }
        }
        rows = counted
        isKnown = !cells.isEmpty
    }

    /// Documents by true language that best explain the documents seen by identified language: the
    /// maximum of the likelihood, by expectation–maximisation from the counts seen. Stops when no
    /// language moves by more than a 10⁻⁹ part of the whole, or after 2,000 rounds.
    package func correct(_ seen: [Double]) -> [Double] {
        let total = seen.reduce(0, +)
        guard isKnown, total > 0 else { return seen }
        // A language nobody was identified as can only hold what errors hide: start it at a trace.
        var truth = seen.map { max($0, total * 1e-9) }
        for row in truth.indices where rows[row].allSatisfy({ seen[$0.identified] == 0 }) { truth[row] = 0 }
        for _ in 0..<2000 {
            var expected = [Double](repeating: 0, count: seen.count)
            for (row, list) in rows.enumerated() where truth[row] > 0 {
                for (identified, probability) in list { expected[identified] += truth[row] * probability }
            }
            var moved = 0.0
            for (row, list) in rows.enumerated() where truth[row] > 0 {
                var factor = 0.0
                for (identified, probability) in list where expected[identified] > 0 {
                    factor += probability * seen[identified] / expected[identified]
                }
                moved = max(moved, abs(truth[row] * (factor - 1)))
                truth[row] *= factor
            }
            if moved < total * 1e-9 { break }
        }
        return truth
    }

    /// How many documents of other languages are to be expected among those identified as `language`, by the
    /// documents identified as these others, and of which of them most; nil where no error is known.
    package func mistaken(
        for language: Int, in seen: [Double]
    ) -> (documents: Double, most: Int)? {
        var documents = 0.0
        var most: (language: Int, documents: Double)?
        for (row, list) in rows.enumerated() where row != language && seen[row] > 0 {
            guard let cell = list.first(where: { $0.identified == language }) else { continue }
            let right = list.first { $0.identified == row }?.probability ?? 0
            let here = seen[row] * cell.probability / max(right, 0.5)
            documents += here
            if here > most?.documents ?? 0 { most = (row, here) }
        }
        return most.map { (documents, $0.language) }
    }
}
