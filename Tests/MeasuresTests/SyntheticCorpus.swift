import Measures
import Profiles

/// Pseudo-random numbers that are the same on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A position drawn with the given weights.
    mutating func draw(_ weights: [Double]) -> Int {
        var left = unit() * weights.reduce(0, +)
        for (position, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return position }
        }
        return weights.count - 1
    }
}

/// A corpus made up document by document, counted the way a scan counts.
struct SyntheticCorpus {
    var tables: [String: CountTable] = Dictionary(
        uniqueKeysWithValues: TableShape.all.map { ($0.name, CountTable($0)) })
    var registry = RegistryRows()
    var markers: [MarkerRow] = []
    var sources: [SourceSample] = []
    var distinct: [UInt64] = []
    var shards: [ShardRecord] = []
    var provenance = ["tool": "test", "lexicon": "a", "model": "b"]

    /// Adds a document that refers to `cultures` through `facet`, all by markers of one group.
    mutating func add(
        _ language: String, _ cultures: [String], facet: String = "food", fold: Int, group: Int = 0,
        copies: Int64 = 1
    ) {
        add(copies, .language, "documents", fold, [language])
        add(copies * 100, .language, "bytes", fold, [language])
        guard !cultures.isEmpty else { return }
        add(copies, .language, "referring", fold, [language])
        add(-copies, .languageWithout, "referring", group, [language])
        if cultures.count > 1 {
            add(copies, .language, "multicultural", fold, [language])
            add(-copies, .languageWithout, "multicultural", group, [language])
        }
        let micros = copies * FoldLayout.microsPerDocument / Int64(cultures.count)
        for culture in cultures {
            add(copies, .culture, "documents", fold, [language, culture])
            add(copies, .culture, "depth", fold, [language, culture])
            for policy in ["equal", "context", "largest"] {
                add(micros, .culture, policy, fold, [language, culture])
                add(micros, .facet, policy, fold, [language, culture, facet])
                add(-micros, .facetWithout, policy, group, [language, culture, facet])
            }
        }
        for (position, a) in cultures.enumerated() {
            for b in cultures[(position + 1)...] {
                add(copies, .pair, "documents", fold, [min(a, b), max(a, b)])
                for culture in cultures {
                    let own = culture == a || culture == b
                    add(copies, .hub, own ? "pairs" : "mediated", fold, [culture])
                }
            }
        }
    }

    mutating func add(_ amount: Int64, _ shape: TableShape, _ counter: String, _ part: Int, _ key: [String]) {
        guard let position = shape.counter(counter) else { return }
        tables[shape.name]?.add(amount, counter: position, part: part, to: key)
    }

    mutating func culture(_ key: String, population: Int64?, kind: String = "country", homes: [String] = []) {
        registry.cultures.append(
            RegistryRows.Culture(
                key: key, kind: kind, name: "Name of \(key)", endonym: "", region: "", population: population,
                source: "test"))
        for language in homes {
            registry.homes.append(RegistryRows.Home(language: language, culture: key, perMille: 1000))
        }
    }

    mutating func language(_ label: String, speakers: Int64?) {
        registry.languages.append(
            RegistryRows.Language(label: label, name: "", endonym: "", speakers: speakers, source: "test"))
    }

    var counts: ProfileCounts {
        var counts = ProfileCounts(
            identity: ProfileIdentity(name: "synthetic", version: "1", provenance: provenance))
        counts.registry = registry
        counts.markers = markers
        counts.sources = sources
        counts.distinct = distinct
        counts.shards = shards
        for (name, table) in tables { counts.tables[name] = CountedTable(table) }
        return counts
    }
}
