import Measures
import Profiles

/// A corpus small enough to work out by hand.
///
/// | documents | language | refers to |
/// | --- | --- | --- |
/// | 40 | eng_Latn | US |
/// | 20 | eng_Latn | KE |
/// | 20 | eng_Latn | US and KE |
/// | 20 | eng_Latn | nothing |
/// | 30 | swh_Latn | KE |
/// | 10 | swh_Latn | US |
/// | 60 | swh_Latn | nothing |
///
/// US is at home in English, KE in Swahili. US: 300 people, KE: 100. English: 300 speakers, Swahili 100.
/// References: English US 50, KE 30; Swahili KE 30, US 10; altogether US 60, KE 60.
func smallCorpus() -> SyntheticCorpus {
    var corpus = SyntheticCorpus()
    corpus.culture("KE", population: 100, homes: ["swh"])
    corpus.culture("US", population: 300, homes: ["eng_Latn"])
    corpus.language("eng_Latn", speakers: 300)
    corpus.language("swh_Latn", speakers: 100)
    let plan: [(String, [String], Int, String)] = [
        ("eng_Latn", ["US"], 40, "place"), ("eng_Latn", ["KE"], 20, "food"),
        ("eng_Latn", ["KE", "US"], 20, "place"), ("eng_Latn", [], 20, ""), ("swh_Latn", ["KE"], 30, "food"),
        ("swh_Latn", ["US"], 10, "institution"), ("swh_Latn", [], 60, ""),
    ]
    var number = 0
    for (language, cultures, count, facet) in plan {
        for _ in 0..<count {
            corpus.add(language, cultures, facet: facet, fold: number % 32, group: number % 20)
            number += 1
        }
    }
    return corpus
}
