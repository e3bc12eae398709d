import Measures
import Profiles
import Testing

@testable import Reports

@Suite("The parts of a page")
struct PartsTests {
    @Test(
        "SHA-256 gives the digests of FIPS 180-4",
        arguments: [
            ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ), (String(repeating: "a", count: 1000), "sha256-Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
        ])
    func digests(_ text: String, _ expected: String) {
        #expect(SHA256.policySource(of: text) == expected)
    }

    @Test("text is escaped, markup is not escaped twice")
    func escaping() {
        let inner: Markup = "a < \("b & \"c\"")"
        #expect(inner.html == "a &lt; b &amp; &quot;c&quot;")
        #expect(el(.p, [.title: "<'>"], inner).html == "<p title=\"&lt;&#39;&gt;\">\(inner.html)</p>")
        #expect(Markup(text: "a\u{0}b\u{7f}").html == "a\u{fffd}b\u{fffd}")
    }

    @Test(
        "shares are read in percent, or per million where percent is noise",
        arguments: [
            (0.0, "0\u{a0}%"), (1.0, "100\u{a0}%"), (0.314, "31\u{a0}%"), (0.0314, "3.1\u{a0}%"),
            (0.996, "99.6\u{a0}%"),
            (0.000003, "3\u{a0}per\u{a0}million"), (0.000000004, "4\u{a0}per\u{a0}billion"), (.nan, "–"),
        ])
    func shares(_ value: Double, _ text: String) {
        #expect(Numerals.share(value) == text)
    }

    @Test(
        "ratios are read as how many times",
        arguments: [
            (0.0, "as expected"), (1.0, "2.0 × as much"), (-2.0, "1/4.0 as much"), (10.0, "1,024 × as much"),
        ])
    func ratios(_ value: Double, _ text: String) {
        #expect(Numerals.times(value) == text)
    }

    @Test("counts have commas at thousands")
    func counts() {
        #expect(Numerals.count(1_234_567) == "1,234,567")
        #expect(Numerals.count(-1_000) == "−1,000")
        #expect(Numerals.count(12.34) == "12.3")
        #expect(Numerals.fixed(-0.04, 1) == "0.0")
    }

    @Test("what stands between brackets in a snippet is marked, also where brackets are lost")
    func marking() {
        #expect(EvidenceView.marked("a ⟦b⟧ c").html == "a <mark>b</mark> c")
        #expect(EvidenceView.marked("a ⟦b").html == "a b")
        #expect(EvidenceView.marked("a⟧ b").html == "a⟧ b")
        #expect(EvidenceView.marked("⟦<b>⟧").html.hasPrefix("<mark>&lt;b&gt;</mark>"))
    }

    @Test("language tags are those of labels, and nothing else")
    func tags() {
        #expect(languageTag("swh_Latn") == "swh-Latn")
        #expect(languageTag("\"><b>") == "")
        #expect(languageTag("") == "")
    }

    @Test("every country has a tile of its own")
    func tiles() {
        let places = CountryTiles.positions
        #expect(places.count == 250)
        #expect(Set(places.values.map { $0.column * 100 + $0.row }).count == 250)
        #expect(places.values.allSatisfy { $0.column < CountryTiles.columns && $0.row < CountryTiles.rows })
    }

    @Test("what was not measured is hatched and never drawn as zero")
    func missingIsHatched() {
        let chart = BarChart(
            id: "f", title: "t", description: "d",
            rows: [
                .init(label: "seen", value: 0.4, text: "40 %"),
                .init(label: "not seen", value: nil, text: ""),
            ])
        let html = chart.figure(orNothing: "why").markup.html
        #expect(html.contains("url(#f-hatch)") && html.contains("not measured"))
        let nothing = BarChart(id: "g", title: "t", description: "d", rows: []).figure(orNothing: "why")
        #expect(nothing.markup.html.contains("Not measurable: why"))
    }

    @Test("rows beyond those shown are in the data, cells that repeat once")
    func poolsCells() {
        let table = DataTable(
            id: "t", caption: "c", columns: [.text("a"), .number("b")],
            rows: (0..<5).map { [DataCell("a long repeated cell"), DataCell("\($0)", sort: Double($0))] },
            shown: 2)
        let json = DataPool.json([table]).serialised()
        #expect(
            json
                == "{\"cells\":[\"a long repeated cell\"],\"tables\":{\"t\":[[0,[\"2\",2]],[0,[\"3\",3]],[0,[\"4\",4]]]}}"
        )
    }

    @Test("balancing the languages moves the imbalance from what is measured to what is measured of balance")
    func mendingEndsAtTheMeasure() throws {
        let subject = Subject(try MeasureSet(MadeUpProfile.small().counts))
        let path = try #require(MendingView.path(subject, target: subject.tableau.speakers))
        let now = try #require(subject.measure("culture_imbalance")?.value)
        let ratio = try #require(subject.measure("multilingual_illusion")?.value)
        #expect(abs(path.imbalance[0] - now) < 1e-12)
        #expect(abs(path.imbalance[MendingView.steps] / now - ratio) < 1e-9)
    }
}
