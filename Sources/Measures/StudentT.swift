internal import Glibc

/// Student's t distribution.
package enum StudentT {
    /// The value that a t variable with `degrees` degrees of freedom stays within, in absolute terms,
    /// with probability `level`. Found by bisection of the distribution function.
    package static func twoSided(level: Double, degrees: Int) -> Double {
        var low = 0.0
        var high = 1e4
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if central(middle, degrees: Double(degrees)) < level { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// P(|T| ≤ t) = 1 − I(ν/(ν+t²); ν/2, ½).
    static func central(_ t: Double, degrees: Double) -> Double {
        1 - incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
    }

    /// The regularised incomplete beta function I(x; a, b), by Lentz's method on its continued fraction
    /// (Abramowitz and Stegun 26.5.8).
    static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        let front = exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
        return x < (a + 1) / (a + b + 2)
            ? front * fraction(x, a, b) / a
            : 1 - front * fraction(1 - x, b, a) / b
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...500 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) < 1e-15 { break }
        }
        return result
    }
}

/// ln Γ(x) for x > 0. The re-entrant form of the C library: the plain one writes a global.
func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
}
