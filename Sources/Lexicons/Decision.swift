/// What a document refers to, decided from its mentions. Arrays are reused from document to document.
package struct Decision: Sendable {
    /// The cultures referred to, by index.
    package internal(set) var references: [Reference] = []
    /// The facets of each reference, in the order of references, then of facets.
    package internal(set) var facets: [FacetShare] = []
    /// The parts of the lexicon that the references rest on: marker groups in their order, then packs. Without
    /// any other the decision is the same: evidence is only ever lost.
    package internal(set) var grounds: [Ground] = []

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
        package let shares: PolicyShares
        /// Where its facets are in `facets`; how many are the depth of the culture in the document.
        package let facets: Range<Int>
    }

    /// One facet of a reference; shares add up to those of the reference.
    package struct FacetShare: Sendable, Equatable {
        package let facet: Facet
        package let mentions: UInt32
        package let shares: PolicyShares
    }
}

/// A part of the lexicon that a decision rests on: a marker group, a pack, or a group and a pack whose markers
/// in the document are the same, so that the decision without either is one.
package struct Ground: Sendable {
    package let group: UInt8?
    package let pack: UInt16?
}

/// What a decision would be without one of its grounds. Nothing is referred to that was not before.
package struct Alternative: Sendable {
    /// How many of the references are left.
    package internal(set) var references = 0
    /// The shares of each facet of the decision, in the same places; zero where the reference is lost.
    package internal(set) var shares: [PolicyShares] = []

    package init() {}
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
    let facet: UInt8
    /// Where its cultures are among those of all markers.
    let cultures: Range<Int>
    /// Where its first mention starts: markers that begin together are one word in several lists.
    let first: UInt32
    /// Its place among the signs of references, −1 if it supports none.
    var sign: Int32 = -1
}
