internal import Profiles

extension Comparison {
    /// Comparisons, with what became of the rules, as one JSON document.
    package static func json(_ judged: [(comparison: Comparison, outcomes: [GateOutcome])]) -> JSONText {
        .object([
            ("schema", .text("emic comparison 1")),
            ("comparisons", .list(judged.map { $0.comparison.json($0.outcomes) })),
        ])
    }

    /// One comparison as JSON.
    package func json(_ outcomes: [GateOutcome] = []) -> JSONText {
        .object([
            ("old", Comparison.identity(old)), ("new", Comparison.identity(new)),
            ("options", new.tableau.options.json),
            ("differentMaking", .list(differences.map(JSONText.text))),
            ("rows", .list(rows.map(\.json))),
            (
                "movements",
                .object([
                    ("languages", .list(languages.map(\.json))), ("cultures", .list(cultures.map(\.json))),
                ])
            ),
            ("equalCoverage", .list(equalCoverage.map(\.json))),
            (
                "gates",
                .list(
                    outcomes.map { outcome in
                        .object([
                            ("rule", .text(outcome.rule)), ("failed", .boolean(outcome.failed)),
                            ("findings", .list(outcome.findings.map(JSONText.text))),
                        ])
                    })
            ),
        ])
    }

    private static func identity(_ set: MeasureSet) -> JSONText {
        let identity = set.tableau.counts.identity
        return .object([("name", .text(identity.name)), ("version", .text(identity.version))])
    }
}

extension Comparison.Row {
    var json: JSONText {
        .object([
            ("id", .text(id)), ("key", .optional(key)), ("title", .text(title)), ("unit", .text(unit)),
            ("direction", .text(direction.rawValue)), ("old", .optional(old?.value)),
            ("new", .optional(new?.value)), ("oldInterval", old?.intervals.sampling?.json ?? .null),
            ("newInterval", new?.intervals.sampling?.json ?? .null), ("difference", .optional(difference)),
            ("interval", interval?.json ?? .null), ("verdict", .text(verdict.rawValue)),
            ("note", .optional(note)), ("caveats", .list(caveats.map(JSONText.text))),
        ])
    }

    /// What to mind of either side, each once.
    package var caveats: [String] {
        var seen: Set<String> = []
        return ((old?.caveats ?? []) + (new?.caveats ?? [])).filter { seen.insert($0).inserted }
    }
}

extension Movement {
    var json: JSONText {
        .object([
            ("key", .text(key)), ("name", .text(name)), ("kind", .text(kind.rawValue)),
            ("old", .number(oldCount)), ("new", .number(newCount)), ("oldShare", .number(oldShare)),
            ("newShare", .number(newShare)), ("interval", interval?.json ?? .null),
            (
                "drivers",
                .list(
                    drivers.map {
                        .object([("language", .text($0.language)), ("change", .number($0.change))])
                    })
            ),
        ])
    }
}

extension EqualCoverage {
    var json: JSONText {
        .object([
            ("of", .text(of)), ("order", .integer(Int64(order))), ("coverage", .number(coverage)),
            ("old", .number(old)), ("new", .number(new)),
        ])
    }
}
