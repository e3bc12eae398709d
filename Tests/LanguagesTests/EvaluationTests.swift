import Testing

@testable import Languages

@Suite("Evaluation")
struct EvaluationTests {
    private let labels = ["aaa_Latn", "bbb_Latn", "ccc_Latn", "und_Zyyy"].compactMap { Label($0) }

    private func evaluation(_ pairs: [(Int, UInt16)]) -> Evaluation {
        var evaluation = Evaluation(labels: labels)
        for (truth, identified) in pairs {
            evaluation.add(truth: labels[truth], Identification(label: identified, confidence: 950), size: 10)
        }
        return evaluation
    }

    @Test("figures agree with a case worked by hand")
    func byHand() {
        // aaa: 2 of 3 right, identified twice: F1 = 4/5. bbb: 1 of 1, identified twice: F1 = 2/3.
        let evaluation = evaluation([(0, 0), (0, 0), (0, 1), (1, 1)])
        #expect(evaluation.accuracy == 0.75)
        #expect(abs(evaluation.macroF1 - (0.8 + 2.0 / 3) / 2) < 1e-12)
        #expect(evaluation.confusions(most: 5).map(\.count) == [1])
        #expect(evaluation.reliability[9].texts == 4)
        #expect(abs(evaluation.calibrationError - 0.2) < 1e-12)
    }

    @Test("a label without text that was identified lowers the mean over all labels only")
    func falsePositives() {
        let evaluation = evaluation([(0, 0), (0, 2)])
        #expect(abs(evaluation.macroF1 - 2.0 / 3) < 1e-12)
        #expect(abs(evaluation.macroF1OfAll - 1.0 / 3) < 1e-12)
    }

    @Test("evaluations of parts add up to that of the whole, in any order")
    func addsUp() {
        let first = evaluation([(0, 0), (0, 1)])
        let second = evaluation([(1, 1), (2, 0)])
        var one = first
        one.merge(second)
        var other = second
        other.merge(first)
        let whole = evaluation([(0, 0), (0, 1), (1, 1), (2, 0)])
        for merged in [one, other] {
            #expect(merged.counts == whole.counts)
            #expect(merged.macroF1 == whole.macroF1)
        }
    }

    @Test("the report prints the same figures as table and as JSON")
    func report() {
        let report = EvaluationReport(evaluation([(0, 0), (0, 0), (0, 1), (1, 1)]), seconds: 0)
        #expect(report.table.contains("accuracy               0.7500"))
        #expect(report.json.contains("\"accuracy\":0.7500"))
        #expect(report.table.contains("aaa_Latn  as bbb_Latn       1"))
    }
}
