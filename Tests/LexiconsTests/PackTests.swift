import Testing

@testable import Lexicons

@Suite("Reading packs strictly")
struct PackTests {
    @Test("Cells are read as RFC 4180 has them")
    func cells() throws {
        let text = "a,b\r\n\"x, \"\"y\"\"\",\n\"two\nlines\",z"
        let table = try CSVTable(bytes: Array(text.utf8), path: "t.csv", columns: ["a", "b"])
        #expect(table.count == 2)
        #expect(table[0, 0] == "x, \"y\"")
        #expect(table[0, 1] == "")
        #expect(table[1, 0] == "two\nlines")
        #expect(table.lines == [2, 3])
    }

    @Test(
        "What breaks the format is refused with its row",
        arguments: [
            ("a,b\n1\n", 2), ("a,b\n1,\"x\n", 2), ("a,b\n1,x\"y\n", 2), ("a,b\n1,\"x\"y\n", 2), ("b,a\n", 1),
            ("a,b\n1,2\n1,2,3\n", 3),
            ("a,b\n1,2\r3\n", 2), ("a,b,c\n", 1),
        ])
    func refused(_ text: String, _ row: Int) {
        #expect {
            try CSVTable(bytes: Array(text.utf8), path: "t.csv", columns: ["a", "b"])
        } throws: { error in
            guard case .malformedTable("t.csv", row, _, _) = error as? LexiconError else { return false }
            return true
        }
    }

    @Test("What is written is read again")
    func roundTrip() throws {
        var writer = CSVWriter(header: ["a", "b"])
        let rows = [["plain", "with, comma"], ["\"quoted\"", "two\nlines"], ["", "é"]]
        for row in rows { writer.row(row) }
        let table = try CSVTable(bytes: Array(writer.text.utf8), path: "t.csv", columns: ["a", "b"])
        #expect((0..<table.count).map { [table[$0, 0], table[$0, 1]] } == rows)
    }

    @Test(
        "Shares are exact decimals",
        arguments: [
            ("1", 1_000_000), ("0.93", 930_000), ("0.000001", 1), ("0", 0), ("1.5", nil), (".5", nil),
            ("0.", nil), ("x", nil),
            ("-0.1", nil),
        ])
    func shares(_ text: String, _ expected: Int?) {
        #expect(DecimalShare.perMillion(text) == expected)
    }

    @Test("Review states have the names that participation counts and the docs tell communities to write")
    func reviewStates() {
        #expect(ReviewState.allCases.map(\.rawValue) == ["generated", "unreviewed", "community-reviewed"])
    }

    @Test("Names of match rules, strengths and stances are read and written alike")
    func names() {
        #expect(MatchRule(name: "stem case")?.name == "stem case")
        #expect(MatchRule(name: "fuzzy") == nil)
        #expect(Stance(name: "etic:hofstede") == .etic(theory: "hofstede"))
        #expect(Stance(name: "etic:") == nil)
        #expect(Facet(name: "language-name") == .languageName)
        #expect(Facet.allCases.allSatisfy { Facet(name: $0.name) == $0 })
        #expect(Governance(name: "TK CV")?.allowsForms == false)
        #expect(Governance(name: "secret") == nil)
    }
}
