/// What each code point is: its folded form (0: itself), the script group it belongs to, and its class.
///
/// The table is made from ICU's properties when the model is trained and travels inside the model, so a
/// text is read the same way on any machine and with any version of ICU. Two stages: `blocks` maps
/// 128 code points to a block of `entries`; equal blocks are stored once.
package struct CodePointTable: @unchecked Sendable {
    /// Bits 29–31 of an entry; the values of `CICU_CLASS_…`.
    package enum Class {
        package static let boundary: UInt32 = 0
        package static let letter: UInt32 = 1
        package static let mark: UInt32 = 2
        package static let combining: UInt32 = 3
        package static let digit: UInt32 = 4
        package static let symbol: UInt32 = 5
        package static let ignored: UInt32 = 6
    }

    package static let codePoints = 0x11_0000
    package static let blockShift = 7
    package static let blockCount = codePoints >> blockShift
    package static let foldMask: UInt32 = 0x1F_FFFF
    /// Group 0: Common. Groups from 1: `Identifier.groups`. This one: a script the model does not know.
    package static let foreignGroup: UInt32 = 255

    package let blocks: UnsafePointer<UInt16>
    package let entries: UnsafePointer<UInt32>
    /// Sorted `first << 42 | second << 21 | composed`: canonical pairs of folded letters and marks.
    package let compositions: UnsafeBufferPointer<UInt64>

    package init(
        blocks: UnsafePointer<UInt16>, entries: UnsafePointer<UInt32>,
        compositions: UnsafeBufferPointer<UInt64>
    ) {
        self.blocks = blocks
        self.entries = entries
        self.compositions = compositions
    }

    /// The entry of a code point below U+110000.
    @inline(__always)
    func entry(_ codePoint: UInt32) -> UInt32 {
        let block = Int(blocks[Int(codePoint >> UInt32(Self.blockShift))])
        return entries[block << Self.blockShift | Int(codePoint & 127)]
    }

    /// The letter that canonical composition makes of a letter and a mark, or nil.
    func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
        let wanted = UInt64(first) << 42 | UInt64(second) << 21
        var low = 0
        var high = compositions.count
        while low < high {
            let middle = (low + high) / 2
            if compositions[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < compositions.count, compositions[low] >> 21 == wanted >> 21 else { return nil }
        return UInt32(truncatingIfNeeded: compositions[low] & 0x1F_FFFF)
    }
}
