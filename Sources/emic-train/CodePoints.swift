internal import CICU
internal import Languages

/// The model's table of code points, made from ICU's properties: scripts become group numbers.
final class CodePoints: @unchecked Sendable {
    let blocks: [UInt16]
    let entries: [UInt32]
    let compositions: [UInt64]
    private let blockMemory: UnsafeMutablePointer<UInt16>
    private let entryMemory: UnsafeMutablePointer<UInt32>
    private let compositionMemory: UnsafeMutableBufferPointer<UInt64>

    /// - Parameter groups: names of the script groups, numbered from 1.
    init(groups: [String]) {
        var table = [UInt32](repeating: 0, count: CodePointTable.codePoints)
        table.withUnsafeMutableBufferPointer { CICU_codePointTable($0.baseAddress, Int32($0.count)) }
        let numbers = Self.groupNumbers(groups)
        for index in table.indices {
            let script = Int(table[index] >> 21 & 0xFF)
            // A code point that folds to itself says 0, so that blocks of them are alike.
            let lower = table[index] & CodePointTable.foldMask
            let fold = lower == UInt32(index) ? 0 : lower
            table[index] = table[index] & 0xE000_0000 | numbers[script] << 21 | fold
        }
        (blocks, entries) = Self.blocks(of: table)
        compositions = Self.pairs(folding: table)
        blockMemory = .allocate(capacity: blocks.count)
        blockMemory.initialize(from: blocks, count: blocks.count)
        entryMemory = .allocate(capacity: entries.count)
        entryMemory.initialize(from: entries, count: entries.count)
        compositionMemory = .allocate(capacity: compositions.count)
        _ = compositionMemory.initialize(from: compositions)
    }

    deinit {
        blockMemory.deallocate()
        entryMemory.deallocate()
        compositionMemory.deallocate()
    }

    var table: CodePointTable {
        CodePointTable(
            blocks: blockMemory, entries: entryMemory,
            compositions: UnsafeBufferPointer(compositionMemory))
    }

    /// Han with kana and bopomofo are one group: the model tells Japanese from Chinese.
    static func group(ofScript script: String) -> String {
        ["Hans", "Hant", "Jpan", "Hira", "Kana", "Bopo"].contains(script) ? "Hani" : script
    }

    private static func groupNumbers(_ groups: [String]) -> [UInt32] {
        (0..<256).map { code in
            var name = [CChar](repeating: 0, count: 5)
            guard code > 1, CICU_scriptName(Int32(code), &name) == 1 else { return 0 }
            let script = String(decoding: name.prefix(4).map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard let index = groups.firstIndex(of: group(ofScript: script)) else {
                return CodePointTable.foreignGroup
            }
            return UInt32(index + 1)
        }
    }

    private static func blocks(of table: [UInt32]) -> ([UInt16], [UInt32]) {
        let size = 1 << CodePointTable.blockShift
        var known: [[UInt32]: UInt16] = [:]
        var blocks: [UInt16] = []
        var entries: [UInt32] = []
        for index in 0..<CodePointTable.blockCount {
            let block = Array(table[index * size..<(index + 1) * size])
            if let place = known[block] {
                blocks.append(place)
            } else {
                let place = UInt16(entries.count / size)
                known[block] = place
                blocks.append(place)
                entries += block
            }
        }
        return (blocks, entries)
    }

    private static func pairs(folding table: [UInt32]) -> [UInt64] {
        let capacity = CICU_compositions(nil, 0)
        var triples = [UInt32](repeating: 0, count: Int(capacity) * 3)
        _ = triples.withUnsafeMutableBufferPointer { CICU_compositions($0.baseAddress, capacity) }
        var pairs: [UInt64] = []
        for index in 0..<Int(capacity) {
            let (first, second, whole) = (triples[3 * index], triples[3 * index + 1], triples[3 * index + 2])
            let folds = (
                table[Int(first)] & CodePointTable.foldMask, table[Int(whole)] & CodePointTable.foldMask
            )
            guard folds.0 == 0 else { continue }
            let folded = folds.1 == 0 ? whole : folds.1
            pairs.append(UInt64(first) << 42 | UInt64(second) << 21 | UInt64(folded))
        }
        return pairs.sorted()
    }
}
