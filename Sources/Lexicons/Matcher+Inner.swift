internal import CWords

/// Names inside of words, begun by a capital behind a small letter.
///
/// Bantu languages and Irish join prefixes to a name that keeps its capital: *kuScotland*, *neZimbabwe*,
/// *uSipho*, *gCorcaigh*. What stands from the first capital on is looked up as if it were a word; a form of the
/// whole word goes before it, being leftmost. Where prefixes are that common, words that begin a sentence are
/// looked into too: *USipho*, *KuScotland*. Behind `#` words are written together, each with its capital:
/// *#SouthAfrica*, *#NigeriaDecides*; if no form begins with the whole, its parts are words one after another.
extension Matcher {
    /// Languages that join prefixes to most names: Nguni languages and Shona.
    static let prefixingLanguages: Set<String> = ["nbl", "nde", "sna", "ssw", "xho", "zul"]

    /// Whether a name may begin inside of a word.
    func mayHoldName(_ word: CWords_Word, _ text: UnsafePointer<UInt8>, _ view: LanguageView) -> Bool {
        word.flags & UInt32(CWORDS_CAPITAL) == 0 || view.joinsPrefixes || isHashtag(text, Int(word.start))
    }

    private func isHashtag(_ text: UnsafePointer<UInt8>, _ start: Int) -> Bool {
        start > 0 && text[start - 1] == UInt8(ascii: "#")
    }

    /// Where letters from an inner capital on begin, where those before it end, and how many these are, marks too.
    struct InnerCapital {
        let at: Int
        let end: Int
        let letters: Int
    }

    /// The first capital behind a small letter; with `behindCapital` also the second letter of a word, a capital
    /// between a capital and a small letter.
    private func innerCapital(
        _ text: UnsafePointer<UInt8>, from start: Int, to end: Int, behindCapital: Bool
    ) -> InnerCapital? {
        var at = start
        var lettersEnd = start
        var letters = 0
        var before: Bool?
        var second: InnerCapital?
        while at < end {
            var width = 1
            let raw = text[at] < 0x80 ? UInt32(text[at]) : Self.decode(text, at, &width)
            let entry = fold.entry(raw)
            let kind = FoldEntry.kind(entry)
            if kind == FoldEntry.letter {
                let isCapital = entry & FoldEntry.upperBit != 0
                let here = InnerCapital(at: at, end: lettersEnd, letters: letters)
                if isCapital, before == false { return here }
                if !isCapital, let second { return second }
                second = behindCapital && isCapital && before == true && letters == 1 ? here : nil
                before = isCapital
            }
            at += width
            if kind == FoldEntry.letter || kind == FoldEntry.mark { letters += 1 }
            if kind == FoldEntry.letter || kind == FoldEntry.mark || Self.isPoint(raw) { lettersEnd = at }
        }
        return nil
    }

    /// Begins what may begin with the name in a word, behind a prefix.
    @inline(never)
    mutating func beginInside(
        _ word: Word, _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        guard !word.isCapital || view.joinsPrefixes, word.letters <= Self.wordLimit,
            let inner = innerCapital(text, from: word.start, to: word.end, behindCapital: view.joinsPrefixes),
            word.letters - inner.letters >= Proclitics.shortestRest
        else { return }
        let name = part(word, from: inner.at, to: word.end, letters: word.letters - inner.letters, text, view)
        begin(name, stripped: 0, text, length, view)
    }

    /// Whether a word stands behind `#`, is written of several, and no form begins with the whole of it.
    @inline(never)
    func isToBeParted(_ word: Word, _ text: UnsafePointer<UInt8>, _ view: LanguageView) -> Bool {
        guard isHashtag(text, word.start), word.letters <= Self.wordLimit,
            innerCapital(text, from: word.start, to: word.end, behindCapital: false) != nil
        else { return false }
        let key = KeyHash.word(word.hash)
        return view.shared.node(key) == nil && (!view.hasOwn || view.own.node(key) == nil)
    }

    /// Takes the parts of a word as words. No phrase goes on from before into them.
    @inline(never)
    mutating func takeParts(
        of word: Word, _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        endPhrases(text, length, view)
        var start = word.start
        var letters = word.letters
        while letters > 0 {
            let inner = innerCapital(text, from: start, to: word.end, behindCapital: false)
            let count = inner?.letters ?? letters
            let part = part(word, from: start, to: inner?.end ?? word.end, letters: count, text, view)
            take(part, begins: true, text, length, view)
            start = inner?.at ?? word.end
            letters -= count
        }
    }

    /// A part of a word as a word.
    private func part(
        _ word: Word, from start: Int, to end: Int, letters: Int, _ text: UnsafePointer<UInt8>,
        _ view: LanguageView
    ) -> Word {
        spelling.read(text, start, letters)
        let first = firstLetter(text, UInt32(start))
        let gate = StemGate.length(first: first)
        let passesGate =
            view.filters.hasGates && letters > gate
            && view.filters.gatesMayHold(KeyHash.gate(spelling.hash(0, gate)))
        var width = 1
        let raw = text[start] < 0x80 ? UInt32(text[start]) : Self.decode(text, start, &width)
        return Word(
            start: start, end: end, hash: spelling.hash(0, letters), letters: letters,
            isCapital: fold.entry(raw) & FoldEntry.upperBit != 0, first: first, isNear: true, leads: true,
            passesGate: passesGate, mayStart: word.mayStart || start > word.start)
    }
}
