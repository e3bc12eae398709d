/// The forms that hold in documents of one language: those of `mul`, and its own.
///
/// Valid as long as the lexicon lives that made it.
package struct LanguageView: @unchecked Sendable {
    let shared: NodeTable
    let own: NodeTable
    let hasOwn: Bool
    let hasStems: Bool
    let proclitics: Proclitics
    let adjustments: UnsafeBufferPointer<LexiconLayout.Adjustment>

    init(arrays: LexiconArrays, own index: Int?) {
        shared = NodeTable(arrays, arrays.views[0])
        let view = arrays.views[index ?? 0]
        own = NodeTable(arrays, view)
        hasOwn = index != nil && index != 0
        hasStems = arrays.views[0].hasStems != 0 || (hasOwn && view.hasStems != 0)
        proclitics = hasOwn ? Proclitics(rawValue: view.proclitics) ?? .none : .none
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
        guard low < adjustments.count, adjustments[low].item == index else { return (item.strength, item.flags) }
        return (adjustments[low].strength, adjustments[low].flags)
    }
}

/// A filter and a hash table of nodes.
struct NodeTable {
    private let filter: UnsafePointer<UInt64>
    private let slots: UnsafePointer<LexiconLayout.Slot>
    private let filterMask: UInt64
    private let slotMask: UInt64

    init(_ arrays: LexiconArrays, _ view: LexiconLayout.View) {
        // Both lie inside their arrays: checked when the file was opened.
        filter = UnsafePointer(arrays.filters.baseAddress.unsafelyUnwrapped + Int(view.filterStart))
        slots = UnsafePointer(arrays.slots.baseAddress.unsafelyUnwrapped + Int(view.slotStart))
        filterMask = 1 << UInt64(view.filterBits) - 1
        slotMask = 1 << UInt64(view.slotBits) - 1
    }

    /// False: surely not there.
    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool {
        let mask = LexiconLayout.filterMask(key)
        return filter[Int(key >> 20 & filterMask)] & mask == mask
    }

    /// The node of a key.
    @inline(__always)
    func node(_ key: UInt64) -> LexiconLayout.Slot? {
        guard mayHold(key) else { return nil }
        var index = key >> 1 & slotMask
        while true {
            let slot = slots[Int(index)]
            if slot.key == key { return slot }
            if slot.key == 0 { return nil }
            index = (index &+ 1) & slotMask
        }
    }
}
