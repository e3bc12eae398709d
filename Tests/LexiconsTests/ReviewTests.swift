import Testing

@testable import Lexicons

@Suite("Verdicts and what they do")
struct ReviewTests {
    @Test(
        "Wilson's interval, by hand",
        arguments: [
            (0, 5, 0.0, 0.4345), (5, 5, 0.5655, 1.0), (3, 10, 0.1078, 0.6032), (50, 100, 0.4038, 0.5962),
            (0, 0, 0.0, 1.0),
        ])
    func wilson(_ right: Int, _ total: Int, _ lower: Double, _ upper: Double) {
        let interval = WilsonInterval(right: right, of: total)
        #expect(abs(interval.lower - lower) < 0.0001)
        #expect(abs(interval.upper - upper) < 0.0001)
    }

    static func verdicts(right: Int, wrong: Int) -> [Review.Verdict] {
        (0..<right + wrong).map { index in
            Review.Verdict(
                marker: "a", language: "eng", form: "amala", judgement: index < right ? .right : .wrong,
                culture: "",
                role: "community member", date: "2026-01-01", evidence: "\(index)")
        }
    }

    @Test(
        "A form is lowered only where the verdicts exclude that it is better",
        arguments: [
            (right: 4, wrong: 0, expected: Strength?.some(.strong)), (right: 5, wrong: 0, expected: .strong),
            (right: 3, wrong: 7, expected: .weak), (right: 1, wrong: 9, expected: .faint),
            (right: 0, wrong: 20, expected: nil),
        ])
    func demotion(right: Int, wrong: Int, expected: Strength?) {
        let form = Form(
            marker: 0, language: "eng", text: "amala", match: [], strength: .strong, reason: "", row: 2)
        let after = Demotion(reviews: Self.verdicts(right: right, wrong: wrong)).applied(
            to: form, marker: "a")
        #expect(after?.strength == expected)
    }

    @Test("A form that failed review is no longer found")
    func notFound() throws {
        let pack = TestLexicon.pack(
            [.init("a", .food, "NG", "eng amala")], reviews: Self.verdicts(right: 0, wrong: 20))
        let lexicon = try CompiledLexicon(
            source: LexiconSource(registry: TestLexicon.registry, packs: [pack]))
        #expect(lexicon.marked("amala", language: "eng") == "amala")
    }
}
