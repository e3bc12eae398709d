import Testing

@testable import Lexicons

@Suite("The compiled lexicon")
struct CompiledLexiconTests {
    static func rows(_ count: Int) -> [TestLexicon.Row] {
        var random = SeededGenerator(state: 5)
        return (0..<count).map { index in
            let word = RandomTextTests.word("aeioubdgklmnrst", 3...9, using: &random)
            return TestLexicon.Row("m\(index)", .food, "NG GH", "mul \(word)", "yor \(word)s \(word)")
        }
    }

    @Test("The same inputs give the same bytes")
    func deterministic() throws {
        let source = LexiconSource(registry: TestLexicon.registry, packs: [TestLexicon.pack(Self.rows(500))])
        let first = try LexiconCompiler(source: source).compile(digest: Digest())
        let second = try LexiconCompiler(source: source).compile(digest: Digest())
        #expect(first == second)
    }

    @Test("A file cut short anywhere is refused, not read beyond its end")
    func truncated() throws {
        let source = LexiconSource(registry: TestLexicon.registry, packs: [TestLexicon.pack(Self.rows(20))])
        let bytes = try LexiconCompiler(source: source).compile(digest: Digest())
        for count in stride(from: 0, to: bytes.count, by: 4099) {
            let file = MappedFile(bytes: Array(bytes[0..<count]))
            #expect(throws: LexiconError.self) { _ = try LexiconArrays(bytes: file.bytes, path: "cut") }
        }
    }

    @Test("Forms are counted for each language they hold in, names not at all")
    func formCounts() throws {
        let lexicon = try TestLexicon.compiled([
            .init("a", .food, "NG GH", "ara كسكس", "arz كشري"), .init("b", .place, "NG", "arz القاهرة"),
            .init("c", .personName, "NG", "arz محفوظ"), .init("d", .institution, "NG", "arz المجلس الاعلى"),
        ])
        let counts = lexicon.formCounts.map {
            "\($0.language) \(lexicon.registry.cultures[Int($0.culture)].key) \($0.forms)/\($0.markers)"
        }
        #expect(
            counts.sorted() == [
                "ara GH 1/1", "ara NG 1/1", "arb GH 1/1", "arb NG 1/1", "arz GH 2/1", "arz NG 3/2",
            ])
    }

    @Test("Forms of a macrolanguage hold in its members, forms of a language in no other")
    func languages() throws {
        let lexicon = try TestLexicon.compiled([
            .init("a", .food, "NG", "ara كسكس"), .init("b", .food, "NG", "arz كشري"),
            .init("c", .food, "NG", "mul tagine pot"),
        ])
        #expect(lexicon.marked("كسكس كشري", language: "arz") == "⟦كسكس⟧ ⟦كشري⟧")
        #expect(lexicon.marked("كسكس كشري", language: "arb") == "⟦كسكس⟧ كشري")
        #expect(lexicon.marked("كسكس tagine pot", language: "pes") == "كسكس ⟦tagine pot⟧")
        #expect(lexicon.marked("tagine pot", language: "und") == "⟦tagine pot⟧")
    }

    @Test("Markers that share a form are all mentioned, each once")
    func contested() throws {
        let lexicon = try TestLexicon.compiled([
            .init("a", .food, "NG", "eng jollof", "mul jollof"), .init("b", .food, "GH", "eng jollof"),
        ])
        var matcher = Matcher(lexicon)
        let mentions = matcher.mentions(in: "jollof", language: "eng")
        #expect(mentions.map { lexicon.marker($0.marker).id }.sorted() == ["a", "b"])
        #expect(Set(mentions.map(\.start)).count == 1)
    }

    @Test("Forms of a pack whose governance keeps them are matched and never shown")
    func governance() throws {
        let pack = TestLexicon.pack(
            [.init("a", .religion, "NG", "mul secretword")], governance: .aggregateOnly)
        let lexicon = try CompiledLexicon(
            source: LexiconSource(registry: TestLexicon.registry, packs: [pack]))
        var matcher = Matcher(lexicon)
        let text = "the secretword"
        let mentions = matcher.mentions(in: text, language: "eng")
        #expect(mentions.count == 1)
        #expect(lexicon.form(mentions[0].form).text.isEmpty)
        #expect(lexicon.marker(mentions[0].marker).isAggregateOnly)
        var audit = Audit(lexicon)
        var copy = text
        copy.withUTF8 { bytes in
            mentions.withUnsafeBufferPointer {
                audit.add(UnsafeRawBufferPointer(bytes), language: "eng", mentions: $0)
            }
        }
        #expect(!audit.csv().contains("secretword"))
        #expect(!PackDiff(from: TestLexicon.pack([]), to: pack).lines.joined().contains("secretword"))
        #expect(!Disclosure.text(of: pack.forms[0], in: pack).contains("secretword"))
        #expect(
            try !Lint(source: LexiconSource(registry: TestLexicon.registry, packs: [pack])).findings()
                .map(\.description).joined().contains("secretword"))
    }
}
