internal import CICU

/// Finds forms in documents: leftmost-longest, without overlaps, one pass over UTF-8.
///
/// Words are hashed as they are read, and a filter of a few bits per form answers nearly all of them;
/// phrases go on from word to word in a table of nodes. Scripts without spaces are looked up at every
/// position by their first two characters. A text that is not NFC is composed by ICU first, in one call.
/// Nothing is allocated per document once the buffers have grown. One matcher per thread.
package struct Matcher: ~Copyable {
    let lexicon: CompiledLexicon
    let fold: FoldTable
    let items: UnsafeBufferPointer<LexiconLayout.Item>
    /// Hashes of Korean particles, ascending.
    let particles: UnsafeBufferPointer<UInt64>
    /// The letters of a word that is looked at closely.
    let spelling: Spelling
    let block: WordBlock
    /// Forms begun and not yet decided, by start.
    let actives: UnsafeMutablePointer<Active>
    var activeCount = 0
    /// Where the last mention ends: nothing begins before it.
    var reportedEnd = 0
    private(set) var mentions: UnsafeMutablePointer<Mention>
    var mentionCount = 0
    private var mentionCapacity = 256
    private var composed: [UInt8] = []
    private var edits: [CICU_Edit] = []

    /// Longer words are read, but neither stripped of proclitics nor compared with stems.
    static let wordLimit = Spelling.limit
    static let activeLimit = 128
    /// The widest gap between words of a phrase; see `Gap`.
    static let widestGap = 3

    package init(_ lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        items = lexicon.arrays.items
        particles = lexicon.arrays.particles
        fold = lexicon.arrays.fold
        spelling = Spelling(fold: lexicon.arrays.fold)
        block = WordBlock()
        actives = .allocate(capacity: Self.activeLimit)
        mentions = .allocate(capacity: mentionCapacity)
    }

    deinit {
        spelling.deallocate()
        block.deallocate()
        actives.deallocate()
        mentions.deallocate()
    }

    /// The mentions of a text of valid UTF-8, in order; valid until the next call.
    package mutating func match(
        _ text: UnsafeRawBufferPointer, in view: LanguageView
    ) -> UnsafeBufferPointer<Mention> {
        mentionCount = 0
        activeCount = 0
        reportedEnd = 0
        guard let base = text.baseAddress, text.count < Int(UInt32.max) else {
            return .init(start: nil, count: 0)
        }
        let bytes = base.assumingMemoryBound(to: UInt8.self)
        if !scan(bytes, text.count, view, isComposed: false) {
            matchComposed(bytes, text.count, view)
        }
        return UnsafeBufferPointer(start: mentions, count: mentionCount)
    }

    /// As `match`, for tools and tests that hold a string.
    package mutating func mentions(in text: String, language: String) -> [Mention] {
        var copy = text
        return copy.withUTF8 {
            Array(match(UnsafeRawBufferPointer($0), in: lexicon.view(language: language)))
        }
    }

    /// Composes the text, matches that, and leads the spans back to the original.
    private mutating func matchComposed(_ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView) {
        mentionCount = 0
        activeCount = 0
        reportedEnd = 0
        if composed.count < length + 64 { composed = [UInt8](repeating: 0, count: length * 5 / 4 + 64) }
        if edits.count < 1024 { edits = [CICU_Edit](repeating: CICU_Edit(), count: 1024) }
        while true {
            var editCount = 0
            let needed = CICU_compose(
                text, length, &composed, composed.count, &edits, edits.count, &editCount)
            guard needed >= 0 else { return }
            let fits = needed <= Int64(composed.count) && editCount <= edits.count
            if !fits {
                composed = [UInt8](repeating: 0, count: max(composed.count, Int(needed) + 64))
                edits = [CICU_Edit](repeating: CICU_Edit(), count: max(edits.count, editCount + 64))
                continue
            }
            let result = composed
            _ = result.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { scan($0, Int(needed), view, isComposed: true) }
            }
            leadBack(editCount)
            return
        }
    }

    private mutating func leadBack(_ editCount: Int) {
        for index in 0..<mentionCount {
            let mention = mentions[index]
            mentions[index] = Mention(
                start: original(mention.start, editCount, isEnd: false),
                end: original(mention.end, editCount, isEnd: true),
                form: mention.form, marker: mention.marker, strength: mention.strength,
                needsContext: mention.needsContext)
        }
    }

    /// The offset in the original text of an offset in the composed one; inside an edit, its whole stretch.
    private func original(_ offset: UInt32, _ editCount: Int, isEnd: Bool) -> UInt32 {
        var low = 0
        var high = editCount
        while low < high {
            let middle = (low + high) / 2
            let starts = edits[middle].composedStart
            if isEnd ? starts < offset : starts <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let edit = edits[low - 1]
        let composedEnd = edit.composedStart + edit.composedLength
        if offset >= composedEnd { return offset - composedEnd + edit.originalStart + edit.originalLength }
        return isEnd ? edit.originalStart + edit.originalLength : edit.originalStart
    }

    /// Adds a mention, or makes the one of the same marker since `first` stronger.
    mutating func add(_ mention: Mention, since first: Int) {
        for index in first..<mentionCount where mentions[index].marker == mention.marker {
            let known = mentions[index]
            if mention.strength > known.strength || (known.needsContext && !mention.needsContext) {
                mentions[index] = mention
            }
            return
        }
        if mentionCount == mentionCapacity {
            let larger = UnsafeMutablePointer<Mention>.allocate(capacity: mentionCapacity * 2)
            larger.moveInitialize(from: mentions, count: mentionCount)
            mentions.deallocate()
            mentions = larger
            mentionCapacity *= 2
        }
        (mentions + mentionCount).initialize(to: mention)
        mentionCount += 1
    }
}

/// A form begun: how far it came, and the best that was accepted on the way.
struct Active {
    var start: Int
    /// Key of the node reached.
    var key: UInt64
    /// Bit i: word i has a capital.
    var capitals: UInt16
    var pieces: UInt8
    /// Whether the next word may go on, in either table, and whether as a stem.
    var sharedGoesOn: Bool
    var ownGoesOn: Bool
    var sharedStems: Bool
    var ownStems: Bool
    /// Letters taken off the first word.
    var stripped: UInt8
    var best: Accepted?

    var goesOn: Bool { sharedGoesOn || ownGoesOn }
}

/// A form that ended somewhere and may be reported.
struct Accepted {
    var end: Int
    /// Lower is better among forms of one span: whole words before stems, nothing taken off before something.
    var rank: Int
    var shared: NodeItems
    var own: NodeItems
    var capitals: UInt16
    /// Hash of what follows a stem, 0 for none.
    var ending: UInt64
}

/// The items of a node: a range of the lexicon's items, empty for none.
struct NodeItems {
    var start: UInt32
    var count: UInt32

    var range: Range<UInt32> { start..<start + count }

    init(_ slot: LexiconLayout.Slot?) {
        start = slot?.items ?? 0
        count = UInt32(slot?.itemCount ?? 0)
    }
}
