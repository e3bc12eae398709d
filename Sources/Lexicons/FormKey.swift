internal import CICU

/// A form as the matcher sees it: words with their capitals, or a run of code points at any position.
struct FormKey: Hashable, Sendable {
    /// Folded code points of each word; one element for a run.
    let pieces: [[UInt32]]
    /// Bit i: word i is written with a capital; the first sixteen words.
    let capitals: UInt16
    /// In a script without spaces.
    let isRun: Bool
    /// Word i follows an apostrophe.
    let joined: [Bool]

    /// Longest phrase, in words.
    static let longest = 12

    /// Letters, marks and digits in all.
    var letterCount: Int { pieces.reduce(0) { $0 + $1.count { $0 != 0x20 } } }

    /// Why a text cannot be a form.
    enum Fault: String, Error {
        case empty = "has no letters"
        case mixedScripts = "mixes scripts with and without spaces, which is never found; split it"
        case singleCharacter =
            "is one character of a script without spaces, which is never found; lengthen it"
        case tooLong = "has more than twelve words, which is never found; shorten it"
        case sentenceMark =
            "holds a mark that ends phrases in texts, so it is never found; leave the mark out"
    }

    /// Parses a form's text; composed and folded as texts are.
    init(_ text: String, table: OwnedFoldTable) throws(Fault) {
        try self.init(scalars: Composition.composed(text), table: table)
    }

    init(scalars: [UInt32], table: OwnedFoldTable) throws(Fault) {
        var pieces: [[UInt32]] = []
        var joined: [Bool] = []
        var capitals: UInt16 = 0
        var current: [UInt32] = []
        var isCapital = false
        var afterApostrophe = false
        var sawRun = false
        var sawWord = false
        var sawHard = false
        var previous: UInt32 = 0
        func close() {
            guard !current.isEmpty else { return }
            if isCapital, pieces.count < 16 { capitals |= 1 << UInt16(pieces.count) }
            pieces.append(current)
            joined.append(afterApostrophe)
            current = []
            afterApostrophe = false
        }
        for scalar in scalars {
            let entry = table.entry(scalar)
            let folded = FoldEntry.scalar(entry)
            switch FoldEntry.kind(entry) {
            case FoldEntry.letter:
                if current.isEmpty { isCapital = entry & FoldEntry.upperBit != 0 }
                if !sawRun { sawWord = true }
                current.append(folded)
            case FoldEntry.position:
                sawRun = true
                current.append(folded)
            case FoldEntry.mark:
                if !current.isEmpty, current.last != 0x20 { current.append(folded) }
            case FoldEntry.ignored:
                break
            case FoldEntry.nonJoiner:
                if (0x600...0x77F).contains(previous) { close() }
            case FoldEntry.apostrophe:
                close()
                afterApostrophe = true
            case FoldEntry.soft:
                if sawRun && !sawWord && !current.isEmpty { current.append(0x20) } else { close() }
            default:
                if scalar != 0x2E { sawHard = sawHard || !current.isEmpty || !pieces.isEmpty }
                close()
            }
            previous = scalar
        }
        while current.last == 0x20 { current.removeLast() }
        close()
        guard !pieces.isEmpty else { throw .empty }
        guard !sawHard || pieces.count == 1 else { throw .sentenceMark }
        if sawRun {
            guard !sawWord, pieces.count == 1 else { throw .mixedScripts }
            guard pieces[0].count > 1 else { throw .singleCharacter }
        }
        guard pieces.count <= Self.longest else { throw .tooLong }
        self.init(pieces: pieces, capitals: sawRun ? 0 : capitals, isRun: sawRun, joined: joined)
    }

    init(pieces: [[UInt32]], capitals: UInt16, isRun: Bool, joined: [Bool]) {
        self.pieces = pieces
        self.capitals = capitals
        self.isRun = isRun
        self.joined = joined
    }
}

/// Text brought to NFC as code points.
enum Composition {
    static func composed(_ text: String) -> [UInt32] {
        let bytes = Array(text.utf8)
        var edits = 0
        var result = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
        let length = CICU_compose(bytes, bytes.count, &result, result.count, nil, 0, &edits)
        guard length >= 0, length <= Int64(result.count) else { return text.unicodeScalars.map(\.value) }
        return String(decoding: result[0..<Int(length)], as: UTF8.self).unicodeScalars.map(\.value)
    }

    /// The full canonical decomposition of a code point; itself if it has none.
    static func decomposed(_ scalar: UInt32) -> [UInt32] {
        var parts = [UInt32](repeating: 0, count: 8)
        let count = Int(CICU_decompose(scalar, &parts, Int32(parts.count)))
        return count > 0 && count <= parts.count ? Array(parts[0..<count]) : [scalar]
    }
}
