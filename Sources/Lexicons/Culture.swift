/// An identified community: a country or a people, region or diaspora.
package struct Culture: Sendable {
    /// ISO 3166-1 alpha-2 for a country, `x-name` for others.
    package let key: String
    /// `country`, `people`, `region`, `diaspora`.
    package let kind: String
    /// English name.
    package let name: String
    /// The name or names it uses for itself.
    package let endonym: String
    /// Home languages, ISO 639-3, main ones first; macrolanguages stand for their members.
    package let languages: [String]
    /// Where it lives: country index and share per million of the community. A country: itself alone.
    package let territories: [TerritoryShare]
    /// The finest UN M49 group of the country, or of a people's first territory; empty if it has none.
    package let region: String
    /// Reference population; nil where none is known and none may be guessed.
    package let population: Int?
    /// Where the population is from; empty where none is known.
    package let populationSource: String

    package var isCountry: Bool { kind == "country" }
}

/// A part of a community that lives in one country.
package struct TerritoryShare: Sendable, Equatable {
    /// Index of the country in the registry.
    package let country: UInt32
    /// Of the community, in parts per million.
    package let share: Int
}
