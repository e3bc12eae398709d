internal import Glibc

/// The mixture that brings a corpus closest to a target: minimise
/// KL(culture shares ‖ culture target) + KL(language shares ‖ language target)
/// over how much is taken of each stratum, none more often than allowed.
///
/// Referring strata (language × culture) and silent ones (a language's documents that refer to none) are
/// two blocks; each keeps its part of the budget. The objective is convex and smooth relative to entropy
/// (its Bregman divergence is at most that of the strata, by the data processing inequality), so entropic
/// mirror descent converges (Bauschke, Bolte and Teboulle 2017; Lu, Freund and Nesterov 2018). The
/// Frank–Wolfe gap bounds how far the result is from the best (Jaggi 2013).
package struct MixtureProblem: Sendable {
    /// For each referring stratum: its language, and the culture bins it counts for, weights adding to 1.
    var language: [Int]
    var bins: [[(bin: Int, weight: Double)]]
    /// Largest part of the referring block, and of the silent block, a stratum can be.
    var cap: [Double]
    var silentCap: [Double]
    /// Language of each silent stratum.
    var silentLanguage: [Int]
    /// Targets, each adding to 1; a bin of target 0 must have no stratum.
    var cultureTarget: [Double]
    var languageTarget: [Double]
    /// Part of the budget that goes to referring documents.
    var referring: Double

    package struct Solution: Sendable {
        /// Part of its block that each stratum becomes.
        package var strata: [Double]
        package var silent: [Double]
        package var objective: Double
        /// How far the objective can be above the best possible, in nats.
        package var gap: Double
        package var rounds: Int
    }

    /// Solves to a gap of `tolerance` nats, or as far as `rounds` go.
    package func solve(tolerance: Double = 1e-6, rounds: Int = 20_000) -> Solution {
        var point = start()
        var value = objective(point)
        var best = Solution(strata: point.0, silent: point.1, objective: value, gap: .infinity, rounds: 0)
        var step = 1.0
        for round in 1...max(rounds, 1) {
            let slope = gradient(point)
            if round % 10 == 1 {
                let gap = gap(point, slope)
                best = Solution(
                    strata: point.0, silent: point.1, objective: value, gap: gap, rounds: round)
                if gap <= tolerance { break }
            }
            // A step of 1 cannot fail; longer ones are tried while they help.
            var next = move(point, slope, step: step)
            var after = objective(next)
            while after > value + 1e-15, step > 1 {
                step = max(1, step / 2)
                next = move(point, slope, step: step)
                after = objective(next)
            }
            step = min(step * 1.2, 64)
            point = next
            value = after
        }
        return best
    }

    typealias Point = ([Double], [Double])

    private func start() -> Point {
        (project(cap, cap), project(silentCap, silentCap))
    }

    /// Culture shares of the referring block and language shares of the whole.
    func shares(_ point: Point) -> (cultures: [Double], languages: [Double]) {
        var cultures = [Double](repeating: 0, count: cultureTarget.count)
        var languages = [Double](repeating: 0, count: languageTarget.count)
        for stratum in language.indices {
            for (bin, weight) in bins[stratum] { cultures[bin] += weight * point.0[stratum] }
            languages[language[stratum]] += referring * point.0[stratum]
        }
        for stratum in silentLanguage.indices {
            languages[silentLanguage[stratum]] += (1 - referring) * point.1[stratum]
        }
        return (cultures, languages)
    }

    func objective(_ point: Point) -> Double {
        let (cultures, languages) = shares(point)
        return divergence(cultures, cultureTarget) + divergence(languages, languageTarget)
    }

    private func divergence(_ shares: [Double], _ target: [Double]) -> Double {
        zip(shares, target).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) }
    }

    private func gradient(_ point: Point) -> Point {
        let (cultures, languages) = shares(point)
        func slopes(_ shares: [Double], _ target: [Double]) -> [Double] {
            zip(shares, target).map { $0 > 0 ? log($0 / $1) : log(1e-300) }
        }
        let byCulture = slopes(cultures, cultureTarget)
        let byLanguage = slopes(languages, languageTarget)
        let strata = language.indices.map { stratum in
            bins[stratum].reduce(referring * byLanguage[language[stratum]]) {
                $0 + $1.weight * byCulture[$1.bin]
            }
        }
        return (strata, silentLanguage.map { (1 - referring) * byLanguage[$0] })
    }

    private func move(_ point: Point, _ slope: Point, step: Double) -> Point {
        func block(_ values: [Double], _ slopes: [Double], _ caps: [Double], _ smoothness: Double) -> [Double]
        {
            guard smoothness > 0, !values.isEmpty else { return values }
            let exponents = slopes.map { -step * $0 / smoothness }
            let highest = exponents.max() ?? 0
            // Nothing is let fall to exactly zero: it could never come back.
            let wanted = zip(values, exponents).map { max($0 * exp($1 - highest), 1e-280) }
            return project(wanted, caps)
        }
        return (
            block(point.0, slope.0, cap, 1 + referring), block(point.1, slope.1, silentCap, 1 - referring)
        )
    }

    /// The point of {0 ≤ x ≤ caps, Σ x = 1} nearest to `wanted` in divergence: min(cap, c · wanted).
    private func project(_ wanted: [Double], _ caps: [Double]) -> [Double] {
        var full = [Bool](repeating: false, count: caps.count)
        var left = 1.0
        while true {
            var open = 0.0
            for position in caps.indices where !full[position] { open += wanted[position] }
            guard open > 0, left > 0 else { break }
            let factor = left / open
            var changed = false
            for position in caps.indices where !full[position] && wanted[position] * factor > caps[position] {
                full[position] = true
                left -= caps[position]
                changed = true
            }
            if !changed {
                return caps.indices.map { full[$0] ? caps[$0] : wanted[$0] * factor }
            }
        }
        return caps.indices.map { full[$0] ? caps[$0] : 0 }
    }

    /// ⟨∇, x⟩ − min over the feasible set, the minimum by filling the steepest strata first.
    private func gap(_ point: Point, _ slope: Point) -> Double {
        func block(_ values: [Double], _ slopes: [Double], _ caps: [Double]) -> Double {
            var least = 0.0
            var left = 1.0
            for position in caps.indices.sorted(by: { slopes[$0] < slopes[$1] }) where left > 0 {
                let taken = min(left, caps[position])
                least += taken * slopes[position]
                left -= taken
            }
            return zip(values, slopes).reduce(0) { $0 + $1.0 * $1.1 } - least
        }
        return block(point.0, slope.0, cap) + block(point.1, slope.1, silentCap)
    }
}
