internal import CWords

/// The folded letters of a word, so that parts of it can be hashed: beginnings for stems, what is left
/// without proclitics, endings.
struct Spelling {
    /// Longer words are neither stripped nor compared with stems, and are no forms.
    static let limit = 64

    private let fold: FoldTable
    private let letters: UnsafeMutablePointer<UInt32>
    /// The letters in UTF-8, behind room for a prefix.
    private let bytes: UnsafeMutablePointer<UInt8>
    /// Where each letter begins in the bytes, and where the last one ends.
    private let offsets: UnsafeMutablePointer<Int>

    private static let room = 8

    init(fold: FoldTable) {
        self.fold = fold
        letters = .allocate(capacity: Self.limit)
        letters.initialize(repeating: 0, count: Self.limit)
        bytes = .allocate(capacity: Self.room + Self.limit * 4 + 16)
        bytes.initialize(repeating: 0, count: Self.room + Self.limit * 4 + 16)
        offsets = .allocate(capacity: Self.limit + 1)
        offsets.initialize(repeating: Self.room, count: Self.limit + 1)
    }

    func deallocate() {
        letters.deallocate()
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
        letters[index] = scalar
        offsets[index &+ 1] = UTF8Encoding.write(scalar, to: bytes, at: offsets[index])
    }

    /// The letter at a place of the word last read.
    @inline(__always)
    func letter(_ index: Int) -> UInt32 { letters[index] }

    /// The hash of letters `from` up to `to` of the word last read.
    @inline(__always)
    func hash(_ from: Int, _ to: Int) -> UInt64 {
        CWords_hash(bytes + offsets[from], offsets[to] &- offsets[from])
    }

    /// The hash of two letters of two bytes each followed by those from `from` up to `to`.
    func hash(after pair: (UInt32, UInt32), _ from: Int, _ to: Int) -> UInt64 {
        // They are written over the four bytes before, which are put back.
        let start = offsets[from] - 4
        let kept = UnsafeRawPointer(bytes + start).loadUnaligned(as: UInt32.self)
        _ = UTF8Encoding.write(pair.1, to: bytes, at: UTF8Encoding.write(pair.0, to: bytes, at: start))
        defer { UnsafeMutableRawPointer(bytes + start).storeBytes(of: kept, as: UInt32.self) }
        return CWords_hash(bytes + start, offsets[to] - start)
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
