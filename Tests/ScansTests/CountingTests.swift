import Foundation
import Profiles
import Testing

@testable import Scans

@Suite struct CountingTests {
    private func profile(_ texts: [String], governance: String = "open") throws -> ProfileCounts {
        let folder = try TestFolder()
        let lines = texts.enumerated().map { #"{"id":"\#($0)","text":"\#($1)","language":"eng_Latn"}"# }
        let shard = folder.file("a.jsonl")
        try lines.joined(separator: "\n").write(toFile: shard, atomically: true, encoding: .utf8)
        var options = ScanOptions()
        options.trustsDeclaredLanguage = true
        _ = try scan(
            [shard], into: folder.file("p"), pack: Places.pack(in: folder, governance: governance),
            options: options)
        return try ProfileStore(readingFrom: folder.file("p")).counts()
    }

    private func total(_ counts: ProfileCounts, _ shape: TableShape, _ key: [String], _ counter: String)
        -> Int64
    {
        let table = counts[shape]
        guard let row = table.keys.firstIndex(of: key), let counter = shape.counter(counter) else { return 0 }
        return table.total(row: row, counter: counter)
    }

    @Test func `one strong marker refers, one weak marker does not`() throws {
        let more = String(repeating: " The morning was long and they waited for her at the door.", count: 20)
        let counts = try profile(["My aunt tied her gele." + more, "A kraal gathering was held." + more])
        #expect(total(counts, .language, ["eng_Latn"], "documents") == 2)
        #expect(total(counts, .language, ["eng_Latn"], "referring") == 1)
        #expect(total(counts, .culture, ["eng_Latn", "x-zulu"], "equal") == 1_000_000)
        #expect(total(counts, .culture, ["eng_Latn", "x-yoruba"], "documents") == 0)
        #expect(total(counts, .marker, ["eng_Latn", "gele"], "mentions") == 1)
    }

    @Test func `one weak marker is enough in a short text`() throws {
        let counts = try profile(["My aunt tied her gele."])
        #expect(total(counts, .language, ["eng_Latn"], "referring") == 1)
        #expect(total(counts, .culture, ["eng_Latn", "x-yoruba"], "documents") == 1)
    }

    @Test func `a document's weight over its cultures is one, and its facets add up to them`() throws {
        let counts = try profile(["Jollof rice at the kraal gathering, more jollof rice."])
        let cultures = counts[.culture]
        let facets = counts[.facet]
        for counter in ["equal", "context", "largest"] {
            let column = try #require(TableShape.culture.counter(counter))
            let sum = cultures.keys.indices.reduce(Int64(0)) { $0 + cultures.total(row: $1, counter: column) }
            #expect(sum == 1_000_000)
            let facetColumn = try #require(TableShape.facet.counter(counter))
            let parts = facets.keys.indices.reduce(Int64(0)) {
                $0 + facets.total(row: $1, counter: facetColumn)
            }
            #expect(parts == 1_000_000)
        }
        #expect(total(counts, .marker, ["eng_Latn", "jollof"], "mentions") == 2)
        #expect(total(counts, .pair, ["GH", "NG"], "documents") == 1)
        // Four cultures: each is in three pairs, and present when the other three make three pairs.
        #expect(total(counts, .hub, ["NG"], "pairs") == 3)
        #expect(total(counts, .hub, ["NG"], "mediated") == 3)
    }

    @Test func `without its marker's group a reference is gone`() throws {
        let counts = try profile(["A kraal gathering was held."])
        let table = counts[.facetWithout]
        let row = try #require(table.keys.firstIndex(of: ["eng_Latn", "x-zulu", "kinship"]))
        #expect(table.total(row: row, counter: 0) == -1_000_000)
        #expect(total(counts, .languageWithout, ["eng_Latn"], "referring") == -1)
        #expect(
            total(counts, .packWithout, ["pack", "eng_Latn", "x-zulu", "kinship"], "equal") == -1_000_000)
    }

    @Test func `evidence shows the mention in its context`() throws {
        let counts = try profile(["On Sunday a kraal gathering was held by the elders."])
        let sample = try #require(counts.evidence.first { $0.culture == "x-zulu" })
        #expect(sample.snippet == "On Sunday a ⟦kraal gathering⟧ was held by the elders.")
        #expect(sample.markers == "kraal-gathering")
    }

    @Test func `aggregate-only terms leave no snippet and no name`() throws {
        let counts = try profile(["On Sunday a kraal gathering was held."], governance: "aggregate-only")
        #expect(total(counts, .culture, ["eng_Latn", "x-zulu"], "documents") == 1)
        let sample = try #require(counts.evidence.first)
        #expect(sample.snippet.isEmpty && sample.markers.isEmpty)
        #expect(counts.markers.allSatisfy { $0.aggregateOnly })
    }
}
