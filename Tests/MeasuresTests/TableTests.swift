import Measures
import Testing

@Suite struct TableTests {
    @Test func `counts given as a table are measured against equal sizes`() throws {
        let text = "culture,documents\na,30\nb,10\nc,0\n"
        let (counts, options) = try CountsTable.read(text, path: "t.csv")
        let set = try MeasureSet(counts, options: options)
        // Lorenz over three: 0, ¼, 1.
        let gini = try #require(set["culture_gini"]?.value)
        #expect(abs(gini - 0.5) < 1e-12)
        #expect(set["culture_gini"]?.value == set["culture_gini_equal"]?.value)
        #expect(abs(try #require(set["effective_cultures_2"]?.value) - 1.6) < 1e-12)
        #expect(set["locality"]?.value == nil && set["silence"]?.value == nil)
        #expect(set["culture_gini"]?.universe.contains("equal sizes") ?? false)
        #expect(set["culture_gini"]?.intervals.sampling == nil)
    }

    @Test func `a table of languages has documents and bytes apart`() throws {
        let text = "language,documents,bytes\neng_Latn,90,100\nswh_Latn,10,100\n"
        let (counts, options) = try CountsTable.read(text, path: "t.csv")
        let set = try MeasureSet(counts, options: options)
        #expect(set["effective_languages_bytes"]?.value == 2)
        #expect(abs(try #require(set["effective_languages_2"]?.value) - 1 / 0.82) < 1e-12)
        #expect(abs(try #require(set["language_gini_equal"]?.value) - 0.4) < 1e-12)
    }

    @Test func `a table of both has cells`() throws {
        let text = """
            language,culture,documents
            eng_Latn,US,50
            eng_Latn,KE,30
            swh_Latn,KE,30
            swh_Latn,US,10
            """
        let (counts, options) = try CountsTable.read(text, path: "t.csv")
        let set = try MeasureSet(counts, options: options)
        let small = try MeasureSet(smallCorpus().counts)
        for id in ["translation_shadow", "language_culture_information", "effective_cultures"] {
            #expect(set[id]?.value != nil)
            #expect(set[id]?.value == small[id]?.value, "\(id)")
        }
    }

    @Test(arguments: [
        "a,b\n1,2\n", "culture,documents\nx,-1\n", "culture,documents\nx\n", "", "culture,documents\n\"x,1\n",
    ])
    func `a table that cannot be read is refused with its line`(_ text: String) {
        #expect(throws: MeasureError.self) { try CountsTable.read(text, path: "t.csv") }
    }

    @Test func `CSV fields survive being written and read`() throws {
        let rows = [["key", "group"], ["a", "x, \"y\""], ["b", "two\nlines"], ["ç", ""]]
        let table = try CSVTable(CSVTable.text(rows), path: "t.csv")
        #expect(table.header == rows[0])
        #expect(table.rows.map(\.fields) == Array(rows.dropFirst()))
        #expect(table.rows.map(\.line) == [2, 3, 5])
        let windows = try CSVTable("\u{feff}# title: T\r\nkey,group\r\na,b\r\n", path: "t.csv")
        #expect(windows.comments == ["title: T"] && windows.rows[0].fields == ["a", "b"])
    }

    @Test func `a lens and a reference say where they are from`() throws {
        let lens = try Lens(
            csv: "# title: Two\n# source: A Paper, 2001\nkey,group\nKE,a\nUS,b\n", path: "x/two.csv")
        #expect(lens.id == "two" && lens.title == "Two" && lens.source == "A Paper, 2001")
        #expect(throws: MeasureError.self) { try Lens(csv: "key,group\nKE,a\nKE,b\n", path: "l.csv") }
        #expect(try Lens(csv: "key,group\nswh,a\nhin_Deva,b\n", path: "l.csv").ofLanguages)
        let reference = try Reference(
            csv: "key,population,source\nKE,10,census 2019\nswh_Latn,5,\nUS,,\n", path: "r.csv")
        #expect(reference.cultures == ["KE": 10] && reference.languages == ["swh_Latn": 5])
        #expect(reference.missing == ["US"] && reference.title == "census 2019")
        #expect(throws: MeasureError.self) { try Reference(csv: "key,population\nKE,many\n", path: "r.csv") }
    }

    @Test(arguments: [
        (0.0, "0"), (0.31234, "0.3123"), (12.3456, "12.35"), (1234.56, "1235"), (-0.5, "−0.5000"),
        (0.00000312, "3.12 per million"), (5, "5"),
    ]) func `numbers are shown with four digits`(_ value: Double, _ text: String) {
        #expect(decimal(value) == text)
    }
}
