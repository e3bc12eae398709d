internal import CWords

extension Matcher {
    /// Marks the words of the block that may be forms, or begin them, behind proclitics.
    @inline(never)
    func lookBehindProclitics(
        _ count: Int, _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        for index in 0..<count {
            let word = block.words[index]
            guard block.flags[index] & (WordBlock.Flag.near | WordBlock.Flag.gate) == 0,
                word.letters > Proclitics.shortestRest, word.letters <= Self.wordLimit,
                Proclitics.mayBegin(firstLetter(text, word.start))
            else { continue }
            let next = index + 1 < count ? block.words[index + 1] : nil
            var found = false
            if let letters = plainLetters(word, text, length) {
                forEachRest(word, letters, text, view.proclitics) { _, rest in
                    found = found || mayBegin(KeyHash.word(rest), next, view)
                }
            } else {
                spelling.read(text, Int(word.start), Int(word.letters))
                forEachRest(Int(word.letters), view.proclitics) { _, rest in
                    found = found || mayBegin(KeyHash.word(rest), next, view)
                }
            }
            if found { block.flags[index] |= WordBlock.Flag.proclitic }
        }
    }

    /// Whether a form may begin with what is left of a word: by itself, or with the next word, where that is
    /// known.
    @inline(__always)
    private func mayBegin(_ key: UInt64, _ next: CWords_Word?, _ view: LanguageView) -> Bool {
        let seed = view.filters.mayBeBare(key)
        if seed.alone, view.filters.mayHold(key) { return true }
        guard seed.first else { return false }
        guard let next else { return true }
        let pair = KeyHash.child(key, next.hash)
        return view.filters.mayHold(
            next.flags & UInt32(CWORDS_CAPITAL) != 0 ? KeyHash.capital(pair) : pair)
    }

    /// A word's letters as they are hashed, where these have two bytes each, with room behind; nil if they
    /// do not.
    @inline(__always)
    private func plainLetters(
        _ word: CWords_Word, _ text: UnsafePointer<UInt8>, _ length: Int
    ) -> UnsafePointer<UInt8>? {
        let size = Int(word.end &- word.start)
        guard size == 2 * Int(word.letters) else { return nil }
        let start = text + Int(word.start)
        guard word.flags & UInt32(CWORDS_REFOLDED) != 0 else {
            return Int(word.end) &+ 16 <= length ? start : nil
        }
        return CWords_fold(start, size, fold.entries, folded) == size ? UnsafePointer(folded) : nil
    }

    @inline(__always)
    private func forEachRest(
        _ word: CWords_Word, _ start: UnsafePointer<UInt8>, _ text: UnsafePointer<UInt8>, _ kind: Proclitics,
        _ body: (Int, UInt64) -> Void
    ) {
        let size = Int(word.end &- word.start)
        func letter(_ index: Int) -> UInt32 {
            (UInt32(start[2 * index]) & 0x1F) << 6 | UInt32(start[2 * index + 1]) & 0x3F
        }
        let beginning = (letter(0), letter(1), letter(2), letter(3))
        Proclitics.forEach(kind, count: Int(word.letters), beginning) { count in
            body(count, CWords_hash(start + 2 * count, size - 2 * count))
        }
        guard kind == .arabic, Proclitics.mayJoinArticle(beginning) else { return }
        spelling.read(text, Int(word.start), Int(word.letters))
        forEachRestWithArticle(Int(word.letters), beginning, body)
    }

    /// Visits what is left of the word last spelt when proclitics are taken off: how many letters, and the
    /// hash of the rest.
    @inline(__always)
    func forEachRest(_ letters: Int, _ kind: Proclitics, _ body: (Int, UInt64) -> Void) {
        guard letters > Proclitics.shortestRest, letters <= Self.wordLimit else { return }
        let beginning = (spelling.letter(0), spelling.letter(1), spelling.letter(2), spelling.letter(3))
        Proclitics.forEach(kind, count: letters, beginning) { count in
            body(count, spelling.hash(count, letters))
        }
        if kind == .arabic { forEachRestWithArticle(letters, beginning, body) }
    }

    /// Of l joined to the article, l is taken off and the article given its letters back.
    @inline(__always)
    private func forEachRestWithArticle(
        _ letters: Int, _ beginning: Proclitics.Letters, _ body: (Int, UInt64) -> Void
    ) {
        for at in 0...1 where Proclitics.joinsArticle(count: letters, at: at, beginning) {
            body(at + 1, spelling.hash(after: (0x627, 0x644), at + 2, letters))
        }
    }
}
