import Testing

@testable import Shards

@Suite struct WETTests {
    static let bodies = [
        "Karibu nyumbani\nChai iko tayari", "Tere tulemast", "สวัสดี\r\n\r\nWARC is a word here",
    ]
    static let languages = ["swa,eng", "est", "tha"]

    static func record(_ index: Int, length: Int? = nil, type: String = "conversion") -> String {
        let body = bodies[index]
        return "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: http://site.example/\(index)\r\n"
            + "WARC-Date: 2023-12-0\(index + 1)T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:\(index)>\r\n"
            + "WARC-Identified-Content-Language: \(languages[index])\r\n"
            + "Content-Type: text/plain\r\nContent-Length: \(length ?? body.utf8.count)\r\n\r\n"
            + body + "\r\n\r\n"
    }

    static let info =
        "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 13\r\n\r\nSoftware: x\r\n\r\n\r\n"
    static let file = info + record(0) + record(1) + record(2)

    @Test func recordsGiveTheirBodiesAndHeaders() {
        let gathered = gather(Self.file)
        #expect(gathered.outcome.format == .wet)
        #expect(gathered.outcome.state == .complete)
        #expect(gathered.texts == Self.bodies)
        #expect(gathered.documents.map(\.language) == ["swa", "est", "tha"])
        #expect(gathered.documents.map(\.url) == (0..<3).map { "http://site.example/\($0)" })
        #expect(gathered.documents.map(\.date) == (1...3).map { "2023-12-0\($0)T00:00:00Z" })
        #expect(gathered.documents.map(\.id) == (0..<3).map { "<urn:uuid:\($0)>" })
        #expect(gathered.documents.map(\.ordinal) == [1, 2, 3])
        #expect(gathered.outcome.skipped[.notConversion] == 1)
    }

    @Test func membersAndChunksOfAnySizeGiveTheSame() {
        let whole = gather(Self.file)
        let records = [Self.info] + (0..<3).map { Self.record($0) }
        let members = records.flatMap { Compressed.gzip($0) }
        for chunk in 1...200 {
            #expect(gather(Array(Self.file.utf8), chunks: (chunk, chunk)).documents == whole.documents)
            let gathered = gather(members, chunks: (chunk, 300 - chunk))
            #expect(gathered.documents == whole.documents)
            #expect(gathered.outcome.state == .complete)
        }
    }

    @Test func aWrongLengthIsRecordedAndTheTextFoundAllTheSame() {
        for wrong in [0, 1, 5, 15, 40, 99, 100_000, 999_999_999_999] where wrong != 31 {
            let file = Self.record(0, length: wrong) + Self.record(1) + Self.record(2)
            let gathered = gather(file)
            #expect(gathered.texts == Self.bodies, "length \(wrong)")
            #expect(gathered.outcome.damages.map(\.kind) == [.badRecord])
            #expect(gathered.outcome.rows == 3)
        }
    }

    @Test func lineFeedsAloneEndHeadersToo() {
        let file = Self.file.replacing("\r\n", with: "\n")
        let gathered = gather(file)
        #expect(gathered.texts.prefix(2) == Self.bodies.prefix(2))
    }

    @Test func aDamagedFirstLineCostsOneRecord() {
        let file = Self.record(0) + Self.record(1).replacing("WARC/1.0", with: "WXRC/1.0") + Self.record(2)
        let gathered = gather(file)
        #expect(gathered.texts == [Self.bodies[0], Self.bodies[2]])
        #expect(gathered.outcome.skipped[.badRecord] == 1)
        #expect(gathered.outcome.damages.map(\.kind) == [.badRecord])
    }

    @Test func aFileCutAnywhereGivesWholeRecordsOnly() {
        let bytes = Array(Self.file.utf8)
        for length in Self.info.utf8.count..<bytes.count {
            let gathered = gather(Array(bytes[..<length]))
            #expect(gathered.texts == Array(Self.bodies.prefix(gathered.texts.count)), "cut at \(length)")
            let rows = gathered.documents.count + gathered.outcome.skipped.total
            #expect(gathered.outcome.rows == rows)
            if gathered.outcome.skipped[.cut] > 0 { #expect(gathered.outcome.state != .complete) }
        }
    }

    @Test func aDamagedMemberCostsOneRecord() {
        var members = (0..<3).map { Compressed.gzip(Self.record($0)) }
        for position in members[1].indices.dropFirst(4) {
            members[1][position] ^= 0x21
            let gathered = gather(members.flatMap { $0 })
            #expect(gathered.texts.first == Self.bodies[0], "byte \(position)")
            #expect(gathered.texts.last == Self.bodies[2], "byte \(position) \(gathered.outcome)")
            #expect(gathered.outcome.state == .damaged || gathered.texts == Self.bodies)
            members[1][position] ^= 0x21
        }
    }

    @Test func bytesThatAreNotUTF8AreRepaired() {
        var bytes = Array(Self.record(1).utf8)
        guard let place = bytes.lastIndex(of: UInt8(ascii: "T")) else { return }
        bytes[place] = 0xFF
        let gathered = gather(bytes)
        #expect(gathered.texts == ["\u{FFFD}ere tulemast"])
        #expect(gathered.documents.first?.repaired == 1)
    }

    @Test func aRecordAboveTheLimitIsSkipped() {
        for chunk in [1, 10, 10_000] {
            let gathered = gather(Array(Self.file.utf8), chunks: (chunk, chunk), limit: 20)
            #expect(gathered.texts == [Self.bodies[1]])
            #expect(gathered.outcome.skipped[.tooLong] == 2)
            #expect(gathered.outcome.rows == 4)
        }
    }
}
