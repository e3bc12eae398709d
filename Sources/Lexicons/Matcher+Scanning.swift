extension Matcher {
    /// Where a word stands and what is known of it.
    struct Word {
        var start: Int
        var end: Int
        var hash: UInt64
        var letters: Int
        var isCapital: Bool
        var first: UInt32
        var passesGate: Bool
        var mayStart: Bool
    }

    /// Decodes one code point of valid UTF-8 that is not ASCII.
    @inline(__always)
    static func decode(_ text: UnsafePointer<UInt8>, _ at: Int, _ width: inout Int) -> UInt32 {
        let lead = UInt32(text[at])
        if lead < 0xE0 {
            width = 2
            return (lead & 0x1F) << 6 | UInt32(text[at + 1]) & 0x3F
        }
        if lead < 0xF0 {
            width = 3
            return (lead & 0x0F) << 12 | (UInt32(text[at + 1]) & 0x3F) << 6 | UInt32(text[at + 2]) & 0x3F
        }
        width = 4
        return (lead & 0x07) << 18 | (UInt32(text[at + 1]) & 0x3F) << 12 | (UInt32(text[at + 2]) & 0x3F) << 6
            | UInt32(text[at + 3]) & 0x3F
    }

    /// Reads a text from end to end; false as soon as it turns out not to be NFC.
    ///
    /// Nearly all words are read and looked up in blocks; what stops a block is read by itself, slowly.
    mutating func scan(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView, isComposed: Bool
    ) -> Bool {
        let looksTwice = view.filters.hasGates || view.proclitics != .none
        var state = WordBlock.State()
        var last = LastWord()
        while state.at < length {
            let (count, stop) = block.fill(text, length, &state, isComposed: isComposed)
            let (near, lastKey) = block.look(count, view.filters, after: last.key)
            let found = looksTwice ? UInt64.max : near
            // From one word that was found to the next, or one by one while a phrase is open.
            var index = 0
            while index < count {
                if activeCount == 0 {
                    let skipped = (found &>> UInt64(index)).trailingZeroBitCount
                    if skipped >= count - index { break }
                    if skipped > 0 { last = lastWord(before: index + skipped, last) }
                    index += skipped
                }
                let entry = block.entries[index]
                let mayStart = self.mayStart(entry, lettersBefore: last.letters)
                let isBegun = follow(entry, mayStart, last, text, length, view)
                last = LastWord(
                    key: 0, start: Int(entry.start), letters: Int(entry.letters),
                    mayBegin: mayStart && !isBegun)
                index += 1
            }
            if index < count { last = lastWord(before: count, last) }
            last.key = lastKey
            if stop == .special, !readSpecial(text, length, &state, &last, view, isComposed) { return false }
        }
        endPhrases(text, length, view)
        return true
    }

    /// What is kept of the word that stands before a place of the block, none of those between having been
    /// followed.
    private func lastWord(before index: Int, _ last: LastWord) -> LastWord {
        let entry = block.entries[index - 1]
        let lettersBefore = index > 1 ? Int(block.entries[index - 2].letters) : last.letters
        return LastWord(
            key: 0, start: Int(entry.start), letters: Int(entry.letters),
            mayBegin: mayStart(entry, lettersBefore: lettersBefore))
    }

    /// No form begins behind an apostrophe that follows more letters than an elided word has.
    @inline(__always)
    private func mayStart(_ entry: WordBlock.Entry, lettersBefore: Int) -> Bool {
        !(entry.flags & WordBlock.Flag.elided != 0 && entry.gap == Gap.soft && lettersBefore > Gap.elision)
    }

    /// Looks closer at a word that the filters let pass, or before which something is open. True if what
    /// begins with it has been begun; if not, it may still turn out to begin a phrase.
    private mutating func follow(
        _ entry: WordBlock.Entry, _ mayStart: Bool, _ last: LastWord, _ text: UnsafePointer<UInt8>,
        _ length: Int,
        _ view: LanguageView
    ) -> Bool {
        let (start, letters) = (Int(entry.start), Int(entry.letters))
        var isNear = entry.flags & WordBlock.Flag.near != 0
        let goesOn = entry.flags & WordBlock.Flag.goesOn != 0
        var passesGate = false
        let gateLength = StemGate.length(first: entry.first)
        if view.filters.hasGates, letters > gateLength, letters <= Self.wordLimit {
            spelling.read(text, start, gateLength)
            passesGate = view.filters.gatesMayHold(KeyHash.gate(spelling.hash(0, gateLength)))
        }
        if !isNear, !passesGate, view.proclitics != .none, Proclitics.mayBegin(entry.first) {
            spelling.read(text, start, letters)
            isNear = mayBeginAfterProclitics(letters, view)
        }
        let begins = isNear || passesGate
        guard begins || goesOn || activeCount > 0 else { return false }
        let word = Word(
            start: start, end: Int(entry.end), hash: entry.hash, letters: letters,
            isCapital: entry.flags & WordBlock.Flag.capital != 0, first: entry.first, passesGate: passesGate,
            mayStart: mayStart)
        if entry.gap > Self.widestGap { endPhrases(text, length, view) }
        if goesOn, entry.gap <= Self.widestGap, last.mayBegin, last.start >= reportedEnd {
            begin(reread(last, text, length), stripped: 0, text, length, view)
        }
        take(word, begins: begins, text, length, view)
        return begins
    }

    /// Reads what stopped a block: a run of a script without spaces, a word with something ignored in it,
    /// or a character beyond ASCII that is no letter. False if the text turns out not to be NFC.
    private mutating func readSpecial(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ state: inout WordBlock.State, _ last: inout LastWord,
        _ view: LanguageView, _ isComposed: Bool
    ) -> Bool {
        var width = 1
        let raw = text[state.at] < 0x80 ? UInt32(text[state.at]) : Self.decode(text, state.at, &width)
        let entry = fold.entry(raw)
        let kind = FoldEntry.kind(entry)
        if kind == FoldEntry.position {
            endPhrases(text, length, view)
            let end = scanRun(text, length, state.at, view, isComposed)
            if end < 0 { return false }
            state = WordBlock.State(
                at: end, gap: Gap.hard, afterApostrophe: false, lettersBefore: last.letters)
            return true
        }
        guard kind == FoldEntry.letter else {
            // A mark that hangs on no letter is rare, so it is left to ICU whether it composes.
            if kind == FoldEntry.mark, entry & FoldEntry.checkBit != 0, !isComposed { return false }
            pass(kind, raw, state.lettersBefore, &state.gap, &state.afterApostrophe)
            state.at += width
            return true
        }
        guard let word = readWord(text, length, state.at, isComposed) else { return false }
        var found = word.entry
        found.gap = UInt32(truncatingIfNeeded: state.gap)
        if state.afterApostrophe { found.flags |= WordBlock.Flag.elided }
        block.entries[0] = found
        let (_, lastKey) = block.look(1, view.filters, after: last.key)
        let mayStart = !(state.afterApostrophe && state.gap == Gap.soft && last.letters > Gap.elision)
        let isBegun = follow(block.entries[0], mayStart, last, text, length, view)
        last = LastWord(
            key: lastKey, start: Int(found.start), letters: Int(found.letters), mayBegin: mayStart && !isBegun
        )
        state = WordBlock.State(
            at: word.next, gap: 0, afterApostrophe: false, lettersBefore: Int(found.letters))
        return true
    }

    /// Reads a word that may hold something ignored; nil if the text turns out not to be NFC.
    private func readWord(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ start: Int, _ isComposed: Bool
    ) -> (entry: WordBlock.Entry, next: Int)? {
        var found = WordBlock.Entry()
        var all: UInt32 = 0
        found.start = UInt32(truncatingIfNeeded: start)
        var at = start
        var starter: UInt32 = 0
        var order: UInt32 = 0
        while at < length {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.ignored || (kind == FoldEntry.nonJoiner && !Self.isArabic(starter)) {
                at += width
                if Self.isPoint(raw) { found.end = UInt32(truncatingIfNeeded: at) }
                continue
            }
            guard kind == FoldEntry.letter || kind == FoldEntry.mark else { break }
            if entry & FoldEntry.checkBit != 0 {
                if !isComposed, fold.breaksComposition(starter, order, raw, entry) { return nil }
                order = FoldEntry.order(entry)
                if order == 0 { starter = raw }
            } else {
                starter = raw
                order = 0
            }
            if found.letters == 0 {
                found.first = FoldEntry.scalar(entry)
                if entry & FoldEntry.upperBit != 0 { found.flags = WordBlock.Flag.capital }
            }
            found.hash = KeyHash.append(found.hash, FoldEntry.scalar(entry))
            all |= FoldEntry.scalar(entry)
            found.letters += 1
            at += width
            found.end = UInt32(truncatingIfNeeded: at)
        }
        if all < 0x80 { found.hash = fold.asciiHash(text, start, at) }
        return (found, at)
    }

    /// What is kept of the word before.
    struct LastWord {
        var key: UInt64 = 0
        var start = 0
        var letters = 0
        /// It may begin a phrase, and has not been taken as such.
        var mayBegin = false
    }

    /// Passes over what is neither letter nor of a script without spaces.
    private func pass(
        _ kind: UInt32, _ raw: UInt32, _ lettersBefore: Int, _ gap: inout Int, _ afterApostrophe: inout Bool
    ) {
        switch kind {
        case FoldEntry.ignored:
            return
        case FoldEntry.apostrophe:
            gap &+= Gap.soft
            afterApostrophe = gap == Gap.soft
            return
        case FoldEntry.nonJoiner:
            // Straight behind a word it ended that word, so the word is Arabic.
            guard gap == 0 else { return }
            gap = Gap.soft
        case FoldEntry.soft:
            gap &+= raw == 0x0A ? Gap.line : Gap.soft
        default:
            gap &+= raw == 0x2E && lettersBefore <= Gap.abbreviation && gap == 0 ? Gap.soft : Gap.hard
        }
        afterApostrophe = false
    }

    /// The word before, of which a phrase turns out to begin.
    @inline(never)
    private func reread(_ last: LastWord, _ text: UnsafePointer<UInt8>, _ length: Int) -> Word {
        var hash: UInt64 = 0
        var all: UInt32 = 0
        var found = 0
        var at = last.start
        var first: UInt32 = 0
        var isCapital = false
        while found < last.letters, at < length {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.letter || kind == FoldEntry.mark {
                if found == 0 {
                    first = FoldEntry.scalar(entry)
                    isCapital = entry & FoldEntry.upperBit != 0
                }
                hash = KeyHash.append(hash, FoldEntry.scalar(entry))
                all |= FoldEntry.scalar(entry)
                found += 1
            }
            at += width
        }
        if all < 0x80 { hash = fold.asciiHash(text, last.start, at) }
        // Its end is asked for only where it is a form by itself, and then it has been taken.
        return Word(
            start: last.start, end: at, hash: hash, letters: last.letters, isCapital: isCapital, first: first,
            passesGate: false, mayStart: true)
    }

    @inline(__always)
    static func isArabic(_ scalar: UInt32) -> Bool { scalar >= 0x600 && scalar < 0x780 }

    /// Whether an ignored code point is a point on the letter before it, which a span takes in.
    @inline(__always)
    static func isPoint(_ scalar: UInt32) -> Bool { scalar > 0x590 && scalar < 0x2000 && scalar != 0x640 }
}
