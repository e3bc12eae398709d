import Testing

@testable import Lexicons

@Suite("What a document refers to")
struct ReferenceDecisionTests {
    static let rows = [
        TestLexicon.Row("amala", .food, "NG x-yoruba", "mul amala dudu"),
        TestLexicon.Row("jollof", .food, "GH NG SN", "mul jollof rice"),
        TestLexicon.Row("ceebu", .food, "SN", "mul ceebu jen"),
        TestLexicon.Row("teranga", .value, "SN", "mul teranga stew/weak"),
        TestLexicon.Row("sabar", .music, "SN", "mul sabar drum/weak"),
        TestLexicon.Row("ada", .personName, "NG", "eng ada obi/faint"),
        TestLexicon.Row("shared", .dress, "GH:0.7 NG:0.3", "mul kente cloth"),
        TestLexicon.Row("beside", .arts, "SN", "mul cloth weaver/context"),
        TestLexicon.Row("lagos", .place, "NG", "eng Lagos/weak"),
    ]

    static func decide(
        _ text: String, isShort: Bool = false, review: ReviewState = .unreviewed
    ) throws -> [String: (evidence: UInt32, mentions: UInt32, shares: PolicyShares, depth: Int)] {
        let pack = TestLexicon.pack(rows, review: review)
        let lexicon = try CompiledLexicon(
            source: LexiconSource(registry: TestLexicon.registry, packs: [pack]))
        var matcher = Matcher(lexicon)
        var decider = ReferenceDecision(lexicon)
        var decision = Decision()
        matcher.mentions(in: text, language: "eng").withUnsafeBufferPointer {
            decider.gather($0, isShort: isShort)
        }
        decider.decide(into: &decision)
        var result: [String: (evidence: UInt32, mentions: UInt32, shares: PolicyShares, depth: Int)] = [:]
        for reference in decision.references {
            let key = lexicon.registry.cultures[Int(reference.culture)].key
            result[key] = (reference.evidence, reference.mentions, reference.shares, reference.facets.count)
            for policy in Attribution.allCases {
                let sum = decision.facets[reference.facets].reduce(0) { $0 + $1.shares[policy] }
                #expect(sum == reference.shares[policy])
            }
        }
        for policy in Attribution.allCases where !decision.references.isEmpty {
            #expect(decision.references.reduce(0) { $0 + $1.shares[policy] } == Decision.unit)
        }
        return result
    }

    @Test("A word that two markers list is one sign, at its strongest")
    func oneWord() throws {
        let lexicon = try TestLexicon.compiled([
            TestLexicon.Row("teranga", .value, "SN", "mul teranga stew/weak"),
            TestLexicon.Row("teranga-again", .kinship, "SN", "mul teranga stew/weak"),
            TestLexicon.Row("sabar", .music, "SN", "mul sabar drum/weak"),
        ])
        var matcher = Matcher(lexicon)
        var decider = ReferenceDecision(lexicon)
        var decision = Decision()
        for (text, evidence) in [("teranga stew", nil), ("teranga stew, sabar drum", UInt32(4))] {
            matcher.mentions(in: text, language: "eng").withUnsafeBufferPointer {
                decider.gather($0, isShort: false)
            }
            decider.decide(into: &decision)
            #expect(decision.references.first?.evidence == evidence)
        }
    }

    @Test("One strong marker is enough, one weak is not, two different weak ones are")
    func enough() throws {
        #expect(try Self.decide("ceebu jen").keys.sorted() == ["SN"])
        #expect(try Self.decide("teranga stew, and teranga stew again").isEmpty)
        #expect(try Self.decide("teranga stew and a sabar drum")["SN"]?.evidence == 4)
        #expect(try Self.decide("ada obi").isEmpty)
    }

    @Test("In a short text one weak marker is enough: none faint, said by anybody, or of a gazetteer")
    func shortText() throws {
        #expect(try Self.decide("a sabar drum", isShort: true)["SN"]?.evidence == 4)
        #expect(try Self.decide("the teranga stew", isShort: true).isEmpty)
        #expect(try Self.decide("ada obi", isShort: true).isEmpty)
        #expect(try Self.decide("teranga stew in Lagos", isShort: true).keys.sorted() == ["NG"])
        #expect(try Self.decide("a day in Lagos", isShort: true, review: .generated).isEmpty)
    }

    @Test(
        "Short is up to 800 code points, however many bytes they have",
        arguments: [
            ("a", 800, true), ("a", 801, false), ("é", 800, true), ("𐓏", 800, true), ("𐓏", 801, false),
        ])
    func shortLength(_ letter: String, _ count: Int, _ isShort: Bool) {
        var text = String(repeating: letter, count: count)
        let holds = text.withUTF8 { ShortText.holds(UnsafeRawBufferPointer($0)) }
        #expect(holds == isShort)
    }

    @Test("A marker of a people and its country supports both, and divides its weight")
    func peopleAndCountry() throws {
        let found = try Self.decide("amala dudu")
        #expect(found.keys.sorted() == ["NG", "x-yoruba"])
        #expect(found["NG"]?.shares == PolicyShares(equal: 500_000, context: 500_000, largest: 1_000_000))
        #expect(found["x-yoruba"]?.shares.largest == 0)
    }

    @Test("A contested marker is divided equally, by context, or to the largest; by hand")
    func policies() throws {
        // jollof: 4 quarters over GH NG SN; ceebu: 4 for SN alone.
        let found = try Self.decide("jollof rice, not ceebu jen")
        // equal: GH 4/3, NG 4/3, SN 4/3 + 4 of 8.
        #expect(found["GH"]?.shares.equal == 166_667)
        #expect(found["NG"]?.shares.equal == 166_667)
        #expect(found["SN"]?.shares.equal == 666_666)
        // context: SN has other evidence and takes all; largest: NG has most people.
        #expect(found["SN"]?.shares.context == 1_000_000)
        #expect(found["NG"]?.shares.largest == 500_000)
        #expect(found["SN"]?.shares.largest == 500_000)
        #expect(found["SN"]?.evidence == 8)
        #expect(found["SN"]?.mentions == 2)
    }

    @Test("Shares that a pack gives hold under every policy")
    func givenShares() throws {
        let found = try Self.decide("kente cloth")
        #expect(found["GH"]?.shares == PolicyShares(equal: 700_000, context: 700_000, largest: 700_000))
        #expect(found["NG"]?.shares == PolicyShares(equal: 300_000, context: 300_000, largest: 300_000))
    }

    @Test("What needs context counts beside other evidence only")
    func context() throws {
        #expect(try Self.decide("a cloth weaver").isEmpty)
        #expect(try Self.decide("a cloth weaver ate ceebu jen")["SN"]?.evidence == 8)
        #expect(try Self.decide("a cloth weaver ate ceebu jen")["SN"]?.depth == 2)
    }

    /// A culture and a facet of it, with its shares.
    struct Share: Hashable {
        let culture: UInt32
        let facet: Facet
        let shares: [UInt32]
    }

    /// What a decision gives to facets, from their own shares or from those of an alternative.
    static func shares(_ decision: Decision, _ alternative: Alternative? = nil) -> Set<Share> {
        var result: Set<Share> = []
        for reference in decision.references {
            for place in reference.facets {
                let facet = decision.facets[place]
                let shares = alternative?.shares[place] ?? facet.shares
                guard shares != PolicyShares() else { continue }
                result.insert(
                    Share(
                        culture: reference.culture, facet: facet.facet,
                        shares: Attribution.allCases.map { shares[$0] }))
            }
        }
        return result
    }

    @Test("Without a group or a pack, the decision is as if its markers had not been found")
    func leavingOut() throws {
        let lexicon = try TestLexicon.compiled(Self.rows)
        var matcher = Matcher(lexicon)
        var decider = ReferenceDecision(lexicon)
        func decision(_ mentions: [Mention]) -> Decision {
            var decision = Decision()
            mentions.withUnsafeBufferPointer { decider.gather($0, isShort: false) }
            decider.decide(into: &decision)
            return decision
        }
        let words = [
            "amala dudu", "jollof rice", "teranga stew", "sabar drum", "ada obi", "Lagos", "kente cloth",
            "cloth weaver", "ceebu jen",
        ]
        var changed = 0
        var lost = 0
        for pick in 1..<(1 << words.count) {
            let text = words.indices.filter { pick >> $0 & 1 == 1 }.map { words[$0] }.joined(separator: ", ")
            let mentions = matcher.mentions(in: text, language: "eng")
            let whole = decision(mentions)
            let groups = Set(mentions.map { lexicon.marker($0.marker).group })
            let grounds = whole.grounds.compactMap(\.group)
            for group in groups {
                let alone = decision(mentions.filter { lexicon.marker($0.marker).group != group })
                guard grounds.contains(group) else {
                    #expect(Self.shares(alone) == Self.shares(whole))
                    continue
                }
                _ = decision(mentions)
                var without = Alternative()
                decider.decide(into: &without, without: Ground(group: group, pack: nil))
                #expect(Self.shares(whole, without) == Self.shares(alone))
                #expect(without.references == alone.references.count)
                if without.references > 0 { changed += 1 } else { lost += 1 }
            }
            #expect(grounds == grounds.sorted())
            #expect(whole.grounds.compactMap(\.pack).isEmpty == whole.references.isEmpty)
            guard let pack = whole.grounds.first(where: { $0.pack != nil }) else { continue }
            _ = decision(mentions)
            var without = Alternative()
            decider.decide(into: &without, without: pack)
            #expect(without.references == 0)
        }
        #expect(changed > 0 && lost > 0)
    }

    @Test("A text without markers refers to nothing, and leaves nothing behind for the next")
    func nothing() throws {
        #expect(try Self.decide("the committee adopted the resolution").isEmpty)
    }
}

@Suite("Dividing a whole number exactly")
struct ApportionmentTests {
    @Test("Parts add up and follow the weights", arguments: [1, 2, 3, 7, 20])
    func adds(_ count: Int) {
        var random = SeededGenerator(state: UInt64(count))
        for _ in 0..<200 {
            let weights = (0..<count).map { _ in UInt64.random(in: 0...(1 << 50), using: &random) }
            var parts = [UInt32](repeating: 0, count: count)
            let whole = UInt32.random(in: 0...1_000_000, using: &random)
            var used = weights
            Apportionment.divide(whole, over: 0..<count, by: &used, into: &parts)
            let total = weights.reduce(0, +)
            #expect(parts.reduce(0, +) == (total > 0 ? whole : 0))
            for index in 0..<count where total > 0 {
                let exact = Double(whole) * Double(weights[index]) / Double(total)
                #expect(abs(Double(parts[index]) - exact) < 1.001)
            }
        }
    }

    @Test("Equal remainders go to the first")
    func ties() {
        var parts: [UInt32] = [9, 9, 9, 9, 9]
        var weights: [UInt64] = [7, 1, 1, 1, 7]
        Apportionment.divide(10, over: 1..<4, by: &weights, into: &parts)
        #expect(parts == [9, 4, 3, 3, 9])
    }
}
