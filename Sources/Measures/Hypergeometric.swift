internal import Glibc

/// Exact means under drawing without replacement, for permutation baselines and rarefaction.
enum Hypergeometric {
    /// E[f(X)] where X is the number of marked items among `draws` drawn from `population` items of which
    /// `marked` are marked. Terms further than twelve standard deviations from the mean are below 1e-30
    /// and left out.
    static func mean(draws: Double, marked: Double, population: Double, _ f: (Double) -> Double) -> Double {
        let lowest = max(0, draws + marked - population)
        let highest = min(draws, marked)
        if lowest >= highest { return f(highest) }
        let centre = draws * marked / population
        let spread =
            (centre * (1 - marked / population) * (population - draws) / max(1, population - 1))
            .squareRoot()
        let first = max(lowest, (centre - 12 * spread - 12).rounded(.down))
        let last = min(highest, (centre + 12 * spread + 12).rounded(.up))
        // Start at the mode, where the probability is largest, and walk both ways by the ratio of
        // neighbouring terms; normalising by their sum avoids any factorial.
        let mode = min(max(((draws + 1) * (marked + 1) / (population + 2)).rounded(.down), first), last)
        var weight = 1.0
        var total = 1.0
        var sum = f(mode)
        var k = mode
        while k < last {
            weight *= (marked - k) * (draws - k) / ((k + 1) * (population - marked - draws + k + 1))
            k += 1
            if weight < 1e-18 * total { break }
            total += weight
            sum += weight * f(k)
        }
        weight = 1
        k = mode
        while k > first {
            weight *= k * (population - marked - draws + k) / ((marked - k + 1) * (draws - k + 1))
            k -= 1
            if weight < 1e-18 * total { break }
            total += weight
            sum += weight * f(k)
        }
        return sum / total
    }
}
