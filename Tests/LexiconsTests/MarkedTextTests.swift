import Testing

@testable import Lexicons

@Suite("Mentions marked in texts")
struct MarkedTextTests {
    struct Case: CustomTestStringConvertible {
        let language: String
        let marked: String
        let forms: [String]
        var testDescription: String { language + ": " + marked }

        init(_ language: String, _ marked: String, _ forms: String...) {
            self.language = language
            self.marked = marked
            self.forms = forms
        }
    }

    static let cases: [Case] = [
        Case("eng", "I ate ⟦sushi⟧ in ⟦Lagos⟧.", "mul sushi", "eng Lagos"),
        Case("eng", "Sushimi is no ⟦SUSHI⟧, ⟦Sushi⟧-bars are.", "mul sushi"),
        Case("fra", "On mange du ⟦riz au gras⟧, le riz, au gras.", "fra riz au gras"),
        Case("fra", "⟦L’attiéké⟧ d'⟦Abidjan⟧ aujourd'hui", "fra l'attiéké", "fra Abidjan", "fra hui"),
        Case("eng", "⟦Kenya⟧'s tea, ⟦Kenya⟧’s coffee; I won't, the ⟦won⟧ fell", "eng Kenya", "eng won"),
        Case(
            "eng", "the ⟦jollof⟧-⟦jollof rice⟧ of ⟦St. Lucia⟧. St. John", "mul jollof", "mul jollof rice",
            "eng St. Lucia"),
        Case("eng", "⟦Hawaiʻi⟧, ⟦Hawai'i⟧, ⟦Hawaii⟧ and ⟦Hawai’i⟧", "mul Hawaiʻi/strong"),
        Case("eng", "a turkey in ⟦Turkey⟧, ⟦TURKEY⟧", "eng Turkey/case"),
        Case("yor", "⟦Ọmọlúàbí⟧ ni, ⟦omoluabi⟧ ni, ⟦ọmọluabi⟧ ni", "yor ọmọlúàbí"),
        Case("yor", "⟦o\u{323}mo\u{323}lu\u{301}a\u{300}bi\u{301}⟧ ni", "yor ọmọlúàbí"),
        Case("vie", "ăn ⟦phở⟧ và ⟦bánh chưng⟧, ⟦banh chung⟧, pho", "vie phở", "vie bánh chưng"),
        Case(
            "tur", "⟦İstanbul⟧'da ⟦ISPARTA⟧ ve ⟦nazarlıklar⟧", "tur istanbul", "tur Isparta",
            "tur nazarlık/stem"),
        Case("fin", "⟦juhannuksena⟧ juhan", "fin juhannu/stem"),
        Case("deu", "⟦Großvater⟧ und ⟦Grossvater⟧", "deu Großvater"),
        Case("ell", "⟦Φιλότιμο⟧, ⟦ΦΙΛΟΤΙΜΟ⟧, ⟦φιλότιμος⟧", "ell φιλότιμο", "ell φιλότιμος"),
        Case("rus", "⟦Ёлка⟧ и ⟦елка⟧, самовара нет, ⟦самовары⟧", "rus ёлка", "rus самовары"),
        Case("arb", "أكلت ⟦والكسكس⟧ ⟦بالكُسْكُس⟧ في ⟦المغرب⟧ ⟦وللمغرب⟧ ثم مغرب", "arb كسكس", "arb المغرب"),
        Case("pes", "⟦نوروز⟧ و ⟦می‌خانه⟧", "pes نوروز", "pes می‌خانه"),
        Case("heb", "אכלנו ⟦בסופגנייה⟧ ⟦והסביח⟧ בביח", "heb סופגנייה", "heb סביח"),
        Case("hin", "⟦फ़क़ीर⟧ और ⟦होली⟧ का", "hin फ़क़ीर", "hin होली"),
        Case("ben", "⟦পহেলা বৈশাখ⟧ ও বৈশাখ", "ben পহেলা বৈশাখ"),
        Case("tam", "⟦பொங்கல்⟧ விழா", "tam பொங்கல்"),
        Case("amh", "⟦እንጀራ⟧ በላ፡⟦ዓድዋ⟧፡⟦አድዋ⟧", "amh እንጀራ", "amh አድዋ"),
        Case("kat", "⟦ხინკალი⟧ ჭამა", "kat ხინკალი"),
        Case("hye", "⟦Զատիկ⟧ է", "hye զատիկ"),
        Case("kor", "⟦김치를⟧ 먹고 ⟦한복이⟧ 좋다 김치국", "kor 김치", "kor 한복"),
        Case("jpn", "今日は⟦お盆⟧で、⟦タイ⟧とタイトル、⟦味噌汁⟧。", "jpn お盆", "jpn タイ", "jpn 味噌汁"),
        Case("cmn", "我们吃⟦月饼⟧过⟦中秋节⟧，中秋。", "cmn 月饼", "cmn 中秋节"),
        Case("tha", "เล่นน้ำวัน⟦สงกรานต์⟧ที่บ้าน", "tha สงกรานต์", "tha ราน"),
        Case("mya", "⟦သင်္ကြန်⟧ပွဲ", "mya သင်္ကြန်", "mya ပ"),
        Case("khm", "ធ្វើ⟦អាម៉ុក⟧ញ៉ាំ", "khm អាម៉ុក"),
        Case("bod", "⟦ལོ་གསར⟧ བཟང་པོ", "bod ལོ་གསར"),
        Case("chr", "ᎤᏂ ⟦ᎦᏚᏀ⟧", "chr ꭶꮪꮐ"),
        Case("ukr", "⟦М’ята⟧ і ⟦м'ята⟧", "ukr м'ята"),
        Case("eng", "⟦ｓushi⟧: ⟦ｓｕｓｈｉ⟧", "mul sushi"),
        Case(
            "zul",
            "u⟦Sipho⟧ wase⟦Goli⟧ noSiphokazi, usipho, Um⟦SIPHO⟧, U⟦Sipho⟧ Kwa⟦Sipho⟧ USIPHO ku⟦York Road⟧",
            "zul Sipho/case", "mul Goli", "mul York Road"),
        Case("eng", "McSipho, e⟦Sipho⟧", "eng Sipho/case"),
        Case("zul", "⟦isiZulu⟧ samaZulu, ⟦abakwaZulu⟧", "zul isiZulu", "zul abakwaZulu"),
        Case("gle", "i g⟦Corcaigh⟧ agus in⟦Éirinn⟧, n-⟦Éirinn⟧", "gle Corcaigh/case", "gle Éirinn/case"),
        Case(
            "eng",
            "#⟦SouthAfrica⟧ #⟦Kenya⟧Decides #i⟦Lagos⟧ KenyaDecides #southafrica #⟦EndSARS⟧ in South #AfricaDay",
            "eng South Africa/case", "eng Kenya/case", "mul Lagos/case", "eng EndSARS", "eng SARS"),
        Case("eng", "⟦sush\u{200B}i⟧? ⟦su\u{AD}shi⟧", "mul sushi"),
    ]

    @Test("Forms are found where they are marked and nowhere else", arguments: cases)
    func found(_ example: Case) throws {
        let rows = example.forms.enumerated().map {
            TestLexicon.Row("m\($0.offset)", .food, "NG", $0.element)
        }
        let lexicon = try TestLexicon.compiled(rows)
        let plain = MarkedText(example.marked).plain
        #expect(lexicon.marked(plain, language: example.language) == example.marked)
    }
}
