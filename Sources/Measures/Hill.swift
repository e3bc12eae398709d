internal import Glibc

/// Effective numbers: how many equally common kinds would be as diverse as those counted (Hill 1973).
package enum Hill {
    /// Order 0: kinds with a positive count.
    package static func richness(_ counts: [Double]) -> Double {
        Double(counts.count { $0 > 0 })
    }

    /// Order 1: the exponential of Shannon's entropy; NaN when nothing was counted.
    package static func shannon(_ counts: [Double]) -> Double {
        exp(Entropy.of(counts))
    }

    /// Order 2: the inverse of Simpson's concentration; NaN when nothing was counted.
    package static func simpson(_ counts: [Double]) -> Double {
        var total = 0.0
        var squares = 0.0
        for count in counts where count > 0 {
            total += count
            squares += count * count
        }
        return squares > 0 ? total * total / squares : .nan
    }
}

/// Shannon's entropy and what is built on it, in nats.
package enum Entropy {
    /// −Σ p ln p of counts; NaN when nothing was counted.
    package static func of(_ counts: [Double]) -> Double {
        var total = 0.0
        for count in counts where count > 0 { total += count }
        guard total > 0 else { return .nan }
        var sum = 0.0
        for count in counts where count > 0 {
            let share = count / total
            sum -= share * log(share)
        }
        return sum
    }

    /// Jensen–Shannon divergence of two lists of counts over the same kinds, in nats (Lin 1991);
    /// NaN when either is empty. Between 0 and ln 2.
    package static func jensenShannon(_ a: [Double], _ b: [Double]) -> Double {
        let totalA = a.reduce(0) { $0 + max(0, $1) }
        let totalB = b.reduce(0) { $0 + max(0, $1) }
        guard totalA > 0, totalB > 0 else { return .nan }
        var sum = 0.0
        for (left, right) in zip(a, b) {
            let p = max(0, left) / totalA
            let q = max(0, right) / totalB
            let middle = (p + q) / 2
            if p > 0 { sum += p * log(p / middle) / 2 }
            if q > 0 { sum += q * log(q / middle) / 2 }
        }
        return min(max(sum, 0), log(2))
    }
}
