import Testing

@testable import Shards

@Suite struct JSONLineTests {
    @Test(arguments: [
        (#"a\u0041\n\t\"\\\/\b\f\r"#, "aA\n\t\"\\/\u{8}\u{C}\r", 0),
        (#"\u00e9\u0e01\u4e2d"#, "éก中", 0),
        (#"\ud83d\ude00 \uD83D\uDE00"#, "😀 😀", 0),
        (#"\ud83d"#, "\u{FFFD}", 6),
        (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}", 12),
        (#"\ud83dx\ude00"#, "\u{FFFD}x\u{FFFD}", 12),
        (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀", 6),
        (#"\ud83d\n"#, "\u{FFFD}\n", 6),
        (#"\u0000"#, "\u{0}", 0),
        ("", "", 0),
    ])
    func escapesBecomeCharactersAndLoneSurrogatesAreRepaired(
        escaped: String, text: String, repaired: Int
    ) {
        let gathered = gather("{\"text\":\"\(escaped)\"}\n")
        #expect(gathered.texts == [text])
        #expect(gathered.documents.first?.repaired == repaired)
        #expect(gathered.outcome.repairedDocuments == (repaired > 0 ? 1 : 0))
        #expect(gathered.outcome.repairedBytes == Int64(repaired))
        #expect(gathered.outcome.state == .complete)
    }

    static let first = #"{"text":"first"}"#

    @Test(arguments: [
        ("{\"text\":\"a\"", SkipReason.notJSON), ("{\"text\":\"a", .notJSON), ("{", .notJSON),
        (#"{"text":"a"}}"#, .notJSON), (#"{"text":"a"} {"text":"b"}"#, .notJSON),
        (#"{"text":"a","b":[1}"#, .notJSON), (#"{"text":"a" "b":1}"#, .notJSON),
        (#"{"text":"a","b":tru}"#, .notJSON), (#"{"text":"a","b":01x}"#, .notJSON),
        (#"{"text":"a","b":-05}"#, .notJSON),
        (#"{"text":"a","b":}"#, .notJSON), (#"{"text":"a",}"#, .notJSON), (#"{"text" "a"}"#, .notJSON),
        (#"{"text":"\q"}"#, .notJSON), (#"{"text":"\u12g4"}"#, .notJSON), ("plain words", .notJSON),
        ("{\"text\":\"a\tb\"}", .notJSON), ("{\"text\":\"a\"},", .notJSON),
        ("[\"text\"]", .notObject), ("17", .notObject), ("null", .notObject),
        ("{}", .noText), (#"{"id":"x"}"#, .noText), (#"{"a":{"text":"x"}}"#, .noText),
        (#"{"text":null}"#, .textNotString), (#"{"text":5}"#, .textNotString),
        (#"{"text":["a"]}"#, .textNotString), (#"{"text":{"a":"b"}}"#, .textNotString),
        ("", .blank), ("  \t", .blank), ("\r", .blank),
    ])
    func aLineThatIsNoDocumentIsCountedByItsReason(line: String, reason: SkipReason) {
        let gathered = gather(Self.first + "\n" + line + "\n" + #"{"text":"last"}"# + "\n")
        #expect(gathered.texts == ["first", "last"])
        #expect(gathered.documents.map(\.ordinal) == [0, 2])
        #expect(gathered.outcome.skipped.occurring.map(\.reason) == [reason])
        #expect(gathered.outcome.rows == 3)
        #expect(gathered.outcome.state == (reason == .notJSON ? .damaged : .complete))
        #expect(gathered.outcome.damages.map(\.kind) == (reason == .notJSON ? [.badLine] : []))
        #expect(gathered.outcome.damages.allSatisfy { $0.textOffset == Int64(Self.first.utf8.count + 1) })
    }

    @Test func lineEndsAndByteOrderMarksAreNoPartOfADocument() {
        let lines = "\u{FEFF}{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n\u{FEFF}{\"text\":\"c\"}"
        let gathered = gather(lines)
        #expect(gathered.texts == ["a", "b", "c"])
        #expect(gathered.outcome.state == .complete)
        #expect(gathered.documents.map(\.offset) == [0, 17, 31])
    }

    @Test func ofTwoFieldsWithOneNameTheLastCounts() {
        #expect(gather(#"{"text":"a","text":"b"}"#).texts == ["b"])
    }

    @Test func aNullFieldDoesNotHideAnother() {
        let document = gather(#"{"text":"a","lang":null,"language":"ha"}"#).documents.first
        #expect(document?.language == "ha")
    }

    @Test func theDialectIsToldByTheFirstRowThatHasOne() {
        let gathered = gather("{\"note\":1}\n{\"text\":\"a\",\"url\":\"u\",\"timestamp\":\"t\"}\n")
        #expect(gathered.outcome.dialect == "c4")
        #expect(gathered.texts == ["a"])
        #expect(gathered.outcome.skipped[.noText] == 1)
    }

    @Test func aVisitorMayStop() {
        let text = (0..<10).map { "{\"text\":\"\($0)\"}\n" }.joined()
        let gathered = gather(Array(text.utf8), take: 3)
        #expect(gathered.texts == ["0", "1", "2"])
        #expect(gathered.outcome.stopped)
        #expect(gathered.outcome.rows == 3)
    }

    @Test func whatAVisitorThrowsComesOut() {
        struct Halt: Error {}
        var reader = ShardReader(source: .bytes(Array(Self.first.utf8), name: "test"))
        #expect(throws: Halt.self) {
            try reader.read { _ throws(Halt) in throw Halt() }
        }
    }

    @Test func aRowAboveTheLimitIsSkippedInAnyChunking() {
        let long = String(repeating: "x", count: 500)
        let text = "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n{\"text\":\"\(long)\"}"
        for chunk in [1, 7, 64, 100, 511, 1000, 100_000] {
            let gathered = gather(Array(text.utf8), chunks: (chunk, chunk), limit: 200)
            #expect(gathered.texts == ["a", "b"])
            #expect(gathered.documents.map(\.ordinal) == [0, 2])
            #expect(gathered.outcome.skipped[.tooLong] == 2)
            #expect(gathered.outcome.rows == 4)
            #expect(gathered.outcome.state == .complete)
        }
    }

    @Test func aRowMayBeLongerThanManyChunks() {
        let long = String(repeating: "дума ", count: 20_000)
        let line = "{\"text\":\"\(long)\"}\n"
        let gathered = gather(Array((line + line).utf8), chunks: (1000, 777))
        #expect(gathered.texts == [long, long])
    }

    @Test func nestingBeyondAllMeasureIsNotJSON() {
        let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        let gathered = gather(Self.first + "\n{\"text\":\"a\",\"b\":\(deep)}\n")
        #expect(gathered.texts == ["first"])
        #expect(gathered.outcome.skipped[.notJSON] == 1)
    }
}
