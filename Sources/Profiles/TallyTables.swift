internal import GRDB

/// The additive tables: one code for all of them, driven by their shapes.
enum TallyTables {
    /// Adds every row of `table` to the stored ones.
    static func add(_ table: CountTable, to db: Database, path: String) throws {
        let shape = table.shape
        let keys = shape.keys.map(\.quotedDatabaseIdentifier)
        let match = keys.map { "\($0) = ?" }.joined(separator: " AND ")
        var select = try RowStatement(db, sql: "SELECT * FROM tally_\(shape.name) WHERE \(match)")
        let columns = shape.keys.count + shape.counters.count + (shape.width > 1 ? 1 : 0)
        let marks = databaseQuestionMarks(count: columns)
        var insert = try RowStatement(db, sql: "INSERT OR REPLACE INTO tally_\(shape.name) VALUES (\(marks))")
        let isEmpty =
            try Bool.fetchOne(
                db, sql: "SELECT NOT EXISTS (SELECT 1 FROM tally_\(shape.name))") ?? false
        for (key, addend) in table.sortedRows {
            var values = addend
            if !isEmpty {
                for part in key { select.add(part) }
                if try select.next() { try addStored(select, shape: shape, to: &values, path: path) }
                select.reset()
            }
            for part in key { insert.add(part) }
            for counter in shape.counters.indices {
                let start = counter * shape.width
                insert.add(values[start..<start + shape.width].reduce(0, +))
            }
            if shape.width > 1 { insert.add(PartsCoding.encode(values, width: shape.width)) }
            try insert.run()
        }
    }

    /// Every row, in byte order of keys.
    static func fetch(_ shape: TableShape, from db: Database, path: String) throws -> CountedTable {
        var table = CountedTable(shape)
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM tally_\(shape.name)") ?? 0
        table.keys.reserveCapacity(count)
        table.values.reserveCapacity(count * shape.stride)
        let order = shape.keys.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        var rows = try RowStatement(db, sql: "SELECT * FROM tally_\(shape.name) ORDER BY \(order)")
        var values = [Int64](repeating: 0, count: shape.stride)
        while try rows.next() {
            for position in values.indices { values[position] = 0 }
            try addStored(rows, shape: shape, to: &values, path: path)
            table.keys.append(shape.keys.indices.map { rows.text($0) })
            table.values.append(contentsOf: values)
        }
        return table
    }

    private static func addStored(
        _ row: RowStatement, shape: TableShape, to values: inout [Int64], path: String
    ) throws {
        if shape.width == 1 {
            for counter in shape.counters.indices {
                values[counter] += row.integer(shape.keys.count + counter)
            }
            return
        }
        let parts = row.bytes(shape.keys.count + shape.counters.count)
        let decoded = values.withUnsafeMutableBufferPointer {
            PartsCoding.add(parts, width: shape.width, to: $0)
        }
        guard decoded else {
            let key = shape.keys.indices.map { row.text($0) }.joined(separator: " ")
            throw ProfileError.corrupt(path: path, table: "tally_\(shape.name)", key: key)
        }
    }
}
