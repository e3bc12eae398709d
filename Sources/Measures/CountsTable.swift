package import Profiles

/// Published counts in place of a profile: CSV with the columns `language`, `culture`, `documents`,
/// `bytes`, of which either key may be absent, and `documents` or `bytes`, not both.
///
/// All documents fall into one fold, so there are no intervals. Without a reference every row counts the
/// same, and the universe is the rows of the table, those of zero included.
package enum CountsTable {
    /// Reads a table; gives the counts and the options completed with the equal reference where the
    /// table's keys have no other.
    package static func read(_ text: String, path: String, options: MeasureOptions = MeasureOptions())
        throws(MeasureError) -> (counts: ProfileCounts, options: MeasureOptions)
    {
        let table = try CSVTable(text, path: path)
        let language = table.column("language")
        let culture = table.column("culture")
        let documents = table.column("documents")
        let bytes = table.column("bytes")
        guard language != nil || culture != nil, documents != nil || bytes != nil else {
            throw .malformed(
                path: path, line: 1,
                what: "needs the columns language or culture (or both), and documents or bytes (or both)")
        }
        var languages = CountTable(.language)
        var cultures = CountTable(.culture)
        var languageKeys: Set<String> = []
        var cultureKeys: Set<String> = []
        let micros = FoldLayout.microsPerDocument
        func whole(_ row: (line: Int, fields: [String]), _ column: Int?) throws(MeasureError) -> Int64 {
            guard let column else { return 0 }
            guard let value = Double(row.fields[column]), value >= 0, value <= 4e15 else {
                throw .malformed(path: path, line: row.line, what: "'\(row.fields[column])' is not a count")
            }
            return Int64(value.rounded())
        }
        for row in table.rows {
            let size = try whole(row, bytes)
            let count = documents == nil ? size : try whole(row, documents)
            let label = language.map { row.fields[$0] } ?? "und_Zyyy"
            if language != nil { languageKeys.insert(label) }
            let key = culture.map { row.fields[$0] } ?? ""
            let refers = !key.isEmpty
            if refers { cultureKeys.insert(key) }
            for (name, value) in [
                ("documents", count), ("bytes", size), ("referring", refers ? count : 0),
            ] where value > 0 {
                guard let counter = TableShape.language.counter(name) else { continue }
                languages.add(value, counter: counter, to: [label])
            }
            guard refers, count > 0 else { continue }
            // Beyond nine million million documents a count in millionths would not fit 64 bits.
            guard count <= Int64.max / micros / 2 else {
                throw .malformed(path: path, line: row.line, what: "more than 4 × 10¹² documents")
            }
            for name in ["documents", "equal", "context", "largest"] {
                guard let counter = TableShape.culture.counter(name) else { continue }
                cultures.add(
                    name == "documents" ? count : count * micros, counter: counter, to: [label, key])
            }
        }
        var counts = ProfileCounts(
            identity: ProfileIdentity(
                name: path, version: "", provenance: ["counts": "a table given by hand"]))
        counts.tables[TableShape.language.name] = CountedTable(languages)
        counts.tables[TableShape.culture.name] = CountedTable(cultures)
        var options = options
        options.tableOnly = true
        let equal = Reference(
            title: "equal sizes: no populations were given, so every row of the table counts the same",
            languages: Dictionary(uniqueKeysWithValues: languageKeys.map { ($0, 1) }),
            cultures: Dictionary(uniqueKeysWithValues: cultureKeys.map { ($0, 1) }))
        var reference = options.reference ?? equal
        if reference.languages.isEmpty { reference.languages = equal.languages }
        if reference.cultures.isEmpty { reference.cultures = equal.cultures }
        options.reference = reference
        return (counts, options)
    }
}
