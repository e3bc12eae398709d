internal import CWords

/// What the small filters know: words, and pairs of words, by which a text is seen to come to a node; each
/// key once, with its bits.
///
/// A word is asked for first. It is known where it is a form by itself, and where it is the second word of
/// others: then the pair that it makes with the word before is asked for. A pair that only begins longer forms
/// is asked for with the word behind it, among the nodes.
struct Seeds {
    private(set) var words: [(key: UInt64, mask: UInt64)] = []
    private(set) var pairs: [(key: UInt64, mask: UInt64)] = []

    init(_ records: [ViewBuilder.Record]) {
        var words: [UInt64: UInt64] = [:]
        var pairs: [UInt64: UInt64] = [:]
        for record in records {
            func bits(_ bits: UInt64) -> UInt64 {
                let needsCapital = record.flags & LexiconLayout.NodeFlag.filteredCapital != 0
                return CWords_turnBits(bits, 1) | (needsCapital ? 0 : bits)
            }
            switch record.seed {
            case .none: break
            case .alone:
                let mask = CWords_seedBits(record.key)
                words[record.key, default: 0] |= bits(mask | CWords_aloneBits(mask))
            case .bare:
                let key = KeyHash.bare(record.key)
                words[key, default: 0] |= CWords_seedBits(key)
            case .second(let word, let isEnough):
                words[word, default: 0] |= bits(CWords_seedBits(word))
                let mask = CWords_seedBits(record.key)
                pairs[record.key, default: 0] |= bits(isEnough ? mask | CWords_aloneBits(mask) : mask)
            }
        }
        self.words = words.map { (key: $0.key, mask: $0.value) }
        self.pairs = pairs.map { (key: $0.key, mask: $0.value) }
    }
}
