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
        column = 0
        let code = sqlite3_step(pointer)
        guard sqlite3_reset(pointer) == SQLITE_OK, code == SQLITE_DONE else {
            let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer)))
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
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
        var text = self
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                _ = sqlite3_bind_text(statement, column, $0.baseAddress, CInt($0.count), copied)
            }
        }
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
