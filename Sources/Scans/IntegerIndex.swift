/// Numbers integers in the order in which they come: an open hash table.
///
/// For counters that are found for every document, where a dictionary's hashing costs more than counting.
struct IntegerIndex {
    /// The integers, by their numbers.
    private(set) var keys: [UInt64] = []
    /// Numbers and one, by the integers' hash; zero: empty.
    private var slots = [UInt32](repeating: 0, count: 64)

    /// The number of an integer, and whether it is a new one.
    @inline(__always)
    mutating func place(of key: UInt64) -> (place: Int, isNew: Bool) {
        var slot = Self.slot(key, slots.count)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if keys[place] == key { return (place, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        keys.append(key)
        slots[slot] = UInt32(keys.count)
        if keys.count * 2 > slots.count { grow() }
        return (keys.count - 1, true)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (place, key) in keys.enumerated() {
            var slot = Self.slot(key, slots.count)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(place + 1)
        }
    }

    /// By the highest bits of a product, which all bits of the key move (Knuth, volume 3, 6.4).
    @inline(__always)
    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }
}
