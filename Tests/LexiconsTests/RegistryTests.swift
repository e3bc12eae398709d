import Testing

@testable import Lexicons

@Suite("Home relation and roll-up")
struct RegistryTests {
    static func speech(_ share: Int, _ standing: String, population: Int = 10_000_000) -> HomeRelation.Speech
    {
        HomeRelation.Speech(
            country: 0, language: "aaa", share: share, standing: standing, population: population)
    }

    @Test(
        "A national language is at home from 5 % of the people up",
        arguments: [
            (190_000, "official", 1000), (50_000, "de_facto_official", 1000), (10_000, "official", 200),
            (0, "official", 0),
            (12, "official_regional", 1000), (43_000, "official_minority", 1000),
        ])
    func standing(_ share: Int, _ standing: String, _ expected: Int) {
        let row = Self.speech(share, standing)
        #expect(HomeRelation.rule(row, among: [row]) == expected)
    }

    @Test(
        "A vernacular is at home where a tenth of its speakers live, unless it is another country's language")
    func vernacular() {
        let here = Self.speech(200_000, "")
        let elsewhere = Self.speech(900_000, "official", population: 60_000_000)
        let abroad = Self.speech(20_000, "")
        #expect(HomeRelation.rule(here, among: [here]) == 1000)
        #expect(HomeRelation.rule(here, among: [here, elsewhere]) == 0)
        #expect(HomeRelation.rule(abroad, among: [here, abroad]) == 0)
    }

    @Test("Peoples are counted towards countries by their shares")
    func rollUp() {
        var counts = [Int](repeating: 0, count: TestLexicon.registry.cultures.count)
        counts[7] = 1000
        counts[4] = 5
        let rolled = TestLexicon.registry.rolledUp(counts)
        #expect(rolled[4] == 930)
        #expect(rolled[1] == 20)
        #expect(rolled[7] == 0)
    }

    @Test("A macrolanguage covers its members, a member is covered by its macrolanguage")
    func macrolanguages() {
        let table = TestLexicon.registry.macrolanguages
        #expect(table.covered(by: "ara") == ["ara", "arb", "arz"])
        #expect(table.covering("arz") == ["arz", "ara"])
        #expect(table.covered(by: "yor") == ["yor"])
    }
}
