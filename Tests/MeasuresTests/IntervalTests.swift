import Measures
import Testing

@Suite struct IntervalTests {
    @Test func `t quantiles are those of the tables`() {
        // 31 and 19 degrees of freedom, and the extremes; from any table of Student's t.
        for (degrees, value) in [(1, 12.7062), (7, 2.36462), (19, 2.09302), (31, 2.03951), (60, 2.00030)] {
            #expect(abs(StudentT.twoSided(level: 0.95, degrees: degrees) - value) < 1e-4)
        }
    }

    @Test func `the jackknife of a mean is its standard error`() throws {
        // Leaving out one of n numbers: the textbook s/√n comes out exactly.
        let numbers: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
        let sum = numbers.reduce(0, +)
        let mean = sum / 8
        let replicates = numbers.map { (sum - $0) / 7 }
        let jackknife = try #require(Jackknife(value: mean, replicates: replicates))
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
        #expect(abs(jackknife.standardError - (variance / 8).squareRoot()) < 1e-12)
        #expect(abs(jackknife.bias) < 1e-12)
        #expect(jackknife.groups == 8)
    }

    @Test func `groups that do not bear on a number do not count`() throws {
        #expect(Jackknife(value: 1, replicates: [1, 1, 1, 1]) == nil)
        let jackknife = try #require(Jackknife(value: 1, replicates: [1, 1, 1.1, 0.9, 1]))
        #expect(jackknife.groups == 2)
    }

    @Test func `an interval stays inside the bounds of its scale`() throws {
        let wild = (0..<32).map { $0 % 2 == 0 ? 0.99 : 0.8 }
        let share = try #require(MeasureScale.share.interval(value: 0.9, replicates: wild, least: 8))
        #expect(share.lo >= 0 && share.hi <= 1)
        let positive = try #require(MeasureScale.positive.interval(value: 0.9, replicates: wild, least: 8))
        #expect(positive.lo >= 0)
        #expect(MeasureScale.share.interval(value: 0.9, replicates: [0.8, 0.9, 0.99], least: 8) == nil)
    }

    @Test func `a replicate at a bound but for rounding is at the bound`() throws {
        for (scale, bound, noise) in [
            (MeasureScale.share, 0.0, 2e-16), (.share, 1, -2e-16), (.positive, 0, 1e-17),
        ] {
            let inner = (0..<15).map { 0.5 + Double($0) / 1000 }
            let exact = try #require(scale.interval(value: 0.5, replicates: inner + [bound], least: 8))
            let rounded = try #require(
                scale.interval(value: 0.5, replicates: inner + [bound + noise], least: 8))
            #expect(abs(exact.lo - rounded.lo) < 1e-12 && abs(exact.hi - rounded.hi) < 1e-12)
        }
    }

    static let covered: [String] = [
        "effective_languages", "effective_languages_2", "language_imbalance", "language_gini",
        "effective_cultures", "effective_cultures_2", "culture_imbalance", "culture_gini",
        "multilingual_illusion", "multilingual_illusion_equal", "locality", "local_lift", "hegemony",
        "silence", "cross_cultural_reach", "lived_share", "culture_share", "culture_ratio",
    ]

    /// 120 corpora of 1,500 documents from a known population; the seeds are fixed, so is the outcome.
    @Test func `the 95 percent interval covers the truth in 92 to 98 of 100 corpora`() throws {
        let model = ModelCorpus()
        let truth = try MeasureSet(model.expected().counts, only: Set(Self.covered))
        var hits: [String: (inside: Int, all: Int)] = [:]
        var total = (inside: 0, all: 0)
        for seed in 0..<120 {
            let set = try MeasureSet(
                model.draw(1500, seed: UInt64(seed) &* 7919 &+ 17).counts, only: Set(Self.covered))
            for measure in set.measures {
                guard let interval = measure.intervals.sampling,
                    let value = truth[measure.id, measure.key]?.value
                else { continue }
                let inside = interval.lo <= value && value <= interval.hi
                hits[measure.id, default: (0, 0)].all += 1
                total.all += 1
                if inside {
                    hits[measure.id, default: (0, 0)].inside += 1
                    total.inside += 1
                }
            }
        }
        let overall = Double(total.inside) / Double(total.all)
        #expect(0.92...0.98 ~= overall, "\(overall) over all")
        for (id, count) in hits {
            let share = Double(count.inside) / Double(count.all)
            // Of 120 corpora at a true 95 %, 99.9 % of runs give 105 to 119.
            let least = count.all > 500 ? 0.92 : 0.875
            let most = count.all > 500 ? 0.98 : 0.995
            #expect(share >= least && share <= most, "\(id): \(share) of \(count.all)")
        }
        #expect(hits.count == Self.covered.count)
    }
}
