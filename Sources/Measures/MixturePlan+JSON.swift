extension MixturePlan {
    /// The plan as JSON: balance before and after, weights, what cannot be supplied, and how mixers use it.
    package func json(dolma: DolmaMix?) -> JSONText {
        func balance(_ balance: Balance) -> JSONText {
            .object([
                ("cultureImbalance", .number(balance.cultures)),
                ("languageImbalance", .number(balance.languages)),
                ("effectiveCultures", .number(balance.effectiveCultures)),
                ("effectiveLanguages", .number(balance.effectiveLanguages)),
            ])
        }
        return .object([
            ("schema", .text("emic plan 1")), ("corpus", .text(title)), ("target", .text(target.title)),
            ("maxRepeat", .number(maxRepeat)), ("budget", .number(budget)),
            ("before", balance(before)), ("after", balance(after)),
            ("solver", .object([("gap", .number(gap)), ("tolerance", .number(tolerance))])),
            ("notes", .list(notes.map(JSONText.text))),
            (
                "strata",
                .list(
                    strata.map {
                        .object([
                            ("language", .text($0.language)), ("culture", .text($0.culture)),
                            ("available", .number($0.available)), ("weight", .number($0.weight)),
                            ("documents", .number($0.available * $0.weight)),
                        ])
                    })
            ),
            (
                "cannotSupply",
                .list(
                    shortages.map {
                        .object([
                            ("culture", .text($0.key)), ("name", .text($0.name)),
                            ("targetShare", .number($0.targetShare)),
                            ("plannedShare", .number($0.plannedShare)), ("missing", .number($0.missing)),
                            ("reasons", .list($0.reasons.map(JSONText.text))),
                        ])
                    })
            ),
            ("dolma", dolma?.json(self) ?? .null), ("datatrove", datatrove),
        ])
    }

    /// The plan as a table for the terminal.
    package func table() -> String {
        func row(_ name: String, _ a: Double, _ b: Double) -> [String] { [name, decimal(a), decimal(b)] }
        var text =
            "\(title): \(plain(budget)) documents, none more than \(decimal(maxRepeat)) times, towards "
        text += "\(target.title)\n\n"
        text += TextTable.render(
            [
                ["", "now", "planned"], row("imbalance of cultures, nats", before.cultures, after.cultures),
                row("imbalance of languages, nats", before.languages, after.languages),
                row("effective cultures", before.effectiveCultures, after.effectiveCultures),
                row("effective languages", before.effectiveLanguages, after.effectiveLanguages),
            ], rightAligned: [1, 2])
        text += "\nat most \(decimal(gap)) nats from the best mixture there is\n"
        for note in notes { text += "note: \(note)\n" }
        guard !shortages.isEmpty else { return text + "\nevery culture reaches nine tenths of its target\n" }
        text += "\nno reweighting can supply these; their own voices must be sought (\(shortages.count)):\n"
        for shortage in shortages.prefix(30) {
            text +=
                "  \(shortage.name) (\(shortage.key)): \(percent(shortage.plannedShare)) of "
                + "\(percent(shortage.targetShare)); \(shortage.reasons.joined(separator: "; "))\n"
        }
        if shortages.count > 30 { text += "  and \(shortages.count - 30) more, in --format json\n" }
        return text
    }
}
