internal import Glibc

/// Measures the matcher on text and lexicons made from a seed, so that speed can be told for any number of
/// forms.
package struct MatcherBenchmark {
    package struct Result: Sendable {
        package let forms: Int
        package let bytes: Int
        package let mentions: Int
        package let megabytesPerSecond: Double
    }

    private var state: UInt64 = 0x5EED
    private let registry: Registry

    package init(registry: Registry) { self.registry = registry }

    /// Compiles `formCount` forms (nine in ten of one word, the others of two; a third for any language,
    /// the others for one) and matches `megabytes` of words of which one in fifty is a form; the best of
    /// five rounds, by the processor's time.
    package mutating func run(forms formCount: Int, megabytes: Int) throws(LexiconError) -> Result {
        let words = (0..<formCount).map { _ in word(3...5) }
        let source = LexiconSource(registry: registry, packs: [pack(words)])
        let lexicon = try CompiledLexicon(source: source)
        var text: [UInt8] = []
        // Where there are many forms, words made at random are forms by chance, as those of texts are not.
        let taken = Set(words)
        var vocabulary: [[UInt8]] = []
        while vocabulary.count < 20_000 {
            let word = word(1...3)
            if !taken.contains(word) { vocabulary.append(Array(word.utf8)) }
        }
        while text.count < megabytes << 20 {
            // Frequent words are drawn far more often: the square of a uniform number.
            let draw = Double(next() >> 11) / Double(1 << 53)
            if next() % 50 == 0 {
                text += words[Int(next() % UInt64(words.count))].utf8
            } else {
                text += vocabulary[Int(draw * draw * Double(vocabulary.count))]
            }
            text.append(next() % 12 == 0 ? 0x0A : 0x20)
        }
        var matcher = Matcher(lexicon)
        let view = lexicon.view(language: "eng")
        var best = Double.infinity
        var mentions = 0
        for _ in 0..<5 {
            let start = Self.processorSeconds()
            mentions = text.withUnsafeBytes { bytes in
                var found = 0
                var at = 0
                while at < bytes.count {
                    let end = min(at + Self.documentSize, bytes.count)
                    found += matcher.match(UnsafeRawBufferPointer(rebasing: bytes[at..<end]), in: view).count
                    at = end
                }
                return found
            }
            best = min(best, Self.processorSeconds() - start)
        }
        return Result(
            forms: formCount, bytes: text.count, mentions: mentions,
            megabytesPerSecond: Double(text.count) / 1e6 / best)
    }

    private static let documentSize = 4096

    /// Of this thread, so that other work on the machine tells less.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// Words with a few letters that are not ASCII.
    private mutating func word(_ syllables: ClosedRange<UInt64>) -> String {
        let onsets = [
            "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "sh", "ng", "ç", "ṣ",
        ]
        let vowels = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "u", "á", "ọ"]
        var text = ""
        for _ in 0..<(syllables.lowerBound + next() % (syllables.upperBound - syllables.lowerBound + 1)) {
            text += onsets[Int(next() % UInt64(onsets.count))] + vowels[Int(next() % UInt64(vowels.count))]
        }
        return next() % 3 == 0 ? text + "n" : text
    }

    private mutating func pack(_ words: [String]) -> Pack {
        var markers: [Marker] = []
        var forms: [Form] = []
        for (index, word) in words.enumerated() {
            markers.append(
                Marker(
                    id: "m\(index)", facet: .food, cultures: [MarkerCulture(key: "NG", share: nil)],
                    stance: .unspecified,
                    note: "", source: "benchmark", row: index + 2))
            let text = next() % 10 == 0 ? word + " " + words[Int(next() % UInt64(words.count))] : word
            forms.append(
                Form(
                    marker: index, language: next() % 3 == 0 ? Form.anyLanguage : "eng", text: text,
                    match: [],
                    strength: .strong, reason: "", row: index + 2))
        }
        let manifest = PackManifest(
            name: "benchmark", title: "Benchmark", version: "1", licenses: ["CC0-1.0"], sources: [],
            contributors: [],
            review: .generated, governance: .open)
        return Pack(
            path: "", manifest: manifest, markers: markers, forms: forms, reviews: [], digest: Digest())
    }
}
