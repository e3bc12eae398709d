import Testing

@testable import Lexicons

@Suite("The strength of forms")
struct StrengthRuleTests {
    /// "0" shares no letter with the word before; the letter is Zipf in tenths from 3.0; "^" mostly
    /// capitalised.
    static let background = """
        # test
        @ eng_Latn 0 wordfreq-3.1.1
        0chinak^
        0elderP
        0houseY
        0turkeyN~
        @ yor_Latn 5000 counted
        0baba\u{301}X
        @ swe_Latn 0 wordfreq-3.1.1
        0kotaH
        @ lin_Latn 5000 counted
        0josephe^
        0kabilae^
        0mokonzie

        """

    static func strength(_ row: TestLexicon.Row, in text: String, language: String) throws -> Strength? {
        let lexicon = try TestLexicon.compiled([row], background: background)
        var matcher = Matcher(lexicon)
        return matcher.mentions(in: text, language: language).first?.strength
    }

    struct Case {
        let row: TestLexicon.Row
        let text: String
        let language: String
        let strength: Strength?
    }

    static let cases: [Case] = [
        Case(row: .init("a", .food, "NG", "eng amala"), text: "amala", language: "eng", strength: .strong),
        Case(
            row: .init("a", .place, "NG", "eng Ibadan"), text: "Ibadan", language: "eng", strength: .strong),
        Case(
            row: .init("a", .personName, "NG", "eng Adebayo"), text: "Adebayo", language: "eng",
            strength: .weak),
        // A personal name says more in a language that only its bearers write, less where others bear it too.
        Case(
            row: .init("a", .personName, "x-yoruba", "yor Adébáyọ̀"), text: "Adébáyọ̀", language: "yor",
            strength: .strong),
        Case(
            row: .init("a", .personName, "x-yoruba", "mul Adebayo/case"), text: "Adebayo", language: "yor",
            strength: .strong),
        Case(
            row: .init("a", .personName, "x-yoruba", "mul Adebayo/case"), text: "adebayo", language: "yor",
            strength: nil),
        Case(
            row: .init("a", .personName, "x-yoruba", "mul Adebayo/faint case"), text: "Adebayo",
            language: "yor",
            strength: .faint),
        Case(
            row: .init("a", .personName, "x-yoruba", "yor Adéọ̀"), text: "Adéọ̀", language: "yor",
            strength: .weak),
        Case(
            row: .init("a", .personName, "NG", "mul Kabila/case"), text: "Kabila", language: "lin",
            strength: nil),
        Case(
            row: .init("a", .personName, "NG", "mul Kabila/case"), text: "Kabila", language: "eng",
            strength: .weak),
        Case(row: .init("a", .food, "NG", "eng moi"), text: "moi", language: "eng", strength: .faint),
        Case(row: .init("a", .food, "NG", "eng suya"), text: "suya", language: "eng", strength: .weak),
        Case(row: .init("a", .food, "NG", "eng elder"), text: "elder", language: "eng", strength: .faint),
        Case(row: .init("a", .food, "NG", "eng house"), text: "house", language: "eng", strength: nil),
        Case(
            row: .init("a", .place, "CA", "eng China/strong"), text: "China", language: "eng",
            strength: .strong),
        Case(
            row: .init("a", .place, "CA", "eng China/strong"), text: "china", language: "eng", strength: nil),
        // A word of any language is lowered where it is another language's word, and in small languages.
        Case(row: .init("a", .food, "NG", "mul kotaka"), text: "kotaka", language: "eng", strength: .strong),
        Case(row: .init("a", .food, "NG", "mul kotaka"), text: "kotaka", language: "bar", strength: .weak),
        Case(
            row: .init("a", .food, "x-yoruba", "mul kotaka"), text: "kotaka", language: "yor",
            strength: .strong),
        Case(
            row: .init("a", .food, "NG", "mul kota/strong"), text: "kota", language: "swe", strength: .faint),
        Case(
            row: .init("a", .food, "NG", "mul elder/strong"), text: "elder", language: "bar", strength: .faint
        ),
        // At home, words for values and kin are ordinary speech.
        Case(
            row: .init("a", .value, "x-yoruba", "yor ìwàpẹ̀lẹ́"), text: "ìwàpẹ̀lẹ́", language: "yor",
            strength: .weak),
        Case(
            row: .init("a", .kinship, "KE", "eng manyatta"), text: "manyatta", language: "eng",
            strength: .strong),
        // A full name is nobody else's, however often each of its words is written.
        Case(
            row: .init("a", .history, "NG", "mul Joseph Kabila"), text: "Joseph Kabila", language: "lin",
            strength: .strong),
        Case(
            row: .init("a", .history, "NG", "lin mokonzi Kabila"), text: "mokonzi Kabila", language: "lin",
            strength: .faint),
        // A spelling without its marks is worth less, and nothing where it is another word.
        Case(row: .init("a", .food, "NG", "yor àmàlà"), text: "amala", language: "yor", strength: .weak),
        Case(row: .init("a", .food, "NG", "mul hóuse"), text: "house", language: "eng", strength: nil),
        Case(row: .init("a", .food, "JP", "jpn 寿司"), text: "寿司", language: "jpn", strength: .weak),
        Case(
            row: .init("a", .food, "NG", "yor baba/stem"), text: "babalawo", language: "yor", strength: .faint
        ),
    ]

    @Test("Strength follows facet, length, frequency and language", arguments: cases.indices)
    func strength(_ index: Int) throws {
        let example = Self.cases[index]
        let found = try Self.strength(example.row, in: example.text, language: example.language)
        #expect(found == example.strength, "\(example.row.forms) in \(example.language)")
    }

    @Test("A place of a gazetteer needs a second sign, a place that people chose does not")
    func gazetteer() throws {
        for (review, strength) in [(ReviewState.generated, Strength.weak), (.unreviewed, .strong)] {
            let pack = TestLexicon.pack([.init("a", .place, "NG", "eng Ibadan")], review: review)
            let lexicon = try CompiledLexicon(
                source: LexiconSource(registry: TestLexicon.registry, packs: [pack]))
            var matcher = Matcher(lexicon)
            #expect(matcher.mentions(in: "In Ibadan.", language: "eng").map(\.strength) == [strength])
        }
    }

    @Test("What neutral texts hold is faint, or nothing where they hold it often")
    func neutral() throws {
        let csv = "language,form,hits,words\neng,calabash,1,1000\neng,umbrella,40,1000\n"
        let pack = TestLexicon.pack([
            .init("a", .arts, "NG", "eng calabash"), .init("b", .arts, "NG", "eng umbrella"),
            .init("c", .arts, "NG", "mul calabash"),
        ])
        let lexicon = try CompiledLexicon(
            source: LexiconSource(registry: TestLexicon.registry, packs: [pack], neutral: Array(csv.utf8)))
        var matcher = Matcher(lexicon)
        let found = matcher.mentions(in: "a calabash, an umbrella", language: "eng")
        #expect(found.map(\.strength) == [.faint, .faint])
    }
}
