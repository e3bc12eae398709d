internal import Profiles

extension Comparison {
    /// What the comparison says, in a sentence.
    package var headline: String {
        let whole = rows.filter { $0.key == nil }
        let worse = whole.count { $0.verdict == .worse }
        let better = whole.count { $0.verdict == .better }
        let entered = languages.count { $0.kind == .entered }
        let left = languages.count { $0.kind == .left }
        let culturesIn = cultures.count { $0.kind == .entered }
        let culturesOut = cultures.count { $0.kind == .left }
        func some(_ count: Int, _ one: String, _ many: String) -> String {
            "\(count) \(count == 1 ? one : many)"
        }
        return "\(some(worse, "measure is", "measures are")) worse and \(better) better beyond chance; "
            + "\(some(entered, "language", "languages")) and \(some(culturesIn, "culture", "cultures")) "
            + "entered, \(left) and \(culturesOut) left."
    }

    /// Name and version of both sides.
    package var title: String {
        func name(_ set: MeasureSet) -> String {
            let identity = set.tableau.counts.identity
            return identity.version.isEmpty ? identity.name : "\(identity.name) \(identity.version)"
        }
        return "\(name(old)) → \(name(new))"
    }

    /// The rows shown where space is short: the whole-corpus ones, and with `keyed` those of single keys
    /// that changed beyond chance.
    private func shown(keyed: Bool) -> [Row] {
        rows.filter { row in
            row.verdict != .notComparable
                && (row.key == nil || row.id.hasPrefix("lens_") || keyed && row.verdict != .noEvidence)
        }
    }

    private func cells(_ row: Row) -> [String] {
        [
            row.id + (row.key.map { "[\($0)]" } ?? ""), decimal(row.old?.value), decimal(row.new?.value),
            decimal(row.difference), row.interval.map { "\(decimal($0.lo)) … \(decimal($0.hi))" } ?? "–",
            row.verdict.rawValue,
        ]
    }

    private static let heads = ["measure", "old", "new", "difference", "95 %", "verdict"]

    /// A table for the terminal.
    package func table(_ outcomes: [GateOutcome] = [], keyed: Bool = false) -> String {
        var text = title + "\n" + headline + "\n"
        for difference in differences { text += "made differently: \(difference)\n" }
        let lines = [Comparison.heads] + shown(keyed: keyed).map(cells)
        text += "\n" + TextTable.render(lines, rightAligned: [1, 2, 3, 4])
        let missing = rows.filter { $0.key == nil && $0.verdict == .notComparable }.map(\.id)
        if !missing.isEmpty { text += "without a number on one side: \(missing.joined(separator: ", "))\n" }
        for (name, list) in [("languages", languages), ("cultures", cultures)] {
            for kind in [Movement.Kind.entered, .left, .rose, .fell] {
                let some = list.filter { $0.kind == kind }
                guard !some.isEmpty else { continue }
                let first = some.prefix(8).map(Comparison.sentence).joined(separator: "; ")
                let more = some.count > 8 ? "; … (\(some.count))" : ""
                text += "\n\(name) that \(kind.rawValue): \(first)\(more)"
            }
        }
        if !languages.isEmpty { text += "\n" }
        for level in equalCoverage where level.order == 1 {
            text +=
                "at equal coverage (\(percent(level.coverage))): effective \(level.of) "
                + "\(decimal(level.old)) → \(decimal(level.new))\n"
        }
        for outcome in outcomes { text += Comparison.line(outcome) + "\n" }
        return text
    }

    private static func sentence(_ movement: Movement) -> String {
        var text =
            "\(movement.name) \(plain(movement.oldCount)) → \(plain(movement.newCount)) "
            + "(\(percent(movement.oldShare)) → \(percent(movement.newShare)))"
        if let driver = movement.drivers.first { text += " by \(driver.language)" }
        return text
    }

    private static func line(_ outcome: GateOutcome) -> String {
        outcome.failed
            ? "FAILED \(outcome.rule): \(outcome.findings.prefix(5).joined(separator: "; "))"
            : "passed \(outcome.rule)"
    }

    /// Markdown for a pull request or a job summary.
    package func markdown(_ outcomes: [GateOutcome] = [], keyed: Bool = false) -> String {
        func escaped(_ text: String) -> String {
            text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        }
        func table(_ rows: [[String]]) -> String {
            guard let head = rows.first else { return "" }
            let lines = rows.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }
            let rule = "| " + head.indices.map { $0 == 0 ? "---" : "---:" }.joined(separator: " | ") + " |"
            return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
        }
        var text = "## \(escaped(title))\n\n\(headline)\n"
        if !outcomes.isEmpty {
            text +=
                "\n### Gates\n\n" + outcomes.map { "- " + Comparison.line($0) }.joined(separator: "\n") + "\n"
        }
        if !differences.isEmpty {
            text +=
                "\n### Made differently\n\n" + differences.map { "- " + $0 }.joined(separator: "\n") + "\n"
        }
        text += "\n### Measures\n\n" + table([Comparison.heads] + shown(keyed: keyed).map(cells))
        for (name, list) in [("Languages", languages), ("Cultures", cultures)] {
            let moved = list.filter { $0.kind != .steady }
            guard !moved.isEmpty else { continue }
            text += "\n### \(name) that moved\n\n"
            text += table(
                [["which", "how", "old", "new", "old share", "new share", "by"]]
                    + moved.prefix(40).map { movement in
                        [
                            "\(movement.name) (\(movement.key))", movement.kind.rawValue,
                            plain(movement.oldCount), plain(movement.newCount), percent(movement.oldShare),
                            percent(movement.newShare),
                            movement.drivers.map(\.language).joined(separator: ", "),
                        ]
                    })
            if moved.count > 40 { text += "\n\(moved.count - 40) more, with smaller changes.\n" }
        }
        if !equalCoverage.isEmpty {
            text += "\n### At equal coverage\n\n"
            text += table(
                [["effective number", "coverage", "old", "new"]]
                    + equalCoverage.map {
                        [
                            "\($0.of), order \($0.order)", percent($0.coverage), decimal($0.old),
                            decimal($0.new),
                        ]
                    })
        }
        return text
    }
}
