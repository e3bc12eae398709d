import Testing

@testable import Shards

@Suite struct GzipWriterTests {
    @Test(arguments: [0, 1, 1000, 65_536, 65_537, 700_000])
    func whatIsWrittenIsReadAgain(length: Int) throws {
        let shelf = Shelf()
        var dice = Dice(state: UInt64(length))
        let text = (0..<length).map { _ in UInt8(dice.next() % 26 + 97) }
        for piece in [7, 5000, 1 << 20] where length / piece < 10_000 {
            let writer = try GzipWriter(path: shelf.path + "/out.gz")
            var rest = text[...]
            while !rest.isEmpty {
                try rest.prefix(piece).withUnsafeBytes { try writer.write($0) }
                rest = rest.dropFirst(piece)
            }
            try writer.finish()
            try writer.finish()
            let gathered = gather(shelf.bytes(of: "out.gz"), format: .document)
            #expect(gathered.texts == (length == 0 ? [] : [String(decoding: text, as: UTF8.self)]))
            #expect(gathered.outcome.state == .complete)
        }
    }

    @Test func theBytesHoldNoTimeAndNoName() throws {
        let shelf = Shelf()
        for name in ["one.gz", "two.gz"] {
            let writer = try GzipWriter(path: shelf.path + "/" + name)
            try writer.write("{\"id\":\"1\"}\n")
            try writer.finish()
        }
        #expect(shelf.bytes(of: "one.gz") == shelf.bytes(of: "two.gz"))
        #expect(Array(shelf.bytes(of: "one.gz")[3..<8]) == [0, 0, 0, 0, 0])
        #expect(shelf.bytes(of: "one.gz")[9] == 255)
    }

    @Test func aFileThatCannotBeMadeIsAnError() {
        #expect(throws: ShardError.self) { try GzipWriter(path: "/no/such/folder/out.gz") }
    }

    @Test func theHashOfATextIsXXH3() {
        // The reference values of the empty text.
        #expect(TextHash.hash(.empty) == 0x2D06_8005_38D3_94C2)
        #expect(TextHash.digest(.empty) == "99aa06d3014798d86001c324468d497f")
    }
}
