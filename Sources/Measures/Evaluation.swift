/// One family of numbers: an id, its keys, and the function that gives them from a replicate.
struct Evaluation: Sendable {
    let id: String
    /// Key and name of each number; nil for the one over the whole corpus.
    let keys: [(key: String?, name: String?)]
    /// The numbers, in the order of `keys`; NaN where undefined.
    let values: @Sendable (Figures) -> [Double]
    /// Whether folds, and marker groups, bear on the numbers.
    var folds = true
    var markers = true
    /// What each number rests on.
    var basis: @Sendable (Figures, Int) -> MeasureBasis = { _, _ in MeasureBasis() }
    /// Why a number is withheld; nil where it is not.
    var reason: @Sendable (Figures, Int) -> String? = { _, _ in nil }
    var universe = ""
    var caveats: @Sendable (Figures, Int) -> [String] = { _, _ in [] }
    /// An interval known without replicates (a sketch's bound).
    var bound: (@Sendable (Figures, Int) -> MeasureInterval?)?
    /// Why there is no lexicon interval, where `markers` is false.
    var lexiconReason = "marker groups do not bear on this number, or were not counted for it"

    /// Why there is no sampling interval, where `folds` is false.
    var foldsReason = "not estimated from a sample of documents"

    static let whole: [(key: String?, name: String?)] = [(nil, nil)]
}

extension Evaluation {
    /// For numbers that count kinds: they jump, and leaving groups out does not tell their error.
    mutating func countsKinds() {
        folds = false
        markers = false
        foldsReason = "a count of kinds jumps: leaving folds out does not tell its error"
        lexiconReason = "a count of kinds jumps: leaving marker groups out does not tell its error"
    }

    func countingKinds() -> Evaluation {
        var copy = self
        copy.countsKinds()
        return copy
    }
}

/// The reason for withholding a number that rests on too few documents.
func tooFew(_ count: Double, of what: String, least: Double = Thinness.documents) -> String? {
    // References are counted in millionths: three thirds of a document are a little less than one.
    count >= least - 1e-3
        ? nil : "too thin: \(plain(count)) \(what) where at least \(plain(least)) are needed"
}

/// A count as text: without decimals where it is whole.
func plain(_ count: Double) -> String {
    guard count.isFinite else { return "none" }
    return abs(count - count.rounded()) < 1e-3 && abs(count) < 1e15
        ? String(Int64(count.rounded())) : String((count * 10).rounded() / 10)
}

/// A share as text in percent.
func percent(_ share: Double) -> String {
    guard share.isFinite else { return "none" }
    return share != 0 && share < 0.001
        ? "\(plain(share * 1e6)) per million" : "\((share * 1000).rounded() / 10) %"
}
