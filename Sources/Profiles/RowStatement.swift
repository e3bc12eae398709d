internal import GRDB
internal import GRDBSQLite

/// A prepared statement that is run for row after row, its values handed straight to SQLite.
///
/// GRDB makes an array of boxed values of every row and readies its observers for each: for the seventy
/// thousand rows of a registry that takes longer than SQLite itself.
struct RowStatement {
    private let statement: Statement
    private let pointer: OpaquePointer
    private var column: CInt = 0

    init(_ db: Database, sql: String) throws {
        statement = try db.makeStatement(sql: sql)
        pointer = statement.sqliteStatement
    }

    /// Inserts whole rows of `columns` values into a table, so many at a run.
    init(_ db: Database, insertInto table: String, columns: Int, rows: Int) throws {
        let row = "(\(databaseQuestionMarks(count: columns)))"
        let all = repeatElement(row, count: rows).joined(separator: ", ")
        try self.init(db, sql: "INSERT INTO \(table) VALUES \(all)")
    }

    /// Sets the next value.
    mutating func add(_ value: some RowValue) {
        column += 1
        value.bind(to: pointer, at: column)
    }

    /// Runs with the values set since the last run.
    mutating func run() throws {
        while try next() {}
    }

    /// Goes to the next row of a query for the values set since the last run; false behind the last one.
    mutating func next() throws -> Bool {
        let code = sqlite3_step(pointer)
        guard code != SQLITE_ROW else { return true }
        reset()
        guard code == SQLITE_DONE else {
            let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer)))
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
        return false
    }

    /// Leaves a query whose other rows are not wanted.
    mutating func reset() {
        column = 0
        sqlite3_reset(pointer)
    }

    /// The columns of the row of a query, from 0.
    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(pointer, CInt(column)) }

    func text(_ column: Int) -> String {
        sqlite3_column_text(pointer, CInt(column)).map { String(cString: $0) } ?? ""
    }

    /// Valid until the statement is run again.
    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(pointer, CInt(column))
        return UnsafeRawBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, CInt(column))))
    }

    /// Sets the next values.
    mutating func add<each Value: RowValue>(_ values: repeat each Value) {
        repeat add(each values)
    }

    /// Runs with the values of one row.
    mutating func run<each Value: RowValue>(_ values: repeat each Value) throws {
        repeat add(each values)
        try run()
    }
}

/// What SQLite can hold. It copies the value, so that nothing need outlive the call.
protocol RowValue {
    func bind(to statement: OpaquePointer, at column: CInt)
}

private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension String: RowValue {
    func bind(to statement: OpaquePointer, at column: CInt) {
        withCString { _ = sqlite3_bind_text(statement, column, $0, -1, copied) }
    }
}

extension Int64: RowValue {
    func bind(to statement: OpaquePointer, at column: CInt) { sqlite3_bind_int64(statement, column, self) }
}

extension Bool: RowValue {
    func bind(to statement: OpaquePointer, at column: CInt) {
        sqlite3_bind_int64(statement, column, self ? 1 : 0)
    }
}

extension Optional: RowValue where Wrapped: RowValue {
    func bind(to statement: OpaquePointer, at column: CInt) {
        if let value = self {
            value.bind(to: statement, at: column)
        } else {
            sqlite3_bind_null(statement, column)
        }
    }
}

extension [UInt8]: RowValue {
    func bind(to statement: OpaquePointer, at column: CInt) {
        withUnsafeBytes { _ = sqlite3_bind_blob(statement, column, $0.baseAddress, CInt($0.count), copied) }
    }
}
