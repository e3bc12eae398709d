internal import Glibc

/// How much of a community a sample has seen, and what a smaller sample would have shown.
package enum Coverage {
    /// Estimated part of the community's individuals whose kind is in the sample (Good 1953, as refined
    /// by Chao and Jost 2012); NaN when nothing was counted.
    package static func observed(_ counts: [Double]) -> Double {
        let whole = counts.map { $0.rounded() }
        let size = whole.reduce(0, +)
        guard size > 0 else { return .nan }
        let once = Double(whole.count { $0 == 1 })
        let twice = Double(whole.count { $0 == 2 })
        guard once > 0 else { return 1 }
        if twice > 0 {
            return 1 - once / size * ((size - 1) * once / ((size - 1) * once + 2 * twice))
        }
        return 1 - once / size * ((size - 1) * (once - 1) / ((size - 1) * (once - 1) + 2))
    }

    /// Expected coverage of `draws` individuals drawn from the sample without replacement.
    package static func rarefied(_ counts: [Double], draws: Double) -> Double {
        let whole = counts.map { $0.rounded() }.filter { $0 > 0 }
        let size = whole.reduce(0, +)
        guard draws < size else { return observed(counts) }
        var missing = 0.0
        for count in whole {
            missing += count / size * absent(count - 1, size: size - 1, draws: draws)
        }
        return 1 - missing
    }

    /// Effective numbers of order 0, 1 and 2 expected among `draws` individuals (Chao et al. 2014).
    package static func hill(_ counts: [Double], draws: Double) -> (zero: Double, one: Double, two: Double) {
        let whole = counts.map { $0.rounded() }.filter { $0 > 0 }
        let size = whole.reduce(0, +)
        let m = min(draws.rounded(), size)
        guard m >= 1 else { return (.nan, .nan, .nan) }
        var richness = 0.0
        var entropy = 0.0
        var squares = 0.0
        for count in whole {
            richness += 1 - absent(count, size: size, draws: m)
            entropy += Hypergeometric.mean(draws: m, marked: count, population: size) { seen in
                seen > 0 ? -(seen / m) * log(seen / m) : 0
            }
            squares += count / size * (count - 1) / max(size - 1, 1)
        }
        return (richness, exp(entropy), 1 / (1 / m + (m - 1) / m * squares))
    }

    /// The number of draws whose expected coverage is `coverage`: the sample's own size when it has no
    /// more than that.
    package static func draws(_ counts: [Double], coverage: Double) -> Double {
        let size = counts.reduce(0) { $0 + $1.rounded() }
        guard observed(counts) > coverage else { return size }
        var low = 1.0
        var high = size
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if rarefied(counts, draws: middle) < coverage { low = middle } else { high = middle }
        }
        return high
    }

    /// Probability that none of `count` individuals is among `draws` of `size`:
    /// C(size − count, draws) / C(size, draws).
    private static func absent(_ count: Double, size: Double, draws: Double) -> Double {
        guard size - count >= draws else { return 0 }
        return exp(
            logGamma(size - count + 1) - logGamma(size - count - draws + 1) - logGamma(size + 1)
                + logGamma(size - draws + 1))
    }
}
