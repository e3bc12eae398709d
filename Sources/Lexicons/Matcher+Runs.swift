extension Matcher {
    /// Reads on in a script without spaces, from a position letter to the end of the run; returns where it
    /// ends, −1 if the text turns out not to be NFC.
    mutating func scanRun(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ from: Int, _ view: LanguageView, _ isComposed: Bool
    ) -> Int {
        var at = from
        var before: UInt32 = 0
        var starter: UInt32 = 0
        var order: UInt32 = 0
        while at < length {
            guard text[at] >= 0x80 else { return at }
            var width = 0
            let raw = Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            guard kind == FoldEntry.position || kind == FoldEntry.mark || kind == FoldEntry.ignored else {
                return at
            }
            if kind != FoldEntry.ignored {
                if entry & FoldEntry.checkBit != 0 {
                    if !isComposed, fold.breaksComposition(starter, order, raw, entry) { return -1 }
                    order = FoldEntry.order(entry)
                    if order == 0 { starter = raw }
                } else {
                    starter = raw
                    order = 0
                }
            }
            guard kind == FoldEntry.position else {
                if kind == FoldEntry.mark { before = raw }
                at += width
                continue
            }
            var second = at + width
            let next = nextInRun(text, length, &second)
            guard next.isInside else {
                before = raw
                at += width
                continue
            }
            let hash = KeyHash.append(KeyHash.append(0, FoldEntry.scalar(entry)), next.folded)
            let key = KeyHash.run(hash)
            guard view.filters.mayHold(key),
                let accepted = longest(text, length, at, raw, before, hash, next.raw, second, view)
            else {
                before = raw
                at += width
                continue
            }
            // What the match passed over must be NFC as well.
            if !isComposed, !isComposedRun(text, at, accepted.end) { return -1 }
            report(accepted, at, view)
            before = lastScalar(text, accepted.end)
            starter = before
            order = 0
            at = accepted.end
        }
        return at
    }

    /// The longest form that begins with two given characters and may end where it does.
    private func longest(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ start: Int, _ first: UInt32, _ before: UInt32,
        _ hash: UInt64,
        _ secondScalar: UInt32, _ afterSecond: Int, _ view: LanguageView
    ) -> Accepted? {
        guard RunBoundary.mayStart(before: before, first: first) else { return nil }
        var hash = hash
        var last = secondScalar
        var end = afterSecond
        var best: Accepted?
        while true {
            let key = KeyHash.run(hash)
            let shared = view.shared.node(key)
            let own = view.hasOwn ? view.own.node(key) : nil
            guard shared != nil || own != nil else { return best }
            let accepted = Accepted(
                end: end, rank: 0, shared: NodeItems(shared), own: NodeItems(own), capitals: 0, ending: 0)
            if isAlive(accepted, view), mayEndRun(text, length, end, last) { best = accepted }
            guard ((shared?.flags ?? 0) | (own?.flags ?? 0)) & LexiconLayout.NodeFlag.children != 0 else {
                return best
            }
            let next = nextInRun(text, length, &end)
            // A mark behind a space hangs on no letter.
            let isStray = last == 0x20 && FoldEntry.kind(fold.entry(next.raw)) == FoldEntry.mark
            guard next.isInside, !isStray else { return best }
            hash = KeyHash.append(hash, next.folded)
            last = next.raw
        }
    }

    private struct RunScalar {
        var raw: UInt32
        var folded: UInt32
        var isInside: Bool
    }

    /// The next character that counts, moving `at` behind it; a space counts, since some forms hold one.
    private func nextInRun(_ text: UnsafePointer<UInt8>, _ length: Int, _ at: inout Int) -> RunScalar {
        while at < length {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.ignored {
                at += width
                continue
            }
            let isInside =
                kind == FoldEntry.position || kind == FoldEntry.mark || kind == FoldEntry.letter
                || raw == 0x20
            if isInside { at += width }
            return RunScalar(raw: raw, folded: FoldEntry.scalar(entry), isInside: isInside)
        }
        return RunScalar(raw: 0, folded: 0, isInside: false)
    }

    private func mayEndRun(_ text: UnsafePointer<UInt8>, _ length: Int, _ end: Int, _ last: UInt32) -> Bool {
        var at = end
        let next = nextInRun(text, length, &at)
        guard next.isInside, next.raw != 0x20 else { return true }
        // A letter or digit at the end of a form (維他命C) ends there as a word does.
        let isInWord = FoldEntry.kind(fold.entry(last)) == FoldEntry.letter
        if isInWord, FoldEntry.kind(fold.entry(next.raw)) == FoldEntry.letter { return false }
        let afterNext = nextInRun(text, length, &at)
        let isMark = FoldEntry.kind(fold.entry(next.raw)) == FoldEntry.mark
        return !isMark && RunBoundary.mayEnd(last: last, next: next.raw, afterNext: afterNext.raw)
    }

    private func isComposedRun(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var at = start
        var starter: UInt32 = 0
        var order: UInt32 = 0
        while at < end {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            at += width
            guard FoldEntry.kind(entry) != FoldEntry.ignored else { continue }
            guard entry & FoldEntry.checkBit != 0 else {
                starter = raw
                order = 0
                continue
            }
            if fold.breaksComposition(starter, order, raw, entry) { return false }
            order = FoldEntry.order(entry)
            if order == 0 { starter = raw }
        }
        return true
    }

    func lastScalar(_ text: UnsafePointer<UInt8>, _ end: Int) -> UInt32 {
        var at = end - 1
        while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
        var width = 1
        return text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
    }
}

/// Where a form may begin and end in a run of a script without spaces.
///
/// Nowhere inside a syllable of Thai, Lao, Khmer or Myanmar as far as its letters show it, and nowhere
/// inside a word in Katakana: タイ is not in タイトル.
enum RunBoundary {
    static func mayStart(before: UInt32, first: UInt32) -> Bool {
        if isLeadingVowel(before) || before == 0x17D2 || before == 0x1039 { return false }
        if isFollowingVowel(first) { return false }
        return !(isKatakana(before) && isKatakana(first))
    }

    static func mayEnd(last: UInt32, next: UInt32, afterNext: UInt32) -> Bool {
        if isFollowingVowel(next) || last == 0x17D2 || last == 0x1039 || isLeadingVowel(last) { return false }
        // A consonant with asat closes the syllable before it.
        if (0x1000...0x1021).contains(next), afterNext == 0x103A || afterNext == 0x1037 { return false }
        return !(isKatakana(last) && isKatakana(next))
    }

    /// Written before the consonant they follow in speech.
    private static func isLeadingVowel(_ scalar: UInt32) -> Bool {
        (0x0E40...0x0E44).contains(scalar) || (0x0EC0...0x0EC4).contains(scalar)
    }

    private static func isFollowingVowel(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0EB0, 0x0EB2, 0x0EB3: true
        default: false
        }
    }

    private static func isKatakana(_ scalar: UInt32) -> Bool {
        (0x30A1...0x30FA).contains(scalar) || (0x30FC...0x30FF).contains(scalar)
            || (0x31F0...0x31FF).contains(scalar)
            || (0xFF66...0xFF9D).contains(scalar)
    }
}
