import Foundation
import Measures
import Testing

/// Each expectation is worked out on paper from the table in `smallCorpus`.
@Suite struct HandWorkedTests {
    let set: MeasureSet

    init() throws {
        set = try MeasureSet(smallCorpus().counts)
    }

    static let cases: [(id: String, key: String?, value: Double)] = [
        // 100 documents each: two equal languages.
        ("effective_languages", nil, 2), ("effective_languages_2", nil, 2), ("effective_languages_0", nil, 2),
        ("effective_languages_bytes", nil, 2),
        ("language_share", "eng_Latn", 0.5),
        // log2(0.5 / 0.75), log2(0.5 / 0.25)
        ("language_ratio", "eng_Latn", log2(2.0 / 3)), ("language_ratio", "swh_Latn", 1),
        // ½ ln(½/¾) + ½ ln(½/¼)
        ("language_imbalance", nil, 0.5 * log(2.0 / 3) + 0.5 * log(2)),
        // Lorenz: (¾ of people, ½ of documents), (1, 1): 1 − (¾·½ + ¼·1.5)
        ("language_gini", nil, 0.25), ("language_gini_equal", nil, 0), ("language_imbalance_equal", nil, 0),
        // 60 references each.
        ("effective_cultures", nil, 2), ("effective_cultures_2", nil, 2), ("culture_share", "KE", 0.5),
        ("culture_ratio", "KE", 1), ("culture_ratio", "US", log2(2.0 / 3)),
        ("culture_imbalance", nil, 0.5 * log(2.0 / 3) + 0.5 * log(2)), ("culture_gini", nil, 0.25),
        // w = (2/3, 1/3) against (3/4, 1/4)
        ("imbalance_between_languages", nil, 2.0 / 3 * log(8.0 / 9) + 1.0 / 3 * log(4.0 / 3)),
        // English 5/8 US, 3/8 KE; Swahili 1/4 US, 3/4 KE; against 3/4, 1/4
        (
            "imbalance_within_languages", nil,
            2.0 / 3 * (5.0 / 8 * log(5.0 / 6) + 3.0 / 8 * log(3.0 / 2))
                + 1.0 / 3 * (1.0 / 4 * log(1.0 / 3) + 3.0 / 4 * log(3.0))
        ),
        // q* = ¾·(5/8, 3/8) + ¼·(1/4, 3/4) = (17/32, 15/32)
        (
            "multilingual_illusion", nil,
            (17.0 / 32 * log(17.0 / 24) + 15.0 / 32 * log(15.0 / 8))
                / (0.5 * log(2.0 / 3) + 0.5 * log(2))
        ),
        // q* = (7/16, 9/16)
        (
            "multilingual_illusion_equal", nil,
            (7.0 / 16 * log(7.0 / 12) + 9.0 / 16 * log(9.0 / 4)) / (0.5 * log(2.0 / 3) + 0.5 * log(2))
        ),
        ("locality", "eng_Latn", 50.0 / 80), ("locality", "swh_Latn", 30.0 / 40),
        ("locality", nil, 80.0 / 120),
        // Swahili speaks of US in a quarter; English of KE in 3/8.
        ("local_lift", "eng_Latn", 50.0 / 80 / 0.25), ("local_lift", "swh_Latn", 0.75 / (3.0 / 8)),
        ("local_lift", nil, 80 / (80 * 0.25 + 40 * 3.0 / 8)),
        // English documents: US 60, KE 40 of 80; Swahili: KE 30, US 10 of 40. Between: 2(60·10 + 40·30) of
        // 2·80·40 pairs; within: 60·59 + 40·39 + 30·29 + 10·9 of 80·79 + 40·39.
        (
            "shared_world", nil,
            (3600.0 / 6400) / ((3540.0 + 1560 + 870 + 90) / (6320 + 1560))
        ),
        // Away from home: KE 30 in English, US 10 in Swahili.
        ("hegemony", nil, 0.75), ("hegemony_reach", nil, 1),
        ("cross_cultural_reach", nil, 20.0 / 120), ("silence", nil, 80.0 / 200),
        ("silence", "swh_Latn", 0.6),
        // Food: 20 + 30 of 120.
        ("lived_share", nil, 50.0 / 120), ("lived_share", "KE", 50.0 / 60), ("lived_share", "US", 0),
        ("facet_share", "institution", 10.0 / 120),
        ("contested_share", nil, 0), ("depth", nil, 1),
    ]

    @Test(arguments: cases.indices) func `a measure has the value worked out by hand`(_ index: Int) throws {
        let (id, key, value) = Self.cases[index]
        let measure = try #require(set[id, key])
        let found = try #require(measure.value, "\(id): \(measure.reason ?? "")")
        #expect(abs(found - value) < 1e-12, "\(id) \(key ?? "")")
    }

    @Test func `translation shadow is one minus the divergence in bits`() throws {
        // English (5/8, 3/8), Swahili (1/4, 3/4), middle (7/16, 9/16)
        let divergence =
            (5.0 / 8 * log2(10.0 / 7) + 3.0 / 8 * log2(2.0 / 3) + 1.0 / 4 * log2(4.0 / 7)
                + 3.0 / 4 * log2(4.0 / 3)) / 2
        let shadow = try #require(set["translation_shadow", "swh_Latn"]?.value)
        #expect(abs(shadow - (1 - divergence)) < 1e-12)
        let overall = try #require(set["translation_shadow"]?.value)
        #expect(abs(overall - shadow) < 1e-12)
    }

    @Test func `information is the fall of entropy when the language is known`() throws {
        let within =
            2.0 / 3 * -(5.0 / 8 * log(5.0 / 8) + 3.0 / 8 * log(3.0 / 8))
            + 1.0 / 3 * -(1.0 / 4 * log(1.0 / 4) + 3.0 / 4 * log(3.0 / 4))
        let conditional = try #require(set["culture_entropy_within_languages"]?.value)
        let share = try #require(set["language_culture_information"]?.value)
        #expect(abs(conditional - within) < 1e-12)
        #expect(abs(share - (log(2) - within) / log(2)) < 1e-12)
        // Imbalance within languages is overall imbalance and the information on top.
        let imbalance = try #require(set["culture_imbalance"]?.value)
        let inside = try #require(set["imbalance_within_languages"]?.value)
        #expect(abs(inside - imbalance - share * log(2)) < 1e-12)
    }

    @Test func `every value stands inside or beside an interval, or says why there is none`() {
        for measure in set.measures {
            #expect(measure.value != nil || measure.reason != nil, "\(measure.id)")
            #expect(measure.intervals.sampling != nil || measure.intervals.samplingReason != nil)
            #expect(measure.intervals.lexicon != nil || measure.intervals.lexiconReason != nil)
            if let interval = measure.intervals.sampling { #expect(interval.lo <= interval.hi) }
        }
        #expect(set["locality"]?.intervals.sampling != nil)
        #expect(set["locality"]?.intervals.lexicon != nil)
    }
}
