/// A language or culture that entered, left, rose or fell between two profiles.
package struct Movement: Sendable {
    package enum Kind: String, Sendable { case entered, left, rose, fell, steady }

    package var key: String
    package var name: String
    package var kind: Kind
    /// Documents in the language, or references to the culture.
    package var oldCount: Double
    package var newCount: Double
    package var oldShare: Double
    package var newShare: Double
    /// 95 % interval of the difference of shares, where there is one.
    package var interval: MeasureInterval?
    /// For cultures: the languages whose documents carry the change, with their part of it, largest first.
    package var drivers: [(language: String, change: Double)]

    static func languages(_ old: MeasureSet, _ new: MeasureSet, _ rows: [Comparison.Row]) -> [Movement] {
        func counts(_ set: MeasureSet) -> [String: Double] {
            let values = set.tableau.kept(set.figures.documents)
            return Dictionary(zip(set.tableau.languages, values), uniquingKeysWith: +)
        }
        let names = Dictionary(
            zip(old.tableau.languages, old.tableau.languageNames)
                + Array(zip(new.tableau.languages, new.tableau.languageNames)),
            uniquingKeysWith: { _, last in last })
        return movements(counts(old), counts(new), names, rows.filter { $0.id == "language_share" }) { _ in []
        }
    }

    static func cultures(_ old: MeasureSet, _ new: MeasureSet, _ rows: [Comparison.Row]) -> [Movement] {
        func counts(_ set: MeasureSet) -> [String: Double] {
            Dictionary(zip(set.tableau.main.keys, set.figures.main.units), uniquingKeysWith: +)
        }
        let names = Dictionary(
            zip(old.tableau.main.keys, old.tableau.main.names)
                + Array(zip(new.tableau.main.keys, new.tableau.main.names)),
            uniquingKeysWith: { _, last in last })
        let before = partsByCulture(old)
        let after = partsByCulture(new)
        return movements(counts(old), counts(new), names, rows.filter { $0.id == "culture_share" }) { key in
            let a = before[key] ?? [:]
            let b = after[key] ?? [:]
            return sortedUnion(Array(a.keys), Array(b.keys))
                .map { (language: $0, change: (b[$0] ?? 0) - (a[$0] ?? 0)) }
                .sorted { abs($0.change) > abs($1.change) }
                .prefix(3).filter { $0.change != 0 }
        }
    }

    /// For each culture, the part of all references that documents of each language give it.
    private static func partsByCulture(_ set: MeasureSet) -> [String: [String: Double]] {
        let layout = set.tableau.main.layout
        let total = set.figures.main.total
        var parts: [String: [String: Double]] = [:]
        for cell in layout.language.indices where set.figures.main.cells[cell] > 0 {
            parts[set.tableau.main.keys[layout.unit[cell]], default: [:]][
                set.tableau.languages[layout.language[cell]]] = set.figures.main.cells[cell] / total
        }
        return parts
    }

    private static func movements(
        _ old: [String: Double], _ new: [String: Double], _ names: [String: String], _ rows: [Comparison.Row],
        drivers: (String) -> [(language: String, change: Double)]
    ) -> [Movement] {
        let oldTotal = old.values.sorted().reduce(0, +)
        let newTotal = new.values.sorted().reduce(0, +)
        let row = Dictionary(rows.map { ($0.key ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        return sortedUnion(Array(old.keys), Array(new.keys)).compactMap { key -> Movement? in
            let before = old[key] ?? 0
            let after = new[key] ?? 0
            guard before > 0 || after > 0 else { return nil }
            let interval = row[key]?.interval
            let kind: Kind =
                if before == 0 { .entered } else if after == 0 { .left } else if let interval, interval.lo > 0
                {
                    .rose
                } else if let interval, interval.hi < 0 { .fell } else { .steady }
            return Movement(
                key: key, name: names[key] ?? key, kind: kind, oldCount: before, newCount: after,
                oldShare: oldTotal > 0 ? before / oldTotal : 0, newShare: newTotal > 0 ? after / newTotal : 0,
                interval: interval, drivers: kind == .steady ? [] : drivers(key))
        }.sorted { abs($0.newShare - $0.oldShare) > abs($1.newShare - $1.oldShare) }
    }
}

/// Effective numbers of two profiles at the coverage that both reach, so that the larger one is not called
/// more diverse for its size alone (Chao and Jost 2012).
package struct EqualCoverage: Sendable {
    /// "languages" or "cultures".
    package var of: String
    /// Hill order 0, 1 or 2.
    package var order: Int
    /// The estimated coverage both are brought to: the lower of the two observed.
    package var coverage: Double
    package var old: Double
    package var new: Double

    static func compare(_ old: MeasureSet, _ new: MeasureSet) -> [EqualCoverage] {
        func both(_ name: String, _ a: [Double], _ b: [Double]) -> [EqualCoverage] {
            let coverage = min(Coverage.observed(a), Coverage.observed(b))
            guard coverage.isFinite, coverage > 0 else { return [] }
            let first = Coverage.hill(a, draws: Coverage.draws(a, coverage: coverage))
            let second = Coverage.hill(b, draws: Coverage.draws(b, coverage: coverage))
            return [(0, first.zero, second.zero), (1, first.one, second.one), (2, first.two, second.two)].map
            {
                EqualCoverage(of: name, order: $0.0, coverage: coverage, old: $0.1, new: $0.2)
            }
        }
        return both(
            "languages", old.tableau.kept(old.figures.documents), new.tableau.kept(new.figures.documents))
            + both("cultures", old.figures.unitDocuments, new.figures.unitDocuments)
    }
}
