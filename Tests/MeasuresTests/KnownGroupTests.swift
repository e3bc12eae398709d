import Measures
import Testing

/// Two corpora in the same twelve languages, with the same documents in each language: one a collection of
/// translations, which tells of the same few countries in all of them, one grown where the languages are spoken.
@Suite struct KnownGroupTests {
    private static let languages = 12
    /// Documents of each language: the largest has nine times as many as the smallest.
    private static let documents = (0..<languages).map { 900 / ($0 * 8 / (languages - 1) + 1) }

    /// Countries 0 to 11 are each home of one language; 12 to 15 of none.
    private static func corpus(_ seed: UInt64, homes: Double) -> SyntheticCorpus {
        var numbers = SeededNumbers(seed)
        var corpus = SyntheticCorpus()
        let labels = (0..<languages).map { "l\($0 + 10)_Latn" }
        for country in 0..<16 {
            corpus.culture(
                "C\(country + 10)", population: 1_000_000 * Int64(1 + country % 5),
                homes: country < languages ? [labels[country]] : [])
        }
        for (position, label) in labels.enumerated() {
            corpus.language(label, speakers: 1_000_000 * Int64(1 + position % 5))
        }
        let abroad = (0..<16).map { $0 == 12 ? 6.0 : $0 == 13 ? 2.0 : 0.15 }
        for (position, label) in labels.enumerated() {
            for _ in 0..<documents[position] {
                let country = numbers.unit() < homes ? position : numbers.draw(abroad)
                corpus.add(label, ["C\(country + 10)"], fold: Int(numbers.next() >> 59))
            }
        }
        return corpus
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `translations have many languages, a shadow, no homes and an illusion; local growth the reverse`(
        _ seed: UInt64
    ) throws {
        var options = MeasureOptions()
        options.pivot = MeasureOptions.others
        let translated = try MeasureSet(Self.corpus(seed, homes: 0).counts, options: options)
        let local = try MeasureSet(Self.corpus(seed + 10, homes: 0.7).counts, options: options)
        func interval(_ set: MeasureSet, _ id: String) throws -> MeasureInterval {
            let measure = try #require(set[id])
            return try #require(measure.intervals.sampling)
        }
        for id in ["translation_shadow", "multilingual_illusion", "multilingual_illusion_homes"] {
            #expect(try interval(translated, id).lo > interval(local, id).hi, "\(id)")
        }
        #expect(try interval(translated, "locality").hi < interval(local, "locality").lo)
        #expect(try interval(translated, "effective_cultures").hi < interval(local, "effective_cultures").lo)
        // The languages are the same, and so is their number.
        let counts = (translated["effective_languages"]?.value, local["effective_languages"]?.value)
        #expect(counts.0 == counts.1)
    }
}
