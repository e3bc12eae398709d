import Testing

@testable import Languages

@Suite("Tables of Languages")
struct ResourceTests {
    @Test("every label of the model has a name, and every named label is the model's")
    func names() throws {
        let names = try LabelNames.load()
        let identifier = try Identifier.load()
        #expect(names.labels == identifier.labels)
        #expect(names.labels.allSatisfy { !(names[$0]?.english ?? "").isEmpty })
        #expect(
            names.labels.compactMap { Label("swh_Latn") == $0 ? names[$0]?.endonym : nil } == ["Kiswahili"])
    }

    @Test("the confusion matrix is about the model's labels, and mostly on its diagonal")
    func confusion() throws {
        let cells = try ConfusionMatrix.load().cells
        let known = Set(try Identifier.load().labels)
        #expect(cells.allSatisfy { known.contains($0.truth) && known.contains($0.identified) })
        let all = cells.reduce(0) { $0 + $1.count }
        let right = cells.filter { $0.truth == $0.identified }.reduce(0) { $0 + $1.count }
        #expect(right * 10 > all * 8)
    }

    @Test(
        "a label has exactly one spelling",
        arguments: ["swh-Latn", "swh_latn", "SWH_Latn", "sw_Latn", "swh_Latn "])
    func spelling(text: String) {
        #expect(Label(text) == nil)
        #expect(Label("swh_Latn")?.description == "swh_Latn")
    }

    @Test("of other languages the four largest are kept, largest first")
    func fourLargest() {
        var others = OtherLanguages()
        for (label, share) in [(1, 50), (2, 300), (3, 50), (4, 100), (5, 200), (6, 40), (7, 60)] {
            others.insert(label: UInt16(label), share: UInt16(share))
        }
        #expect(others.map(\.label) == [2, 5, 4, 7])
        #expect(others.map(\.share) == [300, 200, 100, 60])
    }
}
