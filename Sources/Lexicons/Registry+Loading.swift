extension Registry {
    /// Reads the registry of a resource folder: `countries.csv`, `peoples.csv`, `territories.csv`,
    /// `territory_languages.csv`, `macrolanguages.csv`, `speakers.csv`, `regions.csv`, `home.csv`.
    package static func load(folder: String) throws(LexiconError) -> Registry {
        try RegistryReader(folder: folder).registry()
    }

    /// The registry that emic ships.
    package static func shipped() throws(LexiconError) -> Registry {
        try load(folder: LexiconFolder.requiredPath(of: "registry"))
    }
}

/// Reads the tables of a registry and ties them together.
private struct RegistryReader {
    let folder: String
    static let files = [
        "countries.csv", "home.csv", "macrolanguages.csv", "peoples.csv", "regions.csv", "speakers.csv",
        "territories.csv", "territory_languages.csv",
    ]
    static let cultureColumns = ["key", "kind", "name", "endonym", "languages", "territories"]

    init(folder: String) { self.folder = folder }

    func registry() throws(LexiconError) -> Registry {
        var digest = Digest()
        for file in Self.files { digest.combine(try FileBytes.read(path(file))) }
        let macrolanguages = try Macrolanguages.load(path: path("macrolanguages.csv"))
        let territories = try territoryFacts()
        let labelSpeakers = try labelSpeakers()
        var speakers: [String: Int] = [:]
        for (label, counted) in labelSpeakers {
            speakers[String(label.prefix(3)), default: 0] += counted.count
        }
        let tables = [
            try CSVTable(path: path("countries.csv"), columns: Self.cultureColumns),
            try CSVTable(path: path("peoples.csv"), columns: Self.cultureColumns, optional: ["reference"]),
        ]
        let places = try orderedRows(tables)
        var countries: [String: UInt32] = [:]
        for (index, place) in places.enumerated() where place.table == 0 {
            countries[tables[0][place.row, 0]] = UInt32(index)
        }
        let speech = Dictionary(
            grouping: try speechRows(countries: countries, territories: territories), by: \.language)
        var cultures: [Culture] = []
        for place in places {
            cultures.append(
                try culture(
                    tables[place.table], place.row, countries: countries, territories: territories,
                    speech: speech, macrolanguages: macrolanguages, speakers: speakers))
        }
        let peoples = cultures.enumerated().filter { !$0.element.isCountry }
            .map { (culture: UInt32($0.offset), languages: $0.element.languages) }
        let home = HomeRelation(
            speech: speech, peoples: peoples, macrolanguages: macrolanguages,
            overrides: try overrides(keys: cultures.map(\.key)))
        return Registry(
            cultures: cultures, digest: digest, macrolanguages: macrolanguages, speakers: speakers,
            labelSpeakers: labelSpeakers, regions: try regions(), home: home)
    }

    private func path(_ name: String) -> String { folder + "/" + name }

    /// Countries, then the others, by the bytes of their keys; a key twice is a fault.
    private func orderedRows(_ tables: [CSVTable]) throws(LexiconError) -> [(table: Int, row: Int)] {
        var places: [(table: Int, row: Int, key: String)] = []
        var seen: Set<String> = []
        for (index, table) in tables.enumerated() {
            for row in 0..<table.count {
                let key = table[row, 0]
                guard CultureKey.isValid(key, country: index == 0) else {
                    throw table.fault(
                        row: row, column: 0, "\"\(key)\" is no culture key; write KE or x-yoruba")
                }
                guard seen.insert(key).inserted else {
                    throw table.fault(row: row, column: 0, "\"\(key)\" stands twice; remove one")
                }
                places.append((index, row, key))
            }
        }
        places.sort { $0.table != $1.table ? $0.table < $1.table : CultureKey.precedes($0.key, $1.key) }
        return places.map { ($0.table, $0.row) }
    }

    private struct TerritoryFacts {
        let population: Int
        let region: String
        let source: String
    }

    private func territoryFacts() throws(LexiconError) -> [String: TerritoryFacts] {
        let table = try CSVTable(
            path: path("territories.csv"),
            columns: [
                "territory", "alpha3", "m49", "region", "subregion", "intermediate", "population", "literacy",
                "source",
            ])
        var facts: [String: TerritoryFacts] = [:]
        for row in 0..<table.count {
            guard let population = Int(table[row, 6]), population >= 0 else {
                throw table.fault(row: row, column: 6, "\"\(table[row, 6])\" is no number of people")
            }
            let groups = [table[row, 5], table[row, 4], table[row, 3]]
            let region = groups.first { !$0.isEmpty } ?? ""
            facts[table[row, 0]] = TerritoryFacts(
                population: population, region: region, source: table[row, 8])
        }
        return facts
    }

    private func speechRows(
        countries: [String: UInt32], territories: [String: TerritoryFacts]
    ) throws(LexiconError) -> [HomeRelation.Speech] {
        let table = try CSVTable(
            path: path("territory_languages.csv"),
            columns: ["territory", "language", "script", "share", "official", "literacy", "source"])
        var rows: [HomeRelation.Speech] = []
        for row in 0..<table.count {
            guard let country = countries[table[row, 0]] else { continue }
            guard let share = Int(table[row, 3]), share >= 0 else {
                throw table.fault(
                    row: row, column: 3, "\"\(table[row, 3])\" is no share in parts per million")
            }
            rows.append(
                HomeRelation.Speech(
                    country: country, language: table[row, 1], share: share, standing: table[row, 4],
                    population: territories[table[row, 0]]?.population ?? 0))
        }
        return rows
    }

    private func culture(
        _ table: CSVTable, _ row: Int, countries: [String: UInt32], territories: [String: TerritoryFacts],
        speech: [String: [HomeRelation.Speech]], macrolanguages: Macrolanguages, speakers: [String: Int]
    ) throws(LexiconError) -> Culture {
        let languages = table[row, 4].split(separator: " ").map(String.init)
        var shares: [TerritoryShare] = []
        for part in table[row, 5].split(separator: " ") {
            let pieces = part.split(separator: ":")
            guard let country = countries[String(pieces.first ?? "")],
                let share = pieces.count == 2 ? DecimalShare.perMillion(pieces[1]) : nil
            else {
                throw table.fault(row: row, column: 5, "\"\(part)\" must be a country and its share, NG:0.93")
            }
            shares.append(TerritoryShare(country: country, share: share))
        }
        let key = table[row, 0]
        let isCountry = table[row, 1] == "country"
        let firstTerritory = String(table[row, 5].prefix(2))
        let population: Int? =
            if isCountry {
                territories[key].flatMap { $0.population > 0 ? $0.population : nil }
            } else if table.cell(row, "reference") == "none" {
                // Others speak its languages too, and nobody counts it by itself.
                nil
            } else {
                PeoplePopulation.estimate(
                    languages: languages, territories: shares, speech: speech, macrolanguages: macrolanguages,
                    speakers: speakers)
            }
        return Culture(
            key: key, kind: table[row, 1], name: table[row, 2], endonym: table[row, 3], languages: languages,
            territories: shares, region: territories[isCountry ? key : firstTerritory]?.region ?? "",
            population: population,
            populationSource: population == nil
                ? "" : isCountry ? territories[key]?.source ?? "" : "speakers of home languages, CLDR")
    }

    private func overrides(
        keys: [String]
    ) throws(LexiconError) -> [(culture: UInt32, language: String, perMille: Int)] {
        let table = try CSVTable(
            path: path("home.csv"), columns: ["culture", "language", "per_mille", "reason"])
        var result: [(culture: UInt32, language: String, perMille: Int)] = []
        for row in 0..<table.count {
            guard let index = keys.firstIndex(of: table[row, 0]) else {
                throw table.fault(row: row, column: 0, "\"\(table[row, 0])\" is not in the registry")
            }
            guard let value = Int(table[row, 2]), (0...1000).contains(value) else {
                throw table.fault(row: row, column: 2, "must be a whole number from 0 to 1000")
            }
            result.append((UInt32(index), table[row, 1], value))
        }
        return result
    }

    private func labelSpeakers() throws(LexiconError) -> [String: (count: Int, source: String)] {
        let table = try CSVTable(
            path: path("speakers.csv"), columns: ["label", "language", "script", "speakers", "source"])
        var result: [String: (count: Int, source: String)] = [:]
        for row in 0..<table.count {
            guard let count = Int(table[row, 3]), count >= 0 else {
                throw table.fault(row: row, column: 3, "\"\(table[row, 3])\" is no number of people")
            }
            result[table[row, 0]] = (count, table[row, 4])
        }
        return result
    }

    private func regions() throws(LexiconError) -> [String: (name: String, parent: String)] {
        let table = try CSVTable(path: path("regions.csv"), columns: ["code", "name", "parent"])
        var result: [String: (name: String, parent: String)] = [:]
        for row in 0..<table.count { result[table[row, 0]] = (table[row, 1], table[row, 2]) }
        return result
    }
}
