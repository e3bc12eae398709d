/// Which fields of a JSON object hold what.
struct Dialect: Equatable {
    /// What a field is used for.
    enum Slot: Equatable {
        case text, id, language, script, date, url
        /// A part of the text, by its place, said in a role.
        case part(Int, Role)
        /// An array of messages.
        case chat
    }

    /// A field, as a key or a path of keys with dots; for one slot the lowest rank goes first.
    struct Field: Equatable {
        var path: String
        var slot: Slot
        var rank: Int
    }

    var name: String
    var fields: [Field]

    /// A dialect with its own fields first and the general ones behind them.
    init(_ name: String, _ own: [(Slot, [String])]) {
        self.name = name
        fields = []
        for (slot, paths) in own { add(paths, for: slot) }
        for (slot, paths) in Self.general { add(paths, for: slot) }
    }

    /// With the fields that the user names before all others.
    func overridden(by names: FieldNames) -> Dialect {
        var dialect = self
        let named: [(Slot, String?)] = [
            (.text, names.text), (.id, names.id), (.language, names.language), (.date, names.date),
            (.url, names.url),
        ]
        for case (let slot, let path?) in named {
            dialect.fields.removeAll { $0.slot == slot || (slot == .language && $0.slot == .script) }
            dialect.fields.append(Field(path: path, slot: slot, rank: 0))
        }
        return dialect
    }

    private mutating func add(_ paths: [String], for slot: Slot) {
        for path in paths where !fields.contains(where: { $0.path == path && $0.slot == slot }) {
            fields.append(Field(path: path, slot: slot, rank: fields.count))
        }
    }

    /// Names in wide use, for every dialect.
    private static let general: [(Slot, [String])] = [
        (.id, ["id", "_id", "doc_id", "uuid"]),
        (.language, ["lang", "language", "document_lang", "metadata.language", "metadata.lang"]),
        (.script, ["language_script"]),
        (.date, ["date", "timestamp", "created", "added"]),
        (.url, ["url", "metadata.url", "u"]),
    ]
}
