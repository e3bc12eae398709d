/// A strict reader of RFC 4180 over UTF-8 bytes: the header names the columns, every row has all of them.
///
/// LF and CRLF end rows, quoted cells may hold either, a final end of line is optional, a byte order mark
/// is not allowed. Cells keep their bytes; nothing is trimmed.
struct CSVTable {
    let path: String
    let header: [String]
    /// Cells row after row, `header.count` each.
    private let cells: [String]
    /// The line in the file on which each row starts, from 1: what an editor shows.
    let lines: [Int]

    var count: Int { lines.count }

    /// Reads a file whose header begins with `columns`, in this order; more columns may follow if `open`.
    init(path: String, columns: [String], optional: [String] = []) throws(LexiconError) {
        try self.init(bytes: FileBytes.read(path), path: path, columns: columns, optional: optional)
    }

    init(bytes: [UInt8], path: String, columns: [String], optional: [String] = []) throws(LexiconError) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformedTable(path: path, row: 1, column: "", reason: "is not UTF-8; save it as UTF-8")
        }
        var parser = CSVParser(bytes: bytes, path: path)
        guard let header = try parser.nextRow(), header.starts(with: columns) else {
            throw .malformedTable(
                path: path, row: 1, column: "",
                reason: "the header must begin \"\(columns.joined(separator: ","))\"")
        }
        for name in header.dropFirst(columns.count) where !optional.contains(name) {
            throw .malformedTable(path: path, row: 1, column: name, reason: "unknown column; remove it")
        }
        var cells: [String] = []
        var lines: [Int] = []
        while true {
            let line = parser.line
            guard let row = try parser.nextRow() else { break }
            guard row.count == header.count else {
                throw .malformedTable(
                    path: path, row: line, column: "",
                    reason: "has \(row.count) cells, the header \(header.count); quote cells that hold commas"
                )
            }
            cells.append(contentsOf: row)
            lines.append(line)
        }
        self.path = path
        self.header = header
        self.cells = cells
        self.lines = lines
    }

    /// The cell in a row (from 0) and a column by position.
    subscript(row: Int, column: Int) -> String { cells[row * header.count + column] }

    /// The cell in a column by name, empty when the table has no such column.
    func cell(_ row: Int, _ column: String) -> String {
        guard let index = header.firstIndex(of: column) else { return "" }
        return self[row, index]
    }

    /// An error about one cell.
    func fault(row: Int, column: Int, _ reason: String) -> LexiconError {
        .malformedTable(path: path, row: lines[row], column: header[column], reason: reason)
    }
}

/// The rows of a CSV file, one after another.
private struct CSVParser {
    let bytes: [UInt8]
    let path: String
    var position = 0
    var line = 1

    init(bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    mutating func nextRow() throws(LexiconError) -> [String]? {
        guard position < bytes.count else { return nil }
        let rowLine = line
        var row: [String] = []
        while true {
            row.append(try nextCell(rowLine))
            guard position < bytes.count else { return row }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: ",") { continue }
            if byte == UInt8(ascii: "\r") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else {
                    throw fault(rowLine, "a carriage return without line feed; save with LF or CRLF")
                }
                position += 1
            }
            line += 1
            return row
        }
    }

    private mutating func nextCell(_ rowLine: Int) throws(LexiconError) -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedCell(rowLine) }
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if byte == UInt8(ascii: "\"") {
                throw fault(rowLine, "a quotation mark inside an unquoted cell; quote the cell and double it")
            }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedCell(_ rowLine: Int) throws(LexiconError) -> String {
        position += 1
        var cell: [UInt8] = []
        while true {
            guard position < bytes.count else { throw fault(rowLine, "a quoted cell is never closed") }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                cell.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
            cell.append(byte)
            position += 1
        }
        if position < bytes.count {
            let next = bytes[position]
            guard next == UInt8(ascii: ",") || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") else {
                throw fault(rowLine, "text after a closing quotation mark; double the marks inside the cell")
            }
        }
        return String(decoding: cell, as: UTF8.self)
    }

    private func fault(_ row: Int, _ reason: String) -> LexiconError {
        .malformedTable(path: path, row: row, column: "", reason: reason)
    }
}

/// Rows written as RFC 4180 with LF, quoting only what must be.
package struct CSVWriter {
    package private(set) var text = ""

    package init(header: [String]) { row(header) }

    package mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text += "," }
            text += Self.quoted(cell)
        }
        text += "\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            return cell
        }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
