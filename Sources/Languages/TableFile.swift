internal import Glibc

/// A small resource of tab-separated values with a header line, read whole.
struct TableFile {
    let path: String
    /// Fields by line, the header left out.
    let rows: [[String]]

    init(path: String, columns: Int) throws(LanguageError) {
        self.path = path
        let text = String(decoding: try Self.contents(of: path), as: UTF8.self)
        var rows: [[String]] = []
        for (index, line) in text.split(separator: "\n").enumerated() where index > 0 {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == columns else {
                throw .malformedTable(
                    path: path, line: index + 1, reason: "it has \(fields.count) fields, not \(columns)")
            }
            rows.append(fields)
        }
        self.rows = rows
    }

    private static func contents(of path: String) throws(LanguageError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[0..<count]
        }
        return bytes
    }
}
