import Languages

/// Takes from each label's bias a part of what other labels' text scores for it.
///
/// Some labels score well on any text, most of all on text of another kind than they were trained on, and draw
/// that of others to them. Speaker recognition has the same trouble and takes from each score the mean score of
/// impostors (Z-norm; Auckenthaler, Carey and Lloyd-Thomas 2000), here of all and of the nearest. Scores are
/// linear in the mean vector of a text, so that the mean of a label's texts tells their mean score.
struct ScoreCentring {
    /// The parts were chosen on development text and on half of the labels of laws and stories.
    private static let partOfAll: Float = 0.6
    private static let partOfNearest: Float = 0.3
    /// Labels whose text scores most for a label.
    private static let nearest = 20
    /// What is left of the advantage of labels drawn more often than others, which centring takes away; see
    /// `DrawWeights`.
    private static let partOfDraws: Float = 0.35

    private let labels: Int
    private var sums: [Double]
    private var counts: [Double]

    init(labels: Int) {
        self.labels = labels
        sums = Array(repeating: 0, count: labels * ScriptModel.dimensions)
        counts = Array(repeating: 0, count: labels)
    }

    /// Takes in an example of `label`: the slots of its n-grams in `rows`.
    mutating func add(_ known: UnsafeBufferPointer<UInt32>, label: Int, rows: [Float]) {
        guard !known.isEmpty else { return }
        var sum = Array(repeating: Float(0), count: ScriptModel.dimensions)
        for slot in known {
            let start = Int(slot) * ScriptModel.dimensions
            for lane in 0..<ScriptModel.dimensions { sum[lane] += rows[start + lane] }
        }
        let share = 1 / Double(known.count)
        for lane in 0..<ScriptModel.dimensions {
            sums[label * ScriptModel.dimensions + lane] += Double(sum[lane]) * share
        }
        counts[label] += 1
    }

    /// The biases, each less a part of what the text of other labels scores.
    func biases(_ trained: TrainedScript) -> [Float] {
        let scores = (0..<labels).map { centredScores(ofText: $0, trained) }
        return (0..<labels).map { label in
            let others = (0..<labels).filter { $0 != label }.map { scores[$0][label] }.sorted(by: >)
            guard !others.isEmpty else { return trained.biases[label] }
            let draws = DrawWeights.draws(of: trained.labels[label])
            return trained.biases[label] + Self.partOfDraws * Numerics.log(Float(draws))
                - Self.partOfAll * Self.mean(others[...])
                - Self.partOfNearest * Self.mean(others.prefix(Self.nearest))
        }
    }

    /// What the mean text of a label scores for every label, less the mean of these scores.
    private func centredScores(ofText text: Int, _ trained: TrainedScript) -> [Float] {
        let dimensions = ScriptModel.dimensions
        let scores = (0..<labels).map { label in
            var score = trained.biases[label]
            for lane in 0..<dimensions {
                let mean = sums[text * dimensions + lane] / max(counts[text], 1)
                score += Float(mean) * trained.weights[label * dimensions + lane]
            }
            return score
        }
        let middle = Self.mean(scores[...])
        return scores.map { $0 - middle }
    }

    private static func mean(_ values: ArraySlice<Float>) -> Float {
        values.reduce(0, +) / Float(max(values.count, 1))
    }
}
