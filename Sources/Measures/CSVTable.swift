/// A CSV file with a header, as RFC 4180 has it: quoted fields, doubled quotes, LF or CRLF. Lines that
/// begin with `#` before the header are comments.
package struct CSVTable: Sendable {
    package var header: [String]
    /// Fields by row, as many as the header has, and the line each row begins on.
    package var rows: [(line: Int, fields: [String])]
    /// Text of the comment lines before the header.
    package var comments: [String]

    package init(_ text: String, path: String) throws(MeasureError) {
        var records: [(line: Int, fields: [String])] = []
        var notes: [String] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var quoted = false
        var wasQuoted = false
        var line = 1
        var begin = 1
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
        if bytes.last != 0x0a { bytes.append(0x0a) }
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if quoted {
                if byte == 0x22, at < bytes.count, bytes[at] == 0x22 {
                    field.append(byte)
                    at += 1
                } else if byte == 0x22 {
                    quoted = false
                } else {
                    if byte == 0x0a { line += 1 }
                    field.append(byte)
                }
                continue
            }
            switch byte {
            case 0x22 where field.isEmpty && !wasQuoted:
                quoted = true
                wasQuoted = true
            case 0x2c:
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
                wasQuoted = false
            case 0x0a:
                if field.last == 0x0d { field.removeLast() }
                fields.append(String(decoding: field, as: UTF8.self))
                if records.isEmpty, let first = fields.first, first.hasPrefix("#") {
                    notes.append(fields.joined(separator: ","))
                } else if fields != [""] {
                    records.append((begin, fields))
                }
                fields = []
                field = []
                wasQuoted = false
                line += 1
                begin = line
            default:
                field.append(byte)
            }
        }
        guard !quoted else {
            throw .malformed(path: path, line: begin, what: "a quote is opened and never closed")
        }
        guard let first = records.first else {
            throw .malformed(path: path, line: 1, what: "no header row; the first row must name the columns")
        }
        for record in records where record.fields.count != first.fields.count {
            throw .malformed(
                path: path, line: record.line,
                what: "\(record.fields.count) fields where the header has \(first.fields.count)")
        }
        header = first.fields
        rows = Array(records.dropFirst())
        comments = notes.map { String($0.drop { $0 == "#" || $0 == " " }) }
    }

    /// The position of the first of these columns that the header has.
    package func column(_ names: String...) -> Int? {
        names.lazy.compactMap { header.firstIndex(of: $0) }.first
    }
}
