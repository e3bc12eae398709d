/// What a document refers to, decided from its mentions. Arrays are reused from document to document.
package struct Decision: Sendable {
    /// The cultures referred to, by index.
    package internal(set) var references: [Reference] = []
    /// The facets of each reference, in the order of references, then of facets.
    package internal(set) var facets: [FacetShare] = []

    package init() {}

    /// A document's unit weight in parts: what the shares of its references add up to, for every policy.
    package static let unit: UInt32 = 1_000_000

    /// One culture that the document refers to.
    package struct Reference: Sendable, Equatable {
        package let culture: UInt32
        /// Spans of the text that name it.
        package let mentions: UInt32
        /// In quarters; at least 4.
        package let evidence: UInt32
        /// Parts per million of the document.
        package internal(set) var shares: PolicyShares
        /// Where its facets are in `facets`; how many are the depth of the culture in the document.
        package let facets: Range<Int>
    }

    /// One facet of a reference; shares add up to those of the reference.
    package struct FacetShare: Sendable, Equatable {
        package let facet: Facet
        package let mentions: UInt32
        package internal(set) var shares: PolicyShares
    }
}

/// A marker found in a document, whether or not the document refers to its cultures.
package struct MarkerEvidence: Sendable, Equatable {
    package let marker: UInt32
    /// Spans of the text.
    package internal(set) var mentions: UInt32
    /// Of the strongest form found.
    package internal(set) var strength: Strength
    /// All its forms found count only beside other evidence.
    package internal(set) var needsContext: Bool
    /// Of `MarkerGroup.count`.
    package let group: UInt8
    package let pack: UInt16
    /// Where its first mention starts: markers that begin together are one word in several lists.
    let first: UInt32
}
