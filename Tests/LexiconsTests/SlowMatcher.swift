import Foundation

@testable import Lexicons

/// An obvious matcher: at every place tries every spelling of every form, letter by letter.
struct SlowMatcher {
    struct Entry {
        let form: Int
        let key: FormKey
        let isStem: Bool
        let needsCapitals: Bool
        let isVariant: Bool
    }

    struct Found: Hashable, Comparable {
        let start: Int
        let end: Int
        let form: Int

        static func < (left: Found, right: Found) -> Bool {
            (left.start, left.end, left.form) < (right.start, right.end, right.form)
        }
    }

    private struct Character {
        let raw: UInt32
        let folded: UInt32
        let kind: UInt32
        let isUpper: Bool
        let start: Int
        var end: Int
        /// It begins a word of a hashtag that is parted.
        var beginsPart = false
        /// Where the word begins inside of which it begins a name.
        var nameIn: Int?
    }

    private let table = OwnedFoldTable()
    private var entries: [Entry] = []
    private let proclitics: Proclitics
    private let joinsPrefixes: Bool
    private let particles = Set(KoreanParticles.all.map { $0.unicodeScalars.map(\.value) })

    /// `forms`: (index, text, is stem, needs capitals).
    init(forms: [(index: Int, text: String, isStem: Bool, needsCapitals: Bool)], language: String) {
        proclitics = Proclitics.of(language: language, macrolanguages: TestLexicon.registry.macrolanguages)
        joinsPrefixes = Matcher.prefixingLanguages.contains(language)
        for form in forms {
            guard let key = try? FormKey(form.text, table: table) else { continue }
            for variant in FormVariants.all(of: key) {
                entries.append(
                    Entry(
                        form: form.index, key: variant.key, isStem: form.isStem,
                        needsCapitals: form.needsCapitals,
                        isVariant: variant.key != key))
            }
        }
    }

    /// All forms found, of a text that is NFC.
    func find(_ text: String) -> [Found] {
        let characters = self.characters(text)
        var result: [Found] = []
        var index = 0
        while index < characters.count {
            var best: (end: Int, rank: Int, forms: [Int])?
            for entry in entries {
                guard let (end, rank) = match(entry, characters, at: index) else { continue }
                if let known = best {
                    if (end, -rank) > (known.end, -known.rank) { best = (end, rank, [entry.form]) }
                    if (end, rank) == (known.end, known.rank) { best?.forms.append(entry.form) }
                } else {
                    best = (end, rank, [entry.form])
                }
            }
            if let best {
                for form in Set(best.forms) {
                    result.append(
                        Found(start: characters[index].start, end: characters[best.end - 1].end, form: form))
                }
                index = best.end
            } else {
                index += 1
            }
        }
        return result.sorted()
    }

    private func characters(_ text: String) -> [Character] {
        var characters: [Character] = []
        var at = 0
        for scalar in text.unicodeScalars {
            let entry = table.entry(scalar.value)
            let width = UTF8.width(scalar)
            var kind = FoldEntry.kind(entry)
            if kind == FoldEntry.nonJoiner {
                let before = characters.last?.raw ?? 0
                kind = (0x600..<0x780).contains(before) ? FoldEntry.soft : FoldEntry.ignored
            }
            // A mark that hangs on no letter parts words.
            if kind == FoldEntry.mark {
                let before = characters.last?.kind ?? FoldEntry.hard
                let hangs = [FoldEntry.letter, FoldEntry.mark, FoldEntry.position].contains(before)
                if !hangs { kind = FoldEntry.hard }
            }
            if kind != FoldEntry.ignored {
                characters.append(
                    Character(
                        raw: scalar.value, folded: FoldEntry.scalar(entry), kind: kind,
                        isUpper: entry & FoldEntry.upperBit != 0, start: at, end: at + width))
            } else if Matcher.isPoint(scalar.value), let last = characters.last, isWordPart(last) {
                // Points stay with their letter.
                characters[characters.count - 1].end = at + width
            }
            at += width
        }
        markNames(&characters)
        return characters
    }

    /// Marks where names begin inside of words.
    private func markNames(_ text: inout [Character]) {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, isWordPart(text[end]) { end += 1 }
            if end > start { markNames(&text, start, end) }
            start = max(end, start + 1)
        }
    }

    private func markNames(_ text: inout [Character], _ start: Int, _ end: Int) {
        var inner: [Int] = []
        for index in start + 1..<max(end, start + 1) where text[index].isUpper {
            let before = text[start..<index].last { $0.kind == FoldEntry.letter }
            if let before, !before.isUpper, text[index].kind == FoldEntry.letter { inner.append(index) }
        }
        guard end - start <= Matcher.wordLimit else { return }
        let whole = text[start..<end].map(\.folded)
        let isHashtag = start > 0 && text[start - 1].raw == 0x23 && text[start - 1].end == text[start].start
        if isHashtag, !inner.isEmpty, !entries.contains(where: { !$0.key.isRun && $0.key.pieces[0] == whole })
        {
            for index in [start] + inner { text[index].beginsPart = true }
            return
        }
        guard !text[start].isUpper || joinsPrefixes,
            let first = joinsPrefixes && hasCapitalPrefix(text, start, end) ? start + 1 : inner.first,
            end - first >= Proclitics.shortestRest
        else { return }
        text[first].nameIn = start
    }

    /// USipho: a capital between a capital and a small letter, with marks only behind them.
    private func hasCapitalPrefix(_ text: [Character], _ start: Int, _ end: Int) -> Bool {
        guard start + 1 < end, text[start].isUpper, text[start + 1].isUpper,
            text[start + 1].kind == FoldEntry.letter
        else { return false }
        let next = text[start + 2..<max(end, start + 2)].first { $0.kind == FoldEntry.letter }
        return next.map { !$0.isUpper } ?? false
    }

    /// Where the word ends that begins at a place.
    private func endOfWord(_ text: [Character], _ start: Int) -> Int {
        var end = start
        while end < text.count, isWordPart(text[end]), end == start || !text[end].beginsPart { end += 1 }
        return end
    }

    private func isWordPart(_ character: Character) -> Bool {
        character.kind == FoldEntry.letter || character.kind == FoldEntry.mark
    }

    /// Where an entry that begins here ends, and its rank.
    private func match(_ entry: Entry, _ text: [Character], at start: Int) -> (end: Int, rank: Int)? {
        entry.key.isRun ? matchRun(entry, text, at: start) : matchWords(entry, text, at: start)
    }

    private func matchRun(_ entry: Entry, _ text: [Character], at start: Int) -> (end: Int, rank: Int)? {
        let wanted = entry.key.pieces[0]
        guard text[start].kind == FoldEntry.position, start + wanted.count <= text.count else { return nil }
        for (offset, scalar) in wanted.enumerated() {
            let character = text[start + offset]
            guard character.folded == scalar, character.kind != FoldEntry.soft || character.raw == 0x20 else {
                return nil
            }
        }
        let end = start + wanted.count
        let isInRun =
            start > 0
            && (text[start - 1].kind == FoldEntry.position || text[start - 1].kind == FoldEntry.mark)
        let before = isInRun ? text[start - 1].raw : 0
        guard RunBoundary.mayStart(before: before, first: text[start].raw) else { return nil }
        if end < text.count {
            let next = text[end]
            let isInside = isWordPart(next) || next.kind == FoldEntry.position
            if next.kind == FoldEntry.mark { return nil }
            if next.kind == FoldEntry.letter, text[end - 1].kind == FoldEntry.letter { return nil }
            let afterNext = end + 1 < text.count ? text[end + 1].raw : 0
            if isInside, !RunBoundary.mayEnd(last: text[end - 1].raw, next: next.raw, afterNext: afterNext) {
                return nil
            }
        }
        return (end, 0)
    }

    private func matchWords(_ entry: Entry, _ text: [Character], at start: Int) -> (end: Int, rank: Int)? {
        let isInside = start > 0 && isWordPart(text[start - 1])
        guard text[start].kind == FoldEntry.letter,
            !isInside || text[start].beginsPart || text[start].nameIn != nil
        else { return nil }
        guard mayStart(text, text[start].nameIn ?? start) else { return nil }
        var best: (end: Int, rank: Int)?
        for (stripped, first) in firstWords(text, start) {
            guard let (end, rank) = matchPieces(entry, text, start, first) else { continue }
            let full = stripped << 8 | rank
            if best.map({ ($0.end, -$0.rank) < (end, -full) }) ?? true { best = (end, full) }
        }
        return best
    }

    /// Behind an apostrophe, only what a short word is joined to.
    private func mayStart(_ text: [Character], _ start: Int) -> Bool {
        if start > 1, text[start - 1].kind == FoldEntry.apostrophe, isWordPart(text[start - 2]) {
            var before = start - 1
            while before > 0, isWordPart(text[before - 1]) { before -= 1 }
            if start - 1 - before > Gap.elision { return false }
        }
        return true
    }

    /// The first word as it stands and without proclitics: letters taken off, what is left.
    private func firstWords(_ text: [Character], _ start: Int) -> [(Int, [UInt32])] {
        let word = text[start..<endOfWord(text, start)].map(\.folded)
        var words = [(0, word)]
        guard word[0] >= 0x5D0, word[0] < 0x780, word.count <= Matcher.wordLimit else { return words }
        for (prefix, joined) in prefixes where word.starts(with: prefix) {
            let rest = joined + word.dropFirst(prefix.count)
            // What is joined stands for a letter that both have: ll is l and the article.
            let taken = joined.isEmpty ? prefix.count : prefix.count - 1
            guard word.count - taken >= Proclitics.shortestRest, joined.isEmpty || word.count - taken > 2
            else { continue }
            words.append((taken, Array(rest)))
        }
        return words
    }

    /// All that may stand before a word, and what is then put before the rest.
    private var prefixes: [(prefix: [UInt32], joined: [UInt32])] {
        func spelt(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
        var found: [(prefix: [UInt32], joined: [UInt32])] = []
        switch proclitics {
        case .none:
            break
        case .arabic:
            for first in ["", "و", "ف"] {
                for second in ["", "ب", "ك", "ل"] {
                    for article in ["", "ال"] where first + second + article != "" {
                        found.append((spelt(first + second + article), []))
                    }
                }
                found.append((spelt(first + "لل"), []))
                found.append((spelt(first + "لل"), spelt("ال")))
            }
        case .hebrew:
            for first in ["", "ו"] {
                for second in ["", "ש"] {
                    for third in ["", "ה", "ב", "כ", "ל", "מ"] where first + second + third != "" {
                        found.append((spelt(first + second + third), []))
                    }
                }
            }
        }
        return found
    }

    private func matchPieces(
        _ entry: Entry, _ text: [Character], _ start: Int, _ first: [UInt32]
    ) -> (end: Int, rank: Int)? {
        var at = start
        for (index, piece) in entry.key.pieces.enumerated() {
            let isLast = index == entry.key.pieces.count - 1
            if entry.needsCapitals, entry.key.capitals >> UInt16(index) & 1 == 1, !text[at].isUpper {
                return nil
            }
            let wordStart = at
            at = endOfWord(text, at)
            let word = index == 0 ? first : text[wordStart..<at].map(\.folded)
            if word == piece {
                if isLast { return mayEnd(text, at) ? (at, 0) : nil }
            } else {
                guard isLast, word.starts(with: piece), word.count <= Matcher.wordLimit,
                    word.count - piece.count <= StemGate.longestEnding, index > 0 || start + word.count >= at,
                    index > 0 || first.count == word.count
                else { return nil }
                let ending = Array(word[piece.count...])
                let takes =
                    ViewBuilder.takesParticles(entry.key) && !entry.isStem && particles.contains(ending)
                let isStem = entry.isStem && piece.count >= StemGate.length(first: piece[0])
                guard isStem || takes, index > 0 || piece.count >= StemGate.length(first: piece[0]) else {
                    return nil
                }
                if index == 0, at - start != word.count { return nil }
                return mayEnd(text, at) ? (at, 128 + 64 - piece.count) : nil
            }
            let letters = text[..<at].reversed().prefix(while: isWordPart).count
            var gap = 0
            while at < text.count, text[at].kind != FoldEntry.letter {
                let character = text[at]
                switch character.kind {
                case FoldEntry.soft: gap += character.raw == 0x0A ? Gap.line : Gap.soft
                case FoldEntry.apostrophe: gap += Gap.soft
                default:
                    let isShort = letters <= Gap.abbreviation
                    gap += character.raw == 0x2E && isShort && gap == 0 ? Gap.soft : Gap.hard
                }
                at += 1
            }
            guard gap <= Matcher.widestGap, at < text.count else { return nil }
            // No phrase goes on into a hashtag.
            if text[at].beginsPart, !isWordPart(text[at - 1]) { return nil }
        }
        return nil
    }

    private func mayEnd(_ text: [Character], _ end: Int) -> Bool {
        guard end + 1 < text.count, text[end].kind == FoldEntry.apostrophe,
            text[end].end == text[end + 1].start,
            text[end + 1].raw == 0x74 || text[end + 1].raw == 0x54
        else { return true }
        guard end + 2 < text.count else { return false }
        return text[end + 2].raw >= 0x80 || text[end + 2].kind == FoldEntry.letter
    }
}
