/// What reviewers' verdicts do to the strength of a form.
///
/// Nothing before five verdicts. Then by the upper bound of the 95 % Wilson interval of the share judged
/// right, so that a form is lowered only where the verdicts exclude that it is better: below 0.7 one step
/// down, below 0.5 two, but not below faint; below 0.25 it is never matched.
struct Demotion {
    static let fewest = 5
    private struct Key: Hashable {
        let marker: String
        let language: String
        let form: String
    }
    private var counts: [Key: (right: Int, all: Int)] = [:]

    init(reviews: [Review.Verdict]) {
        for verdict in reviews {
            let key = Key(marker: verdict.marker, language: verdict.language, form: verdict.form)
            counts[key, default: (0, 0)].all += 1
            if verdict.judgement == .right { counts[key, default: (0, 0)].right += 1 }
        }
    }

    /// The form as it stands after review: nil if it is not to be matched any more.
    func applied(to form: Form, marker: String) -> Form? {
        guard let count = counts[Key(marker: marker, language: form.language, form: form.text)],
            count.all >= Self.fewest
        else { return form }
        let interval = WilsonInterval(right: count.right, of: count.all)
        guard interval.upper >= 0.25 else { return nil }
        guard interval.upper < 0.7 else { return form }
        var strength = (form.strength ?? .strong).lowered
        if interval.upper < 0.5 { strength = strength.lowered }
        return Form(
            marker: form.marker, language: form.language, text: form.text, match: form.match,
            strength: max(strength, .faint), reason: "demoted by review", row: form.row)
    }
}

/// The 95 % interval of a share by Wilson (1927), which holds for small counts and near 0 and 1.
package struct WilsonInterval: Sendable, Equatable {
    package let lower: Double
    package let upper: Double

    package init(right: Int, of total: Int) {
        guard total > 0 else {
            lower = 0
            upper = 1
            return
        }
        let z = 1.959963984540054
        let n = Double(total)
        let share = Double(right) / n
        let center = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        lower = max(0, center - half)
        upper = min(1, center + half)
    }
}
