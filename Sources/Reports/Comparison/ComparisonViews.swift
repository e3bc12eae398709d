internal import Measures

/// The views of one comparison.
struct ComparisonViews {
    var comparison: Comparison
    var outcomes: [GateOutcome]
    /// Before every id, where a page holds several comparisons.
    var prefix: String

    var all: [View] {
        var views = [verdicts]
        if !outcomes.isEmpty { views.append(gates) }
        views += [
            movements(comparison.languages, of: "languages", counted: "documents"),
            movements(comparison.cultures, of: "cultures", counted: "references"), equalCoverage, everyNumber,
        ]
        return views
    }

    private var whole: [Comparison.Row] { comparison.rows.filter { $0.key == nil || $0.id == "lens_loss" } }

    private func words(_ verdict: Comparison.Verdict) -> String {
        switch verdict {
        case .worse: "▼ worse"
        case .better: "▲ better"
        case .changed: "◆ changed"
        case .noEvidence: "· no evidence"
        case .notComparable: "not comparable"
        }
    }

    /// A difference in units of its own uncertainty, so that measures of any unit share one axis; to the
    /// right is more balanced.
    private func strength(_ row: Comparison.Row) -> Double? {
        guard let difference = row.difference, let interval = row.interval else { return nil }
        let half = (interval.hi - interval.lo) / 2
        guard half > 0 else { return difference == 0 ? 0 : nil }
        let size = abs(difference) / half
        let old = row.old?.value ?? 0
        let new = row.new?.value ?? 0
        let sign: Double =
            switch row.direction {
            case .higherIsWorse: difference > 0 ? -1 : 1
            case .lowerIsWorse, .neutral: difference > 0 ? 1 : -1
            case .awayFromZeroIsWorse: abs(new) > abs(old) ? -1 : 1
            }
        return sign * size
    }

    private var verdicts: View {
        let rows = whole.filter { $0.direction != .neutral && strength($0) != nil }
        let order = rows.enumerated().sorted {
            let a = abs(strength($0.element) ?? 0)
            let b = abs(strength($1.element) ?? 0)
            return a != b ? a > b : $0.offset < $1.offset
        }.map(\.element)
        let worse = whole.count { $0.verdict == .worse }
        let better = whole.count { $0.verdict == .better }
        return View(
            id: "\(prefix)verdicts", name: "What became worse or better",
            finding:
                "\(Numerals.these(worse, "measure is", "measures are")) more imbalanced than "
                + "before, \(better) more "
                + "balanced, beyond chance",
            reading:
                "Each dot is a measure’s difference in units of its own 95 % interval: beyond 1 on either "
                + "side chance is an unlikely reason. Left is more imbalanced, right more balanced.",
            figures: [
                BarChart(
                    id: "\(prefix)verdicts-dots", title: "Differences against their uncertainty",
                    description: "\(worse) more imbalanced and \(better) more balanced beyond chance.",
                    rows: order.prefix(30).map { row in
                        .init(
                            label: row.title + (row.key.map { " \($0)" } ?? ""), value: strength(row),
                            text: words(row.verdict),
                            kind: row.verdict == .worse ? "s3" : row.verdict == .better ? "k1" : "s2")
                    }, axis: .signed(limit: 6, below: "more imbalanced", above: "more balanced"), form: .dot,
                    axisTitle: "difference, in half-widths of its 95 % interval", left: 330
                ).figure(orNothing: "no measure has an interval of its difference")
            ],
            tables: [table("t-\(prefix)verdicts", "Measures of the whole corpus", whole)])
    }

    private func table(_ id: String, _ caption: String, _ rows: [Comparison.Row]) -> DataTable {
        DataTable(
            id: id, caption: caption,
            columns: [
                .text("Measure"), .number("Old"), .number("New"), .number("Difference"),
                .number("95 % of the difference"), .text("Verdict"), .text("What to mind"),
            ],
            rows: rows.map { row in
                let name = row.key.map { "\(row.title): \(row.keyName ?? $0)" } ?? row.title
                return [
                    DataCell(name, code: row.id + (row.key.map { "[\($0)]" } ?? "")), .value(row.old),
                    .value(row.new), row.difference.map { DataCell(decimal($0), sort: $0) } ?? .none,
                    row.interval.map { DataCell("\(decimal($0.lo)) to \(decimal($0.hi))", sort: $0.lo) }
                        ?? .none,
                    DataCell(words(row.verdict)), DataCell(row.note ?? ""),
                ]
            })
    }

    private var gates: View {
        let failed = outcomes.count(where: \.failed)
        let total = Double(outcomes.count)
        return View(
            id: "\(prefix)gates", name: "Rules",
            finding: failed == 0
                ? "All \(Numerals.these(outcomes.count, "rule holds", "rules hold"))"
                : "\(failed) of \(Numerals.these(outcomes.count, "rule", "rules")) failed",
            reading: "A rule says what must not be; one that cannot be judged fails.",
            figures: [
                StripChart(
                    id: "\(prefix)gates-strip", title: "Rules by outcome",
                    description: "\(failed) of \(outcomes.count) failed.",
                    strips: [
                        .init(
                            title: "", note: "",
                            parts: [
                                .init(
                                    name: "✗ failed (\(failed))", share: Double(failed) / total, kind: "s3"),
                                .init(
                                    name: "✓ hold (\(outcomes.count - failed))",
                                    share: Double(outcomes.count - failed) / total, kind: "k1"),
                            ])
                    ]
                ).figure(orNothing: "no rule was given")
            ],
            tables: [
                DataTable(
                    id: "t-\(prefix)gates", caption: "Rules and what broke them",
                    columns: [.text("Rule"), .text("Outcome"), .text("Findings")],
                    rows: outcomes.map {
                        [
                            DataCell($0.rule), DataCell($0.failed ? "✗ failed" : "✓ holds"),
                            DataCell($0.findings.joined(separator: "; ")),
                        ]
                    })
            ])
    }

    private func movements(_ list: [Movement], of what: String, counted: String) -> View {
        let count = { (kind: Movement.Kind) in list.count { $0.kind == kind } }
        let finding =
            "\(Numerals.count(count(.entered))) \(what) entered, \(Numerals.count(count(.left))) left, "
            + "\(Numerals.count(count(.rose))) rose and \(Numerals.count(count(.fell))) fell beyond chance"
        return View(
            id: "\(prefix)\(what)", name: what.prefix(1).uppercased() + what.dropFirst(), finding: finding,
            reading:
                "Hollow: the share before; filled: the share now, of all \(counted). Those that moved most "
                + "come first.",
            figures: [
                BarChart(
                    id: "\(prefix)\(what)-moves", title: "Shares of \(what), before and now",
                    description: finding + ".",
                    rows: list.prefix(25).map { movement in
                        .init(
                            label: movement.name, value: movement.newShare, other: movement.oldShare,
                            text: "\(movement.kind.rawValue)", kind: what == "languages" ? "c9" : "k1")
                    }, axis: .percent, form: .dot, axisTitle: "share of \(counted)"
                ).figure(orNothing: "neither profile has any")
            ],
            tables: [
                DataTable(
                    id: "t-\(prefix)\(what)",
                    caption: "\(what.prefix(1).uppercased() + what.dropFirst()), largest change first",
                    columns: [
                        .text("Which"), .text("How"), .number("Old \(counted)"), .number("New \(counted)"),
                        .number("Old share"), .number("New share"), .number("95 % of the difference"),
                        .text("Carried by"),
                    ],
                    rows: list.map { movement in
                        [
                            DataCell(movement.name, code: movement.key), DataCell(movement.kind.rawValue),
                            .count(movement.oldCount), .count(movement.newCount), .share(movement.oldShare),
                            .share(movement.newShare),
                            movement.interval.map {
                                DataCell("\(Numerals.share($0.lo)) to \(Numerals.share($0.hi))", sort: $0.lo)
                            } ?? .none,
                            DataCell(
                                movement.drivers.map {
                                    "\($0.language) \($0.change > 0 ? "+" : "")\(Numerals.share($0.change))"
                                }.joined(separator: ", ")),
                        ]
                    })
            ])
    }

    private var equalCoverage: View {
        let levels = comparison.equalCoverage
        let first = levels.first { $0.of == "cultures" && $0.order == 1 }
        let finding =
            first.map {
                "At equal coverage (\(Numerals.share($0.coverage))) cultures are as varied as "
                    + "\(Numerals.number($0.new)) "
                    + "equal ones, before \(Numerals.number($0.old))"
            } ?? "The profiles cannot be brought to equal coverage"
        return View(
            id: "\(prefix)coverage", name: "At equal coverage", finding: finding,
            reading:
                "Effective numbers with both profiles drawn down to the coverage both reach, so that the "
                + "larger is not called more varied for its size. Hollow: before; filled: now.",
            figures: [
                BarChart(
                    id: "\(prefix)coverage-dots", title: "Effective numbers at equal coverage",
                    description: finding + ".",
                    rows: levels.map {
                        .init(
                            label: "\($0.of), order \($0.order)", value: $0.new, other: $0.old,
                            text: "\(Numerals.number($0.old)) → \(Numerals.number($0.new))",
                            kind: $0.of == "languages" ? "c9" : "k1")
                    }, axis: .number, form: .dot, axisTitle: "effective number"
                ).figure(orNothing: "one of them has too few documents")
            ],
            tables: [
                DataTable(
                    id: "t-\(prefix)coverage", caption: "Effective numbers at equal coverage",
                    columns: [
                        .text("Of"), .number("Order"), .number("Coverage"), .number("Old"), .number("New"),
                    ],
                    rows: levels.map {
                        [
                            DataCell($0.of), DataCell("\($0.order)", sort: Double($0.order)),
                            .share($0.coverage),
                            DataCell(Numerals.number($0.old), sort: $0.old),
                            DataCell(Numerals.number($0.new), sort: $0.new),
                        ]
                    })
            ])
    }

    private var everyNumber: View {
        let kinds: [Comparison.Verdict] = [.worse, .better, .changed, .noEvidence, .notComparable]
        let total = Double(max(1, comparison.rows.count))
        let colours = ["s3", "k1", "s1", "s2", ""]
        let parts = zip(kinds, colours).map { kind, colour in
            let count = comparison.rows.count { $0.verdict == kind }
            return StripChart.Part(
                name: "\(words(kind)) (\(count))", share: Double(count) / total, kind: colour)
        }
        let judged = comparison.rows.filter { $0.verdict != .notComparable }
        return View(
            id: "\(prefix)numbers", name: "Every number",
            finding:
                "\(Numerals.count(judged.count)) of \(Numerals.count(comparison.rows.count)) "
                + "numbers can be compared",
            reading: "The strip divides every number of both profiles, also those of single languages and "
                + "cultures, by verdict.",
            figures: [
                StripChart(
                    id: "\(prefix)numbers-strip", title: "Every number by verdict",
                    description: parts.map(\.name).joined(separator: ", ") + ".",
                    strips: [.init(title: "", note: "", parts: comparison.rows.isEmpty ? [] : parts)]
                ).figure(orNothing: "nothing was measured")
            ],
            tables: [table("t-\(prefix)numbers", "Every number that both profiles have", judged)])
    }
}
