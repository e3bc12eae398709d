internal import Profiles

/// References by cell, and by culture under each policy, layer and facet, with facets, layers and packs
/// chosen as the options say.
struct Sheet: Sendable {
    let references: FoldedVector
    /// Documents by cell, over all facets and packs.
    let documents: FoldedVector
    /// By culture: policies equal, context, largest.
    let policies: [FoldedVector]
    /// By culture: layers lived, institutional, named.
    let layers: [FoldedVector]
    /// By facet of `facetNames`.
    let facets: FoldedVector
    let facetNames: [String]

    init(
        counts: ProfileCounts, options: MeasureOptions, languages: KeyIndex, cultures: KeyIndex, layout: Cells
    ) {
        let micro = 1 / Double(FoldLayout.microsPerDocument)
        let groups = FoldLayout.markerGroups
        let facetTable = counts[.facet]
        let names = sortedUnion(
            facetTable.keys.map { $0[2] }, FacetLayer.allCases.flatMap(\.facets))
        var facetIndex = KeyIndex(names)
        let chosen = names.map { options.facets?.contains($0) ?? true }
        let layerOf = names.map { name in
            FacetLayer(facet: name).flatMap { FacetLayer.allCases.firstIndex(of: $0) }
        }
        let withoutPacks = !options.withoutPacks.isEmpty
        // A group jackknife on top of an absent pack was not counted.
        let markerGroups = withoutPacks ? 0 : groups
        var cells = FoldedVector(count: layout.count, unit: micro, groups: markerGroups)
        var byPolicy = [FoldedVector](
            repeating: FoldedVector(count: cultures.names.count, unit: micro, groups: markerGroups), count: 3)
        var byLayer = byPolicy
        var byFacet = FoldedVector(count: names.count, unit: micro, groups: markerGroups)
        var languages = languages
        var cultures = cultures
        let policy = MeasureOptions.Policy.allCases.firstIndex(of: options.policy) ?? 0

        // Over all facets the references stand in `culture` itself; chosen facets are added up.
        var addsReferences = options.facets != nil

        func fromFacets(_ table: CountedTable, first: Int, changes: Bool, accept: ([String]) -> Bool) {
            let counters = MeasureOptions.Policy.allCases.compactMap { table.shape.counter($0.rawValue) }
            guard counters.count == 3 else { return }
            var lastCell = (language: -1, culture: -1, cell: 0)
            for (row, key) in table.keys.enumerated() where accept(key) {
                guard let language = languages(key[first]), let culture = cultures(key[first + 1]),
                    let facet = facetIndex(key[first + 2])
                else { continue }
                guard chosen[facet] else { continue }
                if lastCell.language != language || lastCell.culture != culture {
                    guard let cell = layout.position(language: language, unit: culture) else { continue }
                    lastCell = (language, culture, cell)
                }
                for (which, counter) in counters.enumerated() {
                    let values = table.parts(row: row, counter: counter)
                    if changes {
                        byPolicy[which].addChanges(values, at: culture)
                    } else if addsReferences {
                        byPolicy[which].add(values, at: culture)
                    }
                    guard which == policy else { continue }
                    if changes {
                        cells.addChanges(values, at: lastCell.cell)
                        byFacet.addChanges(values, at: facet)
                        if let layer = layerOf[facet] { byLayer[layer].addChanges(values, at: culture) }
                    } else {
                        if addsReferences { cells.add(values, at: lastCell.cell) }
                        byFacet.add(values, at: facet)
                        if let layer = layerOf[facet] { byLayer[layer].add(values, at: culture) }
                    }
                }
            }
        }

        fromFacets(facetTable, first: 0, changes: false) { _ in true }
        if withoutPacks {
            addsReferences = true
            fromFacets(counts[.packWithout], first: 1, changes: false) {
                options.withoutPacks.contains($0[0])
            }
        } else {
            fromFacets(counts[.facetWithout], first: 0, changes: true) { _ in true }
        }
        var documentsByCell = FoldedVector(count: layout.count)
        if let counter = TableShape.culture.counter("documents") {
            let table = counts[.culture]
            for (row, key) in table.keys.enumerated() {
                guard let language = languages(key[0]), let culture = cultures(key[1]),
                    let cell = layout.position(language: language, unit: culture)
                else { continue }
                documentsByCell.add(table.parts(row: row, counter: counter), at: cell)
            }
        }
        documents = documentsByCell
        if options.facets == nil {
            let table = counts[.culture]
            let counters = MeasureOptions.Policy.allCases.compactMap { table.shape.counter($0.rawValue) }
            for (row, key) in table.keys.enumerated() {
                guard let language = languages(key[0]), let culture = cultures(key[1]),
                    let cell = layout.position(language: language, unit: culture)
                else { continue }
                for (which, counter) in counters.enumerated() {
                    let values = table.parts(row: row, counter: counter)
                    byPolicy[which].add(values, at: culture)
                    if which == policy { cells.add(values, at: cell) }
                }
            }
        }
        references = cells
        policies = byPolicy
        layers = byLayer
        facets = byFacet
        facetNames = names
    }
}
