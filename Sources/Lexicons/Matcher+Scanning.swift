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
    mutating func scan(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView, isComposed: Bool
    ) -> Bool {
        var at = 0
        var gap = Gap.hard
        var lettersBefore = 0
        var afterApostrophe = false
        var before: UInt32 = 0
        while at < length {
            let byte = text[at]
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
                    break
                case FoldEntry.nonJoiner:
                    if Self.isArabic(before) { gap += Gap.soft }
                case FoldEntry.mark:
                    // A mark that hangs on no letter: rare, so it is left to ICU whether it composes.
                    if entry & FoldEntry.checkBit != 0, !isComposed { return false }
                    gap += Gap.hard
                default:
                    gap += byte == 0x2E && lettersBefore <= Gap.abbreviation && gap == 0 ? Gap.soft : Gap.hard
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
                prefixes[letters & (Self.wordLimit - 1)] = hash
                letters &+= 1
                at += width
                end = at
                while true {
                    guard at < length else { break word }
                    let next = text[at]
                    if next < 0x80 {
                        entry = ascii[Int(next)]
                        if FoldEntry.kind(entry) != FoldEntry.letter { break word }
                        width = 1
                        starter = UInt32(next)
                        order = 0
                        continue word
                    }
                    raw = Self.decode(text, at, &width)
                    entry = fold.entry(raw)
                    let kind = FoldEntry.kind(entry)
                    if kind == FoldEntry.letter || kind == FoldEntry.mark {
                        if entry & FoldEntry.checkBit != 0 {
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
                        continue
                    }
                    break word
                }
            }

            let key = KeyHash.word(hash)
            var isNear = view.shared.mayHold(key) || (view.hasOwn && view.own.mayHold(key))
            var passesGate = false
            if view.hasStems, letters <= Self.wordLimit {
                let gateLength = StemGate.length(first: first)
                if letters > gateLength {
                    let gate = KeyHash.gate(prefixes[gateLength - 1])
                    passesGate = view.shared.mayHold(gate) || (view.hasOwn && view.own.mayHold(gate))
                    isNear = isNear || passesGate
                }
            }
            if isNear || activeCount > 0 || view.proclitics != .none {
                let mayStart = !(afterApostrophe && gap == Gap.soft && lettersBefore > Gap.elision)
                let word = Word(
                    start: start, end: end, hash: hash, letters: letters, isCapital: isCapital, first: first,
                    passesGate: passesGate, mayStart: mayStart)
                if gap > Self.widestGap { endPhrases(text, length, view) }
                take(word, text, length, view)
            }
            gap = 0
            lettersBefore = letters
            afterApostrophe = false
            before = starter
        }
        endPhrases(text, length, view)
        return true
    }

    @inline(__always)
    static func isArabic(_ scalar: UInt32) -> Bool { scalar >= 0x600 && scalar < 0x780 }

    /// Whether a code point that may compose does so with the letter before it, or stands out of order.
    func breaksComposition(_ starter: UInt32, _ orderBefore: UInt32, _ raw: UInt32, _ entry: UInt32) -> Bool {
        let order = FoldEntry.order(entry)
        if order == FoldEntry.neverComposed { return true }
        if order != 0, orderBefore > order { return true }
        let isBlocked = orderBefore != 0 && orderBefore >= order
        return !isBlocked && fold.composes(starter, raw)
    }
}
