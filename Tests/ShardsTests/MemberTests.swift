import Testing

@testable import Shards

@Suite struct MemberTests {
    static let rows = [
        #"{"id":"1","text":"Mazungumzo ya bibi na mjukuu kuhusu pilau"}"#,
        #"{"id":"2","text":"ተረት ተረት የመሠረት"}"#,
        #"{"id":"3","text":"Der Kaffeeklatsch am Sonntag \ud83c\udf70"}"#,
    ]
    static let text = Array((rows.joined(separator: "\n") + "\n").utf8)
    static let documents = gather(text).documents

    @Test func aSplitAtEveryByteIntoMembersGivesTheSameDocuments() {
        for cut in 0...Self.text.count {
            let (head, tail) = (Array(Self.text[..<cut]), Array(Self.text[cut...]))
            let gathered = gather(Compressed.gzip(head) + Compressed.gzip(tail))
            #expect(gathered.documents == Self.documents)
            #expect(gathered.outcome.state == .complete)
            #expect(gathered.outcome.members == 2)
        }
    }

    @Test func aMemberForEveryByteGivesTheSameDocuments() {
        for level in [1, 9] as [Int32] {
            let bytes = Self.text.flatMap { Compressed.gzip([$0], level: level) }
            let gathered = gather(bytes)
            #expect(gathered.documents == Self.documents)
            #expect(gathered.outcome.members == Self.text.count)
            #expect(gathered.outcome.state == .complete)
        }
        let frames = gather(Self.text.flatMap { Compressed.zstd([$0]) })
        #expect(frames.documents == Self.documents)
        #expect(frames.outcome.state == .complete)
    }

    @Test func anySizeOfChunksGivesTheSameDocuments() {
        let half = Self.text.count / 2
        let (head, tail) = (Array(Self.text[..<half]), Array(Self.text[half...]))
        let shards = [
            Self.text, Compressed.gzip(head) + Compressed.gzip(tail),
            Compressed.zstd(head) + Compressed.zstd(tail),
        ]
        for shard in shards {
            let whole = gather(shard)
            for chunk in 1...(shard.count + 1) {
                for chunks in [(chunk, 1 << 16), (1 << 16, chunk), (chunk, chunk)] {
                    let gathered = gather(shard, chunks: chunks)
                    #expect(gathered.documents == Self.documents)
                    #expect(gathered.outcome == whole.outcome)
                }
            }
        }
    }

    @Test func emptyMembersAndZerosBehindTheLastAreNoDamage() {
        let bytes =
            Compressed.gzip("") + Compressed.gzip(Self.text) + Compressed.gzip("")
            + [UInt8](repeating: 0, count: 1000)
        let gathered = gather(bytes)
        #expect(gathered.documents == Self.documents)
        #expect(gathered.outcome.state == .complete)
        #expect(gathered.outcome.compressedBytes == Int64(bytes.count))
    }

    @Test func everyKindOfHeaderIsRead() {
        let member = Compressed.gzip(Self.text)
        let body = Array(member[10...])
        func header(_ flags: UInt8) -> [UInt8] { [0x1F, 0x8B, 8, flags, 1, 2, 3, 4, 2, 3] }
        let extra: [UInt8] = [5, 0, 1, 2, 3, 4, 5]
        let name = Array("a.jsonl\0".utf8)
        let comment = Array("made by hand\0".utf8)
        let heads = [
            header(0), header(1), header(4) + extra, header(8) + name, header(16) + comment,
            header(28) + extra + name + comment,
        ]
        for head in heads {
            for chunk in [1, 1000] {
                let gathered = gather(head + body, chunks: (chunk, 1000))
                #expect(gathered.documents == Self.documents)
                #expect(gathered.outcome.state == .complete)
            }
        }
    }

    @Test func aLongTextOfStoredAndPackedBlocksComesOutWhole() {
        var dice = Dice(state: 5)
        var text: [UInt8] = []
        while text.count < 400_000 {
            text += dice.next() % 3 == 0 ? Array(Self.text.prefix(40)) : [UInt8(dice.next() % 64 + 32)]
        }
        for level in 1...9 as ClosedRange<Int32> {
            for bytes in [Compressed.gzip(text, level: level), Compressed.zstd(text, level: level)] {
                let gathered = gather(bytes, format: .document, chunks: (3000, 40_000))
                #expect(gathered.documents.map { Array($0.text.utf8) } == [text])
            }
        }
    }

    @Test func theDigestIsOfTheFilesBytesAndDoesNotDependOnChunks() {
        let bytes = Compressed.gzip(Self.text)
        let digest = bytes.withUnsafeBytes { TextHash.digest($0) }
        #expect(gather(bytes).outcome.digest == digest)
        #expect(gather(bytes, chunks: (1, 3)).outcome.digest == digest)
        #expect(gather(bytes + [0]).outcome.digest != digest)
        #expect(digest.utf8.count == 32)
    }

    @Test func progressCountsCompressedBytes() {
        let bytes = Compressed.gzip(Self.text)
        var options = ShardOptions()
        let counter = ReadCounter()
        options.progress = counter
        options.inputChunk = 7
        var reader = ShardReader(source: .bytes(bytes, name: "test"), options: options)
        var last: Int64 = 0
        _ = reader.read { _ in
            #expect(counter.bytes >= last)
            last = counter.bytes
            return .next
        }
        #expect(counter.bytes == Int64(bytes.count))
    }
}
