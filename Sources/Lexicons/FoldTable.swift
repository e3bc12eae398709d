internal import CICU

/// What every code point is to the matcher: one entry each, of which a text uses few pages.
///
/// See `cicu_text.h` for the bits of an entry. The storage belongs to whoever made the pointers: an
/// `OwnedFoldTable` while compiling, the mapped file while matching.
struct FoldTable {
    let entries: UnsafePointer<UInt32>
    /// Canonical pairs, second << 32 | first, ascending.
    let pairs: UnsafeBufferPointer<UInt64>

    static let limit: UInt32 = 0x20000

    /// The entry of a code point.
    @inline(__always)
    func entry(_ scalar: UInt32) -> UInt32 {
        guard scalar < Self.limit else { return FoldEntry.beyond(scalar) }
        return entries[Int(scalar)]
    }

    /// Whether two code points become one in NFC.
    func composes(_ first: UInt32, _ second: UInt32) -> Bool {
        let wanted = UInt64(second) << 32 | UInt64(first)
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low] == wanted
    }
}

extension FoldTable {
    /// Whether a code point that may compose does so with the letter before it, or stands out of order.
    func breaksComposition(_ starter: UInt32, _ orderBefore: UInt32, _ raw: UInt32, _ entry: UInt32) -> Bool {
        let order = FoldEntry.order(entry)
        if order == FoldEntry.neverComposed { return true }
        if order != 0, orderBefore > order { return true }
        let isBlocked = orderBefore != 0 && orderBefore >= order
        return !isBlocked && composes(starter, raw)
    }
}

/// Reads the bits of an entry.
enum FoldEntry {
    static let hard: UInt32 = 0
    static let letter: UInt32 = 1
    static let position: UInt32 = 2
    static let mark: UInt32 = 3
    static let ignored: UInt32 = 4
    static let soft: UInt32 = 5
    static let apostrophe: UInt32 = 6
    static let nonJoiner: UInt32 = 7

    static let upperBit: UInt32 = 1 << 24
    static let checkBit: UInt32 = 1 << 25
    static let neverComposed: UInt32 = 63

    @inline(__always) static func scalar(_ entry: UInt32) -> UInt32 { entry & 0x1F_FFFF }
    @inline(__always) static func kind(_ entry: UInt32) -> UInt32 { entry >> 21 & 7 }
    @inline(__always) static func order(_ entry: UInt32) -> UInt32 { entry >> 26 }

    /// Above the table stand only ideographs, which match at any position, and private use.
    static func beyond(_ scalar: UInt32) -> UInt32 {
        scalar < 0x3_4000 ? scalar | position << 21 : scalar | hard << 21
    }
}

/// A fold table made from ICU, in memory of its own.
final class OwnedFoldTable: Sendable {
    let entries: [UInt32]
    let pairs: [UInt64]

    init() {
        var entries = [UInt32](repeating: 0, count: Int(FoldTable.limit))
        CICU_foldTable(&entries, Int32(entries.count))
        self.entries = entries
        var pairs = [UInt64](repeating: 0, count: Int(CICU_composingPairs(nil, 0)))
        CICU_composingPairs(&pairs, Int32(pairs.count))
        self.pairs = pairs
    }

    /// The entry of a code point.
    func entry(_ scalar: UInt32) -> UInt32 {
        guard scalar < FoldTable.limit else { return FoldEntry.beyond(scalar) }
        return entries[Int(scalar)]
    }

    /// ICU's and Unicode's version, part of what a compiled lexicon depends on.
    static var version: String {
        var text = [CChar](repeating: 0, count: 32)
        CICU_version(&text)
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
