internal import Profiles

/// Documents by language.
struct LanguageColumns: Sendable {
    let documents: FoldedVector
    let bytes: FoldedVector
    let referring: FoldedVector
    let multicultural: FoldedVector

    init(_ counts: ProfileCounts, languages: KeyIndex) {
        var languages = languages
        let groups = FoldLayout.markerGroups
        let plain = FoldedVector(count: languages.names.count)
        let grouped = FoldedVector(count: languages.names.count, groups: groups)
        var columns = ["documents": plain, "bytes": plain, "referring": grouped, "multicultural": grouped]
        columns.fill(counts[.language]) { languages($0[0]) }
        let without = counts[.languageWithout]
        for (row, key) in without.keys.enumerated() {
            guard let language = languages(key[0]) else { continue }
            for name in ["referring", "multicultural"] {
                guard let counter = without.shape.counter(name) else { continue }
                columns[name]?.addChanges(without.parts(row: row, counter: counter), at: language)
            }
        }
        documents = columns["documents"] ?? plain
        bytes = columns["bytes"] ?? plain
        referring = columns["referring"] ?? grouped
        multicultural = columns["multicultural"] ?? grouped
    }
}

/// Counts by culture, over all languages.
struct CultureColumns: Sendable {
    let policies: [FoldedVector]
    let layers: [FoldedVector]
    let facets: FoldedVector
    /// Documents that refer to the culture, by voice, with the facets told.
    let documents: FoldedVector
    let institutional: FoldedVector
    let embodied: FoldedVector
    let both: FoldedVector
    let depth: FoldedVector
    let deep: FoldedVector
    /// Value mentions of the culture's own terms, and of theories' in documents that refer to it.
    let emic: FoldedVector
    let etic: FoldedVector
    /// Value mentions over all documents: emic, then each theory of `theories`.
    let stances: FoldedVector
    let theories: [String]

    init(_ counts: ProfileCounts, sheet: Sheet, cultures: KeyIndex) {
        policies = sheet.policies
        layers = sheet.layers
        facets = sheet.facets
        let plain = FoldedVector(count: cultures.names.count)
        let names = ["documents", "institutional", "embodied", "both", "depth", "deep"]
        var columns = Dictionary(uniqueKeysWithValues: names.map { ($0, plain) })
        var index = cultures
        columns.fill(counts[.culture]) { index($0[1]) }
        documents = columns["documents"] ?? plain
        institutional = columns["institutional"] ?? plain
        embodied = columns["embodied"] ?? plain
        both = columns["both"] ?? plain
        depth = columns["depth"] ?? plain
        deep = columns["deep"] ?? plain

        let table = counts[.stance]
        theories = sortedUnion(
            table.keys.map { $0[2] }.filter { $0.hasPrefix("etic") && $0 != "etic" }
                .map { String($0.dropFirst(5)) })
        let theoryIndex = KeyIndex(theories)
        var own = plain
        var foreign = plain
        var overall = FoldedVector(count: 1 + theories.count)
        if let mentions = table.shape.counter("mentions") {
            for (row, key) in table.keys.enumerated() {
                let values = table.parts(row: row, counter: mentions)
                let theory =
                    key[2].hasPrefix("etic:") ? theoryIndex.position(String(key[2].dropFirst(5))) : nil
                if key[1].isEmpty {
                    overall.add(values, at: theory.map { $0 + 1 } ?? 0)
                } else if let culture = index(key[1]) {
                    if theory == nil {
                        own.add(values, at: culture)
                    } else {
                        foreign.add(values, at: culture)
                    }
                }
            }
        }
        emic = own
        etic = foreign
        stances = overall
    }
}

/// Cultures met in one document.
struct MeetingColumns: Sendable {
    /// Documents by pair, in the order of the profile's table.
    let pairs: FoldedVector
    /// By culture: pairs it is one of, pairs of two others in documents that refer to it.
    let hubPairs: FoldedVector
    let mediated: FoldedVector

    init(_ counts: ProfileCounts, cultures: KeyIndex) {
        let table = counts[.pair]
        var row = -1
        var columns = ["documents": FoldedVector(count: table.keys.count)]
        columns.fill(table) { _ in
            row += 1
            return row
        }
        pairs = columns["documents"] ?? FoldedVector(count: 0)
        let plain = FoldedVector(count: cultures.names.count)
        var hubs = ["pairs": plain, "mediated": plain]
        var index = cultures
        hubs.fill(counts[.hub]) { index($0[0]) }
        hubPairs = hubs["pairs"] ?? plain
        mediated = hubs["mediated"] ?? plain
    }
}

extension [String: FoldedVector] {
    /// Adds the counters of `table` that this dictionary names, each row at the position of its key.
    fileprivate mutating func fill(_ table: CountedTable, at position: ([String]) -> Int?) {
        let counters = table.shape.counters.enumerated().filter { self[$0.element] != nil }
        for (row, key) in table.keys.enumerated() {
            guard let place = position(key) else { continue }
            for (counter, name) in counters {
                self[name]?.add(table.parts(row: row, counter: counter), at: place)
            }
        }
    }
}
