/// The forms that hold in documents of one language: those of `mul`, and its own.
///
/// Valid as long as the lexicon lives that made it.
package struct LanguageView: @unchecked Sendable {
    let shared: NodeTable
    let own: NodeTable
    let hasOwn: Bool
    let filters: FilterPair
    let proclitics: Proclitics
    let adjustments: UnsafeBufferPointer<LexiconLayout.Adjustment>
    /// Short words of `mul` that are not among the adjustments are worth a step less.
    let lowersTravelling: Bool

    init(arrays: LexiconArrays, own index: Int?, proclitics: Proclitics) {
        shared = NodeTable(arrays, arrays.views[0])
        let view = arrays.views[index ?? 0]
        own = NodeTable(arrays, view)
        hasOwn = index != nil && index != 0
        filters = FilterPair(
            shared: shared.filter, own: own.filter,
            sharedGates: NodeFilter(arrays, arrays.views[0].gateStart, UInt64(arrays.views[0].gateBits)),
            ownGates: NodeFilter(arrays, view.gateStart, UInt64(view.gateBits)),
            hasGates: view.hasGates != 0 || arrays.views[0].hasGates != 0)
        self.proclitics = proclitics
        lowersTravelling = !hasOwn || view.lowersTravelling != 0
        let start = Int(view.adjustmentStart)
        adjustments = UnsafeBufferPointer(
            rebasing: arrays.adjustments[start..<start + (hasOwn ? Int(view.adjustmentCount) : 0)])
    }

    /// False: a key that the filters know is in neither table.
    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool { filters.mayHold(key) }

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

/// Bits that say of a key that it is surely not there.
struct NodeFilter {
    let words: UnsafePointer<UInt64>
    let shift: UInt64

    init(_ arrays: LexiconArrays, _ start: UInt64, _ bits: UInt64) {
        // It lies inside its array: checked when the file was opened.
        words = UnsafePointer(arrays.filters.baseAddress.unsafelyUnwrapped + Int(start))
        shift = 64 - bits
    }

    /// The word in which a key's bits are.
    @inline(__always)
    func word(_ key: UInt64) -> UInt64 { words[Int(truncatingIfNeeded: key &>> shift)] }
}

/// The filters of `mul` and of a language; for a language without forms of its own, `mul`'s twice.
struct FilterPair {
    let shared: NodeFilter
    let own: NodeFilter
    let sharedGates: NodeFilter
    let ownGates: NodeFilter
    /// Whether there are stems.
    let hasGates: Bool

    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool {
        let mask = LexiconLayout.filterMask(key)
        return shared.word(key) & mask == mask || own.word(key) & mask == mask
    }

    @inline(__always)
    func gatesMayHold(_ key: UInt64) -> Bool {
        let mask = LexiconLayout.filterMask(key)
        return sharedGates.word(key) & mask == mask || ownGates.word(key) & mask == mask
    }
}

/// A filter and a hash table of nodes.
struct NodeTable {
    let filter: NodeFilter
    private let slots: UnsafePointer<LexiconLayout.Slot>
    private let bits: UInt64

    init(_ arrays: LexiconArrays, _ view: LexiconLayout.View) {
        filter = NodeFilter(arrays, view.filterStart, UInt64(view.filterBits))
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
