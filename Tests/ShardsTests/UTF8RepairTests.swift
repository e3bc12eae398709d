import Testing

@testable import Shards

@Suite struct UTF8RepairTests {
    /// Bytes, what they become (`?` for U+FFFD), and how many were replaced. The first rows are those
    /// of the Unicode Standard, tables 3-8 to 3-11.
    static let table: [([UInt8], String, Int)] = [
        ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "????????A", 8),
        ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "????????A", 8),
        ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], "?????A??B", 7),
        ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "????A", 8),
        ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], "a???b?c??d", 9),
        ([0x68, 0xE9], "h?", 1),
        ([0xE9, 0x20, 0xE0, 0xA4], "? ?", 3),
        ([0xFE, 0xFF], "??", 2),
        ([0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80], "é€😀", 0),
        ([0xF4, 0x8F, 0xBF, 0xBF, 0xEF, 0xBF, 0xBD], "\u{10FFFF}\u{FFFD}", 0),
    ]

    @Test(arguments: table)
    func eachMaximalSubpartBecomesOneReplacement(bytes: [UInt8], marked: String, replaced: Int) {
        let wanted = marked.replacing("?", with: "\u{FFFD}")
        let repair = UTF8Repair()
        bytes.withUnsafeBytes {
            #expect(string(repair.valid($0)) == wanted)
            #expect(repair.replaced == replaced)
        }
        // The standard library follows the same rule.
        #expect(String(decoding: bytes, as: UTF8.self) == wanted)

        for format in [ShardFormat.jsonl, .lines, .document] {
            let shard =
                format == .jsonl
                ? Array("{\"text\":\"".utf8) + bytes + Array("\"}\n".utf8) : bytes
            let gathered = gather(shard, format: format)
            #expect(gathered.texts == [wanted])
            #expect(gathered.outcome.repairedBytes == Int64(replaced))
        }
    }

    @Test func everyPairOfBytesIsRepairedAsTheStandardLibraryDoes() {
        let repair = UTF8Repair()
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes = [0x41, first, second, 0x80, 0x42]
                bytes.withUnsafeBytes {
                    let repaired = string(repair.valid($0))
                    if repaired != String(decoding: bytes, as: UTF8.self) {
                        Issue.record("\(bytes) became \(repaired)")
                    }
                }
            }
        }
    }

    @Test func aSurrogateWrittenAsBytesAndAnEscapeAreBothCounted() {
        let bytes = Array("{\"text\":\"".utf8) + [0xED, 0xA0, 0x80] + Array("\\udc00\"}".utf8)
        let gathered = gather(bytes)
        #expect(gathered.texts == ["\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"])
        #expect(gathered.documents.first?.repaired == 9)
    }
}
