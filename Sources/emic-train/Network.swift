internal import Languages

/// The parameters while they are learnt, and one step of learning.
final class Network {
    private typealias Lanes = SIMD16<Float>
    private static let parts = ScriptModel.dimensions / 16
    private static let epsilon: Float = 1e-8
    /// Steps of a row shrink as if it had been met this often already, so that rare n-grams, which say more of a
    /// text's subject than of its language, stay small.
    private static let priorMeetings: Float = 50

    private let slots: Int
    private let labels: Int
    private let rows: UnsafeMutablePointer<SIMD16<Float>>
    private let rowSquares: UnsafeMutablePointer<Float>
    private let weights: UnsafeMutablePointer<SIMD16<Float>>
    private let weightSquares: UnsafeMutablePointer<Float>
    private let biases: UnsafeMutablePointer<Float>
    private let scores: UnsafeMutablePointer<Float>
    /// The square of a row's slope, on average of late.
    private var usualSquare: Float = 0

    init(slots: Int, labels: Int, seed: UInt64) {
        self.slots = slots
        self.labels = labels
        rows = .allocate(capacity: slots * Self.parts)
        rowSquares = .allocate(capacity: slots)
        weights = .allocate(capacity: labels * Self.parts)
        weightSquares = .allocate(capacity: labels)
        biases = .allocate(capacity: labels)
        scores = .allocate(capacity: labels)
        var random = SeededGenerator(seed: seed)
        for index in 0..<slots * Self.parts {
            var lanes = Lanes.zero
            for lane in 0..<16 { lanes[lane] = (random.unit() - 0.5) * (2 / Float(ScriptModel.dimensions)) }
            rows[index] = lanes
        }
        rowSquares.initialize(repeating: 0, count: slots)
        weights.initialize(repeating: .zero, count: labels * Self.parts)
        weightSquares.initialize(repeating: 0, count: labels)
        biases.initialize(repeating: 0, count: labels)
        scores.initialize(repeating: 0, count: labels)
    }

    deinit {
        rows.deallocate()
        rowSquares.deallocate()
        weights.deallocate()
        weightSquares.deallocate()
        biases.deallocate()
        scores.deallocate()
    }

    /// One step downhill on the cross entropy of `label`, given the slots of an example.
    func learn(_ known: UnsafePointer<UInt32>, _ count: Int, label: Int, rate: Float) {
        var mean0 = Lanes.zero
        var mean1 = Lanes.zero
        var mean2 = Lanes.zero
        var mean3 = Lanes.zero
        for index in 0..<count {
            let row = rows + Int(known[index]) &* Self.parts
            mean0 += row[0]
            mean1 += row[1]
            mean2 += row[2]
            mean3 += row[3]
        }
        let share = 1 / Float(count)
        mean0 *= share
        mean1 *= share
        mean2 *= share
        mean3 *= share
        let norm =
            (mean0 * mean0 + mean1 * mean1 + mean2 * mean2 + mean3 * mean3).sum()
            / Float(ScriptModel.dimensions)

        var best: Float = -.infinity
        for index in 0..<labels {
            let weight = weights + index &* Self.parts
            let product = weight[0] * mean0 + weight[1] * mean1 + weight[2] * mean2 + weight[3] * mean3
            scores[index] = product.sum() + biases[index]
            best = max(best, scores[index])
        }
        var total: Float = 0
        for index in 0..<labels {
            scores[index] = Numerics.exp(scores[index] - best)
            total += scores[index]
        }
        let inverse = 1 / total
        var slope0 = Lanes.zero
        var slope1 = Lanes.zero
        var slope2 = Lanes.zero
        var slope3 = Lanes.zero
        for index in 0..<labels {
            let error = scores[index] * inverse - (index == label ? 1 : 0)
            guard error > 1e-5 || error < -1e-5 else { continue }
            let weight = weights + index &* Self.parts
            slope0 += weight[0] * error
            slope1 += weight[1] * error
            slope2 += weight[2] * error
            slope3 += weight[3] * error
            weightSquares[index] += error * error * norm
            let step = -rate * error / (weightSquares[index] + Self.epsilon).squareRoot()
            weight[0] += mean0 * step
            weight[1] += mean1 * step
            weight[2] += mean2 * step
            weight[3] += mean3 * step
        }
        slope0 *= share
        slope1 *= share
        slope2 *= share
        slope3 *= share
        let square =
            (slope0 * slope0 + slope1 * slope1 + slope2 * slope2 + slope3 * slope3).sum()
            / Float(ScriptModel.dimensions)
        usualSquare = usualSquare == 0 ? square : usualSquare + (square - usualSquare) / 1024
        let prior = Self.priorMeetings * usualSquare + Self.epsilon
        for index in 0..<count {
            let slot = Int(known[index])
            rowSquares[slot] += square
            let step = rate / (rowSquares[slot] + prior).squareRoot()
            let row = rows + slot &* Self.parts
            row[0] -= slope0 * step
            row[1] -= slope1 * step
            row[2] -= slope2 * step
            row[3] -= slope3 * step
        }
    }

    /// Copies the parameters out. Slots that no example touched get zero vectors.
    func result(name: String, labels names: [String], fingerprints: [UInt8]) -> TrainedScript {
        func flat(_ source: UnsafeMutablePointer<SIMD16<Float>>, _ count: Int) -> [Float] {
            (0..<count * ScriptModel.dimensions).map { source[$0 / 16][$0 % 16] }
        }
        var vectors = flat(rows, slots)
        for slot in 0..<slots where rowSquares[slot] == 0 {
            for lane in 0..<ScriptModel.dimensions { vectors[slot * ScriptModel.dimensions + lane] = 0 }
        }
        return TrainedScript(
            name: name, labels: names, fingerprints: fingerprints, rows: vectors,
            weights: flat(weights, labels), biases: (0..<labels).map { biases[$0] })
    }
}
