import Measures
import Profiles
import Testing

@Suite struct ComparisonTests {
    let model = ModelCorpus()

    @Test func `a corpus does not differ from itself`() throws {
        let set = try MeasureSet(model.draw(1000, seed: 1).counts)
        let comparison = try Comparison(old: set, new: set)
        for row in comparison.rows {
            #expect(row.difference == nil || row.difference == 0)
            #expect(row.verdict == .noEvidence || row.verdict == .notComparable, "\(row.id)")
        }
        #expect(comparison.languages.allSatisfy { $0.kind == .steady })
    }

    /// Two samples of one population: of all verdicts no more than 7 % may find a difference.
    @Test func `halves of one corpus seldom differ`() throws {
        var found = 0
        var judged = 0
        for seed in 0..<20 {
            let first = try MeasureSet(model.draw(1200, seed: UInt64(seed) &* 104_729 &+ 3).counts)
            let second = try MeasureSet(model.draw(1200, seed: UInt64(seed) &* 1_299_709 &+ 8).counts)
            for row in try Comparison(old: first, new: second).rows where row.interval != nil {
                judged += 1
                if row.verdict != .noEvidence { found += 1 }
            }
        }
        #expect(judged > 2000)
        #expect(Double(found) / Double(judged) <= 0.07, "\(found) of \(judged)")
    }

    @Test func `documents that both versions share tighten the difference`() throws {
        // v2 is v1 with a tenth more English about US.
        let old = model.draw(2000, seed: 4)
        var new = old
        for number in 0..<200 { new.add("eng_Latn", ["C10"], fold: number % 32) }
        let other = model.draw(2000, seed: 5)
        var apart = other
        for number in 0..<200 { apart.add("eng_Latn", ["C10"], fold: number % 32) }
        func width(_ a: SyntheticCorpus, _ b: SyntheticCorpus) throws -> Double {
            let row = try #require(
                try Comparison(old: MeasureSet(a.counts), new: MeasureSet(b.counts))["effective_cultures"])
            let interval = try #require(row.interval)
            #expect(row.difference.map { interval.lo <= $0 && $0 <= interval.hi } ?? false)
            return interval.hi - interval.lo
        }
        #expect(try width(old, new) < 0.5 * width(old, apart))
    }

    @Test func `what entered, left, rose and fell is named with its share and its languages`() throws {
        var old = smallCorpus()
        var new = smallCorpus()
        old.culture("NG", population: 200)
        new.culture("NG", population: 200)
        old.language("yor_Latn", speakers: 10)
        new.language("yor_Latn", speakers: 10)
        for number in 0..<400 { new.add("yor_Latn", ["NG"], fold: number % 32) }
        let comparison = try Comparison(old: MeasureSet(old.counts), new: MeasureSet(new.counts))
        let yoruba = try #require(comparison.languages.first { $0.key == "yor_Latn" })
        #expect(yoruba.kind == .entered && yoruba.newCount == 400 && yoruba.oldCount == 0)
        let nigeria = try #require(comparison.cultures.first { $0.key == "NG" })
        #expect(nigeria.kind == .entered && nigeria.drivers.map(\.language) == ["yor_Latn"])
        #expect(abs(nigeria.newShare - 400.0 / 520) < 1e-12)
        #expect(comparison.cultures.first { $0.key == "US" }?.kind == .fell)
        let back = try Comparison(old: MeasureSet(new.counts), new: MeasureSet(old.counts))
        #expect(back.languages.first { $0.key == "yor_Latn" }?.kind == .left)
        #expect(back.cultures.first { $0.key == "US" }?.kind == .rose)
    }

    @Test func `profiles made differently are refused unless told`() throws {
        let old = try MeasureSet(smallCorpus().counts)
        var other = smallCorpus()
        other.provenance["lexicon"] = "z"
        let new = try MeasureSet(other.counts)
        #expect(throws: MeasureError.self) { try Comparison(old: old, new: new) }
        let comparison = try Comparison(old: old, new: new, allowDifferent: true)
        #expect(comparison.differences.count == 1)
        #expect(comparison.differences.first?.hasPrefix("lexicon a against z") ?? false)
    }
}
