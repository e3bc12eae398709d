import Measures
import Profiles
import Testing

@Suite struct PropertyTests {
    let model = ModelCorpus()

    /// Doubling every document changes no share, so it may change only counts and what rests on singletons.
    @Test func `every document twice changes no share`() throws {
        let corpus = model.draw(800, seed: 2)
        var doubled = corpus
        for (name, table) in corpus.tables { doubled.tables[name]?.merge(table) }
        let once = try MeasureSet(corpus.counts)
        let twice = try MeasureSet(doubled.counts)
        let countsThings: Set<String> = [
            "language_coverage", "culture_coverage", "language_culture_information_baseline",
            "language_culture_information_adjusted", "unseen_markers", "hegemony_reach", "translation_shadow",
            "shared_world",
        ]
        var compared = 0
        for measure in once.measures where !countsThings.contains(measure.id) {
            guard let value = measure.value, let other = twice[measure.id, measure.key]?.value else {
                continue
            }
            compared += 1
            #expect(abs(value - other) <= 1e-9 * max(1, abs(value)), "\(measure.id) \(measure.key ?? "")")
        }
        #expect(compared > 100)
    }

    /// Languages and cultures under other names, in another order.
    @Test func `names do not matter`() throws {
        func corpus(_ language: (Int) -> String, _ culture: (Int) -> String) -> SyntheticCorpus {
            var numbers = SeededNumbers(3)
            var corpus = SyntheticCorpus()
            for number in 0..<6 {
                corpus.culture(
                    culture(number), population: Int64(100 + 17 * number), homes: [language(number % 4)])
            }
            for number in 0..<4 { corpus.language(language(number), speakers: Int64(50 + 31 * number)) }
            for _ in 0..<700 {
                let first = numbers.draw([3, 2, 2, 1, 1, 1])
                let second = numbers.draw([1, 1, 1, 1, 1, 5])
                let cultures = first == second ? [first] : [first, second]
                corpus.add(
                    language(numbers.draw([4, 3, 2, 1])), cultures.map(culture),
                    fold: Int(numbers.next() >> 59))
            }
            return corpus
        }
        let plain = try MeasureSet(corpus({ $0 == 0 ? "eng_Latn" : "l0\($0)_Latn" }, { "A\($0)" }).counts)
        let mixed = try MeasureSet(
            corpus({ $0 == 0 ? "eng_Latn" : "z0\(9 - $0)_Latn" }, { "Z\(9 - $0)" }).counts)
        for measure in plain.measures where measure.key == nil {
            let other = mixed[measure.id]
            #expect((measure.value == nil) == (other?.value == nil), "\(measure.id)")
            guard let value = measure.value, let second = other?.value else { continue }
            #expect(abs(value - second) < 1e-9, "\(measure.id)")
        }
    }

    @Test func `profiles of parts add up to the same measures`() throws {
        let first = model.draw(500, seed: 20)
        let second = model.draw(700, seed: 21)
        func merged(_ a: SyntheticCorpus, _ b: SyntheticCorpus) throws -> String {
            var sum = a
            for (name, table) in b.tables { sum.tables[name]?.merge(table) }
            return try MeasureSet(sum.counts).json()
        }
        #expect(try merged(first, second) == merged(second, first))
    }

    @Test(arguments: 0..<6) func `measures stay inside their bounds`(_ seed: Int) throws {
        let set = try MeasureSet(model.draw(120 + 300 * seed, seed: UInt64(seed)).counts)
        for measure in set.measures {
            guard let value = measure.value, let definition = MeasureCatalogue.definition(measure.id) else {
                continue
            }
            #expect(value.isFinite)
            switch definition.scale {
            case .share: #expect((0...1).contains(value), "\(measure.id)")
            case .positive: #expect(value >= 0, "\(measure.id)")
            case .real: break
            }
        }
        func value(_ id: String) throws -> Double { try #require(set[id]?.value, "\(id)") }
        // Hill's numbers fall with their order.
        #expect(try value("effective_cultures_0") >= value("effective_cultures"))
        #expect(try value("effective_cultures") >= value("effective_cultures_2"))
        // Jensen: what is inside languages is at least what is left overall.
        #expect(try value("imbalance_within_languages") >= value("culture_imbalance") - 1e-9)
    }

    @Test func `a corpus as its reference has no imbalance and a lens splits it in two`() throws {
        let corpus = model.draw(900, seed: 6)
        var options = MeasureOptions()
        let plain = try MeasureSet(corpus.counts)
        let shares = Dictionary(
            zip(plain.tableau.countries.keys, plain.figures.countries.units), uniquingKeysWith: +)
        options.reference = Reference(title: "itself", languages: [:], cultures: shares)
        let balanced = try MeasureSet(corpus.counts, options: options)
        #expect(try #require(balanced["culture_imbalance"]?.value) < 1e-9)
        #expect(try #require(balanced["culture_gini"]?.value) < 1e-9)
        #expect(balanced["multilingual_illusion"]?.value == nil)

        options.reference = nil
        let groups = Dictionary(
            uniqueKeysWithValues: plain.tableau.countries.keys.enumerated().map { ($1, "g\($0 % 3)") })
        options.lenses = [Lens(id: "three", title: "Three", source: "test", groups: groups)]
        let seen = try MeasureSet(corpus.counts, options: options)
        func value(_ id: String, _ key: String?) throws -> Double { try #require(seen[id, key]?.value) }
        let whole = try value("culture_imbalance", nil)
        #expect(try abs(value("lens_between", "three") + value("lens_within", "three") - whole) < 1e-12)
        #expect(try abs(value("lens_loss", "three") - value("lens_within", "three") / whole) < 1e-12)
    }

    @Test func `the identifier's errors are undone where they are known`() throws {
        // 900 English and 100 Scots documents; the identifier takes a tenth of English for Scots.
        let set = try englishAndScots(810, 190)
        let english = try #require(set["language_share_corrected", "eng_Latn"]?.value)
        #expect(abs(english - 0.9) < 1e-6)
    }

    @Test(arguments: [(100, true), (190, false)])
    func `a small language that errors of a large one explain is doubted`(
        scots: Int, isDoubted: Bool
    ) throws {
        // 810 documents identified as English, a tenth of which goes to Scots: 90 errors are to be expected.
        let set = try englishAndScots(810, scots)
        for id in ["language_share", "language_share_corrected"] {
            let doubts = try #require(set[id, "sco_Latn"]).caveats.filter { $0.contains("misidentified") }
            #expect(doubts.isEmpty != isDoubted)
            #expect(doubts.allSatisfy { $0.contains("90 such errors") })
            #expect(try #require(set[id, "eng_Latn"]).caveats.allSatisfy { !$0.contains("misidentified") })
        }
    }

    /// Documents identified as English and as Scots, by an identifier that takes a tenth of English for Scots.
    private func englishAndScots(_ english: Int, _ scots: Int) throws -> MeasureSet {
        var corpus = SyntheticCorpus()
        corpus.language("eng_Latn", speakers: 10)
        corpus.language("sco_Latn", speakers: 1)
        for (truth, identified, count) in [
            ("eng_Latn", "eng_Latn", Int64(90)), ("eng_Latn", "sco_Latn", 10), ("sco_Latn", "sco_Latn", 100),
        ] {
            corpus.registry.confusions.append(
                RegistryRows.Confusion(truth: truth, identified: identified, documents: count))
        }
        for number in 0..<english { corpus.add("eng_Latn", [], fold: number % 32) }
        for number in 0..<scots { corpus.add("sco_Latn", [], fold: number % 32) }
        return try MeasureSet(corpus.counts)
    }
}
