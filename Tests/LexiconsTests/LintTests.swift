import Testing

@testable import Lexicons

@Suite("What lint finds")
struct LintTests {
    static func checks(_ rows: [TestLexicon.Row], background: String = "") throws -> [String] {
        let source = LexiconSource(
            registry: TestLexicon.registry, packs: [TestLexicon.pack(rows)],
            background: Array(background.utf8))
        return try Lint(source: source).findings().map(\.check)
    }

    @Test(
        "Each doubt has its finding",
        arguments: [
            ("unknown-culture", TestLexicon.Row("a", .food, "XX", "mul amala dudu")),
            ("no-culture", TestLexicon.Row("a", .food, "", "mul amala dudu")),
            ("no-form", TestLexicon.Row("a", .food, "NG")),
            ("shares", TestLexicon.Row("a", .food, "NG:0.5 GH:0.4", "mul amala dudu")),
            ("unknown-language", TestLexicon.Row("a", .food, "NG", "qqq amala dudu")),
            ("never-found", TestLexicon.Row("a", .food, "NG", "mul ...")),
            ("never-found", TestLexicon.Row("a", .food, "JP", "jpn 茶")),
            ("never-found", TestLexicon.Row("a", .food, "JP", "jpn Tシャツ")),
            ("never-found", TestLexicon.Row("a", .food, "NG", "mul one, two")),
            ("folds-alike", TestLexicon.Row("a", .food, "NG", "mul amala dudu", "mul Amala Dudu")),
            ("short", TestLexicon.Row("a", .food, "NG", "mul eba")),
            ("short-stem", TestLexicon.Row("a", .food, "NG", "mul eba/stem weak")),
            ("override", TestLexicon.Row("a", .food, "NG", "mul eba/strong")),
        ])
    func found(_ check: String, _ row: TestLexicon.Row) throws {
        #expect(try Self.checks([row]).contains(check))
    }

    @Test("A frequent word of its language is told, with its Zipf value")
    func frequent() throws {
        let background = "@ eng_Latn 0 wordfreq-3.1.1\n0riceP\n"
        #expect(
            try Self.checks([.init("a", .food, "NG", "eng rice")], background: background) == ["frequent"])
        #expect(try Self.checks([.init("a", .food, "NG", "eng rice/faint")], background: background).isEmpty)
    }

    @Test("Forms that markers of different cultures share want a note")
    func contested() throws {
        let rows: [TestLexicon.Row] = [
            .init("a", .food, "NG", "mul jollof rice"), .init("b", .food, "GH", "mul jollof rice"),
        ]
        #expect(try Self.checks(rows) == ["contested"])
    }

    @Test("A pack without doubts has no findings")
    func clean() throws {
        #expect(try Self.checks([.init("a", .food, "NG x-yoruba", "mul amala dudu", "yor àmàlà")]).isEmpty)
    }

    @Test("A diff names what was added, removed and changed, and is empty for the same pack")
    func diff() {
        let old = TestLexicon.pack([
            .init("a", .food, "NG", "mul amala dudu"), .init("b", .food, "NG", "mul ewedu soup"),
        ])
        let new = TestLexicon.pack([
            .init("a", .food, "NG GH", "mul amala dudu/weak"), .init("c", .food, "NG", "mul efo riro"),
        ])
        #expect(PackDiff(from: old, to: old).isEmpty)
        #expect(
            PackDiff(from: old, to: new).lines == [
                "+ marker c", "- marker b", "~ marker a: now names GH", "+ form c mul \"efo riro\"",
                "- form b mul \"ewedu soup\"",
                "~ form a mul \"amala dudu\": strength by rule → weak",
            ])
    }
}
