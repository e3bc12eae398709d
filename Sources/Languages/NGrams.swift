/// The features of a text: hashed n-grams of one to five symbols, across word boundaries, and whole words.
///
/// A hash is 64 bits; its high half picks a slot and eight bits below are the fingerprint that tells
/// the n-gram that owns the slot from others that fall there.
package enum NGrams {
    package static let longest = 5
    /// Words shorter than this are n-grams with their boundaries already.
    package static let shortestWord = 4
    /// The order of whole words.
    package static let wordOrder: UInt64 = 6
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
            let hash1 = (seed ^ UInt64(text[index])) &* multiplier
            let hash2 = (hash1 ^ UInt64(text[index &- 1])) &* multiplier
            let hash3 = (hash2 ^ UInt64(text[index &- 2])) &* multiplier
            let hash4 = (hash3 ^ UInt64(text[index &- 3])) &* multiplier
            let hash5 = (hash4 ^ UInt64(text[index &- 4])) &* multiplier
            keepIfKnown(hash1, slots, fingerprints, output, &written)
            keepIfKnown(hash2, slots, fingerprints, output, &written)
            keepIfKnown(hash3, slots, fingerprints, output, &written)
            keepIfKnown(hash4, slots, fingerprints, output, &written)
            keepIfKnown(hash5, slots, fingerprints, output, &written)
            if text[index] == SymbolReader.boundary {
                if length >= shortestWord {
                    keepIfKnown(finished(word), slots, fingerprints, output, &written)
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

    /// Without a branch, which would be mispredicted half of the time: every slot is written, and kept by moving
    /// on.
    @inline(__always)
    private static func keepIfKnown(
        _ hash: UInt64, _ slots: UInt64, _ fingerprints: UnsafePointer<UInt8>,
        _ output: UnsafeMutablePointer<UInt32>, _ written: inout Int
    ) {
        let slot = slot(hash, slots)
        output[written] = UInt32(truncatingIfNeeded: slot)
        let difference = UInt32(fingerprints[slot] ^ fingerprint(hash))
        written &+= Int((difference &- 1) >> 31)
    }

    @inline(__always)
    private static func finished(_ word: UInt64) -> UInt64 {
        var hash = word
        hash ^= hash >> 29
        return hash &* wordMultiplier
    }
}
