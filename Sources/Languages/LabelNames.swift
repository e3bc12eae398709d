internal import ResourceFolders

/// What languages are called, in English and by their speakers.
package struct LabelNames: Sendable {
    package struct Name: Hashable, Sendable {
        /// The name in English.
        package let english: String
        /// The name in the language and script of the label; empty where none is known to us.
        package let endonym: String
        /// ISO 639-1 code, or empty.
        package let iso639_1: String
        /// ISO 639-3 macrolanguage that the language is part of, or empty.
        package let macrolanguage: String
    }

    private let names: [Label: Name]

    package init(path: String) throws(LanguageError) {
        let table = try TableFile(path: path, columns: 5)
        var names: [Label: Name] = [:]
        for (index, row) in table.rows.enumerated() {
            guard let label = Label(row[0]) else {
                throw .malformedTable(path: path, line: index + 2, reason: "'\(row[0])' is no label")
            }
            names[label] = Name(english: row[1], endonym: row[2], iso639_1: row[3], macrolanguage: row[4])
        }
        self.names = names
    }

    /// The names that come with the program.
    package static func load() throws(LanguageError) -> LabelNames {
        let name = "labels.tsv"
        guard let path = ResourceFolder("Languages").path(of: name) else {
            throw .unreadable(path: name, reason: "it is in none of the resource folders")
        }
        return try LabelNames(path: path)
    }

    package subscript(label: Label) -> Name? { names[label] }

    /// Labels that have a name, sorted.
    package var labels: [Label] { names.keys.sorted() }
}
