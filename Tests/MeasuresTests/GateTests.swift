import Measures
import Testing

@Suite struct GateTests {
    /// v2 has 300 more English documents about US: locality of Swahili stays, diversity falls.
    static func comparison() throws -> Comparison {
        var new = smallCorpus()
        for number in 0..<300 { new.add("eng_Latn", ["US"], fold: number % 32) }
        return try Comparison(old: MeasureSet(smallCorpus().counts), new: MeasureSet(new.counts))
    }

    static let cases: [(rule: String, failed: Bool)] = [
        // effective cultures 2 → 420 references, 360 and 60 of them
        ("effective_cultures<-0.02", true), ("effective_cultures<-1", false),
        ("effective_cultures > 0", false), ("effective_cultures<-10%", true),
        ("effective_cultures<-40%", false),
        ("new.effective_cultures<1.6", true), ("old.effective_cultures<1.6", false),
        ("effective_cultures=worse", true), ("effective_cultures=better", false),
        ("locality[swh_Latn]<-0.01", false), ("locality[*]<-0.01", false), ("locality[*]>=0", true),
        ("effective_cultures<-0.02 with evidence", true), ("silence<0 with evidence", true),
        ("locality[swh_Latn]<=0 with evidence", false),
        // What cannot be judged fails.
        ("emic_share<-0.1", true), ("locality[xxx_Latn]<-0.1", true),
    ]

    @Test(arguments: cases.indices) func `a rule fails when what it says is so`(_ index: Int) throws {
        let (rule, failed) = Self.cases[index]
        let outcome = try Gate(rule).judge(Self.comparison())
        #expect(outcome.failed == failed, "\(rule): \(outcome.findings)")
        #expect(outcome.failed != outcome.findings.isEmpty)
    }

    @Test(arguments: ["locality", "nothing<1", "locality<x", "locality=bad", "new.locality<1%", "locality<"])
    func `a rule that cannot be read is refused`(_ rule: String) {
        #expect(throws: MeasureError.self) { try Gate(rule) }
    }

    @Test func `a rules file holds a rule a line with comments`() throws {
        let rules = try Gate.rules("# gates\nlocality<-0.02\n\n silence>0.1 # too quiet\n", path: "rules")
        #expect(rules.map(\.text) == ["locality<-0.02", "silence>0.1"])
        #expect(throws: MeasureError.malformed(path: "rules", line: 2, what: "")) {
            do throws(MeasureError) { _ = try Gate.rules("locality<1\nfoo<1\n", path: "rules") } catch {
                guard case .malformed(let path, let line, _) = error else { throw error }
                throw MeasureError.malformed(path: path, line: line, what: "")
            }
        }
    }

    @Test func `outputs name the rule that failed`() throws {
        let comparison = try Self.comparison()
        let outcomes = try ["effective_cultures<-0.02", "silence>0.5"].map { rule throws in
            try Gate(rule).judge(comparison)
        }
        let junit = Comparison.junit([(comparison, outcomes)])
        #expect(junit.contains("failures=\"1\"") && junit.contains("name=\"effective_cultures&lt;-0.02\""))
        #expect(comparison.markdown(outcomes).contains("FAILED effective_cultures<-0.02"))
        #expect(comparison.table(outcomes).contains("FAILED effective_cultures<-0.02"))
        let json = Comparison.json([(comparison, outcomes)]).serialised()
        #expect(json.contains("\"rule\":\"effective_cultures\\u003c-0.02\",\"failed\":true"))
    }
}
