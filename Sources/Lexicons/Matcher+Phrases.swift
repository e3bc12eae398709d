extension Matcher {
    /// Goes on with the phrases begun and begins new ones with a word.
    @inline(never)
    mutating func take(
        _ word: Word, begins: Bool, _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        let needsLetters =
            word.passesGate || (begins && view.proclitics != .none)
            || (0..<activeCount).contains { actives[$0].sharedStems || actives[$0].ownStems }
        if needsLetters { spelling.read(text, word.start, word.letters) }
        for index in 0..<activeCount where actives[index].goesOn { extend(index, word, text, length, view) }
        if begins, word.mayStart {
            begin(word, stripped: 0, text, length, view)
            if view.proclitics != .none, word.letters <= Self.wordLimit {
                beginBehindProclitics(word, text, length, view)
            }
            if word.hasInner { beginInside(word, text, length, view) }
        }
        decide(text, view)
    }

    /// Ends all phrases: what follows cannot belong to them.
    @inline(never)
    mutating func endPhrases(_ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView) {
        guard activeCount > 0 else { return }
        for index in 0..<activeCount {
            actives[index].sharedGoesOn = false
            actives[index].ownGoesOn = false
        }
        decide(text, view)
    }

    /// `rest`: the hash of what is left of the word when letters are taken off; nil: the whole.
    mutating func begin(
        _ word: Word, _ rest: UInt64? = nil, stripped: Int, _ text: UnsafePointer<UInt8>, _ length: Int,
        _ view: LanguageView
    ) {
        guard activeCount < Self.activeLimit else { return }
        let key = KeyHash.word(rest ?? word.hash)
        // The filters do not know the first word of a phrase by itself.
        let leads = word.leads || rest != nil
        var isSought = (shared: leads, own: leads)
        if !leads, word.isNear {
            isSought = view.filters.tablesThatMayHold(word.isCapital ? KeyHash.capital(key) : key)
        }
        let shared = isSought.shared ? view.shared.node(key) : nil
        let own = isSought.own && view.hasOwn ? view.own.node(key) : nil
        var active = Active(
            start: word.start, key: key, capitals: word.isCapital ? 1 : 0, pieces: 1, sharedGoesOn: false,
            ownGoesOn: false, sharedStems: false, ownStems: false, stripped: UInt8(stripped), best: nil)
        if shared != nil || own != nil { reach(&active, shared, own, word, text, length, view) }
        if active.best == nil, word.passesGate, stripped == 0 {
            let shortest = StemGate.length(first: word.first)
            var count = word.letters - 1
            while count >= shortest, word.letters - count <= StemGate.longestEnding, active.best == nil {
                let stem = KeyHash.stem(spelling.hash(0, count))
                acceptStem(&active, stem, count, inShared: true, inOwn: true, word, text, length, view)
                count -= 1
            }
        }
        guard active.goesOn || active.best != nil else { return }
        (actives + activeCount).initialize(to: active)
        activeCount += 1
    }

    private mutating func extend(
        _ index: Int, _ word: Word, _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        let parent = actives[index].key
        let childKey = KeyHash.child(parent, word.hash)
        let isThere = view.filters.tablesThatMayHold(word.isCapital ? KeyHash.capital(childKey) : childKey)
        guard isThere.shared || isThere.own || actives[index].sharedStems || actives[index].ownStems else {
            actives[index].sharedGoesOn = false
            actives[index].ownGoesOn = false
            return
        }
        var active = actives[index]
        let (sharedStems, ownStems) = (active.sharedStems, active.ownStems)
        let key = childKey
        let shared = isThere.shared && active.sharedGoesOn ? view.shared.node(key) : nil
        let own = isThere.own && active.ownGoesOn ? view.own.node(key) : nil
        active.key = key
        if word.isCapital, active.pieces < 16 { active.capitals |= 1 << UInt16(active.pieces) }
        active.pieces += 1
        active.sharedGoesOn = false
        active.ownGoesOn = false
        let bestBefore = active.best?.end
        reach(&active, shared, own, word, text, length, view)
        if sharedStems || ownStems, active.best?.end == bestBefore, word.letters <= Self.wordLimit {
            var count = word.letters - 1
            while count >= 1, word.letters - count <= StemGate.longestEnding, active.best?.end == bestBefore {
                let stem = KeyHash.stemChild(parent, spelling.hash(0, count))
                acceptStem(
                    &active, stem, count, inShared: sharedStems, inOwn: ownStems, word, text, length, view)
                count -= 1
            }
        }
        actives[index] = active
    }

    /// Puts a form on the nodes that a word led to.
    private func reach(
        _ active: inout Active, _ shared: LexiconLayout.Slot?, _ own: LexiconLayout.Slot?, _ word: Word,
        _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        let sharedFlags = shared?.flags ?? 0
        let ownFlags = own?.flags ?? 0
        active.sharedGoesOn = sharedFlags & LexiconLayout.NodeFlag.children != 0
        active.ownGoesOn = ownFlags & LexiconLayout.NodeFlag.children != 0
        active.sharedStems = sharedFlags & LexiconLayout.NodeFlag.stemChildren != 0
        active.ownStems = ownFlags & LexiconLayout.NodeFlag.stemChildren != 0
        let accepted = Accepted(
            end: word.end, rank: Int(active.stripped) << 8, shared: NodeItems(shared), own: NodeItems(own),
            capitals: active.capitals, ending: 0)
        if isAlive(accepted, view), mayEnd(text, length, word.end) { active.best = accepted }
    }

    private func acceptStem(
        _ active: inout Active, _ key: UInt64, _ count: Int, inShared: Bool, inOwn: Bool, _ word: Word,
        _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        guard view.filters.gatesMayHold(key) else { return }
        let shared = inShared ? view.shared.node(key) : nil
        let own = inOwn && view.hasOwn ? view.own.node(key) : nil
        guard shared != nil || own != nil else { return }
        let ending = spelling.hash(count, word.letters)
        let accepted = Accepted(
            end: word.end, rank: Int(active.stripped) << 8 | 128 + (64 - count), shared: NodeItems(shared),
            own: NodeItems(own), capitals: active.capitals, ending: ending)
        if isAlive(accepted, view), mayEnd(text, length, word.end) { active.best = accepted }
    }

    /// "won't", "can't": what stands before an apostrophe and a lone t is no word.
    private func mayEnd(_ text: UnsafePointer<UInt8>, _ length: Int, _ end: Int) -> Bool {
        var at = end
        var kind = FoldEntry.ignored
        while kind == FoldEntry.ignored {
            guard at < length else { return true }
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            kind = FoldEntry.kind(fold.entry(raw))
            at += width
        }
        guard kind == FoldEntry.apostrophe, at < length, text[at] | 0x20 == UInt8(ascii: "t") else {
            return true
        }
        let after = at + 1
        guard after < length else { return false }
        return text[after] >= 0x80 || FoldEntry.kind(fold.entry(UInt32(text[after]))) == FoldEntry.letter
    }
}
