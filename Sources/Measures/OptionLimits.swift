package import Profiles

/// What the options leave unmeasurable, so that no number is shown for something else than it says.
package struct OptionLimits: Sendable {
    /// Why counts of whole documents (silence, voice, depth, meetings, value terms) do not hold; nil when
    /// they do.
    package let documents: String?
    /// Why the lexicon interval cannot be given; nil when it can.
    package let lexicon: String?
    /// Why documents by culture cannot be used; nil when they can.
    package let coverage: String?
    /// Sentences for the whole set of measures.
    package let notes: [String]

    /// Throws when an option names something the profile does not have.
    package init(_ counts: ProfileCounts, options: MeasureOptions) throws(MeasureError) {
        let packs = counts.registry.packs.map(\.name)
        let known = Set(packs + counts[.packWithout].keys.map { $0[0] })
        for pack in options.withoutPacks.sorted() where !known.contains(pack) {
            throw .unknown(kind: "pack", name: pack, known: known.sorted())
        }
        let facets = Set(FacetLayer.allCases.flatMap(\.facets) + counts[.facet].keys.map { $0[2] })
        for facet in (options.facets ?? []).sorted() where !facets.contains(facet) {
            throw .unknown(kind: "facet", name: facet, known: facets.sorted())
        }
        var notes: [String] = []
        var documents: [String] = []
        if options.tableOnly { documents.append("the table counts documents and nothing else") }
        if options.policy != .equal {
            notes.append("contested markers are attributed by the policy \(options.policy.rawValue)")
        }
        if let chosen = options.facets {
            notes.append("references are taken from \(chosen.sorted().joined(separator: ", ")) alone")
            documents.append("documents were counted over all facets, not over those chosen")
        }
        if !options.withoutPacks.isEmpty {
            let names = options.withoutPacks.sorted().joined(separator: ", ")
            notes.append("measured as though \(names) had not been used")
            documents.append("documents were counted with all packs, not without \(names)")
            if options.withoutPacks.count > 1 {
                notes.append(
                    "the absences of several packs are added up: a document that two of them would silence "
                        + "together is not foreseen")
            }
        }
        switch options.rollUp {
        case .none: break
        case .countries: notes.append("peoples and regions are counted towards countries")
        case .peoples: notes.append("countries are left out")
        }
        self.documents = documents.isEmpty ? nil : documents.joined(separator: "; ")
        coverage = options.tableOnly ? nil : self.documents
        lexicon =
            options.tableOnly
            ? "a table has no markers"
            : options.withoutPacks.isEmpty ? nil : "marker groups were not counted without a pack"
        self.notes = notes
    }
}
