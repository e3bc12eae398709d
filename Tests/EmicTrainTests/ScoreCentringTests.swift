import Languages
import Testing

@testable import emic_train

@Suite("Score centring")
struct ScoreCentringTests {
    /// Three labels whose texts each consist of one n-gram; slot and dimension `i` are those of label `i`.
    private func trained(hub: Float) -> TrainedScript {
        let dimensions = ScriptModel.dimensions
        var rows = [Float](repeating: 0, count: 3 * dimensions)
        var weights = rows
        for index in 0..<3 {
            rows[index * dimensions + index] = 1
            weights[index * dimensions + index] = 9
        }
        return TrainedScript(
            name: "Latn", labels: ["fao_Latn", "isl_Latn", "sme_Latn"], fingerprints: [1, 1, 1], rows: rows,
            weights: weights, biases: [hub, 0, 0])
    }

    private func centred(hub: Float) -> [Float] {
        let trained = trained(hub: hub)
        var centring = ScoreCentring(labels: 3)
        for label in 0..<3 {
            [UInt32(label)].withUnsafeBufferPointer { centring.add($0, label: label, rows: trained.rows) }
        }
        return centring.biases(trained)
    }

    @Test("labels that score alike keep to each other")
    func alike() {
        let biases = centred(hub: 0)
        // Each text scores 9 for its label and 0 for the others: -3 when centred, of which 0.9 are taken.
        for bias in biases { #expect(abs(bias - 2.7) < 1e-5) }
    }

    @Test("a label that scores on any text loses most of its advantage")
    func hub() {
        let biases = centred(hub: 3)
        // Others' texts score 3 for it, of 12 in all: -1 when centred; for the second 0 of 12: -4.
        #expect(abs(biases[0] - (3 + 0.9)) < 1e-5)
        #expect(abs(biases[1] - 0.9 * 4) < 1e-5)
        #expect(biases[0] - biases[1] < 0.5)
    }
}
