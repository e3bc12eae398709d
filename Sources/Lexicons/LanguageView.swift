internal import CWords

/// The forms that hold in documents of one language: those of `mul`, and its own.
///
/// Valid as long as the lexicon lives that made it.
package struct LanguageView: @unchecked Sendable {
    let shared: NodeTable
    let own: NodeTable
    let hasOwn: Bool
    let filters: FilterPair
    let proclitics: Proclitics
    /// Names keep their capital behind prefixes, and a prefix that begins a sentence has one too.
    let joinsPrefixes: Bool
    let adjustments: UnsafeBufferPointer<LexiconLayout.Adjustment>
    /// Short words of `mul` that are not among the adjustments are worth a step less.
    let lowersTravelling: Bool

    init(arrays: LexiconArrays, own index: Int?, proclitics: Proclitics, joinsPrefixes: Bool) {
        shared = NodeTable(arrays, arrays.views[0])
        let view = arrays.views[index ?? 0]
        own = NodeTable(arrays, view)
        hasOwn = index != nil && index != 0
        filters = FilterPair(arrays, arrays.views[0], view)
        self.proclitics = proclitics
        self.joinsPrefixes = joinsPrefixes
        lowersTravelling = !hasOwn || view.lowersTravelling != 0
        let start = Int(view.adjustmentStart)
        adjustments = UnsafeBufferPointer(
            rebasing: arrays.adjustments[start..<start + (hasOwn ? Int(view.adjustmentCount) : 0)])
    }

    /// What the language makes of an item of `mul`: its strength and flags.
    func adjusted(_ index: UInt32, _ item: LexiconLayout.Item) -> (strength: UInt8, flags: UInt8) {
        var low = 0
        var high = adjustments.count
        while low < high {
            let middle = (low + high) / 2
            if adjustments[middle].item < index { low = middle + 1 } else { high = middle }
        }
        guard low < adjustments.count, adjustments[low].item == index else {
            let isLowered = lowersTravelling && item.flags & LexiconLayout.ItemFlag.travels != 0
            return (isLowered ? max(item.strength / 2, Strength.faint.rawValue) : item.strength, item.flags)
        }
        return (adjustments[low].strength, adjustments[low].flags)
    }
}

/// The filters of `mul` and of a language; for a language without forms of its own, `mul`'s twice. A key that
/// they do not hold is surely not there.
struct FilterPair {
    let words: CWords_Filters
    /// Whether there are stems.
    let hasGates: Bool

    init(_ arrays: LexiconArrays, _ shared: LexiconLayout.View, _ own: LexiconLayout.View) {
        func filter(_ start: UInt64, _ bits: some BinaryInteger) -> CWords_Filter {
            // It lies inside its array: checked when the file was opened.
            CWords_Filter(
                words: arrays.filters.baseAddress.map { $0 + Int(start) }, last: 1 << UInt64(bits) - 1)
        }
        func table(_ view: LexiconLayout.View) -> CWords_Table {
            CWords_Table(
                slots: arrays.slots.baseAddress.map { $0 + Int(view.slotStart) },
                last: 1 << UInt64(view.slotBits) - 1)
        }
        words = CWords_Filters(
            seeds: (filter(shared.wordStart, shared.wordBits), filter(own.wordStart, own.wordBits)),
            pairs: (filter(shared.pairStart, shared.pairBits), filter(own.pairStart, own.pairBits)),
            nodes: (filter(shared.filterStart, shared.filterBits), filter(own.filterStart, own.filterBits)),
            gates: (filter(shared.gateStart, shared.gateBits), filter(own.gateStart, own.gateBits)),
            tables: (table(shared), table(own)))
        hasGates = own.hasGates != 0 || shared.hasGates != 0
    }

    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool { Self.mayHold(words.nodes, key) }

    /// Whether the nodes of `mul` may hold a key, and whether those of the language.
    @inline(__always)
    func tablesThatMayHold(_ key: UInt64) -> (shared: Bool, own: Bool) {
        let bits = CWords_nodeBits(key)
        return (CWords_holds(words.nodes.0, key, bits) != 0, CWords_holds(words.nodes.1, key, bits) != 0)
    }

    /// Whether a form may begin with what is left of a word behind proclitics.
    func mayBegin(_ rest: UInt64) -> Bool {
        withUnsafePointer(to: words) { CWords_restSeed($0, KeyHash.word(rest)) != 0 }
    }

    @inline(__always)
    func gatesMayHold(_ key: UInt64) -> Bool { Self.mayHold(words.gates, key) }

    @inline(__always)
    private static func mayHold(_ pair: (CWords_Filter, CWords_Filter), _ key: UInt64) -> Bool {
        let bits = CWords_nodeBits(key)
        return CWords_holds(pair.0, key, bits) != 0 || CWords_holds(pair.1, key, bits) != 0
    }
}

/// A hash table of nodes.
struct NodeTable {
    private let slots: UnsafePointer<LexiconLayout.Slot>
    private let bits: UInt64

    init(_ arrays: LexiconArrays, _ view: LexiconLayout.View) {
        slots = UnsafePointer(arrays.slots.baseAddress.unsafelyUnwrapped + Int(view.slotStart))
        bits = UInt64(view.slotBits)
    }

    /// The node of a key.
    @inline(__always)
    func node(_ key: UInt64) -> LexiconLayout.Slot? {
        var index = LexiconLayout.place(key, bits: bits)
        while true {
            let slot = slots[index]
            if slot.key == key { return slot }
            if slot.key == 0 { return nil }
            index = (index &+ 1) & (1 << Int(bits) &- 1)
        }
    }
}
