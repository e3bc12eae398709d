internal import Profiles

extension Measure {
    /// The record of one number of an evaluation.
    init(
        _ definition: MeasureDefinition, _ evaluation: Evaluation, _ index: Int, estimate: Estimate,
        figures: Figures, limits: OptionLimits, shared: SetCaveats
    ) {
        let key = evaluation.keys[index]
        let reason =
            evaluation.reason(figures, index)
            ?? (estimate.value.isFinite ? nil : "undefined on these counts")
        var intervals = MeasureIntervals()
        var caveats = definition.standing
        var basis = evaluation.basis(figures, index)
        if reason == nil {
            if let bound = evaluation.bound?(figures, index) {
                intervals.sampling = bound
            } else {
                let made = Measure.sampling(definition, evaluation, estimate)
                intervals.sampling = made.interval
                intervals.samplingReason = made.reason
                caveats += made.caveats
                if made.folds > 0 { basis.entries.append(("folds", Double(made.folds))) }
            }
            let lexicon = Measure.lexicon(definition, evaluation, estimate, limits: limits)
            intervals.lexicon = lexicon.interval
            intervals.lexiconReason = lexicon.reason
            caveats += evaluation.caveats(figures, index)
            if intervals.sampling != nil, evaluation.bound == nil, key.key == nil {
                caveats += shared.sampling
            }
            if intervals.lexicon != nil, key.key == nil { caveats += shared.lexicon }
        } else {
            intervals.samplingReason = "there is no number"
            intervals.lexiconReason = "there is no number"
        }
        self.init(
            id: definition.id, title: definition.title, key: key.key, keyName: key.name,
            value: reason == nil ? estimate.value : nil, reason: reason, unit: definition.unit,
            intervals: intervals, direction: definition.direction, basis: basis,
            universe: evaluation.universe, definition: definition.definition, formula: definition.formula,
            source: definition.source, caveats: caveats)
    }

    private static func sampling(
        _ definition: MeasureDefinition, _ evaluation: Evaluation, _ estimate: Estimate
    ) -> (interval: MeasureInterval?, reason: String?, caveats: [String], folds: Int) {
        guard evaluation.folds else { return (nil, evaluation.foldsReason, [], 0) }
        let moved = estimate.folds.count { Jackknife.bears($0, on: estimate.value) }
        guard
            let made = definition.scale.interval(
                value: estimate.value, replicates: estimate.folds, least: Thinness.groups,
                corrected: definition.corrected)
        else {
            let reason =
                if moved == 0 {
                    "no fold of documents changes the number: its error cannot be told from them"
                } else if moved < Thinness.groups {
                    "only \(moved) folds of documents bear on the number; \(Thinness.groups) are needed"
                } else {
                    "without some folds of documents there is no number: its error cannot be told from them"
                }
            return (nil, reason, [], moved)
        }
        var caveats: [String] = []
        if moved < FoldLayout.folds {
            caveats.append("only \(moved) of \(FoldLayout.folds) folds of documents bear on the number")
        }
        if !definition.corrected, abs(made.jackknife.bias) > made.jackknife.standardError {
            let way = made.jackknife.bias > 0 ? "too high" : "too low"
            caveats.append(
                "small basis: the number is likely \(way), by more than its standard error; the interval is "
                    + "centred on the corrected number, widened to the number itself, and rough")
        }
        let method = "delete-a-group jackknife, \(made.jackknife.groups) folds, t"
        return (MeasureInterval(lo: made.lo, hi: made.hi, method: method), nil, caveats, moved)
    }

    private static func lexicon(
        _ definition: MeasureDefinition, _ evaluation: Evaluation, _ estimate: Estimate, limits: OptionLimits
    ) -> (interval: MeasureInterval?, reason: String?) {
        guard evaluation.markers else { return (nil, evaluation.lexiconReason) }
        if let limit = limits.lexicon { return (nil, limit) }
        let moved = estimate.groups.count { Jackknife.bears($0, on: estimate.value) }
        // No correction here: what a lexicon misses is not a bias of sampling that more groups would mend.
        guard
            let made = definition.scale.interval(
                value: estimate.value, replicates: estimate.groups, least: Thinness.groups, corrected: true)
        else {
            return (nil, "only \(moved) marker groups bear on the number; \(Thinness.groups) are needed")
        }
        let method = "delete-a-group jackknife, \(made.jackknife.groups) marker groups, t"
        return (MeasureInterval(lo: made.lo, hi: made.hi, method: method), nil)
    }
}

/// Caveats that many measures of a profile share.
struct SetCaveats: Sendable {
    /// Of the sampling interval, of the lexicon interval.
    private(set) var sampling: [String] = []
    private(set) var lexicon: [String] = []
    /// For the set as a whole.
    private(set) var sentences: [String]

    init(_ tableau: Tableau, _ figures: Figures) {
        let counts = tableau.counts
        sentences = tableau.limits.notes
        let shards = counts.shards.count { $0.documents > 0 }
        if shards > 0, shards < 20 {
            sampling.append(
                "documents come from \(shards) shard\(shards == 1 ? "" : "s"): where those of a shard are "
                    + "alike, the sampling interval is too narrow")
        }
        let hosts = counts.sources.map(\.host).filter { !$0.isEmpty }
        let largest = Dictionary(grouping: hosts, by: { $0 }).values.map(\.count).max() ?? 0
        if hosts.count >= Thinness.samples, Double(largest) / Double(hosts.count) > 0.2 {
            sampling.append(
                "\(percent(Double(largest) / Double(hosts.count))) of sampled documents are from one host: "
                    + "the sampling interval is too narrow")
        }
        let seen = Set(counts[.marker].keys.map { $0[1] }).count
        if seen < Thinness.markers {
            lexicon.append("few markers: only \(seen) were seen")
        }
        let damaged = counts.shards.count { $0.state != .complete }
        if damaged > 0 {
            sentences.append("\(damaged) of \(counts.shards.count) shards were not read in full")
        }
        let left = counts.shards.reduce(0) { $0 + $1.notSampled }
        if left > 0 { sentences.append("\(left) documents were left out by sampling") }
    }
}
