internal import Languages

/// Fits the table from raw confidence to observed accuracy on development text, for each class of length.
///
/// Accuracy never falls as raw confidence rises: pool-adjacent-violators (Ayer et al. 1955), with a weak
/// prior that raw confidence is right, which speaks where there is little text.
struct CalibrationFit {
    private static let priorWeight = 6.0
    /// Development text is of the training text's sources. Of text of other kinds about twice as much is wrong
    /// at the same raw confidence (seen on laws and stories), so odds are halved.
    private static let errorsElsewhere = 2.0
    private var texts = Array(repeating: 0.0, count: Calibration.lengths * Calibration.rawPoints)
    private var correct = Array(repeating: 0.0, count: Calibration.lengths * Calibration.rawPoints)

    /// The table before anything is known: confidence is what the softmax says.
    static var identity: [UInt16] {
        (0..<Calibration.lengths * Calibration.rawPoints).map { index in
            UInt16(min(index % Calibration.rawPoints * Calibration.rawStep * 1000 / 1024, 999))
        }
    }

    /// - Parameter raw: raw confidence per 1024.
    mutating func add(raw: Int, features: Int, isCorrect: Bool) {
        let point = min((raw + Calibration.rawStep / 2) / Calibration.rawStep, Calibration.rawPoints - 1)
        let place = Calibration.length(features) * Calibration.rawPoints + point
        texts[place] += 1
        correct[place] += isCorrect ? 1 : 0
    }

    /// Confidence per mille at each point of each class.
    func table() -> [UInt16] {
        (0..<Calibration.lengths).flatMap { length in
            isotonic(length).map { UInt16(min(max((Self.elsewhere($0) * 1000).rounded(), 1), 998)) }
        }
    }

    private static func elsewhere(_ accuracy: Double) -> Double {
        accuracy / (accuracy + errorsElsewhere * (1 - accuracy))
    }

    private func isotonic(_ length: Int) -> [Double] {
        var blocks: [(sum: Double, weight: Double, points: Int)] = []
        for point in 0..<Calibration.rawPoints {
            let place = length * Calibration.rawPoints + point
            let prior = Double(point) / Double(Calibration.rawPoints - 1)
            blocks.append(
                (correct[place] + prior * Self.priorWeight, texts[place] + Self.priorWeight, 1))
            while blocks.count > 1 {
                let last = blocks[blocks.count - 1]
                let before = blocks[blocks.count - 2]
                guard before.sum / before.weight > last.sum / last.weight else { break }
                blocks.removeLast(2)
                blocks.append(
                    (before.sum + last.sum, before.weight + last.weight, before.points + last.points))
            }
        }
        return blocks.flatMap { Array(repeating: $0.sum / $0.weight, count: $0.points) }
    }
}
