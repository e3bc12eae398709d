internal import Measures

/// What balancing the languages would mend: the imbalance of countries while languages move from their
/// weights here to their speakers.
enum MendingView {
    static let steps = 20

    /// Imbalance at each step between the languages as they are and as their speakers are, with the
    /// countries' shares there.
    struct Path: Sendable {
        var imbalance: [Double]
        /// By step, then by unit of `countries`.
        var shares: [[Double]]
    }

    /// The path towards language weights `target`; nil when it cannot be computed.
    static func path(_ subject: Subject, target: [Double]) -> Path? {
        let tableau = subject.tableau
        let spread = subject.figures.countries
        let reference = tableau.countries.reference
        guard spread.total > 0, reference.contains(where: { $0 > 0 }) else { return nil }
        let usable = tableau.languages.indices.map { index in
            tableau.identified[index] && spread.languages[index] > 0 ? target[index] : 0
        }
        let whole = usable.reduce(0, +)
        guard whole > 0 else { return nil }
        let balanced = tableau.reweighted(
            spread, tableau.countries.layout, weights: usable, reference: reference)
        let now = spread.units
        var imbalance: [Double] = []
        var shares: [[Double]] = []
        for step in 0...steps {
            let part = Double(step) / Double(steps)
            let mixed = now.indices.map {
                (1 - part) * now[$0] / spread.total + part * balanced[$0] / whole
            }
            imbalance.append(Inequality.theil(mixed, reference: reference))
            shares.append(mixed)
        }
        return imbalance.allSatisfy(\.isFinite) ? Path(imbalance: imbalance, shares: shares) : nil
    }

    static func make(_ subject: Subject) -> View {
        let record = subject.measure("multilingual_illusion")
        let speakers = record?.value == nil ? nil : path(subject, target: subject.tableau.speakers)
        let equal =
            speakers == nil
            ? nil : path(subject, target: subject.tableau.languages.map { _ in 1 })
        let chart = chart(speakers, equal)
        return View(
            id: "mending", name: "What language balance would mend", finding: finding(subject),
            reading:
                "From left to right languages move from their weights in this corpus to balance; the line "
                + "is what remains of the imbalance between countries. A flat line means that "
                + "adding languages "
                + "does not add cultures.",
            figures: [chart.figure(orNothing: subject.reason("multilingual_illusion"))],
            tables: [table(subject, speakers)],
            notes: (record?.caveats ?? []).map { Markup(text: $0) },
            measures: [
                "multilingual_illusion", "multilingual_illusion_equal", "multilingual_illusion_homes",
                "multilingual_illusion_peoples",
                "imbalance_between_languages", "imbalance_within_languages", "culture_imbalance",
                "language_imbalance",
            ], extra: speakers.map { slider(subject, $0) } ?? .empty)
    }

    static func finding(_ subject: Subject) -> String {
        guard let record = subject.measure("multilingual_illusion"), let value = record.value else {
            return
                "What language balance would mend cannot be measured here: "
                + "\(subject.reason("multilingual_illusion"))"
        }
        if value > 1.02 {
            return "Balancing the languages would leave more imbalance between countries than there is now "
                + "(\(Numerals.fixed(value, 2)) times as much)"
        }
        return
            "Balancing the languages would leave \(Numerals.share(value)) of the imbalance between countries"
    }

    private static func chart(_ speakers: Path?, _ equal: Path?) -> CurveChart {
        func points(_ path: Path) -> [(x: Double, y: Double)] {
            path.imbalance.enumerated().map { (Double($0.offset) / Double(steps), $0.element) }
        }
        var curves: [CurveChart.Curve] = []
        if let speakers { curves.append(.init(name: "by speakers", points: points(speakers), kind: "l1")) }
        if let equal { curves.append(.init(name: "all equal", points: points(equal), kind: "l2")) }
        let most = curves.flatMap { $0.points.map(\.y) }.max() ?? 0
        let ends = speakers.map {
            "from \(decimal($0.imbalance.first)) to \(decimal($0.imbalance.last)) nats by speakers"
        }
        return CurveChart(
            id: "mending-curve", title: "Imbalance of countries while languages are balanced",
            description: "Imbalance between countries goes \(ends ?? "nowhere: it cannot be measured")"
                + (equal.map { ", to \(decimal($0.imbalance.last)) with all languages equal" } ?? "") + ".",
            curves: curves, xTitle: "languages reweighted", yTitle: "imbalance of countries (nats)",
            yTop: most * 1.1, ends: ("as they are", "balanced"), yText: { Numerals.tick($0) },
            pointer: speakers == nil ? nil : 0)
    }

    /// The largest countries by population or share, whose shares the slider shows.
    private static func shown(_ subject: Subject, _ path: Path) -> [Int] {
        let now = path.shares[0]
        return Array(
            now.indices.filter { now[$0] > 0 || path.shares[steps][$0] > 0 }
                .sorted {
                    let a = max(now[$0], path.shares[steps][$0])
                    let b = max(now[$1], path.shares[steps][$1])
                    return a != b ? a > b : $0 < $1
                }.prefix(10))
    }

    private static func slider(_ subject: Subject, _ path: Path) -> Markup {
        el(
            .div, [.class: "slider", .id: "mending-slider", .hidden: ""],
            el(.label, [.for: "mending-t"], "Move the languages towards their speakers"),
            el(
                .input,
                [
                    .type: "range", .id: "mending-t", .min: "0", .max: "\(steps)", .step: "1", .value: "0",
                ]), el(.output, [.id: "mending-out", .for: "mending-t", .ariaLive: "polite"]),
            el(.ul, [.id: "mending-list", .class: "plain"]))
    }

    /// What the slider needs: imbalance by step, and the shares of the countries it names.
    static func json(_ subject: Subject) -> JSONText {
        guard subject.measure("multilingual_illusion")?.value != nil,
            let path = path(subject, target: subject.tableau.speakers)
        else { return .null }
        let chart = chart(path, nil)
        func short(_ value: Double) -> JSONText { .number((value * 1e5).rounded() / 1e5) }
        return .object([
            ("imbalance", .list(path.imbalance.map(short))),
            ("track", .list([.number(chart.track.0), .number(chart.track.1)])),
            (
                "countries",
                .list(
                    shown(subject, path).map { unit in
                        .object([
                            ("name", .text(subject.tableau.countries.names[unit])),
                            ("shares", .list(path.shares.map { short($0[unit]) })),
                        ])
                    })
            ),
        ])
    }

    private static func table(_ subject: Subject, _ path: Path?) -> DataTable {
        let countries = subject.tableau.countries
        let population = countries.reference.reduce(0, +)
        var rows: [[DataCell]] = []
        if let path {
            let order = countries.keys.indices.filter { path.shares[0][$0] > 0 || path.shares[steps][$0] > 0 }
                .sorted {
                    path.shares[0][$0] != path.shares[0][$1]
                        ? path.shares[0][$0] > path.shares[0][$1] : $0 < $1
                }
            rows = order.map { unit in
                [
                    subject.cultureCell(countries.keys[unit]), .share(path.shares[0][unit]),
                    .share(path.shares[steps][unit]),
                    countries.reference[unit] > 0
                        ? .share(countries.reference[unit] / population) : DataCell("not known"),
                ]
            }
        }
        return DataTable(
            id: "t-mending", caption: "Countries before and after languages are balanced by speakers",
            columns: [
                .text("Country"), .number("Share of references now"), .number("Languages balanced"),
                .number("Share of population"),
            ], rows: rows, emptyNote: "Not measurable: \(subject.reason("multilingual_illusion"))")
    }
}
