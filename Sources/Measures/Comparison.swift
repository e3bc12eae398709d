package import Profiles

/// Two profiles of one dataset, or of two, measure by measure: what differs, by how much, and whether that
/// is more than chance.
package struct Comparison: Sendable {
    package enum Verdict: String, Sendable {
        /// The difference is towards imbalance, and zero is outside its interval.
        case worse
        /// The difference is towards balance, and zero is outside its interval.
        case better
        /// Neither way is better, and zero is outside the interval.
        case changed
        /// Zero is inside the interval, or there is none.
        case noEvidence = "no evidence"
        /// One side has no number.
        case notComparable = "not comparable"
    }

    /// One measure in both profiles.
    package struct Row: Sendable {
        package var id: String
        package var key: String?
        package var keyName: String?
        package var title: String
        package var unit: String
        package var direction: MeasureDirection
        package var old: Measure?
        package var new: Measure?
        /// New minus old.
        package var difference: Double?
        /// 95 % interval of the difference.
        package var interval: MeasureInterval?
        package var verdict: Verdict
        /// Why there is no verdict, or what to mind of it.
        package var note: String?
    }

    package let old: MeasureSet
    package let new: MeasureSet
    /// What the profiles were made with where it differs, and what that may change; empty when nothing
    /// does.
    package let differences: [String]
    package let rows: [Row]
    package let languages: [Movement]
    package let cultures: [Movement]
    package let equalCoverage: [EqualCoverage]
    private let positions: [MeasureName: Int]

    /// The row of an id and key.
    package subscript(id: String, key: String? = nil) -> Row? {
        positions[MeasureName(id: id, key: key)].map { rows[$0] }
    }

    /// Compares two measured profiles. Throws `incomparable` when they were made with other lexicons,
    /// models, registries or options, unless `allowDifferent`.
    package init(old: MeasureSet, new: MeasureSet, allowDifferent: Bool = false) throws(MeasureError) {
        differences = Comparison.differences(old.tableau.counts.identity, new.tableau.counts.identity)
        guard differences.isEmpty || allowDifferent else { throw .incomparable(differences: differences) }
        self.old = old
        self.new = new
        rows = Comparison.rows(old, new)
        positions = Dictionary(
            rows.enumerated().map { (MeasureName(id: $1.id, key: $1.key), $0) },
            uniquingKeysWith: { first, _ in first })
        languages = Movement.languages(old, new, rows)
        cultures = Movement.cultures(old, new, rows)
        equalCoverage = EqualCoverage.compare(old, new)
    }

    /// What was used for one and not for the other, with what it may change.
    package static func differences(_ old: ProfileIdentity, _ new: ProfileIdentity) -> [String] {
        let effects = [
            "lexicon": "which markers are seen, and so every number of cultures",
            "model": "which languages documents are in", "registry": "homes and populations",
            "options": "which documents were counted and how", "tool": "how anything was counted",
        ]
        return sortedUnion(Array(old.provenance.keys), Array(new.provenance.keys)).compactMap { key in
            let a = old.provenance[key] ?? "none"
            let b = new.provenance[key] ?? "none"
            guard a != b else { return nil }
            return "\(key) \(a) against \(b) (may change \(effects[key] ?? "numbers"))"
        }
    }

    private static func rows(_ old: MeasureSet, _ new: MeasureSet) -> [Row] {
        var names: [MeasureName] = new.measures.map { MeasureName(id: $0.id, key: $0.key) }
        let known = Set(names)
        names += old.measures.map { MeasureName(id: $0.id, key: $0.key) }.filter { !known.contains($0) }
        let place = Dictionary(
            zip(MeasureCatalogue.all.map(\.id), MeasureCatalogue.all.indices),
            uniquingKeysWith: { first, _ in first })
        let order = names.indices.sorted {
            let a = place[names[$0].id] ?? 0
            let b = place[names[$1].id] ?? 0
            return a != b ? a < b : $0 < $1
        }
        return order.compactMap { row(names[$0], old, new) }
    }

    private static func row(_ name: MeasureName, _ old: MeasureSet, _ new: MeasureSet) -> Row? {
        let before = old[name.id, name.key]
        let after = new[name.id, name.key]
        guard let either = after ?? before else { return nil }
        var row = Row(
            id: name.id, key: name.key, keyName: either.keyName, title: either.title, unit: either.unit,
            direction: either.direction, old: before, new: after, difference: nil, interval: nil,
            verdict: .notComparable, note: nil)
        guard let a = before?.value, let b = after?.value else {
            row.note = sideMissing(before, after)
            return row
        }
        if name.id == "translation_shadow", let other = otherPivots(old, new) {
            row.note = other
            return row
        }
        row.difference = b - a
        row.verdict = .noEvidence
        guard let first = old.estimate(name), let second = new.estimate(name), !first.folds.isEmpty else {
            row.note = "no interval: the number is not estimated from a sample of documents"
            return row
        }
        let corrected = MeasureCatalogue.definition(name.id)?.corrected ?? false
        guard let interval = differenceInterval(first, second, corrected: corrected) else {
            row.note = "no interval: fewer than \(Thinness.groups) folds of documents bear on the number"
            return row
        }
        row.interval = interval
        guard interval.lo > 0 || interval.hi < 0 else { return row }
        switch either.direction {
        case .higherIsWorse: row.verdict = interval.lo > 0 ? .worse : .better
        case .lowerIsWorse: row.verdict = interval.hi < 0 ? .worse : .better
        case .awayFromZeroIsWorse: row.verdict = abs(b) > abs(a) ? .worse : .better
        case .neutral: row.verdict = .changed
        }
        return row
    }

    private static func otherPivots(_ old: MeasureSet, _ new: MeasureSet) -> String? {
        let pivots = [old, new].map { set in
            switch set.tableau.pivot {
            case .language(let language): set.tableau.languages[language]
            case .others: "all other languages"
            case .none: "none"
            }
        }
        guard pivots[0] != pivots[1] else { return nil }
        return "other pivots: \(pivots[0]) against \(pivots[1]); name one with --pivot"
    }

    private static func sideMissing(_ old: Measure?, _ new: Measure?) -> String {
        func side(_ name: String, _ measure: Measure?) -> String? {
            guard let measure else { return "not in the \(name) profile" }
            return measure.value == nil ? "\(name): \(measure.reason ?? "not measurable")" : nil
        }
        return [side("old", old), side("new", new)].compactMap(\.self).joined(separator: "; ")
    }

    /// The interval of new − old, the difference taken again with the same fold left out on both sides.
    ///
    /// Copies of a text fall into the same fold in both profiles, so what they share cancels; where they
    /// share nothing the pairing is by chance and costs nothing but its degrees of freedom.
    static func differenceInterval(_ old: Estimate, _ new: Estimate, corrected: Bool) -> MeasureInterval? {
        func bearing(_ estimate: Estimate) -> Int {
            estimate.folds.count { Jackknife.bears($0, on: estimate.value) }
        }
        guard old.folds.count == new.folds.count, bearing(old) >= Thinness.groups,
            bearing(new) >= Thinness.groups
        else { return nil }
        let value = new.value - old.value
        let replicates = zip(new.folds, old.folds).map { $0 - $1 }
        guard let jackknife = Jackknife(value: value, replicates: replicates),
            jackknife.groups >= Thinness.groups
        else {
            // Nothing moves: the same texts on both sides.
            return replicates.allSatisfy { !Jackknife.bears($0, on: 0) } && value == 0
                ? MeasureInterval(lo: 0, hi: 0, method: "every fold agrees") : nil
        }
        // Profiles of different size differ in bias, which correcting mends; where the bias is large its
        // correction is itself uncertain. The interval reaches over both.
        let half = jackknife.halfWidth
        let centre = corrected ? value : value - jackknife.bias
        return MeasureInterval(
            lo: min(centre, value) - half, hi: max(centre, value) + half,
            method: "paired delete-a-group jackknife, \(jackknife.groups) folds, t")
    }
}
