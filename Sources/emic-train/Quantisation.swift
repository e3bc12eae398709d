internal import Languages

/// A trained script group in the integers of the model file.
struct QuantisedScript: Sendable {
    let name: String
    let labels: [String]
    let fingerprints: [UInt8]
    let rows: [Int8]
    let weights: [Int16]
    let biases: [Int32]
    let scale: Int32

    private static let largestRow: Float = 127
    /// A sum over all dimensions stays within 32 bits for any text met so far, with room to spare.
    private static let largestWeight: Float = 2000
    /// Vectors are cut at so many times their mean square: few reach it, all gain in resolution.
    private static let cut: Float = 6

    init(_ trained: TrainedScript) {
        let dimensions = ScriptModel.dimensions
        let slots = trained.fingerprints.count
        var units = [Float](repeating: 1, count: dimensions)
        for lane in 0..<dimensions {
            var square: Float = 0
            var largest: Float = 0
            var used: Float = 0
            for slot in 0..<slots {
                let value = trained.rows[slot * dimensions + lane]
                square += value * value
                used += value == 0 ? 0 : 1
                largest = max(largest, abs(value))
            }
            let limit = min(largest, Self.cut * (square / max(used, 1)).squareRoot())
            units[lane] = max(limit, 1e-12) / Self.largestRow
        }
        name = trained.name
        labels = trained.labels
        fingerprints = trained.fingerprints
        rows = trained.rows.enumerated().map { index, value in
            let scaled = (value / units[index % dimensions]).rounded()
            return Int8(min(max(scaled, -Self.largestRow), Self.largestRow))
        }
        let folded = trained.weights.enumerated().map { index, value in
            value * units[index % dimensions] / Float(ScriptModel.meanScale)
        }
        let steps = Self.largestWeight / max(folded.reduce(0) { max($0, abs($1)) }, 1e-12)
        weights = folded.map { Int16(($0 * steps).rounded()) }
        biases = trained.biases.map { Int32(($0 * steps).rounded()) }
        // 64ths of a power of two for a natural unit of score, with 24 bits after the point.
        scale = Int32(max(1, min(64 * 1.442_695 * 16_777_216 / steps, 2_000_000_000)))
    }

    /// A group that one label has to itself.
    init(name: String, only label: String) {
        self.name = name
        labels = [label]
        fingerprints = [0]
        rows = Array(repeating: 0, count: ScriptModel.dimensions)
        weights = Array(repeating: 0, count: ScriptModel.dimensions)
        biases = [0]
        scale = 1
    }

    /// The weights as `ScriptModel` reads them: by pair of dimensions, then by label.
    var pairedWeights: [Int16] {
        let padded = ScriptModel.padded(labels.count)
        var paired = [Int16](repeating: 0, count: padded * ScriptModel.dimensions)
        for (index, weight) in weights.enumerated() {
            let (label, dimension) = index.quotientAndRemainder(dividingBy: ScriptModel.dimensions)
            paired[2 * (dimension / 2 * padded + label) + dimension % 2] = weight
        }
        return paired
    }

    var paddedBiases: [Int32] {
        biases + Array(repeating: 0, count: ScriptModel.padded(labels.count) - labels.count)
    }
}
