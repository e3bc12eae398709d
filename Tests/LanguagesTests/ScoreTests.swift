import Testing

@testable import Languages

@Suite("Scores")
struct ScoreTests {
    private struct Draw {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    /// Scores of a model without n-grams whose mean vector is `mean`; weights by label.
    private func scores(_ mean: [Int16], _ weights: [[Int16]], _ biases: [Int32]) -> (best: Int, all: [Int32])
    {
        let padded = ScriptModel.padded(weights.count)
        var paired = [Int16](repeating: 0, count: padded * ScriptModel.dimensions)
        for (label, row) in weights.enumerated() {
            for (dimension, weight) in row.enumerated() {
                paired[2 * (dimension / 2 * padded + label) + dimension % 2] = weight
            }
        }
        // Labels that only fill the last block would always win.
        let filled = biases + Array(repeating: Int32.max, count: padded - biases.count)
        let labels = Array(0..<UInt16(weights.count))
        var scores = [Int32](repeating: 0, count: padded)
        var room = [Int16](repeating: 0, count: ScriptModel.dimensions)
        let best = labels.withUnsafeBufferPointer { labels in
            paired.withUnsafeBufferPointer { paired in
                filled.withUnsafeBufferPointer { biases in
                    let rows: [UInt8] = [0]
                    return rows.withUnsafeBufferPointer { rows in
                        guard let row = rows.baseAddress, let weights = paired.baseAddress,
                            let biases = biases.baseAddress
                        else { return -1 }
                        let model = ScriptModel(
                            name: "Latn", labels: labels, slots: 1, fingerprints: row, rows: row,
                            weights: weights, biases: biases, scale: 1)
                        // As many n-grams as the mean is scaled by, so that the sum is the mean.
                        return model.score(
                            mean.map(Int32.init), count: Int(ScriptModel.meanScale), mean: &room,
                            into: &scores)
                    }
                }
            }
        }
        return (best, Array(scores[0..<weights.count]))
    }

    @Test(
        "a score is the dot product with a label's weights and its bias, for any number of labels",
        arguments: [1, 2, 15, 16, 17, 96, 97, 110, 274])
    func dotProducts(labels: Int) {
        var draw = Draw(state: UInt64(labels))
        let mean = (0..<ScriptModel.dimensions).map { _ in Int16(draw.below(65_536) - 32_768) }
        let weights = (0..<labels).map { _ in
            (0..<ScriptModel.dimensions).map { _ in Int16(draw.below(4001) - 2000) }
        }
        let biases = (0..<labels).map { _ in Int32(draw.below(2_000_000) - 1_000_000) }
        let expected = zip(weights, biases).map { row, bias in
            zip(mean, row).reduce(bias) { $0 &+ Int32($1.0) * Int32($1.1) }
        }
        let found = scores(mean, weights, biases)
        #expect(found.all == expected)
        #expect(found.best == expected.firstIndex(of: expected.max() ?? 0))
    }

    @Test("of equal scores the first label is the best")
    func ties() {
        var biases = [Int32](repeating: 0, count: 40)
        biases[7] = 5
        biases[30] = 5
        let zeros = [Int16](repeating: 0, count: ScriptModel.dimensions)
        #expect(scores(zeros, Array(repeating: zeros, count: 40), biases).best == 7)
    }
}
