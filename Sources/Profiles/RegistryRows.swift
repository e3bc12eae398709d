/// What a profile carries of the registry and the lexicons it was made with, so that measures need
/// neither.
package struct RegistryRows: Sendable, Hashable {
    /// A culture of the registry, whether or not the corpus speaks of it.
    package struct Culture: Sendable, Hashable {
        package var key: String
        /// "country", "people", "region" or "diaspora".
        package var kind: String
        package var name: String
        package var endonym: String
        /// UN M49 sub-region code of the culture's main territory, or "".
        package var region: String
        /// Reference population; nil when none is known.
        package var population: Int64?
        /// Where the population is from, with its year.
        package var source: String

        package init(
            key: String, kind: String, name: String, endonym: String, region: String, population: Int64?,
            source: String
        ) {
            self.key = key
            self.kind = kind
            self.name = name
            self.endonym = endonym
            self.region = region
            self.population = population
            self.source = source
        }
    }

    /// How far a culture is at home in a language: h[l,c] in thousandths.
    package struct Home: Sendable, Hashable {
        package var language: String
        package var culture: String
        package var perMille: Int64

        package init(language: String, culture: String, perMille: Int64) {
            self.language = language
            self.culture = culture
            self.perMille = perMille
        }
    }

    /// The part of a people that lives in a country, in millionths.
    package struct TerritoryShare: Sendable, Hashable {
        package var culture: String
        package var territory: String
        package var perMillion: Int64

        package init(culture: String, territory: String, perMillion: Int64) {
            self.culture = culture
            self.territory = territory
            self.perMillion = perMillion
        }
    }

    /// A language label the identifier knows, with its speakers where they are known.
    package struct Language: Sendable, Hashable {
        package var label: String
        package var name: String
        package var endonym: String
        package var speakers: Int64?
        package var source: String

        package init(label: String, name: String, endonym: String, speakers: Int64?, source: String) {
            self.label = label
            self.name = name
            self.endonym = endonym
            self.speakers = speakers
            self.source = source
        }
    }

    /// One cell of the identifier's confusion matrix, counted on its development text.
    package struct Confusion: Sendable, Hashable {
        package var truth: String
        package var identified: String
        package var documents: Int64

        package init(truth: String, identified: String, documents: Int64) {
            self.truth = truth
            self.identified = identified
            self.documents = documents
        }
    }

    /// A lexicon pack the scan used.
    package struct Pack: Sendable, Hashable {
        package var name: String
        package var title: String
        package var version: String
        package var licence: String
        /// "generated", "unreviewed" (desk-written), or "community-reviewed".
        package var review: String
        package var governance: String
        package var markers: Int64
        package var forms: Int64
        package var digest: String

        package init(
            name: String, title: String, version: String, licence: String, review: String,
            governance: String, markers: Int64, forms: Int64, digest: String
        ) {
            self.name = name
            self.title = title
            self.version = version
            self.licence = licence
            self.review = review
            self.governance = governance
            self.markers = markers
            self.forms = forms
            self.digest = digest
        }
    }

    /// Forms that could have matched: how many of a culture in documents of a language ("mul": any).
    package struct Forms: Sendable, Hashable {
        package var language: String
        package var culture: String
        package var forms: Int64
        package var markers: Int64

        package init(language: String, culture: String, forms: Int64, markers: Int64) {
            self.language = language
            self.culture = culture
            self.forms = forms
            self.markers = markers
        }
    }

    package var cultures: [Culture] = []
    package var homes: [Home] = []
    package var territoryShares: [TerritoryShare] = []
    package var languages: [Language] = []
    package var confusions: [Confusion] = []
    package var packs: [Pack] = []
    package var forms: [Forms] = []

    package init() {}
}

/// A marker that was seen, with what measures need to know of it.
package struct MarkerRow: Sendable, Hashable {
    package var marker: String
    package var facet: String
    /// Keys, or keys with shares (`IR:0.5 AF:0.3`), space-separated.
    package var cultures: String
    /// "emic", "etic:THEORY" or "".
    package var stance: String
    package var pack: String
    package var source: String
    /// "generated", "unreviewed" or "community-reviewed".
    package var review: String
    /// Whether forms and snippets must stay inside the profile's totals.
    package var aggregateOnly: Bool

    package init(
        marker: String, facet: String, cultures: String, stance: String, pack: String, source: String,
        review: String, aggregateOnly: Bool
    ) {
        self.marker = marker
        self.facet = facet
        self.cultures = cultures
        self.stance = stance
        self.pack = pack
        self.source = source
        self.review = review
        self.aggregateOnly = aggregateOnly
    }
}
