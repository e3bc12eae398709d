import Measures
import Profiles

/// A population of documents with known shares, from which corpora are drawn at random: 8 languages, 20
/// cultures (four of them peoples), each language with cultures of its own and cultures all share.
struct ModelCorpus {
    static let languages = (0..<8).map { $0 == 0 ? "eng_Latn" : "l0\($0)_Latn" }
    static let cultures = (0..<20).map { $0 < 16 ? "C\(10 + $0)" : "x-p\($0)" }
    private let languageWeights = (0..<8).map { 1.0 / Double($0 + 2) }
    private let cultureWeights: [[Double]]
    private let silent = (0..<8).map { 0.3 + 0.04 * Double($0) }
    private let populations: [Int64]
    private let speakers: [Int64]

    init() {
        var numbers = SeededNumbers(5)
        cultureWeights = (0..<8).map { language in
            (0..<20).map { (0.4 + 1.2 * numbers.unit()) / Double($0 + 2) + ($0 % 8 == language ? 0.6 : 0) }
        }
        populations = (0..<20).map { _ in Int64(1000 + numbers.unit() * 50_000) }
        speakers = (0..<8).map { _ in Int64(1000 + numbers.unit() * 50_000) }
    }

    private func empty() -> SyntheticCorpus {
        var corpus = SyntheticCorpus()
        for (position, key) in Self.cultures.enumerated() {
            corpus.culture(
                key, population: populations[position], kind: position < 16 ? "country" : "people",
                homes: [Self.languages[position % 8]])
            if position >= 16 {
                corpus.registry.territoryShares.append(
                    RegistryRows.TerritoryShare(
                        culture: key, territory: Self.cultures[position - 16], perMillion: 1_000_000))
            }
        }
        for (position, label) in Self.languages.enumerated() {
            corpus.language(label, speakers: speakers[position])
        }
        return corpus
    }

    private func facet(_ culture: Int, _ language: Int) -> String {
        (culture + language) % 3 == 0 ? "food" : "place"
    }

    /// Documents drawn at random, each in a fold at random.
    func draw(_ documents: Int, seed: UInt64) -> SyntheticCorpus {
        var numbers = SeededNumbers(seed)
        var corpus = empty()
        for _ in 0..<documents {
            let language = numbers.draw(languageWeights)
            let fold = Int(numbers.next() >> 59)
            guard numbers.unit() >= silent[language] else {
                corpus.add(Self.languages[language], [], fold: fold)
                continue
            }
            let first = numbers.draw(cultureWeights[language])
            var keys = [Self.cultures[first]]
            if numbers.unit() < 0.2 {
                let second = numbers.draw(cultureWeights[language])
                if second != first { keys.append(Self.cultures[second]) }
            }
            corpus.add(Self.languages[language], keys, facet: facet(first, language), fold: fold)
        }
        return corpus
    }

    /// The population itself: every kind of document as often as it is expected, a thousand million in all.
    func expected() -> SyntheticCorpus {
        var corpus = empty()
        let total = languageWeights.reduce(0, +)
        for language in 0..<8 {
            let size = 1e9 * languageWeights[language] / total
            let label = Self.languages[language]
            corpus.add(label, [], fold: 0, copies: Int64(size * silent[language]))
            let whole = cultureWeights[language].reduce(0, +)
            for first in 0..<20 {
                let share = cultureWeights[language][first] / whole
                let here = size * (1 - silent[language]) * share
                let facet = facet(first, language)
                corpus.add(
                    label, [Self.cultures[first]], facet: facet, fold: 0,
                    copies: Int64(here * (0.8 + 0.2 * share)))
                for second in 0..<20 where second != first {
                    let other = cultureWeights[language][second] / whole
                    corpus.add(
                        label, [Self.cultures[first], Self.cultures[second]], facet: facet, fold: 0,
                        copies: Int64(here * 0.2 * other))
                }
            }
        }
        return corpus
    }
}
