/// Counting Unicode code points in valid UTF-8: every byte that does not continue one.
enum CodePoints {
    /// Code points in `text`, eight bytes at a time.
    static func count(_ text: UnsafeRawBufferPointer) -> Int {
        var continuations = 0
        var at = 0
        let low: UInt64 = 0x0101_0101_0101_0101
        while at + 8 <= text.count {
            let word = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // Bit 7 set and bit 6 clear marks a continuation byte.
            continuations += ((word >> 7) & ~(word >> 6) & low).nonzeroBitCount
            at += 8
        }
        while at < text.count {
            if text[at] & 0xc0 == 0x80 { continuations += 1 }
            at += 1
        }
        return text.count - continuations
    }
}

/// Turns byte offsets into code point offsets, walking the text once for ascending offsets.
struct CodePointOffsets {
    private let text: UnsafeRawBufferPointer
    private var byte = 0
    private var point = 0

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    /// The code points before byte `offset`.
    mutating func point(at offset: Int) -> Int {
        if offset < byte {
            byte = 0
            point = 0
        }
        point += CodePoints.count(UnsafeRawBufferPointer(rebasing: text[byte..<offset]))
        byte = offset
        return point
    }
}
