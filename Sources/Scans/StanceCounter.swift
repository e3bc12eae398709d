internal import Lexicons
internal import Profiles

/// Counts value vocabulary: terms in cultures' own words, and terms of general theories.
struct StanceCounter {
    private let lexicon: CompiledLexicon
    private let theories: [String: Int]
    private var counters = KeyedCounters(.stance)
    /// No culture: the document as a whole.
    private static let whole: UInt64 = 0xffff

    init(_ lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        theories = Dictionary(uniqueKeysWithValues: zip(lexicon.theories, lexicon.theories.indices))
    }

    /// Counts the markers of the document last read by `annotator`.
    ///
    /// An emic term counts for its cultures; an etic one for every culture the document refers to. Each
    /// counts once more for the document as a whole.
    mutating func count(_ annotator: Annotator, label: UInt16, fold: Int) {
        for evidence in annotator.decider.markers where lexicon.hasStance(evidence.marker) {
            let summary = lexicon.marker(evidence.marker)
            let stance: Int
            let cultures: [UInt32]
            switch summary.stance {
            case .unspecified: continue
            case .emic:
                stance = 0
                cultures = summary.cultures.map(\.culture)
            case .etic(let theory):
                stance = 1 + (theories[theory] ?? 0)
                cultures = annotator.decision.references.map(\.culture)
            }
            for culture in cultures.map(UInt64.init) + [Self.whole] {
                let key = UInt64(label) << 24 | UInt64(stance) << 16 | culture
                counters.add(key, part: fold) { row in
                    row[0] += Int64(evidence.mentions)
                    row[1] += 1
                }
            }
        }
    }

    func table(labels: [String], cultures: [String]) -> CountTable {
        counters.table { key in
            let stance = Int(key >> 16 & 0xff)
            let culture = key & 0xffff
            return [
                labels[Int(key >> 24)], culture == Self.whole ? "" : cultures[Int(culture)],
                stance == 0 ? "emic" : "etic:\(lexicon.theories[stance - 1])",
            ]
        }
    }
}
