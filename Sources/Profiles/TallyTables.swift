internal import Foundation
internal import GRDB

/// The additive tables: one code for all of them, driven by their shapes.
enum TallyTables {
    /// Adds every row of `table` to the stored ones.
    static func add(_ table: CountTable, to db: Database, path: String) throws {
        let shape = table.shape
        let keys = shape.keys.map(\.quotedDatabaseIdentifier)
        let match = keys.map { "\($0) = ?" }.joined(separator: " AND ")
        let select = try db.makeStatement(sql: "SELECT * FROM tally_\(shape.name) WHERE \(match)")
        let columns = shape.keys.count + shape.counters.count + (shape.width > 1 ? 1 : 0)
        let marks = databaseQuestionMarks(count: columns)
        var insert = try RowStatement(db, sql: "INSERT OR REPLACE INTO tally_\(shape.name) VALUES (\(marks))")
        let isEmpty =
            try Bool.fetchOne(
                db, sql: "SELECT NOT EXISTS (SELECT 1 FROM tally_\(shape.name))") ?? false
        for (key, addend) in table.sortedRows {
            var values = addend
            if !isEmpty, let row = try Row.fetchOne(select, arguments: StatementArguments(key)) {
                try addStored(row, shape: shape, to: &values, path: path)
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
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM tally_\(shape.name) ORDER BY \(order)")
        var values = [Int64](repeating: 0, count: shape.stride)
        while let row = try rows.next() {
            for position in values.indices { values[position] = 0 }
            try addStored(row, shape: shape, to: &values, path: path)
            table.keys.append(shape.keys.indices.map { row[$0] })
            table.values.append(contentsOf: values)
        }
        return table
    }

    private static func addStored(
        _ row: Row, shape: TableShape, to values: inout [Int64], path: String
    ) throws {
        if shape.width == 1 {
            for counter in shape.counters.indices {
                values[counter] += row[shape.keys.count + counter] as Int64
            }
            return
        }
        let parts = shape.keys.count + shape.counters.count
        let decoded = try row.withUnsafeData(atIndex: parts) { data in
            guard let data else { return false }
            return data.withUnsafeBytes { bytes in
                values.withUnsafeMutableBufferPointer {
                    PartsCoding.add(bytes, width: shape.width, to: $0)
                }
            }
        }
        guard decoded else {
            let key = shape.keys.indices.map { row[$0] as String }.joined(separator: " ")
            throw ProfileError.corrupt(path: path, table: "tally_\(shape.name)", key: key)
        }
    }
}
