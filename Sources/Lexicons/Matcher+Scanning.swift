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

        static let none = Word(
            start: 0, end: 0, hash: 0, letters: 0, isCapital: false, first: 0, passesGate: false, mayStart: false)
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
    mutating func scan(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView, isComposed: Bool
    ) -> Bool {
        let (ascii, asciiLetters, fold) = (self.ascii, self.asciiLetters, self.fold)
        let filters = view.filters
        var at = 0
        var gap = Gap.hard
        var afterApostrophe = false
        var before: UInt32 = 0
        var last = Word.none
        var lastKey: UInt64 = 0
        var lastWasTaken = true
        while at < length {
            let byte = text[at]
            if byte == 0x20 {
                gap &+= Gap.soft
                afterApostrophe = false
                before = 0x20
                at &+= 1
                continue
            }
            var width = 1
            var raw = UInt32(byte)
            var entry: UInt32
            if byte < 0x80 {
                entry = ascii[Int(byte)]
            } else {
                raw = Self.decode(text, at, &width)
                entry = fold.entry(raw)
            }
            let kind = FoldEntry.kind(entry)
            if kind != FoldEntry.letter {
                switch kind {
                case FoldEntry.soft:
                    gap += byte == 0x0A ? Gap.line : Gap.soft
                case FoldEntry.apostrophe:
                    gap += Gap.soft
                    afterApostrophe = gap == Gap.soft
                    at += width
                    before = raw
                    continue
                case FoldEntry.position:
                    endPhrases(text, length, view)
                    at = scanRun(text, length, at, before, view, isComposed)
                    if at < 0 { return false }
                    gap = Gap.hard
                    afterApostrophe = false
                    before = 0
                    continue
                case FoldEntry.ignored:
                    at += width
                    continue
                case FoldEntry.nonJoiner:
                    guard Self.isArabic(before) else {
                        at += width
                        continue
                    }
                    gap += Gap.soft
                case FoldEntry.mark:
                    // A mark that hangs on no letter: rare, so it is left to ICU whether it composes.
                    if entry & FoldEntry.checkBit != 0, !isComposed { return false }
                    gap += Gap.hard
                    raw = 0
                default:
                    gap += byte == 0x2E && last.letters <= Gap.abbreviation && gap == 0 ? Gap.soft : Gap.hard
                }
                afterApostrophe = false
                before = raw
                at += width
                continue
            }

            // A word: hash it to its end.
            let start = at
            let isCapital = entry & FoldEntry.upperBit != 0
            let first = FoldEntry.scalar(entry)
            if entry & FoldEntry.checkBit != 0, !isComposed, FoldEntry.order(entry) == FoldEntry.neverComposed {
                return false
            }
            var hash: UInt64 = 0
            var letters = 0
            var starter = raw
            var order: UInt32 = 0
            var end = at
            word: while true {
                hash = KeyHash.append(hash, FoldEntry.scalar(entry))
                letters &+= 1
                at &+= width
                while at < length {
                    let letter = asciiLetters[Int(text[at])]
                    if letter == 0 { break }
                    hash = KeyHash.append(hash, letter)
                    letters &+= 1
                    at &+= 1
                }
                end = at
                while true {
                    guard at < length else { break word }
                    let next = text[at]
                    if next < 0x80 {
                        // A letter here stands behind something ignored.
                        guard asciiLetters[Int(next)] != 0 else { break word }
                        entry = ascii[Int(next)]
                        width = 1
                        continue word
                    }
                    raw = Self.decode(text, at, &width)
                    entry = fold.entry(raw)
                    let kind = FoldEntry.kind(entry)
                    if kind == FoldEntry.letter || kind == FoldEntry.mark {
                        if entry & FoldEntry.checkBit != 0 {
                            let byteBefore = text[at &- 1]
                            if byteBefore < 0x80 {
                                starter = UInt32(byteBefore)
                                order = 0
                            }
                            if !isComposed, breaksComposition(starter, order, raw, entry) { return false }
                            order = FoldEntry.order(entry)
                            if order == 0 { starter = raw }
                        } else {
                            starter = raw
                            order = 0
                        }
                        continue word
                    }
                    if kind == FoldEntry.ignored || (kind == FoldEntry.nonJoiner && !Self.isArabic(starter)) {
                        at += width
                        if Self.isPoint(raw) { end = at }
                        continue
                    }
                    break word
                }
            }

            // Whether the word begins a form, or goes on with one that the word before begins.
            let key = KeyHash.word(hash)
            var isNear = filters.mayHold(key)
            let goesOn = filters.mayHold(KeyHash.child(lastKey, hash))
            var passesGate = false
            if filters.hasGates, letters > StemGate.length(first: first) {
                passesGate = filters.gatesMayHold(gate(text, start, StemGate.length(first: first)))
                isNear = isNear || passesGate
            }
            if !isNear, view.proclitics != .none, Proclitics.mayFollow(first) {
                hashBeginnings(text, start, min(letters, Self.longestProclitics))
                isNear = mayBeginAfterProclitics(hash, letters, view)
            }
            let word = Word(
                start: start, end: end, hash: hash, letters: letters, isCapital: isCapital, first: first,
                passesGate: passesGate && letters <= Self.wordLimit,
                mayStart: !(afterApostrophe && gap == Gap.soft && last.letters > Gap.elision))
            if isNear || goesOn || activeCount > 0 {
                let isTaken = lastWasTaken || !goesOn || gap > Self.widestGap
                take(word, after: last, lastIsTaken: isTaken, gap: gap, text, length, view)
                lastWasTaken = true
            } else {
                lastWasTaken = false
            }
            last = word
            lastKey = key
            gap = 0
            afterApostrophe = false
            before = starter
            if text[end &- 1] < 0x80 { before = UInt32(text[end &- 1]) }
        }
        endPhrases(text, length, view)
        return true
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
