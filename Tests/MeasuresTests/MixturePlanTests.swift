import Foundation
import Measures
import Testing

@Suite struct MixturePlanTests {
    @Test func `a corpus that is balanced already stays as it is`() throws {
        var corpus = SyntheticCorpus()
        for (key, language) in [("KE", "swh_Latn"), ("US", "eng_Latn")] {
            corpus.culture(key, population: 100, homes: [language])
            corpus.language(language, speakers: 50)
            for number in 0..<100 { corpus.add(language, [key], fold: number % 32) }
        }
        let plan = try MixturePlan(MeasureSet(corpus.counts, only: []), target: .population)
        #expect(plan.strata.allSatisfy { abs($0.weight - 1) < 1e-6 })
        #expect(plan.after.cultures < 1e-12 && plan.shortages.isEmpty && plan.gap <= 1e-6)
    }

    /// One language, US 90 and KE 10, equal targets, 100 documents, four times at most: KE can give 40.
    @Test func `a culture at its limit is short of the rest`() throws {
        var corpus = SyntheticCorpus()
        corpus.culture("KE", population: 100, homes: ["swh"])
        corpus.culture("NG", population: 0, homes: [])
        corpus.culture("US", population: 100, homes: ["eng"])
        corpus.language("eng_Latn", speakers: 50)
        for number in 0..<100 { corpus.add("eng_Latn", [number < 90 ? "US" : "KE"], fold: number % 32) }
        let plan = try MixturePlan(MeasureSet(corpus.counts, only: []), target: .population)
        let kenya = try #require(plan.strata.first { $0.culture == "KE" })
        #expect(abs(kenya.weight - 4) < 1e-6)
        let shortage = try #require(plan.shortages.first)
        #expect(shortage.key == "KE" && abs(shortage.missing - 10) < 1e-4)
        #expect(shortage.reasons.contains { $0.contains("at home") })
        #expect(abs(plan.after.cultures - (0.4 * log(0.8) + 0.6 * log(1.2))) < 1e-6)
    }

    @Test(arguments: [1.0, 2, 4, 10]) func `weights keep to limits and budget and are proven near the best`(
        _ maxRepeat: Double
    ) throws {
        let set = try MeasureSet(ModelCorpus().draw(1500, seed: 8).counts, only: [])
        for budget in [nil, 700.0] {
            let plan = try MixturePlan(set, target: .population, maxRepeat: maxRepeat, budget: budget)
            #expect(plan.gap <= plan.tolerance, "\(maxRepeat) \(budget ?? 0)")
            #expect(plan.strata.allSatisfy { $0.weight >= 0 && $0.weight <= maxRepeat * (1 + 1e-9) })
            let documents = plan.strata.reduce(0) { $0 + $1.weight * $1.available }
            #expect(abs(documents - plan.budget) < 1e-6 * plan.budget)
            #expect(
                plan.after.cultures + plan.after.languages <= plan.before.cultures + plan.before.languages
                    + 1e-9)
        }
    }

    @Test func `more freedom never leaves more imbalance`() throws {
        let set = try MeasureSet(ModelCorpus().draw(1500, seed: 8).counts, only: [])
        let left = try [1.0, 2, 4, 8].map { repeats throws in
            let after = try MixturePlan(set, target: .population, maxRepeat: repeats).after
            return after.cultures + after.languages
        }
        for (tight, loose) in zip(left, left.dropFirst()) { #expect(loose <= tight + 2e-6) }
    }

    @Test func `a budget beyond all repeats is refused`() throws {
        let set = try MeasureSet(smallCorpus().counts, only: [])
        #expect(throws: MeasureError.self) {
            try MixturePlan(set, target: .equal, maxRepeat: 2, budget: 1000)
        }
    }

    @Test func `dolma's filters ask for language, culture and what is left of the weight`() throws {
        let set = try MeasureSet(smallCorpus().counts, only: [])
        let plan = try MixturePlan(set, target: .equal, maxRepeat: 2)
        let mix = DolmaMix(documents: ["d/*.gz"], attributes: "emic", random: "random", output: "o")
        let text = mix.configuration(plan).serialised()
        #expect(text.contains("@.emic__language__swh_Latn && @.emic__reference__KE"))
        #expect(text.contains("@.emic__language__swh_Latn && @.emic__silent"))
        #expect(text.contains("\"name\":\"emic-mix-2\""))
        #expect(plan.json(dolma: mix).serialised().contains("\"schema\":\"emic plan 1\""))
    }
}
