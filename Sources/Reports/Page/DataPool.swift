internal import Measures

/// The data block of a page: rows that do not stand in its tables. A cell that comes more than once is kept
/// once, in a list, and rows hold its place there.
struct DataPool {
    private var places: [String: Int] = [:]
    private var kept: [JSONText] = []
    private var seen: [String: Int] = [:]

    /// The block of a page's tables, and whatever else its script needs.
    static func json(_ tables: [DataTable], more: [(name: String, value: JSONText)] = []) -> JSONText {
        var pool = DataPool()
        for table in tables { pool.count(table) }
        let rest = tables.filter { $0.rows.count > $0.shown }.map { (name: $0.id, value: pool.rows($0)) }
        return .object([("cells", .list(pool.kept)), ("tables", .object(rest))] + more)
    }

    private mutating func count(_ table: DataTable) {
        for row in table.rows.dropFirst(table.shown) {
            for cell in row { seen[cell.json.serialised(), default: 0] += 1 }
        }
    }

    private mutating func rows(_ table: DataTable) -> JSONText {
        .list(table.rows.dropFirst(table.shown).map { row in .list(row.map { place($0) }) })
    }

    private mutating func place(_ cell: DataCell) -> JSONText {
        let value = cell.json
        let text = value.serialised()
        guard text.utf8.count > 5, seen[text] ?? 0 > 1 else { return value }
        if let place = places[text] { return .integer(Int64(place)) }
        let place = kept.count
        places[text] = place
        kept.append(value)
        return .integer(Int64(place))
    }
}
