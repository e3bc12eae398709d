import Testing

@testable import Languages

@Suite("n-grams")
struct NGramsTests {
    /// Symbols with a few letters and many boundaries, so that n-grams repeat.
    private func symbols(_ count: Int, seed: UInt64) -> [UInt32] {
        var state = seed
        let made = (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let draw = UInt32(truncatingIfNeeded: state >> 59)
            return draw < 6 ? SymbolReader.boundary : 0x61 + draw
        }
        return Array(repeating: 0, count: SymbolReader.padding) + made
    }

    /// The features that reach into the padding, which `hashes` leaves out and `knownSlots` does not.
    private func early(_ symbols: [UInt32], _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 + max(0, NGrams.longest - 1 - $1) }
    }

    @Test(
        "what a text is known by are the hashes it is trained on, for any length of text",
        arguments: Array(0...40) + [63, 64, 65, 500])
    func agree(count: Int) {
        let slots = 1024
        let text = symbols(count, seed: UInt64(count) + 3)
        var hashes = [UInt64](repeating: 0, count: NGrams.featuresPerSymbol * (count + 1))
        let found = NGrams.hashes(text, count, into: &hashes)
        // Every slot is owned by the first n-gram that falls there.
        var fingerprints = [UInt8](repeating: 0, count: slots)
        for hash in hashes[0..<found] {
            let slot = NGrams.slot(hash, UInt64(slots))
            if fingerprints[slot] == 0 { fingerprints[slot] = NGrams.fingerprint(hash) }
        }
        let expected = hashes[0..<found].compactMap { hash -> UInt32? in
            let slot = NGrams.slot(hash, UInt64(slots))
            return fingerprints[slot] == NGrams.fingerprint(hash) ? UInt32(slot) : nil
        }
        var known = [UInt32](repeating: 0, count: NGrams.room(for: count + 1))
        let written = NGrams.knownSlots(text, count, fingerprints: fingerprints, slots: slots, into: &known)
        var extra = [UInt32: Int]()
        for slot in known[0..<written] { extra[slot, default: 0] += 1 }
        for slot in expected { extra[slot, default: 0] -= 1 }
        #expect(extra.values.allSatisfy { $0 >= 0 })
        #expect(written - expected.count <= early(text, count))
    }

    @Test("words of four letters and more are features of their own, whole")
    func words() {
        let text =
            Array(repeating: UInt32(0), count: SymbolReader.padding)
            + Array(" abcd abc ".utf8).map(UInt32.init)
        var hashes = [UInt64](repeating: 0, count: 200)
        let found = NGrams.hashes(text, 10, into: &hashes)
        #expect(hashes[0..<found].filter { $0 & 7 == NGrams.wordOrder }.count == 1)
    }
}
