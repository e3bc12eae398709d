internal import Glibc

/// The scale on which a number's error is nearly normal, and the bounds the number has.
package enum MeasureScale: Sendable {
    /// Any real number.
    case real
    /// Above 0: the logarithm.
    case positive
    /// Between 0 and 1: the log odds.
    case share

    /// Not finite at a bound, and as close to one as rounding brings a number that should be there.
    func forward(_ x: Double) -> Double {
        switch self {
        case .real: x
        case .positive: x > Self.rounding ? log(x) : -.infinity
        case .share: x > Self.rounding && x < 1 - Self.rounding ? log(x / (1 - x)) : .infinity
        }
    }

    private static let rounding = 1e-13

    func backward(_ y: Double) -> Double {
        switch self {
        case .real: y
        case .positive: exp(y)
        case .share: 1 / (1 + exp(-y))
        }
    }

    /// Pulls an interval made on the plain scale into the bounds.
    func clamp(_ x: Double) -> Double {
        switch self {
        case .real: x
        case .positive: max(0, x)
        case .share: min(max(x, 0), 1)
        }
    }
}

/// Delete-a-group jackknife: the number is computed again without each group in turn, and the spread of
/// the results gives its error (Quenouille 1956; Shao and Tu 1995; for random groups, Kott 2001).
package struct Jackknife: Sendable, Equatable {
    /// Groups whose absence changes the number; the degrees of freedom are one less.
    package var groups: Int
    package var standardError: Double
    /// Estimated bias of the plug-in number: (g − 1)(mean of the replicates − number).
    package var bias: Double

    /// `replicates` holds the number without group 0, 1, …; nil when fewer than two groups matter or a
    /// replicate is not a number.
    package init?(value: Double, replicates: [Double]) {
        let moved = replicates.filter { Jackknife.bears($0, on: value) }
        guard moved.count > 1, value.isFinite, !moved.contains(where: { !$0.isFinite }) else { return nil }
        let count = Double(moved.count)
        let mean = moved.reduce(0) { $0 + ($1 - value) } / count
        let squares = moved.reduce(0) { $0 + ($1 - value - mean) * ($1 - value - mean) }
        groups = moved.count
        standardError = ((count - 1) / count * squares).squareRoot()
        bias = (count - 1) * mean
    }

    /// Whether leaving a group out changed the number by more than rounding does.
    package static func bears(_ replicate: Double, on value: Double) -> Bool {
        !(abs(replicate - value) <= 1e-13 * max(1, abs(value)))
    }

    /// Half the width of the 95 % interval, t with groups − 1 degrees of freedom.
    package var halfWidth: Double {
        StudentT.cached(degrees: groups - 1) * standardError
    }
}

extension StudentT {
    private static let table: [Double] = (0...63).map { $0 == 0 ? .nan : twoSided(level: 0.95, degrees: $0) }

    /// The 97.5 % point for 1 … 63 degrees of freedom; beyond that, that of 63.
    static func cached(degrees: Int) -> Double {
        table[min(max(degrees, 1), table.count - 1)]
    }
}

extension MeasureScale {
    /// The interval of a number from its delete-a-group replicates, on this scale where number and
    /// replicates allow it, else on the plain scale within the bounds; nil when fewer than `least`
    /// groups matter.
    ///
    /// The interval is centred on the number less its estimated bias (Quenouille 1956) unless `corrected`
    /// says that there is none to take off: entropies and divergences of few counts are far off otherwise.
    /// It is widened to the number itself where the correction would leave that outside.
    package func interval(value: Double, replicates: [Double], least: Int, corrected: Bool = false) -> (
        lo: Double, hi: Double, jackknife: Jackknife
    )? {
        let transformed = forward(value)
        let others = replicates.map { Jackknife.bears($0, on: value) ? forward($0) : transformed }
        if transformed.isFinite, others.allSatisfy(\.isFinite),
            let jackknife = Jackknife(value: transformed, replicates: others)
        {
            guard jackknife.groups >= least else { return nil }
            let half = jackknife.halfWidth
            let centre = corrected ? transformed : transformed - jackknife.bias
            return (min(value, backward(centre - half)), max(value, backward(centre + half)), jackknife)
        }
        guard let jackknife = Jackknife(value: value, replicates: replicates), jackknife.groups >= least
        else { return nil }
        let half = jackknife.halfWidth
        let centre = corrected ? value : value - jackknife.bias
        return (min(value, clamp(centre - half)), max(value, clamp(centre + half)), jackknife)
    }
}
