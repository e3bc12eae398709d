internal import Glibc

/// How unequally counts are spread over units whose reference sizes are known.
package enum Inequality {
    /// KL(q‖π) = Σ q ln(q/π) in nats, which is Theil's T weighted by reference population (Theil 1967).
    ///
    /// Units without a positive reference are outside the universe and left out of both sides.
    /// NaN when nothing is inside.
    package static func theil(_ counts: [Double], reference: [Double]) -> Double {
        let (total, population) = totals(counts, reference)
        guard total > 0, population > 0 else { return .nan }
        var sum = 0.0
        for (count, size) in zip(counts, reference) where size > 0 && count > 0 {
            let share = count / total
            sum += share * log(share * population / size)
        }
        return max(0, sum)
    }

    /// Theil's T split over groups (Shorrocks 1980): between = KL of the groups' totals, within = what is
    /// left inside them; the two add up to the whole. `group[i]` is unit i's group, −1 for none, and a
    /// unit of no group is outside the universe.
    package static func decomposition(_ counts: [Double], reference: [Double], group: [Int])
        -> (between: Double, within: Double)
    {
        let groups = (group.max() ?? -1) + 1
        var groupCounts = [Double](repeating: 0, count: groups)
        var groupReference = [Double](repeating: 0, count: groups)
        var inside = reference
        for unit in counts.indices {
            if group[unit] < 0 { inside[unit] = 0 }
            guard inside[unit] > 0 else { continue }
            groupCounts[group[unit]] += max(0, counts[unit])
            groupReference[group[unit]] += inside[unit]
        }
        let between = theil(groupCounts, reference: groupReference)
        return (between, max(0, theil(counts, reference: inside) - between))
    }

    /// Population-weighted Gini coefficient: one minus twice the area under the Lorenz curve.
    package static func gini(_ counts: [Double], reference: [Double]) -> Double {
        let curve = lorenz(counts, reference: reference)
        guard curve.count > 1 else { return .nan }
        var area = 0.0
        for (left, right) in zip(curve, curve.dropFirst()) {
            area += (right.population - left.population) * (right.share + left.share)
        }
        return min(max(1 - area, 0), 1)
    }

    /// A point of the Lorenz curve: `unit` is the index of the unit that ends there (−1 at the origin).
    package struct LorenzPoint: Sendable, Equatable {
        package var unit: Int
        /// Part of the reference population held by the units up to here, 0 … 1.
        package var population: Double
        /// Part of the counts held by them, 0 … 1.
        package var share: Double
    }

    /// The Lorenz curve, from the unit with least for its size to that with most; empty when nothing was
    /// counted. Ties stand in the order of the units.
    package static func lorenz(_ counts: [Double], reference: [Double]) -> [LorenzPoint] {
        let (total, population) = totals(counts, reference)
        guard total > 0, population > 0 else { return [] }
        let order = reference.indices.filter { reference[$0] > 0 }
            .map { (unit: $0, ratio: max(0, counts[$0]) / reference[$0]) }
            .sorted { $0.ratio != $1.ratio ? $0.ratio < $1.ratio : $0.unit < $1.unit }
        var points = [LorenzPoint(unit: -1, population: 0, share: 0)]
        points.reserveCapacity(order.count + 1)
        var people = 0.0
        var counted = 0.0
        for (unit, _) in order {
            people += reference[unit]
            counted += max(0, counts[unit])
            points.append(LorenzPoint(unit: unit, population: people / population, share: counted / total))
        }
        return points
    }

    private static func totals(_ counts: [Double], _ reference: [Double]) -> (Double, Double) {
        var total = 0.0
        var population = 0.0
        for (count, size) in zip(counts, reference) where size > 0 {
            total += max(0, count)
            population += size
        }
        return (total, population)
    }
}
