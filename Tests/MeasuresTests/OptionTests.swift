import Measures
import Profiles
import Testing

@Suite struct OptionTests {
    @Test func `facets chosen are the only ones counted, and the rest is withheld`() throws {
        var options = MeasureOptions()
        options.facets = ["food"]
        let set = try MeasureSet(smallCorpus().counts, options: options)
        // Food: 20 English and 30 Swahili references to KE.
        #expect(set["effective_cultures"]?.value == 1)
        #expect(set["locality"]?.value == 0.6)
        #expect(set["silence"]?.value == nil)
        #expect(set["silence"]?.reason?.contains("over all facets") ?? false)
        #expect(set.caveats.contains { $0.contains("food alone") })
        #expect(throws: MeasureError.self) {
            var wrong = MeasureOptions()
            wrong.facets = ["cuisine"]
            _ = try MeasureSet(smallCorpus().counts, options: wrong)
        }
    }

    @Test func `a pack left out takes its references with it`() throws {
        var corpus = smallCorpus()
        corpus.registry.packs.append(
            RegistryRows.Pack(
                name: "p", title: "", version: "", licence: "", review: "generated", governance: "",
                markers: 1,
                forms: 1, digest: ""))
        // Without p the 30 Swahili references to KE are gone.
        for fold in 0..<30 {
            corpus.add(
                -FoldLayout.microsPerDocument, .packWithout, "equal", fold, ["p", "swh_Latn", "KE", "food"])
        }
        var options = MeasureOptions()
        options.withoutPacks = ["p"]
        let set = try MeasureSet(corpus.counts, options: options)
        #expect(abs(try #require(set["locality"]?.value) - 50.0 / 90) < 1e-9)
        #expect(set["locality"]?.intervals.lexicon == nil)
        #expect(set["depth"]?.value == nil)
        options.withoutPacks = ["q"]
        #expect(throws: MeasureError.self) { try MeasureSet(corpus.counts, options: options) }
    }

    @Test func `peoples are counted towards countries by their territories`() throws {
        var corpus = smallCorpus()
        corpus.culture("x-luo", population: 60, kind: "people", homes: ["luo"])
        corpus.registry.territoryShares.append(
            RegistryRows.TerritoryShare(culture: "x-luo", territory: "KE", perMillion: 750_000))
        for number in 0..<40 { corpus.add("luo_Latn", ["x-luo"], fold: number % 32) }
        let plain = try MeasureSet(corpus.counts)
        #expect(plain["culture_share", "x-luo"]?.value == 0.25)
        let ratio = try #require(plain["culture_ratio", "KE"]?.value)
        // KE 60 + 30 of 150 in the universe, against 100 of 400 people.
        #expect(abs(ratio - 1.2630344058337938) < 1e-12)
        #expect(plain["culture_imbalance"]?.caveats.contains { $0.contains("territories") } ?? false)
        var options = MeasureOptions()
        options.rollUp = .countries
        let countries = try MeasureSet(corpus.counts, options: options)
        #expect(abs(try #require(countries["culture_share", "KE"]?.value) - 0.6) < 1e-12)
        options.rollUp = .peoples
        let peoples = try MeasureSet(corpus.counts, options: options)
        #expect(peoples["culture_share", "x-luo"]?.value == 1)
        #expect(peoples["locality"]?.value == 1)
    }

    @Test func `a thin basis gives a reason and no number`() throws {
        var corpus = SyntheticCorpus()
        corpus.culture("KE", population: 10, homes: ["swh"])
        for number in 0..<29 { corpus.add("swh_Latn", ["KE"], fold: number) }
        #expect(try MeasureSet(corpus.counts)["locality"]?.value == nil)
        corpus.add("swh_Latn", ["KE"], fold: 30)
        let set = try MeasureSet(corpus.counts)
        #expect(set["locality"]?.value == 1)
        // All folds agree on 1: there is no error to tell.
        #expect(set["locality"]?.intervals.sampling == nil)
        #expect(set["locality"]?.intervals.samplingReason?.contains("no fold") ?? false)
    }

    @Test func `an empty profile has no numbers and does not fail`() throws {
        let set = try MeasureSet(SyntheticCorpus().counts)
        #expect(!set.measures.isEmpty)
        #expect(set.measures.allSatisfy { $0.value == nil && $0.reason != nil })
        #expect(set.json().contains("\"value\": null"))
    }

    @Test func `the same counts give the same text`() throws {
        let counts = ModelCorpus().draw(400, seed: 3).counts
        #expect(try MeasureSet(counts).json() == MeasureSet(counts).json())
        #expect(try MeasureSet(counts).csv() == MeasureSet(counts).csv())
    }

    @Test func `every measure can be explained`() throws {
        let set = try MeasureSet(smallCorpus().counts)
        for definition in MeasureCatalogue.all {
            let text = try set.explanation(definition.id)
            #expect(text.contains(definition.formula) && text.contains(definition.definition))
        }
        #expect(try set.explanation("locality").contains("80 references at home / 120 = 0.6667"))
        #expect(throws: MeasureError.self) { try set.explanation("nothing") }
    }
}

@Suite struct PivotTests {
    @Test func `where English hardly refers the language that refers most is the pivot`() throws {
        var corpus = SyntheticCorpus()
        for key in ["KE", "NG"] { corpus.culture(key, population: 10) }
        for number in 0..<90 {
            corpus.add("swh_Latn", [number % 3 == 0 ? "NG" : "KE"], fold: number % 32)
            if number < 60 { corpus.add("hau_Latn", [number % 3 == 0 ? "KE" : "NG"], fold: number % 32) }
        }
        corpus.add("eng_Latn", ["KE"], fold: 1)
        let set = try MeasureSet(corpus.counts)
        let swahili = try #require(set.tableau.languages.firstIndex(of: "swh_Latn"))
        #expect(set.tableau.pivot == .language(swahili))
        #expect(set["translation_shadow", "hau_Latn"]?.value != nil)
        #expect(set["translation_shadow"]?.caveats.contains { $0.contains("hardly refers") } ?? false)
        var options = MeasureOptions()
        options.pivot = "hau"
        let named = try MeasureSet(corpus.counts, options: options)
        #expect(
            named["translation_shadow", "swh_Latn"]?.value == set["translation_shadow", "hau_Latn"]?.value)
    }

    @Test func `where no two languages refer enough each is compared with all others together`() throws {
        func shadow(_ keys: [String]) throws -> Measure? {
            var corpus = SyntheticCorpus()
            for key in Set(keys) { corpus.culture(key, population: 10) }
            for number in 0..<40 {
                corpus.add(
                    "\(["swh", "hau", "yor", "zul"][number % 4])_Latn", [keys[number % 4]], fold: number % 32)
            }
            return try MeasureSet(corpus.counts)["translation_shadow"]
        }
        let translated = try #require(try shadow(["US", "US", "US", "US"]))
        let local = try #require(try shadow(["KE", "NG", "BJ", "ZA"]))
        #expect(translated.value == 1 && local.value == 0)
        #expect(translated.caveats.contains { $0.contains("all others together stand in") })
    }
}

@Suite struct HomelandTests {
    /// Two languages of equal speakers, one at home in A, one in B; countries of equal population.
    @Test func `balancing mends all where each language speaks of home, and nothing where all speak of one`()
        throws
    {
        func illusion(_ second: String) throws -> Double? {
            var corpus = SyntheticCorpus()
            corpus.culture("A", population: 10, homes: ["swh_Latn"])
            corpus.culture("B", population: 10, homes: ["hau_Latn"])
            corpus.culture("C", population: 10)
            corpus.language("swh_Latn", speakers: 10)
            corpus.language("hau_Latn", speakers: 10)
            for number in 0..<60 { corpus.add("swh_Latn", ["A"], fold: number % 32) }
            for number in 0..<30 { corpus.add("hau_Latn", [second], fold: number % 32) }
            return try MeasureSet(corpus.counts)["multilingual_illusion_homes"]?.value
        }
        #expect(try #require(try illusion("B")) < 1e-12)
        #expect(abs(try #require(try illusion("A")) - 1) < 1e-12)
    }
}
