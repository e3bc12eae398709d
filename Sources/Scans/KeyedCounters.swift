internal import Profiles

/// Counters of one additive table while a shard is read: integer keys, one cell for each key and part.
///
/// A cell exists only where something was counted, so a shard of few languages stays small although
/// each counter has 32 folds. Cells are found in an open hash table, where a dictionary's hashing would cost
/// more than counting; each begins with its key, so that finding it has brought its counters near.
struct KeyedCounters {
    let shape: TableShape
    /// Numbers of a cell: the key, then the counters.
    private let stride: Int
    private var cells: [Int64] = []
    /// Numbers of cells and one, by the hash of their keys; zero: empty.
    private var slots = [UInt32](repeating: 0, count: 64)

    init(_ shape: TableShape) {
        self.shape = shape
        stride = shape.counters.count + 1
    }

    /// Where the counters of `key` (below 2⁵⁹) and `part` are; hold it only until the next call.
    @inline(__always)
    private mutating func cell(_ key: UInt64, _ part: Int) -> Int {
        let key = Int64(bitPattern: key << 5 | UInt64(part))
        var slot = Self.slot(key, slots.count)
        while slots[slot] != 0 {
            let start = Int(slots[slot] &- 1) &* stride
            if cells[start] == key { return start &+ 1 }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return addCell(key, at: slot)
    }

    private mutating func addCell(_ key: Int64, at slot: Int) -> Int {
        let start = cells.count
        cells.append(key)
        cells.append(contentsOf: repeatElement(0, count: stride - 1))
        let count = cells.count / stride
        slots[slot] = UInt32(count)
        if count * 2 > slots.count { grow() }
        return start + 1
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for place in 0..<cells.count / stride {
            var slot = Self.slot(cells[place * stride], slots.count)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(place + 1)
        }
    }

    /// By the highest bits of a product, which all bits of the key move (Knuth, volume 3, 6.4).
    @inline(__always)
    private static func slot(_ key: Int64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count &- 1)
    }

    /// Adds to one counter.
    mutating func add(_ amount: Int64, to counter: Int, of key: UInt64, part: Int = 0) {
        let start = cell(key, part)
        cells[start + counter] += amount
    }

    /// Adds one document to one counter and `amount` to another.
    mutating func add(_ key: UInt64, part: Int, _ body: (inout Row) -> Void) {
        let start = cell(key, part)
        cells.withUnsafeMutableBufferPointer { buffer in
            var row = Row(values: buffer, start: start)
            body(&row)
        }
    }

    /// The counters of one cell, by number.
    struct Row {
        fileprivate let values: UnsafeMutableBufferPointer<Int64>
        fileprivate let start: Int

        subscript(counter: Int) -> Int64 {
            get { values[start + counter] }
            nonmutating set { values[start + counter] = newValue }
        }
    }

    /// The table of all cells, keys spelled out by `spell`, once for each key.
    func table(_ spell: (UInt64) -> [String]) -> CountTable {
        var table = CountTable(shape)
        let sorted = (0..<cells.count / stride)
            .map { (key: UInt64(bitPattern: cells[$0 * stride]), place: $0) }
            .sorted { $0.key < $1.key }
        var row = [Int64](repeating: 0, count: shape.stride)
        for (index, cell) in sorted.enumerated() {
            let part = Int(cell.key & 31)
            for counter in shape.counters.indices {
                row[counter * shape.width + part] = cells[cell.place * stride + 1 + counter]
            }
            let key = cell.key >> 5
            guard index + 1 == sorted.count || sorted[index + 1].key >> 5 != key else { continue }
            table.add(row, to: spell(key))
            for position in row.indices { row[position] = 0 }
        }
        return table
    }
}
