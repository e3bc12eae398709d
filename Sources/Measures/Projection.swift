internal import Profiles

/// A way to look at cultures: as registered, rolled up to countries, or peoples alone. Holds the units,
/// their reference sizes, and how registered cultures count towards them.
package struct Projection: Sendable {
    package enum Kind: Sendable { case registered, countries, peoples }

    package let kind: Kind
    /// Registry keys and names of the units, in byte order of keys; fixed by the registry.
    package let keys: [String]
    package let names: [String]
    /// Reference size of each unit; 0 where none is known.
    package private(set) var reference: [Double]
    /// Where the reference is from.
    package private(set) var referenceTitle: String
    /// Measured against speakers at home, not against populations.
    package private(set) var isHomelands = false
    /// For each registered culture, the units it counts for and with which weight.
    package let weights: [[(unit: Int, weight: Double)]]
    /// The cells of languages × units, filled from those of languages × registered cultures.
    package let layout: Cells
    private let entries: [(from: Int, to: Int, weight: Double)]
    private let plain: Bool
    private let languageCount: Int
    private let source: String

    init(
        _ kind: Kind, cultures: [RegistryRows.Culture], shares: [RegistryRows.TerritoryShare],
        populations: Populations, cells: Cells, languages: Int,
        source: String
    ) {
        self.kind = kind
        languageCount = languages
        self.source = source
        let members = cultures.indices.filter { index in
            switch kind {
            case .registered: true
            case .countries: cultures[index].kind == "country"
            case .peoples: cultures[index].kind != "country"
            }
        }
        keys = members.map { cultures[$0].key }
        names = members.map { cultures[$0].name }
        reference = members.map { populations.cultures[$0] }
        referenceTitle = populations.cultureTitle
        let unit = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
        var found = [[(unit: Int, weight: Double)]](repeating: [], count: cultures.count)
        for (position, member) in members.enumerated() { found[member] = [(position, 1)] }
        if kind == .countries {
            let culture = Dictionary(
                zip(cultures.map(\.key), cultures.indices), uniquingKeysWith: { first, _ in first })
            for share in shares {
                guard let from = culture[share.culture], let to = unit[share.territory],
                    cultures[from].kind != "country"
                else { continue }
                found[from].append((to, Double(share.perMillion) / 1e6))
            }
        }
        weights = found
        let unitCount = keys.count
        layout = Cells(
            cells.language.indices.lazy.flatMap { position in
                found[cells.unit[position]].map { (language: cells.language[position], unit: $0.unit) }
            }, languages: languages, units: unitCount)
        plain = kind == .registered
        var entries: [(from: Int, to: Int, weight: Double)] = []
        if !plain {
            entries.reserveCapacity(cells.count)
            for position in cells.language.indices {
                for (unit, weight) in found[cells.unit[position]] {
                    if let to = layout.position(language: cells.language[position], unit: unit) {
                        entries.append((position, to, weight))
                    }
                }
            }
        }
        self.entries = entries
    }

    /// References by cell of this projection from those by registered cell.
    func spread(_ registered: [Double]) -> Spread {
        guard !plain else {
            return Spread(registered, layout: layout, languages: languageCount, units: keys.count)
        }
        var values = [Double](repeating: 0, count: layout.count)
        for (from, to, weight) in entries { values[to] += weight * registered[from] }
        return Spread(values, layout: layout, languages: languageCount, units: keys.count)
    }

    /// Counts by unit from counts by registered culture.
    func project(_ byCulture: [Double]) -> [Double] {
        guard !plain else { return byCulture }
        var values = [Double](repeating: 0, count: keys.count)
        for (culture, targets) in weights.enumerated() {
            for (unit, weight) in targets { values[unit] += weight * byCulture[culture] }
        }
        return values
    }

    /// The same measured against speakers where their languages are at home.
    func homelands(_ reference: [Double], title: String) -> Projection {
        var copy = self
        copy.reference = reference
        copy.referenceTitle = title
        copy.isHomelands = true
        return copy
    }

    /// What a universe of these units is called.
    package var universe: String {
        let known = reference.count { $0 > 0 }
        return switch kind {
        case .registered: "\(keys.count) cultures of \(source), countries and peoples side by side"
        case .countries: "\(keys.count) countries of \(source), \(known) with a population"
        case .peoples: "\(keys.count) peoples, regions and diasporas of \(source), \(known) with a population"
        }
    }
}

/// Reference sizes of languages and cultures, from the profile's registry or the user's table.
struct Populations: Sendable {
    /// By language index and by registered culture index; 0 where none is known.
    var languages: [Double]
    var cultures: [Double]
    var languageTitle: String
    var cultureTitle: String
    /// Peoples whose size is the speakers of their home languages.
    var fromSpeakers: [String] = []

    init(
        languages labels: [String], speakers: [Double], cultures rows: [RegistryRows.Culture],
        homes: [[(culture: Int, share: Double)]], reference: Reference?, registryTitle: String
    ) {
        if let reference, !reference.languages.isEmpty {
            languages = labels.map { reference.languages[$0] ?? 0 }
            languageTitle = reference.title
        } else {
            languages = speakers
            languageTitle = registryTitle
        }
        if let reference, !reference.cultures.isEmpty {
            cultures = rows.map { reference.cultures[$0.key] ?? 0 }
            cultureTitle = reference.title
        } else {
            cultures = rows.map { Double($0.population ?? 0) }
            cultureTitle = registryTitle
            var speakersAtHome = [Double](repeating: 0, count: rows.count)
            for (language, list) in homes.enumerated() {
                for (culture, share) in list { speakersAtHome[culture] += share * speakers[language] }
            }
            for index in rows.indices
            where rows[index].kind != "country" && rows[index].population == nil && speakersAtHome[index] > 0
            {
                cultures[index] = speakersAtHome[index]
                fromSpeakers.append(rows[index].key)
            }
        }
    }
}
