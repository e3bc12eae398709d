internal import Languages
internal import Lexicons
internal import Profiles

extension RegistryRows {
    /// The rows a profile carries of the registry, the identifier and the lexicon.
    init(_ tools: Tools) {
        self.init()
        let registry = tools.lexicon.registry
        cultures = registry.cultures.map { culture in
            Culture(
                key: culture.key, kind: culture.kind, name: culture.name, endonym: culture.endonym,
                region: culture.region, population: culture.population.map(Int64.init),
                source: culture.populationSource)
        }
        for label in tools.identifier.labels {
            for home in registry.homes(of: label.language) {
                homes.append(
                    Home(
                        language: label.description,
                        culture: registry.cultures[Int(home.culture)].key, perMille: Int64(home.perMille)))
            }
        }
        territoryShares = registry.cultures.flatMap { culture in
            culture.isCountry
                ? []
                : culture.territories.map {
                    TerritoryShare(
                        culture: culture.key, territory: registry.cultures[Int($0.country)].key,
                        perMillion: Int64($0.share))
                }
        }
        languages = Self.languages(tools)
        confusions = tools.confusions.cells.map {
            Confusion(
                truth: $0.truth.description, identified: $0.identified.description,
                documents: Int64($0.count))
        }
        packs = tools.lexicon.packs.map { pack in
            Pack(
                name: pack.name, title: pack.title, version: pack.version, licence: pack.license,
                review: pack.review, governance: pack.governance, markers: Int64(pack.markers),
                forms: Int64(pack.forms), digest: "\(pack.digest)")
        }
        forms = tools.lexicon.formCounts.map { count in
            Forms(
                language: count.language, culture: registry.cultures[Int(count.culture)].key,
                forms: Int64(count.forms), markers: Int64(count.markers))
        }
    }

    /// Labels with names and speakers.
    private static func languages(_ tools: Tools) -> [Language] {
        tools.identifier.labels.map { label in
            let names = tools.names[label]
            let speakers = tools.lexicon.registry.labelSpeakers[label.description]
            return Language(
                label: label.description, name: names?.english ?? label.language,
                endonym: names?.endonym ?? "", speakers: speakers.map { Int64($0.count) },
                source: speakers?.source ?? "")
        }
    }
}
