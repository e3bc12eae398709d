/// Rows that add up: the in-memory form of one additive table.
///
/// Adding is commutative and associative, and a table never depends on the order in which it was
/// filled: rows leave it sorted by key, rows that are zero throughout are left out.
package struct CountTable: Sendable, Equatable {
    package let shape: TableShape
    /// Values by key; each array has `shape.stride` numbers, counter by counter, part by part.
    package private(set) var rows: [[String]: [Int64]] = [:]

    package init(_ shape: TableShape) {
        self.shape = shape
    }

    /// Adds `values` (`shape.stride` numbers) to the row of `key`.
    package mutating func add(_ values: [Int64], to key: [String]) {
        precondition(values.count == shape.stride && key.count == shape.keys.count)
        guard let index = rows.index(forKey: key) else {
            rows[key] = values
            return
        }
        rows.values[index].withUnsafeMutableBufferPointer { row in
            for position in row.indices { row[position] &+= values[position] }
        }
    }

    /// Adds `amount` to one part of one counter.
    package mutating func add(_ amount: Int64, counter: Int, part: Int = 0, to key: [String]) {
        precondition(key.count == shape.keys.count)
        rows[key, default: [Int64](repeating: 0, count: shape.stride)][counter * shape.width + part] += amount
    }

    /// Adds every row of another table of the same shape.
    package mutating func merge(_ other: CountTable) {
        precondition(other.shape == shape)
        for (key, values) in other.rows { add(values, to: key) }
    }

    /// Rows in byte order of their keys, without rows that are zero throughout.
    package var sortedRows: [(key: [String], values: [Int64])] {
        rows.compactMap { row in
            row.value.contains { $0 != 0 } ? (key: row.key, values: row.value) : nil
        }
        .sorted { byteOrder($0.key, $1.key) }
    }
}

/// Whether key `a` stands before key `b`: column by column, by the bytes of their UTF-8.
package func byteOrder(_ a: [String], _ b: [String]) -> Bool {
    for (left, right) in zip(a, b) where left != right {
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return a.count < b.count
}
