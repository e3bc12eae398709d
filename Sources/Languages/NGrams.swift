internal import CVectors

/// The features of a text: hashed n-grams of one to five symbols, across word boundaries, and whole words.
///
/// A hash is 64 bits; its high half picks a slot and eight bits below are the fingerprint that tells
/// the n-gram that owns the slot from others that fall there.
package enum NGrams {
    package static let longest = 5
    /// Words shorter than this are n-grams with their boundaries already.
    package static let shortestWord = Int(CVECTORS_SHORTEST_WORD)
    /// The order of whole words.
    package static let wordOrder: UInt64 = 6
    /// At most this many features a symbol.
    package static let featuresPerSymbol = longest + 1

    private static let multiplier = UInt64(CVECTORS_MULTIPLIER)
    private static let wordMultiplier = UInt64(CVECTORS_WORD_MULTIPLIER)
    private static let seed = UInt64(CVECTORS_SEED)

    @inline(__always)
    package static func slot(_ hash: UInt64, _ slots: UInt64) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* slots) >> 32)
    }

    /// Never 0, which marks an empty slot.
    @inline(__always)
    package static func fingerprint(_ hash: UInt64) -> UInt8 {
        max(UInt8(truncatingIfNeeded: hash >> 24), 1)
    }

    /// Writes the hashes of all features and returns their number. N-grams that reach into the padding are
    /// left out. The lowest three bits, of which neither slot nor fingerprint is made, hold the order.
    ///
    /// - Parameters:
    ///   - symbols: as `SymbolReader.read` writes them, padding included.
    ///   - output: room for `featuresPerSymbol * count`.
    package static func hashes(
        _ symbols: UnsafePointer<UInt32>, _ count: Int, into output: UnsafeMutablePointer<UInt64>
    ) -> Int {
        let text = symbols + SymbolReader.padding
        var written = 0
        var word = seed
        var length = 0
        for index in 0..<count {
            var hash = seed
            for back in 0..<min(longest, index + 1) {
                hash = (hash ^ UInt64(text[index - back])) &* multiplier
                output[written] = hash & ~7 | UInt64(back + 1)
                written += 1
            }
            if text[index] == SymbolReader.boundary {
                if length >= shortestWord {
                    output[written] = finished(word) & ~7 | wordOrder
                    written += 1
                }
                word = seed
                length = 0
            } else {
                word = (word ^ UInt64(text[index])) &* wordMultiplier
                length += 1
            }
        }
        return written
    }

    /// Writes the slots of those features the model knows, with repetitions, and returns their number. Their
    /// order is the same on any machine, and another than that of `hashes`.
    ///
    /// - Parameters:
    ///   - fingerprints: one a slot, readable up to a multiple of 4.
    ///   - output: room for `room(for: count)`.
    @inline(__always)
    package static func knownSlots(
        _ symbols: UnsafePointer<UInt32>, _ count: Int, fingerprints: UnsafePointer<UInt8>, slots: Int,
        into output: UnsafeMutablePointer<UInt32>
    ) -> Int {
        Int(
            CVectors_knownSlots(
                symbols + SymbolReader.padding, Int64(count), fingerprints, UInt64(slots), output))
    }

    /// The elements `knownSlots` needs for that many symbols.
    package static func room(for symbols: Int) -> Int { featuresPerSymbol * symbols + Int(CVECTORS_SLACK) }

    @inline(__always)
    private static func finished(_ word: UInt64) -> UInt64 {
        var hash = word
        hash ^= hash >> 29
        return hash &* wordMultiplier
    }
}
