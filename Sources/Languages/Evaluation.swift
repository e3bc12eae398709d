/// How well texts of known language were identified: counts while it goes on, figures at the end.
///
/// Adding is all it does to its counts, so evaluations of parts add up in any order.
package struct Evaluation: Sendable {
    /// Confidences are grouped in this many classes of equal width for the reliability table.
    package static let confidenceClasses = 10

    /// Labels that can be identified.
    package let labels: [Label]
    /// Counts by identified label, for each true label met.
    package private(set) var counts: [Label: [Int]] = [:]
    package private(set) var texts = 0
    package private(set) var correct = 0
    package private(set) var bytes = 0
    /// By class of confidence: texts, correct ones, sum of confidences per mille.
    package private(set) var reliability: [(texts: Int, correct: Int, confidence: Int)]

    package init(labels: [Label]) {
        self.labels = labels
        reliability = Array(repeating: (0, 0, 0), count: Self.confidenceClasses)
    }

    /// Counts one text.
    ///
    /// - Parameters:
    ///   - truth: its label; it need not be one the identifier knows.
    ///   - identification: what was said of it.
    ///   - size: its bytes.
    package mutating func add(truth: Label, _ identification: Identification, size: Int) {
        let identified = Int(identification.label)
        guard labels.indices.contains(identified) else { return }
        counts[truth, default: Array(repeating: 0, count: labels.count)][identified] += 1
        let isCorrect = labels[identified] == truth
        texts += 1
        correct += isCorrect ? 1 : 0
        bytes += size
        // What was left unidentified states no confidence in a label.
        guard labels[identified] != .undetermined else { return }
        let confidence = Int(identification.confidence)
        let place = min(confidence * Self.confidenceClasses / 1000, Self.confidenceClasses - 1)
        reliability[place].texts += 1
        reliability[place].correct += isCorrect ? 1 : 0
        reliability[place].confidence += confidence
    }

    /// Adds the counts of another evaluation with the same labels.
    package mutating func merge(_ other: Evaluation) {
        precondition(labels == other.labels, "evaluations of different models do not add up")
        for (truth, row) in other.counts {
            var sum = counts[truth] ?? Array(repeating: 0, count: labels.count)
            for index in sum.indices { sum[index] += row[index] }
            counts[truth] = sum
        }
        texts += other.texts
        correct += other.correct
        bytes += other.bytes
        for index in reliability.indices {
            reliability[index].texts += other.reliability[index].texts
            reliability[index].correct += other.reliability[index].correct
            reliability[index].confidence += other.reliability[index].confidence
        }
    }
}

extension Evaluation {
    /// One label's figures.
    package struct Row: Sendable {
        package let label: Label
        /// Texts of this label.
        package let texts: Int
        /// Texts identified as this label.
        package let identified: Int
        package let correct: Int

        package var precision: Double { identified == 0 ? 0 : Double(correct) / Double(identified) }
        package var recall: Double { texts == 0 ? 0 : Double(correct) / Double(texts) }
        /// Harmonic mean of precision and recall; 0 where either has no basis.
        package var f1: Double {
            texts + identified == 0 ? 0 : 2 * Double(correct) / Double(texts + identified)
        }
    }

    /// A pair of labels that were taken for each other.
    package struct Confusion: Sendable {
        package let truth: Label
        package let identified: Label
        package let count: Int
    }

    /// Labels that have texts or were identified, sorted.
    package var rows: [Row] {
        var identified = Array(repeating: 0, count: labels.count)
        for row in counts.values {
            for index in row.indices { identified[index] += row[index] }
        }
        let places = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
        return Set(labels).union(counts.keys).sorted().compactMap { label in
            let texts = counts[label]?.reduce(0, +) ?? 0
            let place = places[label]
            let hits = place.map { identified[$0] } ?? 0
            guard texts + hits > 0 else { return nil }
            let correct = place.flatMap { counts[label]?[$0] } ?? 0
            return Row(label: label, texts: texts, identified: hits, correct: correct)
        }
    }

    package var accuracy: Double { texts == 0 ? 0 : Double(correct) / Double(texts) }

    /// Mean F1 over labels with text.
    package var macroF1: Double { Self.mean(rows.filter { $0.texts > 0 }) }

    /// Mean F1 over labels with text and labels that were identified where there is none (their F1 is 0).
    package var macroF1OfAll: Double {
        Self.mean(rows.filter { $0.texts > 0 || ($0.label != .undetermined && $0.label != .noLanguage) })
    }

    private static func mean(_ rows: [Row]) -> Double {
        rows.isEmpty ? 0 : rows.reduce(0) { $0 + $1.f1 } / Double(rows.count)
    }

    /// Wrong identifications, most frequent first, then by label.
    package func confusions(most: Int) -> [Confusion] {
        var found: [Confusion] = []
        for (truth, row) in counts {
            for (index, count) in row.enumerated() where count > 0 && labels[index] != truth {
                found.append(Confusion(truth: truth, identified: labels[index], count: count))
            }
        }
        found.sort {
            $0.count != $1.count
                ? $0.count > $1.count
                : ($0.truth, $0.identified) < ($1.truth, $1.identified)
        }
        return Array(found.prefix(most))
    }

    /// Mean distance between stated confidence and observed accuracy, weighted by texts that were identified
    /// (Naeini et al. 2015).
    package var calibrationError: Double {
        let answers = reliability.reduce(0) { $0 + $1.texts }
        guard answers > 0 else { return 0 }
        let distance = reliability.reduce(0.0) { sum, bin in
            sum + abs(Double(bin.correct) - Double(bin.confidence) / 1000)
        }
        return distance / Double(answers)
    }
}
