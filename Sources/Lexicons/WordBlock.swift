internal import CWords

/// Words read ahead, a few hundred at a time: to read words, to look them up and to follow phrases are three
/// loops, each small enough to stay in registers, and look-ups of many words wait for memory together.
struct WordBlock {
    static let capacity = 256

    enum Flag {
        /// It may be a form, or begin one.
        static let near = UInt8(CWORDS_NEAR)
        /// With the word before it may begin a form.
        static let goesOn = UInt8(CWORDS_GOES_ON)
        /// It may begin with some stem.
        static let gate = UInt8(CWORDS_GATE)
        /// Without its proclitics it may begin a form.
        static let proclitic = UInt8(CWORDS_PROCLITIC)
        /// A name may begin inside of it.
        static let inner: UInt8 = 16
    }

    let words: UnsafeMutablePointer<CWords_Word>
    /// What the words are to the filters; see `Flag`.
    let flags: UnsafeMutablePointer<UInt8>
    /// The places of the words with flags, in order.
    let found: UnsafeMutablePointer<UInt32>
    /// The folded letters of the words read.
    private let folded: UnsafeMutablePointer<UInt8>
    /// Each word's key behind that of the word before it; the first is the last block's last.
    private let keys: UnsafeMutablePointer<UInt64>

    init() {
        words = .allocate(capacity: Self.capacity)
        words.initialize(repeating: CWords_Word(), count: Self.capacity)
        flags = .allocate(capacity: Self.capacity)
        flags.initialize(repeating: 0, count: Self.capacity)
        found = .allocate(capacity: Self.capacity)
        found.initialize(repeating: 0, count: Self.capacity)
        folded = .allocate(capacity: Self.capacity * Int(CWORDS_WINDOW))
        folded.initialize(repeating: 0, count: Self.capacity * Int(CWORDS_WINDOW))
        keys = .allocate(capacity: Self.capacity + 1)
        keys.initialize(repeating: 0, count: Self.capacity + 1)
    }

    func deallocate() {
        words.deallocate()
        flags.deallocate()
        found.deallocate()
        folded.deallocate()
        keys.deallocate()
    }

    /// Reads words from `at` on until the block is full, the text ends, or something stands there that
    /// needs a closer look.
    func read(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ at: inout Int, _ classes: WordClasses,
        joinsPrefixes: Bool
    ) -> (count: Int, isSpecial: Bool, hasInner: Bool) {
        var stop: Int32 = 0
        var hasInner: Int32 = 0
        let count = withUnsafePointer(to: classes.tables) { tables in
            CWords_read(
                text, length, &at, tables, words, Self.capacity, folded, joinsPrefixes ? 1 : 0, &stop,
                &hasInner)
        }
        return (count, Int(stop) == CWORDS_SPECIAL, hasInner != 0)
    }

    /// Sets the flags `near` and `goesOn` of the words; returns how many have one, whose places are `found`.
    ///
    /// Most words neither are a form nor make the beginning of one with the word before: one small filter
    /// tells. The others are sought in the filter of all nodes.
    func look(_ count: Int, _ filters: FilterPair, after lastKey: UInt64) -> Int {
        keys[0] = lastKey
        return withUnsafePointer(to: filters.words) { CWords_look(words, count, $0, keys, found, flags) }
    }

    /// Sets the flag `gate` of words that were read.
    func lookAtGates(
        _ count: Int, _ text: UnsafePointer<UInt8>, _ fold: FoldTable, _ filters: FilterPair
    ) {
        withUnsafePointer(to: filters.words) {
            CWords_gates(text, folded, words, count, fold.entries, $0, flags)
        }
    }

    /// Sets the flag `proclitic` of words that were read.
    func lookBehindProclitics(
        _ count: Int, _ text: UnsafePointer<UInt8>, _ fold: FoldTable, _ proclitics: Proclitics,
        _ filters: FilterPair
    ) {
        withUnsafePointer(to: filters.words) {
            CWords_proclitics(text, folded, words, count, fold.entries, proclitics.kind, $0, flags)
        }
    }

    /// Whether a name may begin inside of a word with these flags of `CWords_Word`.
    static func isInner(_ flags: UInt32) -> Bool { flags & UInt32(CWORDS_INNER) != 0 }

    /// Sets the flag `inner` of words that were read.
    func markInner(_ count: Int) {
        for index in 0..<count where Self.isInner(words[index].flags) { flags[index] |= Flag.inner }
    }

    /// The key of a word that has been looked up.
    func key(_ index: Int) -> UInt64 { keys[index + 1] }

    /// Lists the words with flags again, after some were set; returns how many there are.
    func gather(_ count: Int) -> Int {
        var total = 0
        for index in 0..<count {
            found[total] = UInt32(truncatingIfNeeded: index)
            total &+= flags[index] == 0 ? 0 : 1
        }
        return total
    }
}
