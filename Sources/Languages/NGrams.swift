/// The features of a text: hashed n-grams of one to five symbols, across word boundaries, and whole words.
///
/// A hash is 64 bits; its high half picks a slot and eight bits below are the fingerprint that tells
/// the n-gram that owns the slot from others that fall there.
package enum NGrams {
    package static let longest = 5
    /// Words shorter than this are n-grams with their boundaries already.
    package static let shortestWord = 4
    /// At most this many features a symbol.
    package static let featuresPerSymbol = longest + 1

    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let wordMultiplier: UInt64 = 0xD6E8_FEB8_6659_FD93
    private static let seed: UInt64 = 0x2545_F491_4F6C_DD1D

    @inline(__always)
    package static func slot(_ hash: UInt64, _ slots: UInt64) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* slots) >> 32)
    }

    /// Never 0, which marks an empty slot.
    @inline(__always)
    package static func fingerprint(_ hash: UInt64) -> UInt8 {
        max(UInt8(truncatingIfNeeded: hash >> 24), 1)
    }

    /// Writes the hashes of all features and returns their number. N-grams that reach into the padding,
    /// which never occur in the model, are left out.
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
                output[written] = hash
                written += 1
            }
            if text[index] == SymbolReader.boundary {
                if length >= shortestWord { output[written] = finished(word); written += 1 }
                word = seed
                length = 0
            } else {
                word = (word ^ UInt64(text[index])) &* wordMultiplier
                length += 1
            }
        }
        return written
    }

    /// Writes the slots of those features the model knows, with repetitions, and returns their number.
    ///
    /// - Parameters:
    ///   - output: room for `featuresPerSymbol * count + 1`.
    package static func knownSlots(
        _ symbols: UnsafePointer<UInt32>, _ count: Int, fingerprints: UnsafePointer<UInt8>, slots: Int,
        into output: UnsafeMutablePointer<UInt32>
    ) -> Int {
        let text = symbols + SymbolReader.padding
        let slots = UInt64(slots)
        var written = 0
        var word = seed
        var length = 0
        for index in 0..<count {
            var hash = seed
            // Without branches: every candidate is written, and kept by moving on.
            for back in 0..<longest {
                hash = (hash ^ UInt64(text[index &- back])) &* multiplier
                let slot = slot(hash, slots)
                output[written] = UInt32(truncatingIfNeeded: slot)
                written &+= fingerprints[slot] == fingerprint(hash) ? 1 : 0
            }
            if text[index] == SymbolReader.boundary {
                if length >= shortestWord {
                    let hash = finished(word)
                    let slot = slot(hash, slots)
                    output[written] = UInt32(truncatingIfNeeded: slot)
                    written &+= fingerprints[slot] == fingerprint(hash) ? 1 : 0
                }
                word = seed
                length = 0
            } else {
                word = (word ^ UInt64(text[index])) &* wordMultiplier
                length &+= 1
            }
        }
        return written
    }

    @inline(__always)
    private static func finished(_ word: UInt64) -> UInt64 {
        var hash = word
        hash ^= hash >> 29
        return hash &* wordMultiplier
    }
}
