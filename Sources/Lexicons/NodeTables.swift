/// The hash tables and filters of all views, one after another.
struct NodeTables {
    private(set) var items: [LexiconLayout.Item] = []
    private(set) var slots: [LexiconLayout.Slot] = []
    private(set) var filters: [UInt64] = []
    private(set) var adjustments: [LexiconLayout.Adjustment] = []
    private(set) var views: [LexiconLayout.View] = []

    /// Items of the first view by form and node, which adjustments of the others name.
    private var sharedItems: [UInt64: [UInt32]] = [:]

    mutating func add(_ view: ViewBuilder.View) {
        var nodes: [LexiconLayout.Slot] = []
        var index = 0
        while index < view.records.count {
            let key = view.records[index].key
            var node = LexiconLayout.Slot(key: key, items: UInt32(items.count), itemCount: 0, flags: 0)
            var last: LexiconLayout.Item?
            while index < view.records.count, view.records[index].key == key {
                let record = view.records[index]
                node.flags |= record.flags
                // Two spellings of one form may fold to the same; the first, stronger one holds.
                if let item = record.item, item.form != last?.form, node.itemCount < .max {
                    if views.isEmpty {
                        sharedItems[key ^ UInt64(item.form), default: []].append(UInt32(items.count))
                    }
                    items.append(item)
                    node.itemCount += 1
                    last = item
                }
                index += 1
            }
            nodes.append(node)
        }
        let slotBits = Self.bits(for: nodes.count * 2)
        let filterBits = Self.bits(
            for: nodes.reduce(0) { $0 + Self.soughtKeys($1).count } / Self.keysPerFilterWord)
        let slotStart = slots.count
        let filterStart = filters.count
        slots += [LexiconLayout.Slot](
            repeating: LexiconLayout.Slot(key: 0, items: 0, itemCount: 0, flags: 0), count: 1 << slotBits)
        filters += [UInt64](repeating: 0, count: 1 << filterBits)
        for node in nodes {
            for key in Self.soughtKeys(node) {
                filters[filterStart + LexiconLayout.place(key, bits: UInt64(filterBits))] |=
                    LexiconLayout.filterMask(key)
            }
            var slot = LexiconLayout.place(node.key, bits: UInt64(slotBits))
            while slots[slotStart + slot].key != 0 { slot = (slot + 1) & (1 << slotBits - 1) }
            slots[slotStart + slot] = node
        }
        let gateBits = Self.bits(for: view.gates.count / Self.keysPerFilterWord)
        let gateStart = filters.count
        filters += [UInt64](repeating: 0, count: 1 << gateBits)
        for gate in view.gates {
            filters[gateStart + LexiconLayout.place(gate, bits: UInt64(gateBits))] |=
                LexiconLayout.filterMask(gate)
        }
        let adjustmentStart = adjustments.count
        adjustments += resolved(view.adjustments)
        views.append(
            LexiconLayout.View(
                language: LexiconLayout.code(view.language), filterBits: UInt16(filterBits),
                slotBits: UInt16(slotBits),
                filterStart: UInt64(filterStart), slotStart: UInt64(slotStart),
                adjustmentStart: UInt64(adjustmentStart),
                adjustmentCount: UInt32(adjustments.count - adjustmentStart), nodeCount: UInt32(nodes.count),
                gateStart: UInt64(gateStart), gateBits: UInt32(gateBits),
                hasGates: view.gates.isEmpty ? 0 : 1,
                lowersTravelling: view.lowersTravelling ? 1 : 0))
    }

    /// Adjustments with the places of their items, in the order of these.
    private func resolved(_ adjustments: [ViewBuilder.Adjustment]) -> [LexiconLayout.Adjustment] {
        var result: [LexiconLayout.Adjustment] = []
        for adjustment in adjustments {
            for item in sharedItems[adjustment.key ^ UInt64(adjustment.form)] ?? [] {
                guard items[Int(item)].form == adjustment.form else { continue }
                var flags = items[Int(item)].flags & ~LexiconLayout.ItemFlag.capitals
                if adjustment.outcome.needsCapitals { flags |= LexiconLayout.ItemFlag.capitals }
                result.append(
                    LexiconLayout.Adjustment(
                        item: item, strength: adjustment.outcome.strength.rawValue, flags: flags))
            }
        }
        result.sort { ($0.item, $0.strength) < ($1.item, $1.strength) }
        var unique: [LexiconLayout.Adjustment] = []
        for adjustment in result where unique.last?.item != adjustment.item { unique.append(adjustment) }
        return unique
    }

    /// What the filter knows a node by.
    private static func soughtKeys(_ node: LexiconLayout.Slot) -> [UInt64] {
        if node.flags & LexiconLayout.NodeFlag.filtered != 0 { return [node.key, KeyHash.capital(node.key)] }
        return node.flags & LexiconLayout.NodeFlag.filteredCapital != 0 ? [KeyHash.capital(node.key)] : []
    }

    /// Twenty to forty bits a key.
    private static let keysPerFilterWord = 3

    private static func bits(for count: Int) -> Int {
        var bits = 4
        while 1 << bits < count { bits += 1 }
        return bits
    }
}
