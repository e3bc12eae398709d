internal import Languages

/// A written model, tried on text of known language.
struct Trial {
    private let identifier: Identifier

    init(model: String) throws(TrainingError) {
        do { identifier = try Identifier.load(at: model) } catch { throw .usage("\(error)") }
    }

    /// Every line of every text, one by one.
    func evaluate(_ texts: [TrainingText]) -> Evaluation {
        var evaluation = Evaluation(labels: identifier.labels)
        var scratch = identifier.makeScratch()
        for text in texts {
            guard let label = Label(text.label) else { continue }
            for index in 0..<text.lineCount {
                let line = text.line(index)
                let found = line.withUnsafeBytes { identifier.identify($0, using: &scratch) }
                evaluation.add(truth: label, found, size: line.count)
            }
        }
        return evaluation
    }

    /// Observations for the calibration: lines, pieces of lines and lines joined, so that every length is seen.
    func calibration(on texts: [TrainingText]) -> CalibrationFit {
        var fit = CalibrationFit()
        var scratch = identifier.makeScratch()
        for text in texts {
            guard let place = Label(text.label).flatMap(identifier.index) else { continue }
            for piece in Self.pieces(of: text) {
                let seen = piece.withUnsafeBytes { identifier.observe($0, using: &scratch) }
                guard let seen else { continue }
                fit.add(raw: seen.raw, features: seen.features, isCorrect: seen.label == place)
            }
        }
        return fit
    }

    private static func pieces(of text: TrainingText) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        for index in 0..<text.lineCount {
            let line = Array(text.line(index))
            pieces.append(line)
            for size in [5, 10, 20, 40] where line.count > size {
                pieces.append(Array(line.prefix(size)))
            }
        }
        for count in [3, 8] {
            for start in stride(from: 0, to: text.lineCount - count, by: count) {
                pieces.append((start..<start + count).flatMap { Array(text.line($0)) + [0x20] })
            }
        }
        return pieces
    }

    /// The labels with the lowest F1 and the most frequent confusions.
    static func details(_ evaluation: Evaluation) -> String {
        let worst = evaluation.rows.filter { $0.texts > 0 }.sorted { ($0.f1, $0.label) < ($1.f1, $1.label) }
        let labels = worst.prefix(50).map { row in
            "\(row.label) \(row.correct)/\(row.texts) of \(row.identified)"
        }
        let pairs = evaluation.confusions(most: 40).map { "\($0.truth)>\($0.identified) \($0.count)" }
        return "  worst: " + labels.joined(separator: ", ") + "\n  taken: " + pairs.joined(separator: ", ")
    }

    static func summary(_ evaluation: Evaluation, of name: String) -> String {
        func tenths(_ value: Double) -> String {
            let scaled = Int((value * 10000).rounded())
            let digits = String(scaled % 10000)
            return "\(scaled / 10000)." + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\(name): \(evaluation.texts) texts, macro-F1 \(tenths(evaluation.macroF1)), "
            + "accuracy \(tenths(evaluation.accuracy)), calibration error \(tenths(evaluation.calibrationError))"
    }
}
