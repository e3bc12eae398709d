/// Sizes that shares are measured against, in place of the profile's own: a dated, named table.
///
/// CSV with the columns `key` and `population` (or `speakers`, `value`, `share`), and optionally
/// `source`. Keys that are language labels (`swh_Latn`) replace the languages' reference, all others the
/// cultures'; a side without any key keeps the profile's own. The keys given are the universe. A row
/// whose size is empty is inside the table and without a size: it is said to be missing, not guessed.
package struct Reference: Sendable, Equatable {
    package var title: String
    package var languages: [String: Double]
    package var cultures: [String: Double]
    /// Keys that the table names without giving a size.
    package var missing: [String]

    package init(title: String, languages: [String: Double], cultures: [String: Double]) {
        self.title = title
        self.languages = languages
        self.cultures = cultures
        missing = []
    }

    /// Reads a reference table; `path` names it in errors and gives its title when no comment does.
    package init(csv text: String, path: String) throws(MeasureError) {
        let table = try CSVTable(text, path: path)
        guard let key = table.column("key", "culture", "language"),
            let size = table.column("population", "speakers", "value", "share")
        else {
            throw .malformed(
                path: path, line: 1, what: "needs the columns key and population (or speakers, value, share)")
        }
        var languages: [String: Double] = [:]
        var cultures: [String: Double] = [:]
        var missing: [String] = []
        for (line, fields) in table.rows {
            let name = fields[key]
            if fields[size].isEmpty {
                missing.append(name)
                continue
            }
            guard let value = Double(fields[size]), value.isFinite, value >= 0 else {
                throw .malformed(path: path, line: line, what: "'\(fields[size])' is not a size of 0 or more")
            }
            guard languages[name] == nil, cultures[name] == nil else {
                throw .malformed(path: path, line: line, what: "\(name) stands twice; keep one row")
            }
            if Reference.isLabel(name) { languages[name] = value } else { cultures[name] = value }
        }
        let sources = table.column("source").map { column in Set(table.rows.map { $0.fields[column] }) } ?? []
        let named = sources.filter { !$0.isEmpty }.sorted().prefix(3).joined(separator: "; ")
        title = table.comments.first ?? (named.isEmpty ? path : named)
        self.languages = languages
        self.cultures = cultures
        self.missing = missing
    }

    /// Whether a key is a language label: three lower-case letters, `_`, a script code.
    package static func isLabel(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        return bytes.count == 8 && bytes[3] == 0x5f && bytes[0...2].allSatisfy { (0x61...0x7a).contains($0) }
    }
}
