internal import CWords

extension Matcher {
    /// A word that is looked at closely.
    struct Word {
        var start: Int
        var end: Int
        var hash: UInt64
        var letters: Int
        var isCapital: Bool
        /// The first letter, folded.
        var first: UInt32
        /// The filters let it pass by itself.
        var isNear: Bool
        /// They let it pass with the next word, or that one is not known yet.
        var leads: Bool
        var passesGate: Bool
        var mayStart: Bool
        /// A name may begin inside of it.
        var hasInner = false
    }

    /// What is kept of the word before.
    struct LastWord {
        /// Zero: there is none.
        var letters = 0
        var start = 0
        var end = 0
        var hash: UInt64 = 0
        var key: UInt64 = 0
        var isCapital = false
        /// It may begin a phrase, and has not been taken as such.
        var mayBegin = false
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
        var at = 0
        var last = LastWord()
        while at < length {
            let (count, isSpecial, hasInner) = block.read(
                text, length, &at, lexicon.classes, joinsPrefixes: view.joinsPrefixes)
            if count > 0 { followBlock(count, isSpelt: false, hasInner: hasInner, &last, text, length, view) }
            if isSpecial, !readSpecial(text, length, &at, &last, view, isComposed) { return false }
        }
        endPhrases(text, length, view)
        return true
    }

    /// Looks up the words of the block, and goes from one that was found to the next, or one by one while a
    /// phrase is open. `isSpelt`: the block is of the word last spelt.
    private mutating func followBlock(
        _ count: Int, isSpelt: Bool, hasInner: Bool, _ last: inout LastWord, _ text: UnsafePointer<UInt8>,
        _ length: Int, _ view: LanguageView
    ) {
        var total = block.look(count, view.filters, after: last.key)
        if view.filters.hasGates || view.proclitics != .none || hasInner {
            if view.filters.hasGates {
                if isSpelt {
                    lookAtGate(text, view)
                } else {
                    block.lookAtGates(count, text, fold, view.filters)
                }
            }
            if view.proclitics != .none {
                if isSpelt {
                    lookBehindProclitics(view)
                } else {
                    block.lookBehindProclitics(count, text, fold, view.proclitics, view.filters)
                }
            }
            if hasInner { block.markInner(count) }
            total = block.gather(count)
        }
        let before = last
        var begun = -1
        var place = 0
        var index = 0
        while true {
            if activeCount == 0 {
                while place < total, block.found[place] < index { place += 1 }
                guard place < total else { break }
                index = Int(block.found[place])
            }
            guard index < count else { break }
            if follow(index, of: count, before, wasBegun: begun == index - 1, text, length, view) {
                begun = index
            }
            index += 1
        }
        last = lastWord(count - 1, before, wasBegun: begun == count - 1, text)
        last.key = block.key(count - 1)
    }

    /// What is kept of a word of the block, or of the one before the block.
    private func lastWord(
        _ index: Int, _ before: LastWord, wasBegun: Bool, _ text: UnsafePointer<UInt8>
    ) -> LastWord {
        guard index >= 0 else { return before }
        let word = block.words[index]
        let (end, letters) = endBefore(index, before)
        return LastWord(
            letters: Int(word.letters), start: Int(word.start), end: Int(word.end), hash: word.hash, key: 0,
            isCapital: word.flags & UInt32(CWORDS_CAPITAL) != 0,
            mayBegin: !wasBegun && gap(text, end, Int(word.start), lettersBefore: letters).mayStart)
    }

    /// Where the word before one of the block ends, and how many letters it has.
    private func endBefore(_ index: Int, _ before: LastWord) -> (end: Int, letters: Int) {
        guard index > 0 else { return (before.end, before.letters) }
        let word = block.words[index - 1]
        return (Int(word.end), Int(word.letters))
    }

    /// Looks closer at a word that the filters let pass, or before which something is open. True if what
    /// begins with it has been begun; if not, it may still turn out to begin a phrase.
    private mutating func follow(
        _ index: Int, of count: Int, _ before: LastWord, wasBegun: Bool, _ text: UnsafePointer<UInt8>,
        _ length: Int,
        _ view: LanguageView
    ) -> Bool {
        let flags = block.flags[index]
        let begins = flags & ~WordBlock.Flag.goesOn != 0
        let found = block.words[index]
        let (end, letters) = endBefore(index, before)
        let gap = gap(text, end, Int(found.start), lettersBefore: letters)
        let word = Word(
            start: Int(found.start), end: Int(found.end), hash: found.hash, letters: Int(found.letters),
            isCapital: found.flags & UInt32(CWORDS_CAPITAL) != 0, first: firstLetter(text, found.start),
            isNear: flags & WordBlock.Flag.near != 0,
            leads: index + 1 == count || block.flags[index + 1] & WordBlock.Flag.goesOn != 0,
            passesGate: flags & WordBlock.Flag.gate != 0, mayStart: gap.mayStart,
            hasInner: flags & WordBlock.Flag.inner != 0)
        if word.hasInner, isToBeParted(word, text, view) {
            takeParts(of: word, text, length, view)
            return true
        }
        if gap.width > Self.widestGap { endPhrases(text, length, view) }
        if flags & WordBlock.Flag.goesOn != 0, gap.width <= Self.widestGap {
            let last = lastWord(index - 1, before, wasBegun: wasBegun, text)
            if last.mayBegin, last.start >= reportedEnd {
                let first = Word(
                    start: last.start, end: last.end, hash: last.hash, letters: last.letters,
                    isCapital: last.isCapital, first: firstLetter(text, UInt32(last.start)),
                    isNear: true, leads: true, passesGate: false, mayStart: true)
                begin(first, stripped: 0, text, length, view)
            }
        }
        take(word, begins: begins, text, length, view)
        return begins
    }

    func firstLetter(_ text: UnsafePointer<UInt8>, _ start: UInt32) -> UInt32 {
        var width = 1
        let at = Int(start)
        let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
        return FoldEntry.scalar(fold.entry(raw))
    }

    /// Marks the word last spelt, the only one of the block, if its first letters are those of a stem.
    private func lookAtGate(_ text: UnsafePointer<UInt8>, _ view: LanguageView) {
        let word = block.words[0]
        let length = StemGate.length(first: firstLetter(text, word.start))
        guard word.letters > length, word.letters <= Self.wordLimit else { return }
        if view.filters.gatesMayHold(KeyHash.gate(spelling.hash(0, length))) {
            block.flags[0] |= WordBlock.Flag.gate
        }
    }

    /// Reads what stopped a block: a run of a script without spaces, a word with something ignored in it,
    /// or a character beyond ASCII that is no letter. False if the text turns out not to be NFC.
    private mutating func readSpecial(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ at: inout Int, _ last: inout LastWord,
        _ view: LanguageView, _ isComposed: Bool
    ) -> Bool {
        var width = 1
        let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
        let entry = fold.entry(raw)
        let kind = FoldEntry.kind(entry)
        if kind == FoldEntry.position {
            endPhrases(text, length, view)
            at = scanRun(text, length, at, view, isComposed)
            return at >= 0
        }
        guard kind == FoldEntry.letter else {
            // A mark that hangs on no letter is rare, so it is left to ICU whether it composes.
            if kind == FoldEntry.mark, entry & FoldEntry.checkBit != 0, !isComposed { return false }
            at += width
            return true
        }
        guard let word = readWord(text, length, &at, view, isComposed) else { return false }
        block.words[0] = word
        let hasInner = WordBlock.isInner(word.flags)
        followBlock(1, isSpelt: true, hasInner: hasInner, &last, text, length, view)
        return true
    }

    /// Reads a word that may hold something ignored; nil if the text turns out not to be NFC.
    private func readWord(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ at: inout Int, _ view: LanguageView, _ isComposed: Bool
    ) -> CWords_Word? {
        var found = CWords_Word()
        found.start = UInt32(truncatingIfNeeded: at)
        var letters = 0
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
            if letters == 0, entry & FoldEntry.upperBit != 0 { found.flags = UInt32(CWORDS_CAPITAL) }
            if letters < Spelling.limit { spelling.set(letters, FoldEntry.scalar(entry)) }
            letters += 1
            at += width
            found.end = UInt32(truncatingIfNeeded: at)
        }
        // A longer word is no form; its hash must only not be that of its beginning.
        found.letters = UInt16(clamping: letters)
        found.hash = spelling.hash(0, min(letters, Spelling.limit)) &+ (letters <= Spelling.limit ? 0 : 1)
        if mayHoldName(found, text, view) { found.flags |= UInt32(CWORDS_INNER) }
        return found
    }

    @inline(__always)
    static func isArabic(_ scalar: UInt32) -> Bool { scalar >= 0x600 && scalar < 0x780 }

    /// Whether an ignored code point is a point on the letter before it, which a span takes in.
    @inline(__always)
    static func isPoint(_ scalar: UInt32) -> Bool { scalar > 0x590 && scalar < 0x2000 && scalar != 0x640 }
}
