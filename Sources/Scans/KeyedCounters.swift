internal import Profiles

/// Counters of one additive table while a shard is read: integer keys, one cell for each key and part.
///
/// A cell exists only where something was counted, so a shard of few languages stays small although
/// each counter has 32 folds.
struct KeyedCounters {
    let shape: TableShape
    private let width: Int
    private var cells = IntegerIndex()
    private var values: [Int64] = []

    init(_ shape: TableShape) {
        self.shape = shape
        width = shape.counters.count
    }

    /// Where the counters of `key` (below 2⁵⁹) and `part` are; hold it only until the next call.
    @inline(__always)
    private mutating func cell(_ key: UInt64, _ part: Int) -> Int {
        let (cell, isNew) = cells.place(of: key << 5 | UInt64(part))
        if isNew { values.append(contentsOf: repeatElement(0, count: width)) }
        return cell * width
    }

    /// Adds to one counter.
    mutating func add(_ amount: Int64, to counter: Int, of key: UInt64, part: Int = 0) {
        values[cell(key, part) + counter] += amount
    }

    /// Adds one document to one counter and `amount` to another.
    mutating func add(_ key: UInt64, part: Int, _ body: (inout Row) -> Void) {
        let start = cell(key, part)
        values.withUnsafeMutableBufferPointer { buffer in
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
        let sorted = cells.keys.enumerated().map { (key: $0.element, place: $0.offset) }
            .sorted { $0.key < $1.key }
        var row = [Int64](repeating: 0, count: shape.stride)
        for (index, cell) in sorted.enumerated() {
            let part = Int(cell.key & 31)
            for counter in shape.counters.indices {
                row[counter * shape.width + part] = values[cell.place * width + counter]
            }
            let key = cell.key >> 5
            guard index + 1 == sorted.count || sorted[index + 1].key >> 5 != key else { continue }
            table.add(row, to: spell(key))
            for position in row.indices { row[position] = 0 }
        }
        return table
    }
}
