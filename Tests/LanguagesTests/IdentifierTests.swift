import Testing

@testable import Languages

@Suite("Identifier")
struct IdentifierTests {
    private let identifier: Identifier

    init() throws { identifier = try Identifier.load() }

    private func identify(_ bytes: [UInt8]) -> Identification {
        var scratch = identifier.makeScratch()
        return bytes.withUnsafeBytes { identifier.identify($0, using: &scratch) }
    }

    private func label(_ text: String) -> String {
        identifier.labels[Int(identify(Array(text.utf8)).label)].description
    }

    @Test("short texts get their labels", arguments: SampleTexts.all)
    func names(sample: (label: String, text: String)) {
        #expect(label(sample.text) == sample.label)
    }

    @Test(
        "text in capitals, with marks taken apart, or between web noise keeps its label",
        arguments: SampleTexts.all)
    func keeps(sample: (label: String, text: String)) {
        #expect(label(sample.text.uppercased().lowercased()) == sample.label)
        #expect(
            label("http://example.org/a?b=c @someone 12:30 " + sample.text + " 🙂🙂 2024-01-01") == sample.label
        )
        #expect(label("\u{200F}" + sample.text + "\u{200E}\u{FEFF}") == sample.label)
    }

    @Test("a letter and its mark may be one code point or two")
    func composes() {
        let composed = "Ìyá àgbà mi máa ń jẹ́ kí búrẹ́dì náà gbóná títí gbogbo wa yóò fi dé láti oko."
        let apart = composed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            switch scalar {
            case "à": ["a", "\u{300}"]
            case "á": ["a", "\u{301}"]
            case "í": ["i", "\u{301}"]
            case "ó": ["o", "\u{301}"]
            case "ò": ["o", "\u{300}"]
            case "ẹ": ["e", "\u{323}"]
            default: [scalar]
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: apart)
        #expect(identify(Array(composed.utf8)) == identify(Array(String(text).utf8)))
    }

    @Test(
        "what is empty, blank or of a few letters is undetermined",
        arguments: ["", " ", "\n\t ", "\u{200B}\u{200F}", "…—", "x", "ok"])
    func blank(text: String) {
        #expect(label(text) == "und_Zyyy")
    }

    @Test(
        "what has no language is said to have none",
        arguments: [
            "12345 67890 3.14 99%", "🙂🙃😀🎉", "1 + 1 = 2", "<td>42</td><td>17</td><br/>",
            "for (int i = 0; i < len; i++) { buf[i] = arr[idx]; } return ptr;",
            "asdfghjkl qwertyui asdfgh jklasdf",
            "{\"id\": 42, \"name\": \"foo\", \"values\": [1, 2, 3], \"active\": true}",
            "<div class=\"menu\"><a href=\"/home\">Home</a><a href=\"/about\">About</a></div></body>",
            "0x3f2a 0x11bc d41d8cd98f00b204e9800998ecf8427e",
        ])
    func noLanguage(text: String) {
        #expect(label(text) == "zxx_Zyyy")
    }

    @Test(
        "code that is full of words has no language either",
        arguments: [
            "\"name\": \"Canadian Dollar\", \"numeric\": \"124\" }, { \"alpha_3\": \"CDF\",",
            "guard let first = old.estimate(name), let second = new.estimate(name) else { return count(first) }",
            "Setting up libgpm2:amd64 (1.20.7-10+b1) ... Setting up liblerc4:amd64 (4.0.0+ds-2) ...",
        ])
    func wordyCode(text: String) {
        #expect(label(text) == "zxx_Zyyy")
    }

    @Test(
        "prose with numbers, brackets and quotation keeps its language",
        arguments: [
            "\"We met in 2019 (in April),\" she said: \"I was 32, and the ticket cost €12.50 at 7 p.m.\"",
            "The A320 and the B737 fly on the M25 corridor, e.g. at 10,000 m (33,000 ft), in Section 3(b).",
        ])
    func prose(text: String) {
        #expect(label(text) == "eng_Latn")
    }

    @Test(
        "tone marks of raised digits are no code",
        arguments: ["Joon gangalíin² 'inlo gasɨɨ'²¹ɨ Jesús: Tɨfo'², ne² jna'a 'e 'nʉ fo'²'o 'e la jai'² joon"]
    )
    func toneMarks(text: String) {
        #expect(label(text).hasSuffix("_Latn"))
    }

    @Test(
        "a word or two in Latin script that many languages could have is undetermined",
        arguments: ["hello", "Google", "menu", "London", "John Smith"])
    func fewWords(text: String) {
        #expect(label(text) == "und_Zyyy")
    }

    @Test(
        "a few Han letters are Chinese at modest confidence, with kana Japanese",
        arguments: [
            ("北京", "cmn_"), ("我们", "cmn_Hans"), ("我們", "cmn_Hant"), ("人", "cmn_"), ("龘", "cmn_"),
            ("ありがとう", "jpn_Jpan"), ("東京タワー", "jpn_Jpan"), ("カメラ", "jpn_Jpan"),
        ])
    func fewHan(text: String, wanted: String) {
        #expect(label(text).hasPrefix(wanted))
        #expect(identify(Array(text.utf8)).confidence < 700)
    }

    @Test("a script that writes one language decides alone")
    func scriptDecides() {
        #expect(label("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ") == "chr_Cher")
        #expect(label("ދިވެހި ބަސް") == "div_Thaa")
        #expect(label("ᱥᱟᱱᱛᱟᱲᱤ") == "sat_Olck")
    }

    @Test("a megabyte of one letter, of one space, of one broken byte is answered")
    func monotony() {
        for byte in [UInt8(ascii: "a"), 0x20, 0xFF, 0x80, 0x00, 0xE2, UInt8(ascii: "@"), UInt8(ascii: ":")] {
            let found = identify(Array(repeating: byte, count: 1 << 20))
            #expect(Int(found.label) < identifier.labels.count)
        }
    }

    @Test("random bytes are answered, whatever their length")
    func randomBytes() {
        var state: UInt64 = 1
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        var scratch = identifier.makeScratch()
        for round in 0..<3000 {
            let mask: UInt64 = round % 3 == 0 ? 0x7F : 0xFF
            let bytes = (0..<Int(next() % 1500)).map { _ in UInt8(truncatingIfNeeded: next() & mask) }
            let found = bytes.withUnsafeBytes { identifier.identify($0, using: &scratch) }
            #expect(Int(found.label) < identifier.labels.count)
            #expect(found.confidence <= 1000)
            #expect(found.others.allSatisfy { Int($0.label) < identifier.labels.count && $0.share <= 1000 })
        }
    }

    @Test("a text cut at any byte is answered")
    func cutAnywhere() {
        let bytes = SampleTexts.all.flatMap { Array($0.text.utf8) }
        var scratch = identifier.makeScratch()
        for end in stride(from: 0, to: bytes.count, by: 7) {
            _ = bytes[0..<end].withUnsafeBytes { identifier.identify($0, using: &scratch) }
            _ = bytes[end...].withUnsafeBytes { identifier.identify($0, using: &scratch) }
        }
    }

    @Test("answers depend neither on order nor on what was read before")
    func orderDoesNotMatter() {
        let texts = SampleTexts.all.map { Array($0.text.utf8) }
        var scratch = identifier.makeScratch()
        let forward = texts.map { text in text.withUnsafeBytes { identifier.identify($0, using: &scratch) } }
        let backward = texts.reversed().map { text in
            text.withUnsafeBytes { identifier.identify($0, using: &scratch) }
        }
        #expect(forward == backward.reversed())
    }

    @Test("answers are the same for any number of jobs", arguments: [1, 2, 3, 7, 64])
    func jobsDoNotMatter(jobs: Int) {
        var batch = LineBatch()
        for _ in 0..<20 {
            for sample in SampleTexts.all {
                Array(sample.text.utf8).withUnsafeBytes { batch.append($0) }
            }
        }
        let one = batch.identified(by: identifier, jobs: 1)
        #expect(batch.identified(by: identifier, jobs: jobs) == one)
        #expect(one.count == batch.sizes.count)
    }

    @Test("a long document in two languages tells both")
    func mixture() {
        let english = String(repeating: SampleTexts.all[0].text + " ", count: 12)
        let russian = String(repeating: SampleTexts.all[24].text + " ", count: 4)
        let found = identify(Array((english + russian).utf8))
        #expect(identifier.labels[Int(found.label)].description == "eng_Latn")
        #expect(found.others.map { identifier.labels[Int($0.label)].description } == ["rus_Cyrl"])
        let finnish = String(repeating: SampleTexts.all[7].text + " ", count: 4)
        let twoLatin = identify(Array((english + finnish).utf8))
        #expect(twoLatin.others.map { identifier.labels[Int($0.label)].description } == ["fin_Latn"])
    }

    @Test("labels are sorted, unique and resolve to themselves")
    func labelsAreSound() {
        #expect(identifier.labels == identifier.labels.sorted())
        #expect(Set(identifier.labels).count == identifier.labels.count)
        #expect(identifier.labels.allSatisfy { LabelAliases.resolve($0.description) == $0 })
        #expect(identifier.labels.allSatisfy { LabelAliases.resolve($0.language) != nil })
        #expect(identifier.labels.enumerated().allSatisfy { identifier.index(of: $1) == UInt16($0) })
    }

    @Test("a file that is no model, or a part of one, is refused with its path")
    func refusesOtherFiles() {
        #expect(throws: LanguageError.self) { try Identifier.load(at: "/dev/null") }
        #expect(throws: LanguageError.self) { try Identifier.load(at: "/nowhere/at/all") }
    }
}
