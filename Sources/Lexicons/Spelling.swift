internal import CWords

/// The folded letters of a word, so that parts of it can be hashed: beginnings for stems, what is left
/// without proclitics, endings.
struct Spelling {
    /// Longer words are neither stripped nor compared with stems, and are no forms.
    static let limit = 64

    private let fold: FoldTable
    /// The letters in UTF-8.
    private let bytes: UnsafeMutablePointer<UInt8>
    /// Where each letter begins in the bytes, and where the last one ends.
    private let offsets: UnsafeMutablePointer<Int>

    init(fold: FoldTable) {
        self.fold = fold
        bytes = .allocate(capacity: Self.limit * 4 + 16)
        bytes.initialize(repeating: 0, count: Self.limit * 4 + 16)
        offsets = .allocate(capacity: Self.limit + 1)
        offsets.initialize(repeating: 0, count: Self.limit + 1)
    }

    func deallocate() {
        bytes.deallocate()
        offsets.deallocate()
    }

    /// Takes in the first letters of a word, which has as many, at most `limit`.
    func read(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) {
        var found = 0
        var at = start
        let wanted = min(count, Self.limit)
        while found < wanted {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Matcher.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.letter || kind == FoldEntry.mark {
                set(found, FoldEntry.scalar(entry))
                found &+= 1
            }
            at &+= width
        }
    }

    /// Writes a letter behind those before it; its place must be below `limit`.
    @inline(__always)
    func set(_ index: Int, _ scalar: UInt32) {
        offsets[index &+ 1] = UTF8Encoding.write(scalar, to: bytes, at: offsets[index])
    }

    /// Lends the UTF-8 of the first letters of the word last read and its size; sixteen bytes more are readable.
    @inline(__always)
    func withFolded<Result>(_ count: Int, _ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
        body(bytes, offsets[count])
    }

    /// The hash of letters `from` up to `to` of the word last read.
    @inline(__always)
    func hash(_ from: Int, _ to: Int) -> UInt64 {
        CWords_hash(bytes + offsets[from], offsets[to] &- offsets[from])
    }
}

/// Code points as UTF-8.
enum UTF8Encoding {
    /// Writes a code point at an offset; returns the offset behind it.
    @inline(__always)
    static func write(_ scalar: UInt32, to bytes: UnsafeMutablePointer<UInt8>, at offset: Int) -> Int {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (scalar &>> shift & 0x3F)) }
        if scalar < 0x80 {
            bytes[offset] = UInt8(truncatingIfNeeded: scalar)
            return offset &+ 1
        }
        if scalar < 0x800 {
            bytes[offset] = UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6)
            bytes[offset &+ 1] = tail(0)
            return offset &+ 2
        }
        if scalar < 0x1_0000 {
            bytes[offset] = UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12)
            bytes[offset &+ 1] = tail(6)
            bytes[offset &+ 2] = tail(0)
            return offset &+ 3
        }
        bytes[offset] = UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18)
        bytes[offset &+ 1] = tail(12)
        bytes[offset &+ 2] = tail(6)
        bytes[offset &+ 3] = tail(0)
        return offset &+ 4
    }
}
