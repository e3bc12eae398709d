/// A grouping of cultures someone has published, or a user's own: CSV with the columns `key` and `group`.
package struct Lens: Sendable, Equatable {
    /// Short name: that of the file.
    package var id: String
    package var title: String
    /// The work the grouping is from, with its year.
    package var source: String
    /// Group by culture (or, for a grouping of languages, by label or ISO 639-3 code).
    package var groups: [String: String]
    /// Whether the keys are languages.
    package var ofLanguages: Bool

    package init(
        id: String, title: String, source: String, groups: [String: String], ofLanguages: Bool = false
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.groups = groups
        self.ofLanguages = ofLanguages
    }

    /// Reads a lens. Comment lines before the header may give `title:` and `source:`.
    package init(csv text: String, path: String) throws(MeasureError) {
        let table = try CSVTable(text, path: path)
        guard let key = table.column("key"), let group = table.column("group") else {
            throw .malformed(path: path, line: 1, what: "needs the columns key and group")
        }
        var groups: [String: String] = [:]
        for (line, fields) in table.rows where !fields[group].isEmpty {
            guard groups.updateValue(fields[group], forKey: fields[key]) == nil else {
                throw .malformed(path: path, line: line, what: "\(fields[key]) stands twice; keep one row")
            }
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        id = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
        title = Lens.note("title", table.comments) ?? id
        source = Lens.note("source", table.comments) ?? "given by the user (\(name))"
        self.groups = groups
        ofLanguages =
            Lens.note("keyed_by", table.comments).map { $0.hasPrefix("language") }
            ?? Self.looksLikeLanguages(Array(groups.keys))
    }

    private static func note(_ name: String, _ comments: [String]) -> String? {
        comments.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.utf8.count + 1)) }
            .map { String($0.drop { $0 == " " }) }
    }

    private static func looksLikeLanguages(_ keys: [String]) -> Bool {
        !keys.isEmpty
            && keys.allSatisfy { key in
                Reference.isLabel(key)
                    || key.utf8.count == 3 && key.utf8.allSatisfy { (0x61...0x7a).contains($0) }
            }
    }
}
