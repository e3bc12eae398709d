/// Measures: pure functions from a profile's counts to numbers with intervals, definitions and caveats.
///
/// This module sees counts, registry rows and references only. It knows nothing of text, of shards, of
/// lexicon forms or of how a profile is stored, and the same counts give the same numbers, to the last
/// bit, on every run.

/// One measured number with everything a reader needs to judge it.
package struct Measure: Sendable, Equatable {
    /// Identifier of the definition in `MeasureCatalogue`, as `locality`.
    package var id: String
    package var title: String
    /// The language, culture, lens or category the number is for; nil for the whole corpus.
    package var key: String?
    /// The key's name in English where the registry has one.
    package var keyName: String?
    /// The number, or nil when it cannot be measured here; then `reason` says why.
    package var value: Double?
    package var reason: String?
    package var unit: String
    package var intervals: MeasureIntervals
    package var direction: MeasureDirection
    /// What the number rests on: counts by name (documents, references, languages, markers, folds, …).
    package var basis: MeasureBasis
    /// The set the number is taken over and its reference, fixed by the registry.
    package var universe: String
    package var definition: String
    package var formula: String
    /// The paper or standard the method is from.
    package var source: String
    /// What a reader must know of this number now.
    package var caveats: [String]
}

/// The two uncertainties of a number, never merged: which documents were drawn, and which markers the
/// lexicons happen to hold.
package struct MeasureIntervals: Sendable, Equatable {
    package var sampling: MeasureInterval?
    package var lexicon: MeasureInterval?
    /// Why an interval is missing, where it is.
    package var samplingReason: String?
    package var lexiconReason: String?

    package init() {}
}

/// A 95 % interval and how it was made.
package struct MeasureInterval: Sendable, Equatable {
    package var lo: Double
    package var hi: Double
    package var method: String

    package init(lo: Double, hi: Double, method: String) {
        self.lo = lo
        self.hi = hi
        self.method = method
    }
}

/// Which way a number speaks of more imbalance.
package enum MeasureDirection: String, Sendable {
    case higherIsWorse = "higher is more imbalanced"
    case lowerIsWorse = "lower is more imbalanced"
    /// For signed ratios: the farther from zero, the more imbalanced.
    case awayFromZeroIsWorse = "farther from zero is more imbalanced"
    /// The number describes; neither way is better.
    case neutral = "neither way is better"
}

/// What a number rests on: names and counts, in the order given.
package struct MeasureBasis: Sendable, Equatable {
    package var entries: [(name: String, count: Double)]

    package init(_ entries: [(name: String, count: Double)] = []) {
        self.entries = entries
    }

    /// The count of a name, or nil when the basis has none of it.
    package subscript(name: String) -> Double? {
        entries.first { $0.name == name }?.count
    }

    package static func == (a: MeasureBasis, b: MeasureBasis) -> Bool {
        a.entries.elementsEqual(b.entries) { $0.name == $1.name && $0.count == $1.count }
    }
}
