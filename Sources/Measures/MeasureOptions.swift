/// How a profile is to be measured: other attributions, facets, groupings and references than the
/// defaults, none of which needs the corpus again.
package struct MeasureOptions: Sendable, Equatable {
    /// How a reference is divided over the cultures of a contested marker.
    package enum Policy: String, Sendable, CaseIterable {
        case equal, context, largest
    }

    /// Which cultures measures are taken over.
    package enum RollUp: String, Sendable, CaseIterable {
        /// As registered, countries and peoples side by side.
        case none
        /// Peoples, regions and diasporas counted towards countries by their territory shares.
        case countries
        /// Peoples, regions and diasporas alone.
        case peoples
    }

    package var policy: Policy = .equal
    /// Facets that references are taken from; nil for all.
    package var facets: Set<String>?
    /// Packs measured as though they had not been used.
    package var withoutPacks: Set<String> = []
    /// The language others are compared with, a label or an ISO 639-3 code; `others`: each with all others
    /// together.
    package var pivot = "eng_Latn"
    package static let others = "others"
    package var rollUp: RollUp = .none
    /// Populations in place of the profile's own.
    package var reference: Reference?
    package var lenses: [Lens] = []
    /// Whether the counts are a table given by hand, which counts documents and nothing else.
    package var tableOnly = false

    package init() {}
}

/// The layers of culture and the facets they hold.
package enum FacetLayer: String, Sendable, CaseIterable {
    case lived, institutional, named

    package var facets: [String] {
        switch self {
        case .lived:
            [
                "food", "festival", "kinship", "dress", "music", "arts", "sport", "religion", "value",
                "history",
            ]
        case .institutional: ["institution", "currency"]
        case .named: ["place", "demonym", "language-name", "person-name"]
        }
    }

    /// The layer of a facet; facets the design does not know belong to none.
    package init?(facet: String) {
        guard let layer = FacetLayer.allCases.first(where: { $0.facets.contains(facet) }) else { return nil }
        self = layer
    }
}

/// When a basis is too thin for a number.
package enum Thinness {
    /// Documents that must stand behind a number: below, the value is withheld.
    package static let documents = 30.0
    /// Folds (or marker groups) that must bear on a number: below, the interval is withheld.
    package static let groups = 8
    /// Distinct markers below which the lexicon is called thin.
    package static let markers = 50
    /// Forms of its own below which a language counts as not measurable.
    package static let forms = 100.0
    /// Sampled documents that must stand behind a source warning.
    package static let samples = 10
}
