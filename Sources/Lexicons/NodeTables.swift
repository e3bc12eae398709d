internal import CWords

/// The hash tables and filters of all views, one after another.
struct NodeTables {
    private(set) var items: [LexiconLayout.Item] = []
    private(set) var slots: [LexiconLayout.Slot] = []
    private(set) var filters: [UInt64] = []
    private(set) var adjustments: [LexiconLayout.Adjustment] = []
    private(set) var views: [LexiconLayout.View] = []

    /// Items of the first view by form and node, which adjustments of the others name.
    private var sharedItems: [UInt64: [UInt32]] = [:]

    /// Where the tables of a view are.
    private struct Place {
        var filterStart = 0
        var filterBits = 0
        var slotStart = 0
        var slotBits = 0
        var gateStart = 0
        var gateBits = 0
        var wordStart = 0
        var wordBits = 0
        var pairStart = 0
        var pairBits = 0
        var nodes = 0
    }

    /// Tables laid out, by what they hold: the languages of a macrolanguage that have no forms of their own share
    /// theirs.
    private var known: [Digest: Place] = [:]

    mutating func add(_ view: ViewBuilder.View) {
        let digest = Self.digest(of: view)
        let place = known[digest] ?? layOut(view)
        known[digest] = place
        let adjustmentStart = adjustments.count
        adjustments += resolved(view.adjustments)
        views.append(
            LexiconLayout.View(
                language: LexiconLayout.code(view.language), filterBits: UInt16(place.filterBits),
                slotBits: UInt16(place.slotBits), filterStart: UInt64(place.filterStart),
                slotStart: UInt64(place.slotStart), adjustmentStart: UInt64(adjustmentStart),
                adjustmentCount: UInt32(adjustments.count - adjustmentStart), nodeCount: UInt32(place.nodes),
                gateStart: UInt64(place.gateStart), gateBits: UInt32(place.gateBits),
                hasGates: view.gates.isEmpty ? 0 : 1, lowersTravelling: view.lowersTravelling ? 1 : 0,
                wordStart: UInt64(place.wordStart), wordBits: UInt64(place.wordBits),
                pairStart: UInt64(place.pairStart), pairBits: UInt64(place.pairBits)))
    }

    private static func digest(of view: ViewBuilder.View) -> Digest {
        var digest = Digest()
        digest.combine(view.gates)
        digest.combine(
            view.records.flatMap { record -> [UInt64] in
                let item = record.item.map { item in
                    UInt64(item.form) << 32 | UInt64(item.strength) << 24 | UInt64(item.flags) << 16
                        | UInt64(item.capitals)
                }
                return [record.key, UInt64(record.flags), item ?? .max]
            })
        return digest
    }

    private mutating func layOut(_ view: ViewBuilder.View) -> Place {
        let nodes = gatherNodes(view.records)
        var place = Place()
        place.nodes = nodes.count
        place.slotBits = Self.bits(for: nodes.count * 3 / 2)
        place.slotStart = slots.count
        slots += [LexiconLayout.Slot](
            repeating: LexiconLayout.Slot(key: 0, items: 0, itemCount: 0, flags: 0),
            count: 1 << place.slotBits)
        for node in nodes {
            var slot = LexiconLayout.place(node.key, bits: UInt64(place.slotBits))
            while slots[place.slotStart + slot].key != 0 { slot = (slot + 1) & (1 << place.slotBits - 1) }
            slots[place.slotStart + slot] = node
        }
        let sought = nodes.flatMap(Self.soughtKeys).map { (key: $0, mask: CWords_nodeBits($0)) }
        (place.filterStart, place.filterBits) = addFilter(sought, keysPerWord: Self.keysPerFilterWord)
        let gates = view.gates.map { (key: $0, mask: CWords_nodeBits($0)) }
        (place.gateStart, place.gateBits) = addFilter(gates, keysPerWord: Self.keysPerFilterWord)
        let seeds = Seeds(view.records)
        (place.wordStart, place.wordBits) = addFilter(seeds.words, keysPerWord: Self.seedsPerFilterWord)
        (place.pairStart, place.pairBits) = addFilter(seeds.pairs, keysPerWord: Self.seedsPerFilterWord)
        return place
    }

    private mutating func addFilter(
        _ keys: [(key: UInt64, mask: UInt64)], keysPerWord: Int
    ) -> (start: Int, bits: Int) {
        let bits = Self.bits(for: keys.count / keysPerWord)
        let start = filters.count
        filters += [UInt64](repeating: 0, count: 1 << bits)
        for (key, mask) in keys {
            filters[start + LexiconLayout.place(key, bits: UInt64(bits))] |= mask
        }
        return (start, bits)
    }

    /// One node for all records of a key; their items go to `items`.
    private mutating func gatherNodes(_ records: [ViewBuilder.Record]) -> [LexiconLayout.Slot] {
        var nodes: [LexiconLayout.Slot] = []
        var index = 0
        while index < records.count {
            let key = records[index].key
            var node = LexiconLayout.Slot(key: key, items: UInt32(items.count), itemCount: 0, flags: 0)
            var last: LexiconLayout.Item?
            while index < records.count, records[index].key == key {
                let record = records[index]
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
        return nodes
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
        soughtKeys(node.key, node.flags)
    }

    private static func soughtKeys(_ key: UInt64, _ flags: UInt16) -> [UInt64] {
        if flags & LexiconLayout.NodeFlag.filtered != 0 { return [key, KeyHash.capital(key)] }
        return flags & LexiconLayout.NodeFlag.filteredCapital != 0 ? [KeyHash.capital(key)] : []
    }

    /// Twenty to forty bits a key.
    private static let keysPerFilterWord = 3
    /// Sixteen to thirty-two.
    private static let seedsPerFilterWord = 4

    private static func bits(for count: Int) -> Int {
        var bits = 4
        while 1 << bits < min(count, LexiconLayout.mostPlaces) { bits += 1 }
        return bits
    }
}
