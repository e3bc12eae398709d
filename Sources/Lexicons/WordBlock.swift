/// Words read ahead, a few dozen at a time: to read words, to look them up and to follow phrases are three
/// loops, each small enough to stay in registers, and look-ups of many words wait for memory together.
struct WordBlock {
    static let capacity = 64

    /// A word as it was read.
    struct Entry {
        var hash: UInt64 = 0
        var start: UInt32 = 0
        var end: UInt32 = 0
        /// The first letter, folded.
        var first: UInt32 = 0
        var letters: UInt32 = 0
        /// What stands between it and the word before; see `Gap`.
        var gap: UInt32 = 0
        var flags: UInt32 = 0
    }

    enum Flag {
        static let capital: UInt32 = 1
        /// Straight behind an apostrophe.
        static let elided: UInt32 = 2
        /// It may be a form, or begin one.
        static let near: UInt32 = 4
        /// With the word before it may begin a form.
        static let goesOn: UInt32 = 8
    }

    /// Why reading ahead stopped.
    enum Stop { case full, textEnd, special }

    /// What is carried from one block to the next.
    struct State {
        var at = 0
        var gap = Gap.hard
        var afterApostrophe = false
        var lettersBefore = 0
    }

    let entries: UnsafeMutablePointer<Entry>
    /// By byte: the folded ASCII letter, 0 for others; from 256 on what a byte adds to a gap, or one of the
    /// codes.
    let bytes: UnsafeMutablePointer<UInt32>
    let fold: FoldTable

    private static let apostrophe: UInt32 = 100
    private static let fullStop: UInt32 = 101
    private static let beyond: UInt32 = 102

    init(fold: FoldTable) {
        self.fold = fold
        entries = .allocate(capacity: Self.capacity)
        entries.initialize(repeating: Entry(), count: Self.capacity)
        bytes = .allocate(capacity: 512)
        bytes.initialize(repeating: 0, count: 512)
        for byte in 0..<256 {
            guard byte < 0x80 else {
                bytes[256 + byte] = Self.beyond
                continue
            }
            let entry = fold.entry(UInt32(byte))
            switch FoldEntry.kind(entry) {
            case FoldEntry.letter: bytes[byte] = FoldEntry.scalar(entry)
            case FoldEntry.apostrophe: bytes[256 + byte] = Self.apostrophe
            case FoldEntry.soft: bytes[256 + byte] = UInt32(byte == 0x0A ? Gap.line : Gap.soft)
            default: bytes[256 + byte] = byte == 0x2E ? Self.fullStop : UInt32(Gap.hard)
            }
        }
    }

    func deallocate() {
        entries.deallocate()
        bytes.deallocate()
    }

    /// Reads words until the block is full, the text ends, or something stands there that needs a closer
    /// look: a script without spaces, something ignored, text that is not NFC. `state.at` is where it
    /// stopped.
    @inline(never)
    func fill(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ state: inout State, isComposed: Bool
    ) -> (count: Int, stop: Stop) {
        let (bytes, fold) = (self.bytes, self.fold)
        var at = state.at
        var gap = state.gap
        var afterApostrophe = state.afterApostrophe
        var lettersBefore = state.lettersBefore
        var count = 0
        var stop = Stop.textEnd
        reading: while at < length {
            guard count < Self.capacity else {
                stop = .full
                break
            }
            // A word of ASCII letters, followed by something that is ASCII too: eight bytes at a time.
            if at &+ 8 <= length {
                var (end, hash) = (at, ASCIIHash.seed)
                var bytes = Self.load(text, at)
                var others = EightBytes.notLetters(bytes)
                while others == 0, end &+ 16 <= length {
                    hash = ASCIIHash.step(hash, bytes | EightBytes.lower)
                    end &+= 8
                    bytes = Self.load(text, end)
                    others = EightBytes.notLetters(bytes)
                }
                let rest = UInt64(truncatingIfNeeded: others.trailingZeroBitCount) & ~7
                if others != 0, end &+ Int(rest >> 3) &- at > 0, bytes &>> rest & 0x80 == 0 {
                    if rest != 0 {
                        hash = ASCIIHash.step(hash, (bytes | EightBytes.lower) & ((1 &<< rest) &- 1))
                        end &+= Int(rest >> 3)
                    }
                    let byte = text[at]
                    var flags: UInt32 = byte &- 0x41 < 26 ? Flag.capital : 0
                    if afterApostrophe { flags |= Flag.elided }
                    entries[count] = Entry(
                        hash: hash, start: UInt32(truncatingIfNeeded: at),
                        end: UInt32(truncatingIfNeeded: end),
                        first: UInt32(byte | 0x20), letters: UInt32(truncatingIfNeeded: end &- at),
                        gap: UInt32(truncatingIfNeeded: gap), flags: flags)
                    count &+= 1
                    lettersBefore = end &- at
                    gap = 0
                    afterApostrophe = false
                    at = end
                    // What parts words is a single space, nearly always.
                    if text[at] == 0x20 {
                        gap = Gap.soft
                        at &+= 1
                    }
                    continue
                }
            }
            let byte = text[at]
            var letter = bytes[Int(byte)]
            var width = 1
            var flags: UInt32 = byte &- 0x41 < 26 ? Flag.capital : 0
            var starter: UInt32 = 0
            if letter == 0 {
                let added = bytes[256 &+ Int(byte)]
                if added <= Gap.hard {
                    gap = min(gap &+ Int(added), Gap.widest)
                    afterApostrophe = false
                    at &+= 1
                    continue
                }
                if added == Self.apostrophe {
                    gap &+= Gap.soft
                    afterApostrophe = gap == Gap.soft
                    at &+= 1
                    continue
                }
                if added == Self.fullStop {
                    gap &+= lettersBefore <= Gap.abbreviation && gap == 0 ? Gap.soft : Gap.hard
                    afterApostrophe = false
                    at &+= 1
                    continue
                }
                let raw = Matcher.decode(text, at, &width)
                let entry = fold.entry(raw)
                guard FoldEntry.kind(entry) == FoldEntry.letter, entry & FoldEntry.checkBit == 0 else {
                    stop = .special
                    break
                }
                letter = FoldEntry.scalar(entry)
                starter = raw
                flags = entry & FoldEntry.upperBit != 0 ? Flag.capital : 0
            }
            let start = at
            let first = letter
            var hash: UInt64 = 0
            var all: UInt32 = 0
            var letters: UInt32 = 0
            var order: UInt32 = 0
            while true {
                hash = KeyHash.append(hash, letter)
                all |= letter
                letters &+= 1
                at &+= width
                guard at < length else { break }
                let next = text[at]
                letter = bytes[Int(next)]
                width = 1
                if letter != 0 { continue }
                if next < 0x80 { break }
                let raw = Matcher.decode(text, at, &width)
                let entry = fold.entry(raw)
                let kind = FoldEntry.kind(entry)
                guard kind == FoldEntry.letter || kind == FoldEntry.mark else {
                    if kind == FoldEntry.ignored || kind == FoldEntry.nonJoiner {
                        at = start
                        stop = .special
                        break reading
                    }
                    break
                }
                if entry & FoldEntry.checkBit != 0 {
                    if text[at &- 1] < 0x80 {
                        starter = UInt32(text[at &- 1])
                        order = 0
                    }
                    if !isComposed, fold.breaksComposition(starter, order, raw, entry) {
                        at = start
                        stop = .special
                        break reading
                    }
                    order = FoldEntry.order(entry)
                    if order == 0 { starter = raw }
                } else {
                    starter = raw
                    order = 0
                }
                letter = FoldEntry.scalar(entry)
            }
            if afterApostrophe { flags |= Flag.elided }
            if all < 0x80 { hash = fold.asciiHash(text, start, at) }
            entries[count] = Entry(
                hash: hash, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at),
                first: first,
                letters: letters, gap: UInt32(truncatingIfNeeded: gap), flags: flags)
            count &+= 1
            lettersBefore = Int(letters)
            gap = 0
            afterApostrophe = false
        }
        state = State(at: at, gap: gap, afterApostrophe: afterApostrophe, lettersBefore: lettersBefore)
        return (count, stop)
    }

    @inline(__always)
    private static func load(_ text: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self))
    }

    /// Tells the words that may be forms, or go on with the word before: a bit for each. Marks which of the
    /// two.
    @inline(never)
    func look(_ count: Int, _ filters: FilterPair, after lastKey: UInt64) -> (found: UInt64, lastKey: UInt64)
    {
        let (shared, own) = (filters.shared, filters.own)
        var before = lastKey
        var all: UInt64 = 0
        for index in 0..<count {
            let hash = entries[index].hash
            // All ones for a word with a capital: it is known to the filter by another key.
            let capital = (0 &- UInt64(entries[index].flags & Flag.capital)) & KeyHash.capitalMark
            let key = KeyHash.word(hash)
            let pair = KeyHash.child(before, hash) ^ capital
            let mask = LexiconLayout.filterMask(key ^ capital)
            let pairMask = LexiconLayout.filterMask(pair)
            let isNear = shared.word(key ^ capital) & mask == mask || own.word(key ^ capital) & mask == mask
            let goesOn = shared.word(pair) & pairMask == pairMask || own.word(pair) & pairMask == pairMask
            if isNear || goesOn {
                entries[index].flags |= (isNear ? Flag.near : 0) | (goesOn ? Flag.goesOn : 0)
                all |= 1 &<< UInt64(index)
            }
            before = key
        }
        return (all, before)
    }
}
