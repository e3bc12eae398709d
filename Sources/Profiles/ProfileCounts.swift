/// A profile as measures see it: every count, every registry row, in memory, in byte order of keys.
package struct ProfileCounts: Sendable {
    package var identity: ProfileIdentity
    package var shards: [ShardRecord]
    package var registry: RegistryRows
    package var markers: [MarkerRow]
    package var evidence: [EvidenceSample]
    package var sources: [SourceSample]
    package var distinct: [UInt64]
    /// Additive tables by name; every shape of `TableShape.all` is present.
    package var tables: [String: CountedTable]

    package init(identity: ProfileIdentity) {
        self.identity = identity
        shards = []
        registry = RegistryRows()
        markers = []
        evidence = []
        sources = []
        distinct = []
        tables = Dictionary(uniqueKeysWithValues: TableShape.all.map { ($0.name, CountedTable($0)) })
    }

    /// The rows of one additive table.
    package subscript(shape: TableShape) -> CountedTable {
        tables[shape.name] ?? CountedTable(shape)
    }
}

/// An additive table laid flat for computing: row r, counter k, part p stands at
/// `(r × counters + k) × width + p`.
package struct CountedTable: Sendable {
    package let shape: TableShape
    /// Keys in byte order.
    package internal(set) var keys: [[String]]
    package internal(set) var values: [Int64]

    package init(_ shape: TableShape) {
        self.shape = shape
        keys = []
        values = []
    }

    /// The rows of `table`, sorted.
    package init(_ table: CountTable) {
        self.init(table.shape)
        for row in table.sortedRows {
            keys.append(row.key)
            values.append(contentsOf: row.values)
        }
    }

    /// One counter of one row, its parts in order.
    package func parts(row: Int, counter: Int) -> ArraySlice<Int64> {
        let start = (row * shape.counters.count + counter) * shape.width
        return values[start..<start + shape.width]
    }

    /// One counter of one row, summed over its parts.
    package func total(row: Int, counter: Int) -> Int64 {
        parts(row: row, counter: counter).reduce(0, +)
    }
}
