/// The folded letters of a word, so that parts of it can be hashed: beginnings for stems, what is left
/// without proclitics, endings.
struct Spelling {
    /// Longer words are neither stripped nor compared with stems.
    static let limit = 64

    private let fold: FoldTable
    private let letters: UnsafeMutablePointer<UInt32>
    /// Polynomials over the beginnings: of none, of one letter, …
    private let beginnings: UnsafeMutablePointer<UInt64>
    /// Powers of the polynomial's base.
    private let powers: UnsafeMutablePointer<UInt64>

    init(fold: FoldTable) {
        self.fold = fold
        letters = .allocate(capacity: Self.limit)
        letters.initialize(repeating: 0, count: Self.limit)
        beginnings = .allocate(capacity: Self.limit + 1)
        beginnings.initialize(repeating: 0, count: Self.limit + 1)
        powers = .allocate(capacity: Self.limit + 1)
        powers.initialize(repeating: 1, count: Self.limit + 1)
        for index in 1...Self.limit { powers[index] = powers[index - 1] &* KeyHash.base }
    }

    func deallocate() {
        letters.deallocate()
        beginnings.deallocate()
        powers.deallocate()
    }

    /// Takes in the first letters of a word, which has as many, at most `limit`.
    func read(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) {
        var found = 0
        var at = start
        while found < min(count, Self.limit) {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Matcher.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.letter || kind == FoldEntry.mark {
                letters[found] = FoldEntry.scalar(entry)
                beginnings[found + 1] = KeyHash.append(beginnings[found], letters[found])
                found += 1
            }
            at += width
        }
    }

    /// The letter at a place of the word last read.
    @inline(__always)
    func letter(_ index: Int) -> UInt32 { letters[index] }

    /// The hash of letters `from` up to `to` of the word last read.
    func hash(_ from: Int, _ to: Int) -> UInt64 {
        if letters[from] < 0x80 {
            let part = UnsafeBufferPointer(start: letters + from, count: to - from)
            if part.allSatisfy({ $0 < 0x80 }) { return ASCIIHash.hash(part) }
        }
        return beginnings[to] &- beginnings[from] &* powers[to - from]
    }

    /// The hash of two letters that are not ASCII followed by those from `from` up to `to`.
    func hash(after pair: (UInt32, UInt32), _ from: Int, _ to: Int) -> UInt64 {
        let head = KeyHash.append(KeyHash.append(0, pair.0), pair.1)
        let tail = beginnings[to] &- beginnings[from] &* powers[to - from]
        return head &* powers[to - from] &+ tail
    }
}
