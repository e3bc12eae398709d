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
    /// What nearly every word of nearly every text goes through is here, and nothing else: what may be a form is
    /// read again by `take`.
    mutating func scan(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView, isComposed: Bool
    ) -> Bool {
        let (asciiLetters, fold, filters) = (self.asciiLetters, self.fold, view.filters)
        let looksTwice = filters.hasGates || view.proclitics != .none
        var at = 0
        var gap = Gap.hard
        var afterApostrophe = false
        var last = LastWord()
        while at < length {
            let byte = text[at]
            var scalar = asciiLetters[Int(byte)]
            var width = 1
            var starter: UInt32 = 0
            var isCapital = byte &- 0x41 < 26
            if scalar == 0 {
                if byte == 0x20 {
                    gap &+= Gap.soft
                    afterApostrophe = false
                    at &+= 1
                    continue
                }
                let raw = byte < 0x80 ? UInt32(byte) : Self.decode(text, at, &width)
                let entry = fold.entry(raw)
                let kind = FoldEntry.kind(entry)
                if kind == FoldEntry.position {
                    endPhrases(text, length, view)
                    at = scanRun(text, length, at, view, isComposed)
                    if at < 0 { return false }
                    gap = Gap.hard
                    afterApostrophe = false
                    continue
                }
                if kind != FoldEntry.letter {
                    // A mark that hangs on no letter is rare, so it is left to ICU whether it composes.
                    if kind == FoldEntry.mark, entry & FoldEntry.checkBit != 0, !isComposed { return false }
                    pass(kind, raw, last.letters, &gap, &afterApostrophe)
                    at &+= width
                    continue
                }
                if entry & FoldEntry.checkBit != 0, !isComposed, FoldEntry.order(entry) == FoldEntry.neverComposed {
                    return false
                }
                scalar = FoldEntry.scalar(entry)
                starter = raw
                isCapital = entry & FoldEntry.upperBit != 0
            }

            // A word: hash it to its end.
            let start = at
            let first = scalar
            var hash: UInt64 = 0
            var letters = 0
            var order: UInt32 = 0
            var end = at
            word: while true {
                hash = KeyHash.append(hash, scalar)
                letters &+= 1
                at &+= width
                (hash, end) = Self.hashLetters(text, at, length, asciiLetters, hash)
                letters &+= end &- at
                at = end
                while true {
                    guard at < length else { break word }
                    if text[at] < 0x80 {
                        // A letter here stands behind something ignored.
                        scalar = asciiLetters[Int(text[at])]
                        if scalar == 0 { break word }
                        width = 1
                        continue word
                    }
                    let raw = Self.decode(text, at, &width)
                    let entry = fold.entry(raw)
                    let kind = FoldEntry.kind(entry)
                    if text[at &- 1] < 0x80 {
                        starter = UInt32(text[at &- 1])
                        order = 0
                    }
                    if kind == FoldEntry.letter || kind == FoldEntry.mark {
                        if entry & FoldEntry.checkBit != 0 {
                            if !isComposed, breaksComposition(starter, order, raw, entry) { return false }
                            order = FoldEntry.order(entry)
                            if order == 0 { starter = raw }
                        } else {
                            starter = raw
                            order = 0
                        }
                        scalar = FoldEntry.scalar(entry)
                        continue word
                    }
                    if kind == FoldEntry.ignored || (kind == FoldEntry.nonJoiner && !Self.isArabic(starter)) {
                        at &+= width
                        if Self.isPoint(raw) { end = at }
                        continue
                    }
                    break word
                }
            }

            // Whether the word begins a form, or goes on with one that the word before begins.
            let key = KeyHash.word(hash)
            let pair = KeyHash.child(last.key, hash)
            var isNear = filters.mayHold(key)
            var goesOn = filters.mayHold(pair)
            if isCapital {
                isNear = isNear || filters.mayHold(KeyHash.capital(key))
                goesOn = goesOn || filters.mayHold(KeyHash.capital(pair))
            }
            var passesGate = false
            if looksTwice {
                if filters.hasGates, letters > StemGate.length(first: first), letters <= Self.wordLimit {
                    passesGate = filters.gatesMayHold(gate(text, start, StemGate.length(first: first)))
                }
                if !isNear, !passesGate, view.proclitics != .none, Proclitics.mayFollow(first) {
                    hashBeginnings(text, start, min(letters, Self.longestProclitics))
                    isNear = mayBeginAfterProclitics(hash, letters, view)
                }
                isNear = isNear || passesGate
            }
            let mayStart = !(afterApostrophe && gap == Gap.soft && last.letters > Gap.elision)
            let isTaken = isNear || goesOn || activeCount > 0
            if isTaken {
                let word = Word(
                    start: start, end: end, hash: hash, letters: letters, isCapital: isCapital,
                    first: first, passesGate: passesGate, mayStart: mayStart)
                if gap > Self.widestGap { endPhrases(text, length, view) }
                if goesOn, gap <= Self.widestGap, last.mayBegin {
                    begin(reread(last, text, length), stripped: 0, text, length, view)
                }
                take(word, text, length, view)
            }
            last = LastWord(key: key, start: start, letters: letters, mayBegin: mayStart && !isTaken)
            gap = 0
            afterApostrophe = false
        }
        endPhrases(text, length, view)
        return true
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
    @inline(__always)
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

    /// Whether the letter at a place is a capital.
    private func isCapital(_ text: UnsafePointer<UInt8>, _ at: Int) -> Bool {
        var width = 1
        let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
        return fold.entry(raw) & FoldEntry.upperBit != 0
    }

    /// The word before, of which a phrase turns out to begin.
    @inline(never)
    private func reread(_ last: LastWord, _ text: UnsafePointer<UInt8>, _ length: Int) -> Word {
        var hash: UInt64 = 0
        var found = 0
        var at = last.start
        var first: UInt32 = 0
        while found < last.letters, at < length {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.letter || kind == FoldEntry.mark {
                if found == 0 { first = FoldEntry.scalar(entry) }
                hash = KeyHash.append(hash, FoldEntry.scalar(entry))
                found += 1
            }
            at += width
        }
        // Its end is asked for only where it is a form by itself, and then it has been taken.
        return Word(
            start: last.start, end: at, hash: hash, letters: last.letters, isCapital: isCapital(text, last.start),
            first: first, passesGate: false, mayStart: true)
    }

    /// Goes on hashing a word as long as its letters are ASCII; returns where they end.
    ///
    /// A function of its own, so that the loop's few values stay in registers.
    @inline(never)
    private static func hashLetters(
        _ text: UnsafePointer<UInt8>, _ from: Int, _ length: Int, _ letters: UnsafePointer<UInt32>, _ hash: UInt64
    ) -> (hash: UInt64, end: Int) {
        var hash = hash
        var at = from
        while at < length {
            let letter = letters[Int(text[at])]
            if letter == 0 { break }
            hash = KeyHash.append(hash, letter)
            at &+= 1
        }
        return (hash, at)
    }

    /// The key of a word's first letters, of which there are enough.
    @inline(__always)
    private func gate(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        for offset in 0..<count {
            let letter = asciiLetters[Int(text[start &+ offset])]
            guard letter != 0 else { return gateOfAny(text, start, count) }
            hash = KeyHash.append(hash, letter)
        }
        return KeyHash.gate(hash)
    }

    @inline(never)
    private func gateOfAny(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
        hashBeginnings(text, start, count)
        return KeyHash.gate(prefixes[count - 1])
    }

    /// Hashes the first `count` beginnings of a word that has as many letters, into `prefixes`.
    @inline(never)
    func hashBeginnings(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) {
        var hash: UInt64 = 0
        var found = 0
        var at = start
        while found < min(count, Self.wordLimit) {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.letter || kind == FoldEntry.mark {
                hash = KeyHash.append(hash, FoldEntry.scalar(entry))
                prefixes[found] = hash
                found += 1
            }
            at += width
        }
    }

    @inline(__always)
    static func isArabic(_ scalar: UInt32) -> Bool { scalar >= 0x600 && scalar < 0x780 }

    /// Whether an ignored code point is a point on the letter before it, which a span takes in.
    @inline(__always)
    static func isPoint(_ scalar: UInt32) -> Bool { scalar > 0x590 && scalar < 0x2000 && scalar != 0x640 }

    /// Whether a code point that may compose does so with the letter before it, or stands out of order.
    func breaksComposition(_ starter: UInt32, _ orderBefore: UInt32, _ raw: UInt32, _ entry: UInt32) -> Bool {
        let order = FoldEntry.order(entry)
        if order == FoldEntry.neverComposed { return true }
        if order != 0, orderBefore > order { return true }
        let isBlocked = orderBefore != 0 && orderBefore >= order
        return !isBlocked && fold.composes(starter, raw)
    }
}
