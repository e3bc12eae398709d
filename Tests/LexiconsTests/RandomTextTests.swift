import Foundation
import Testing

@testable import Lexicons

/// A generator with a seed, so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

@Suite("The matcher against a slow, obvious one, on random text in all scripts")
struct RandomTextTests {
    /// Few letters each, so that forms meet, overlap and begin alike.
    static let alphabets: [(language: String, letters: String)] = [
        ("eng", "abtABT"), ("zul", "abkwABKà"), ("fra", "aéàls’lquE"), ("yor", "oọọ̀ẹaàáO"),
        ("vie", "aăâđắầD"), ("tur", "iıİIşg"), ("deu", "ßsaSü"), ("ell", "ασςΣά"), ("rus", "еёйиЕЙ"),
        ("arb", "والبكلمـفَُآأ"), ("pes", "وابک‌ی"),
        ("heb", "והבלמשכִּא"),
        ("hin", "कख़ि्ा‍"), ("ben", "কোোৗ"), ("tam", "கொோெ்ா"), ("amh", "ሀሐኀሰሠ"), ("kat", "აბႠ"),
        ("kor", "가나은는이에서"), ("jpn", "あアイー日本ガ゙か"), ("cmn", "中国人大12"), ("tha", "กขเาิ่แ"), ("lao", "ກຂເາິ"),
        ("mya", "ကခ်ာ္ိ"), ("khm", "កខ្ាិ"), ("bod", "ཀཁ་ི"), ("chr", "ᎠᎡꭰ"), ("nqo", "ߊߋߌ߫"), ("sat", "ᱚᱛᱜ"),
        // Points that are letters' own marks, and capitals and letters whose folds have other sizes.
        ("div", "ހށނަިުްAé"), ("sme", "aáčŊŋsſẞȺⱥ"),
    ]
    static let separators = [
        " ", " ", " ", " ", "-", "'", "’", ". ", ", ", "\n", "\n\n", "  ", "'t ", "·", "\u{200B}", "/", " #",
        "#",
    ]

    @Test("Both find the same forms at the same places", arguments: 0..<alphabets.count)
    func same(_ index: Int) throws {
        let (language, letters) = Self.alphabets[index]
        var random = SeededGenerator(state: UInt64(index) + 1)
        for _ in 0..<10 {
            let forms = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Self.form(letters, using: &random)
            }
            try compare(forms, language, letters, &random)
        }
    }

    struct RandomForm {
        let text: String
        let isStem: Bool
        let needsCapitals: Bool
        let isMul: Bool
    }

    static func word(_ letters: String, _ count: ClosedRange<Int>, using random: inout SeededGenerator)
        -> String
    {
        let scalars = Array(letters.unicodeScalars)
        var word = ""
        for _ in 0..<Int.random(in: count, using: &random) {
            if let scalar = scalars.randomElement(using: &random) { word.unicodeScalars.append(scalar) }
        }
        return word
    }

    static func form(_ letters: String, using random: inout SeededGenerator) -> RandomForm {
        var text = word(letters, 1...6, using: &random)
        while Int.random(in: 0..<3, using: &random) == 0 {
            text += " " + word(letters, 1...3, using: &random)
        }
        return RandomForm(
            text: text, isStem: Int.random(in: 0..<4, using: &random) == 0,
            needsCapitals: Int.random(in: 0..<4, using: &random) == 0, isMul: Bool.random(using: &random))
    }

    private func compare(
        _ forms: [RandomForm], _ language: String, _ letters: String, _ random: inout SeededGenerator
    ) throws {
        let rows = forms.enumerated().map { index, form in
            let options = "strong" + (form.isStem ? " stem" : "") + (form.needsCapitals ? " case" : "")
            return TestLexicon.Row(
                "m\(index)", .food, "NG", (form.isMul ? "mul" : language) + " " + form.text + "/" + options)
        }
        let pack = TestLexicon.pack(rows)
        let lexicon = try CompiledLexicon(
            source: LexiconSource(registry: TestLexicon.registry, packs: [pack]))
        let slow = SlowMatcher(
            forms: forms.enumerated().map {
                ($0.offset, $0.element.text, $0.element.isStem, $0.element.needsCapitals)
            },
            language: language)
        var matcher = Matcher(lexicon)
        for _ in 0..<8 {
            var text = ""
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                text +=
                    Bool.random(using: &random)
                    ? Self.word(letters, 1...6, using: &random)
                    : forms.randomElement(using: &random)?.text ?? ""
                if Int.random(in: 0..<5, using: &random) > 0 {
                    text += Self.separators.randomElement(using: &random) ?? ""
                }
            }
            let composed = text.precomposedStringWithCanonicalMapping
            let fast = matcher.mentions(in: composed, language: language)
                .map { SlowMatcher.Found(start: Int($0.start), end: Int($0.end), form: Int($0.form)) }
                .sorted()
            #expect(fast == slow.find(composed), "\(language): \(composed) forms \(forms.map(\.text))")

            // The same text however it is composed: the same forms, on spans that compose to the same.
            for other in [text, composed.decomposedStringWithCanonicalMapping] {
                let mentions = matcher.mentions(in: other, language: language)
                let bytes = Array(other.utf8)
                let spans = mentions.map {
                    String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
                }
                #expect(
                    mentions.map { Int($0.form) }.sorted() == fast.map(\.form).sorted(),
                    "\(language): \(other)")
                let composedBytes = Array(composed.utf8)
                let wanted = fast.map { String(decoding: composedBytes[$0.start..<$0.end], as: UTF8.self) }
                #expect(Set(spans) == Set(wanted), "\(language): \(other)")
            }
        }
    }
}
