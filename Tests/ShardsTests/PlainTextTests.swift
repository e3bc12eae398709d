import Testing

@testable import Shards

@Suite struct PlainTextTests {
    @Test func aPlainFileIsOneDocument() {
        let gathered = gather("\u{FEFF}Once upon a time\n\nthere was tea.\n")
        #expect(gathered.outcome.format == .document)
        #expect(gathered.texts == ["Once upon a time\n\nthere was tea.\n"])
    }

    @Test func aCompressedTextHasADocumentALine() {
        let gathered = gather(Compressed.gzip("\u{FEFF}een\r\n\r\n  \ntwee\ndrie"))
        #expect(gathered.outcome.format == .lines)
        #expect(gathered.texts == ["een", "twee", "drie"])
        #expect(gathered.documents.map(\.ordinal) == [0, 3, 4])
        #expect(gathered.outcome.skipped[.blank] == 2)
        #expect(gathered.outcome.state == .complete)
    }

    @Test func theFormatCanBeNamed() {
        #expect(gather("a\nb\n", format: .lines).texts == ["a", "b"])
        #expect(gather(Compressed.gzip("a\nb\n"), format: .document).texts == ["a\nb\n"])
        #expect(gather("{\"text\":\"a\"}\n", format: .lines).texts == ["{\"text\":\"a\"}"])
    }

    @Test func aDocumentAboveTheLimitIsSkipped() {
        let text = Array(String(repeating: "a", count: 5000).utf8)
        for chunk in [10, 100, 10_000] {
            let gathered = gather(text, format: .document, chunks: (chunk, chunk), limit: 1000)
            #expect(gathered.documents.isEmpty)
            #expect(gathered.outcome.skipped[.tooLong] == 1)
            #expect(gathered.outcome.digest != nil)
        }
    }

    @Test func anEmptyFileIsCompleteAndHasNoDocument() {
        let gathered = gather("")
        #expect(gathered.outcome.state == .complete)
        #expect(gathered.outcome.rows == 0)
    }

    @Test(arguments: [
        (Array("PAR1".utf8) + [0, 0, 0], "Parquet"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 1], "xz"),
        (Array("BZh91AY".utf8), "bzip2"), ([0xFF, 0xFE, 0x41, 0], "UTF-16"),
        (Array("PK\u{3}\u{4}xxxx".utf8), "zip"), (Array("[{\"text\":\"a\"}]".utf8), "JSON array"),
        ([0, 1, 2, 3, 4, 5, 6, 7], "neither"),
    ])
    func whatHoldsNoTextIsNamedAndNotRead(bytes: [UInt8], word: String) {
        for shard in [bytes, Compressed.gzip(bytes), Compressed.zstd(bytes)] {
            let gathered = gather(shard)
            #expect(gathered.documents.isEmpty)
            #expect(gathered.outcome.state == .unreadable)
            #expect(gathered.outcome.failure?.description.contains(word) == true)
        }
    }

    @Test func aMissingFileHasAnOutcomeToo() {
        var reader = ShardReader(source: .file(path: "/no/such/shard.gz"))
        let outcome = reader.read { _ in .next }
        #expect(outcome.state == .unreadable)
        guard case .cannotOpen(let shard, _)? = outcome.failure else {
            Issue.record("another failure")
            return
        }
        #expect(shard == "/no/such/shard.gz")
        var folder = ShardReader(source: .file(path: "/"))
        #expect(folder.read { _ in .next }.state == .unreadable)
    }

    @Test func everyLineIsVisitedForLineByLineWork() {
        let bytes = Compressed.gzip("one\r\n\ntwo \u{1F375}\nthree")
        var lines: [String] = []
        let outcome = LineReader(source: .bytes(bytes, name: "test")).read { line in
            lines.append(string(line))
            return .next
        }
        #expect(lines == ["one", "", "two 🍵", "three"])
        #expect(outcome.documents == 4)
        #expect(outcome.state == .complete)
    }
}
