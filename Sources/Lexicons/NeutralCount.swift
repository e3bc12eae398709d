/// Counts what forms of lived culture find in texts that speak of no culture, for `neutral.csv`.
///
/// Counted are the forms as packs write them and the words of the texts as they stand, by language.
package struct NeutralCount {
    private let lexicon: CompiledLexicon
    private var words: [String: Int] = [:]
    private var hits: [Place: Int] = [:]

    private struct Place: Hashable {
        let language: String
        let form: String
    }

    package init(_ lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Takes in a document and what was found in it.
    package mutating func add(
        _ text: UnsafeRawBufferPointer, language: String, mentions: UnsafeBufferPointer<Mention>
    ) {
        words[language, default: 0] += WordCount.of(text)
        for mention in mentions where mention.voice == nil {
            let marker = lexicon.marker(mention.marker)
            guard marker.facet.layer == .lived, !marker.isAggregateOnly else { continue }
            let form = lexicon.form(mention.form).text.lowercased()
            let found = String(decoding: text[Int(mention.start)..<Int(mention.end)], as: UTF8.self)
                .lowercased()
            for spelling in Set([form, found]) {
                hits[Place(language: language, form: spelling), default: 0] += 1
            }
        }
    }

    /// Language, form, hits, words read in the language; by language, then form.
    package func csv() -> String {
        var writer = CSVWriter(header: NeutralHits.columns)
        let ordered = hits.sorted {
            let (left, right) = ($0.key, $1.key)
            return left.language != right.language
                ? CultureKey.precedes(left.language, right.language)
                : CultureKey.precedes(left.form, right.form)
        }
        for (place, count) in ordered {
            writer.row([place.language, place.form, String(count), String(words[place.language] ?? 0)])
        }
        return writer.text
    }
}
