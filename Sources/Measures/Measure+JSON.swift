internal import Profiles

extension MeasureInterval {
    var json: JSONText { .list([.number(lo), .number(hi)]) }
}

extension Measure {
    /// The record as JSON; `docs/measure.schema.json` describes it.
    package var json: JSONText {
        let basisJSON = JSONText.object(basis.entries.map { ($0.name, JSONText.number($0.count)) })
        return .object([
            ("id", .text(id)), ("key", .optional(key)), ("keyName", .optional(keyName)),
            ("title", .text(title)), ("value", .optional(value)), ("reason", .optional(reason)),
            ("unit", .text(unit)),
            (
                "intervals",
                .object([
                    ("sampling", intervals.sampling?.json ?? .null),
                    ("lexicon", intervals.lexicon?.json ?? .null),
                ])
            ),
            (
                "intervalMethods",
                .object([
                    ("sampling", .optional(intervals.sampling?.method ?? intervals.samplingReason)),
                    ("lexicon", .optional(intervals.lexicon?.method ?? intervals.lexiconReason)),
                ])
            ),
            ("direction", .text(direction.rawValue)), ("basis", basisJSON), ("universe", .text(universe)),
            ("definition", .text(definition)), ("formula", .text(formula)), ("source", .text(source)),
            ("caveats", .list(caveats.map(JSONText.text))),
        ])
    }
}

extension MeasureOptions {
    /// The options as JSON, so that a set of measures says how it was made.
    package var json: JSONText {
        .object([
            ("policy", .text(policy.rawValue)),
            ("facets", facets.map { .list($0.sorted().map(JSONText.text)) } ?? .null),
            ("withoutPacks", .list(withoutPacks.sorted().map(JSONText.text))),
            ("pivot", .text(pivot)), ("rollUp", .text(rollUp.rawValue)),
            ("reference", .optional(reference?.title)),
            ("lenses", .list(lenses.map { .text($0.id) })),
        ])
    }
}

extension MeasureSet {
    /// All records as one JSON document, in the order of the catalogue.
    package func json(indent: Int? = 1) -> String {
        let identity = tableau.counts.identity
        let provenance = identity.provenance.keys
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { (name: $0, value: JSONText.optional(identity.provenance[$0])) }
        return JSONText.object([
            ("schema", .text("emic measures 1")),
            ("corpus", .object([("name", .text(identity.name)), ("version", .text(identity.version))])),
            ("provenance", .object(provenance)), ("options", tableau.options.json),
            (
                "references",
                .object([
                    ("languages", .text(tableau.speakersTitle)),
                    ("cultures", .text(tableau.countries.referenceTitle)),
                ])
            ),
            ("caveats", .list(caveats.map(JSONText.text))),
            ("measures", .list(measures.map(\.json))),
        ]).serialised(indent: indent, compactBelow: 3) + "\n"
    }

    /// All records as CSV: the fields of the JSON, intervals as four columns, basis and caveats joined by
    /// "; ".
    package func csv() -> String {
        var rows = [
            [
                "id", "key", "key_name", "title", "value", "unit", "sampling_lo", "sampling_hi", "lexicon_lo",
                "lexicon_hi", "direction", "reason", "basis", "universe", "definition", "formula", "source",
                "caveats",
            ]
        ]
        func number(_ value: Double?) -> String { value.map(JSONText.number) ?? "" }
        for measure in measures {
            let basis = measure.basis.entries.map { "\($0.name)=\(JSONText.number($0.count))" }
            rows.append([
                measure.id, measure.key ?? "", measure.keyName ?? "", measure.title, number(measure.value),
                measure.unit, number(measure.intervals.sampling?.lo), number(measure.intervals.sampling?.hi),
                number(measure.intervals.lexicon?.lo), number(measure.intervals.lexicon?.hi),
                measure.direction.rawValue, measure.reason ?? "", basis.joined(separator: "; "),
                measure.universe, measure.definition, measure.formula, measure.source,
                measure.caveats.joined(separator: "; "),
            ])
        }
        return CSVTable.text(rows)
    }
}

extension CSVTable {
    /// Rows as CSV, fields quoted where they need it, LF at the end of each.
    package static func text(_ rows: [[String]]) -> String {
        var out = ""
        for row in rows {
            for (position, field) in row.enumerated() {
                if position > 0 { out += "," }
                let special = field.utf8.contains { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }
                out +=
                    special
                    ? "\""
                        + field.split(separator: "\"", omittingEmptySubsequences: false)
                        .joined(separator: "\"\"") + "\"" : field
            }
            out += "\n"
        }
        return out
    }
}
