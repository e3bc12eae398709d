import Testing

@testable import Shards

@Suite struct DamageTests {
    /// Three members; the rows lie across their borders as well as within.
    struct Layout: CustomTestStringConvertible {
        var testDescription: String
        var members: [[UInt8]]
        var bytes: [UInt8] { members.flatMap { $0 } }

        init(_ name: String, _ texts: [[UInt8]], _ compress: ([UInt8]) -> [UInt8]) {
            testDescription = name
            members = texts.map(compress)
        }
    }

    static let rows = (0..<9).map { index in
        "{\"id\":\"\(index)\",\"text\":\"row \(index) \(words[index])\"}"
    }
    static let words = [
        "Ogiri na egusi", "Приходи на чай", "ชาวนา", "Ngā mihi", "καλημέρα", "قهوة", "Ħobż biż-żejt", "茶馆",
        "chicha morada",
    ]
    static let texts = gather(rows.joined(separator: "\n")).texts
    static let aligned = [
        rows[0..<3].joined(separator: "\n") + "\n", rows[3..<6].joined(separator: "\n") + "\n",
        rows[6..<9].joined(separator: "\n") + "\n",
    ]
    static let crossing: [[UInt8]] = {
        let all = Array((rows.joined(separator: "\n") + "\n").utf8)
        let cuts = [0, all.count / 3 + 5, 2 * all.count / 3 - 4, all.count]
        return (0..<3).map { Array(all[cuts[$0]..<cuts[$0 + 1]]) }
    }()
    static let layouts = [
        Layout("gzip, rows within members", aligned.map { Array($0.utf8) }) { Compressed.gzip($0) },
        Layout("gzip, rows across members", crossing) { Compressed.gzip($0) },
        Layout("zstd, rows within frames", aligned.map { Array($0.utf8) }) { Compressed.zstd($0) },
        Layout("zstd, rows across frames", crossing) { Compressed.zstd($0) },
    ]

    static func ends(of members: [[UInt8]]) -> Set<Int> {
        var ends: Set<Int> = []
        var end = 0
        for member in members {
            end += member.count
            ends.insert(end)
        }
        return ends
    }

    @Test(arguments: layouts)
    func aShardCutShortAnywhereGivesWhatCameBeforeAndSaysSo(_ layout: Layout) {
        let ends = Self.ends(of: layout.members)
        var most = 0
        for length in 1..<layout.bytes.count {
            let name = layout.testDescription.hasPrefix("gzip") ? "a.jsonl.gz" : "a.jsonl.zst"
            let gathered = gather(Array(layout.bytes[..<length]), name: name)
            // A text that ends within a row was cut, whatever the members say.
            let endsRow = gathered.outcome.decompressedBytes == 0 || gathered.outcome.skipped.total == 0
            if ends.contains(length), endsRow {
                #expect(gathered.outcome.state == .complete)
            } else {
                #expect(gathered.outcome.state != .complete, "cut at \(length)")
                for damage in gathered.outcome.damages
                where damage.kind == .cutShort && damage.unverifiedFrom != nil {
                    #expect(damage.bytesLost == nil, "cut at \(length)")
                }
                #expect(gathered.outcome.damageCount > 0)
            }
            #expect(gathered.texts == Array(Self.texts.prefix(gathered.texts.count)))
            #expect(gathered.documents.count >= most, "cut at \(length)")
            most = max(most, gathered.documents.count)
        }
        #expect(most >= Self.rows.count - 1)
    }

    @Test(arguments: layouts)
    func aFlippedBitNeverGoesUnnoticed(_ layout: Layout) {
        let bytes = layout.bytes
        let name = layout.testDescription.hasPrefix("gzip") ? "a.jsonl.gz" : "a.jsonl.zst"
        for position in bytes.indices {
            for mask in [0x01, 0x10, 0x80, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[position] ^= mask
                let gathered = gather(damaged, name: name)
                if gathered.outcome.state == .complete {
                    #expect(gathered.texts == Self.texts, "byte \(position) with \(mask)")
                } else {
                    #expect(gathered.outcome.damageCount > 0 || gathered.outcome.failure != nil)
                }
            }
        }
    }

    @Test(arguments: layouts.filter { $0.testDescription.contains("within") })
    func aDamagedMemberCostsNoDocumentOfTheOthers(_ layout: Layout) {
        for damagedMember in 0..<3 {
            let member = layout.members[damagedMember]
            let whole = (0..<9).filter { $0 / 3 != damagedMember }.map { Self.texts[$0] }
            for position in member.indices.dropFirst(4) {
                var members = layout.members
                members[damagedMember][position] ^= 0x5A
                let gathered = gather(members.flatMap { $0 })
                let missing = whole.filter { !gathered.texts.contains($0) }
                #expect(
                    missing.isEmpty,
                    "member \(damagedMember), byte \(position)/\(member.count): \(gathered.outcome)")
            }
        }
    }

    @Test func garbageBetweenMembersIsPassedOverAndMeasured() {
        let members = DamageTests.layouts[0].members
        var dice = Dice(state: 11)
        for length in [1, 2, 3, 10, 100, 5000] {
            var garbage = (0..<length).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
            garbage[0] = 0x77
            let gathered = gather(members[0] + garbage + members[1] + members[2])
            #expect(gathered.texts == Self.texts)
            #expect(gathered.outcome.damages.map(\.kind) == [.garbage])
            #expect(gathered.outcome.damages.first?.compressedOffset == Int64(members[0].count))
            #expect(gathered.outcome.damages.first?.bytesLost == Int64(length))
        }
    }

    @Test func aWrongChecksumLeavesTheTextButMarksIt() {
        var members = DamageTests.layouts[0].members
        let last = members[1].count - 5
        members[1][last] ^= 0x04
        for chunk in [1, 2, 3, 5, 8, 13, 100, 1000] {
            let gathered = gather(members.flatMap { $0 }, chunks: (chunk, chunk))
            #expect(gathered.texts == Self.texts)
            #expect(gathered.outcome.state == .damaged)
            #expect(
                gathered.outcome.damages == [
                    Damage(
                        kind: .badChecksum, compressedOffset: Int64(members[0].count + members[1].count),
                        textOffset: Int64((Self.aligned[0] + Self.aligned[1]).utf8.count), member: 2,
                        bytesLost: 0, unverifiedFrom: Int64(Self.aligned[0].utf8.count))
                ])
        }
    }

    @Test func aLineThatDamageHasCutIsNoDocument() {
        let members = ["ek\ndo\nteen", " char\npaanch\n", "chhah\nsaat"].map { Compressed.gzip($0) }
        let lost = Array(members[1].dropLast(12))
        let gathered = gather(members[0] + lost + members[2], format: .lines)
        #expect(gathered.texts.first == "ek")
        #expect(!gathered.texts.contains("teen"))
        #expect(gathered.texts.last == "saat")
        #expect(gathered.outcome.skipped[.cut] >= 1)
        #expect(gathered.outcome.state == .damaged)
    }

    @Test func aShardWhoseFirstMemberIsLostIsStillRecognised() {
        let members = DamageTests.layouts[0].members
        let garbage = [UInt8](repeating: 3, count: members[0].count)
        let gathered = gather(garbage + members[1] + members[2], name: "a.gz")
        #expect(gathered.texts == Array(Self.texts[3...]))
        #expect(gathered.outcome.format == .jsonl)
        #expect(gathered.outcome.state == .damaged)
    }

    @Test func aPlainShardThatEndsWithinARowIsDamaged() {
        let gathered = gather("{\"text\":\"a\"}\n{\"text\":\"b")
        #expect(gathered.texts == ["a"])
        #expect(gathered.outcome.damages.map(\.kind) == [.cutShort])
    }

    @Test func damagesAreListedUpToALimitAndAllCounted() {
        let text = "{\"text\":\"a\"}\n" + String(repeating: "{x\n", count: 500)
        let gathered = gather(text)
        #expect(gathered.outcome.damageCount == 500)
        #expect(gathered.outcome.damages.count == ShardOutcome.damageLimit)
        #expect(gathered.outcome.rows == 501)
    }

    @Test func randomDamageNeverBreaksTheBooks() {
        var dice = Dice(state: 2)
        for round in 0..<3000 {
            var bytes = DamageTests.layouts[round % 4].bytes
            for _ in 0..<Int(dice.next() % 6) {
                let position = Int(dice.next() % UInt64(bytes.count))
                switch dice.next() % 4 {
                case 0: bytes[position] = UInt8(truncatingIfNeeded: dice.next())
                case 1: bytes.remove(at: position)
                case 2: bytes.insert(UInt8(truncatingIfNeeded: dice.next()), at: position)
                default: bytes.removeSubrange(position..<min(bytes.count, position + 30))
                }
            }
            let chunk = Int(dice.next() % 50) + 1
            let gathered = gather(bytes, name: "a.gz", chunks: (chunk, chunk * 3))
            let rows = gathered.documents.count + gathered.outcome.skipped.total
            #expect(gathered.outcome.rows == rows)
        }
    }
}
