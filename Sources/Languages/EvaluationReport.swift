/// An evaluation as people and programs read it.
package struct EvaluationReport: Sendable {
    private let evaluation: Evaluation
    /// Seconds of identifying, for the rate; 0 where it was not timed.
    private let seconds: Double
    private let confusions: [Evaluation.Confusion]

    package init(_ evaluation: Evaluation, seconds: Double, confusions: Int = 30) {
        self.evaluation = evaluation
        self.seconds = seconds
        self.confusions = evaluation.confusions(most: confusions)
    }

    private var megabytesPerSecond: Double {
        seconds > 0 ? Double(evaluation.bytes) / 1e6 / seconds : 0
    }

    /// Plain text for a terminal.
    package var table: String {
        var lines = [
            "texts                  \(evaluation.texts)",
            "accuracy               \(Self.fixed(evaluation.accuracy))",
            "macro-F1, with text    \(Self.fixed(evaluation.macroF1))",
            "macro-F1, all labels   \(Self.fixed(evaluation.macroF1OfAll))",
            "calibration error      \(Self.fixed(evaluation.calibrationError))",
            "MB/s                   \(Self.fixed(megabytesPerSecond, digits: 1))",
            "",
            "label      texts  correct  identified  precision  recall  F1",
        ]
        for row in evaluation.rows {
            lines.append(
                "\(row.label)  \(Self.padded(row.texts, 6))  \(Self.padded(row.correct, 7))"
                    + "  \(Self.padded(row.identified, 10))     \(Self.fixed(row.precision))  "
                    + "\(Self.fixed(row.recall))  \(Self.fixed(row.f1))")
        }
        lines += ["", "taken for each other"]
        lines += confusions.map { "\($0.truth)  as \($0.identified)  \(Self.padded($0.count, 6))" }
        lines += ["", "confidence     texts  stated  observed"]
        for (index, bin) in evaluation.reliability.enumerated() where bin.texts > 0 {
            lines.append(
                "\(Self.fixed(Double(index) / 10, digits: 1))–\(Self.fixed(Double(index + 1) / 10, digits: 1))"
                    + "    \(Self.padded(bin.texts, 8))   \(Self.fixed(Self.stated(bin), digits: 3))     "
                    + Self.fixed(Self.observed(bin), digits: 3))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One JSON object.
    package var json: String {
        let rows = evaluation.rows.map { row in
            "{\"label\":\"\(row.label)\",\"texts\":\(row.texts),\"correct\":\(row.correct),"
                + "\"identified\":\(row.identified),\"precision\":\(Self.fixed(row.precision)),"
                + "\"recall\":\(Self.fixed(row.recall)),\"f1\":\(Self.fixed(row.f1))}"
        }
        let pairs = confusions.map {
            "{\"label\":\"\($0.truth)\",\"identified\":\"\($0.identified)\",\"count\":\($0.count)}"
        }
        let bins = evaluation.reliability.filter { $0.texts > 0 }.map { bin in
            "{\"texts\":\(bin.texts),\"stated\":\(Self.fixed(Self.stated(bin))),"
                + "\"observed\":\(Self.fixed(Self.observed(bin)))}"
        }
        return "{\"texts\":\(evaluation.texts),\"accuracy\":\(Self.fixed(evaluation.accuracy)),"
            + "\"macro_f1\":\(Self.fixed(evaluation.macroF1)),"
            + "\"macro_f1_all_labels\":\(Self.fixed(evaluation.macroF1OfAll)),"
            + "\"calibration_error\":\(Self.fixed(evaluation.calibrationError)),"
            + "\"mb_per_second\":\(Self.fixed(megabytesPerSecond, digits: 1)),"
            + "\"labels\":[\(rows.joined(separator: ","))],"
            + "\"confusions\":[\(pairs.joined(separator: ","))],"
            + "\"reliability\":[\(bins.joined(separator: ","))]}\n"
    }

    private static func stated(_ bin: (texts: Int, correct: Int, confidence: Int)) -> Double {
        Double(bin.confidence) / 1000 / Double(max(bin.texts, 1))
    }

    private static func observed(_ bin: (texts: Int, correct: Int, confidence: Int)) -> Double {
        Double(bin.correct) / Double(max(bin.texts, 1))
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// A number that is not negative with that many digits after the point.
    static func fixed(_ value: Double, digits: Int = 4) -> String {
        let unit = (0..<digits).reduce(1) { product, _ in product * 10 }
        let scaled = Int((value * Double(unit)).rounded())
        let rest = String(scaled % unit)
        return "\(scaled / unit)." + String(repeating: "0", count: digits - rest.count) + rest
    }
}
