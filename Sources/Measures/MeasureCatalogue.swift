/// What a measure is: the one place where its wording stands.
package struct MeasureDefinition: Sendable {
    package var id: String
    package var title: String
    package var unit: String
    package var direction: MeasureDirection
    package var scale: MeasureScale
    /// What the number says, in a sentence.
    package var definition: String
    package var formula: String
    package var source: String
    /// What must be known of it on every profile.
    package var standing: [String] = []
    /// Whether the number is corrected for its own bias, so that the jackknife must not do it again.
    package var corrected = false
}

/// Every measure, in the order in which they are shown.
///
/// Words used in formulas: M[l,c] references of documents in language l to culture c; q culture shares;
/// p language shares; w the languages' shares of references; π reference shares of cultures; λ speaker
/// shares of languages; h[l,c] how far c is at home in l, 0 … 1.
package enum MeasureCatalogue {
    package static let all: [MeasureDefinition] =
        languages + cultures + imbalances + homes + meetings + tellings + limits

    /// The definition of an id, or nil when there is none.
    package static func definition(_ id: String) -> MeasureDefinition? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
