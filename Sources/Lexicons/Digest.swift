/// A 128-bit digest of a sequence of byte strings, to see whether inputs changed; not for security.
///
/// Two lanes of multiply-and-fold over eight bytes at a time, each string preceded by its length.
package struct Digest: Hashable, Sendable {
    private var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var high: UInt64 = 0xD1B5_4A32_D192_ED03

    package init() {}

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    var words: (low: UInt64, high: UInt64) { (low, high) }

    package mutating func combine(_ text: String) {
        combine(Array(text.utf8))
    }

    package mutating func combine(_ bytes: [UInt8]) {
        mix(UInt64(bytes.count))
        let rest = bytes.withUnsafeBytes { mixWords($0) }
        mix(rest)
    }

    /// Combines the bytes of a file, as if they were read first.
    mutating func combine(fileAt path: String) throws(LexiconError) {
        var rest: UInt64 = 0
        try FileBytes.readPieces(of: path) { piece, offset, size in
            if offset == 0 { mix(UInt64(size)) }
            rest = mixWords(piece)
        }
        mix(rest)
    }

    /// Mixes whole words in, and returns the bytes that are left.
    private mutating func mixWords(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
        var offset = 0
        while offset + 8 <= buffer.count {
            mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var rest: UInt64 = 0
        for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
        return rest
    }

    package mutating func combine(_ words: [UInt64]) {
        mix(UInt64(words.count))
        for word in words { mix(word) }
    }

    private mutating func mix(_ word: UInt64) {
        low = Self.fold(low ^ word, 0xA076_1D64_78BD_642F)
        high = Self.fold(high ^ word, 0xE703_7ED1_A0B4_28DB) &+ low
    }

    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}

extension Digest: CustomStringConvertible {
    /// 32 hexadecimal digits.
    package var description: String { Self.hex(high) + Self.hex(low) }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
