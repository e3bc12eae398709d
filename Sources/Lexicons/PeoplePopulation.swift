/// The reference population of a people: the speakers of its home languages in its territories.
///
/// A language that the country at large speaks says nothing about how many of them belong to the people, so a
/// people with only such languages has no reference: it is said to be missing, not guessed.
enum PeoplePopulation {
    /// From this share of a country's population up, a language is the country's rather than a people's.
    private static let sharedFrom = 600_000

    /// `speech` is by language.
    static func estimate(
        languages: [String], territories: [TerritoryShare], speech: [String: [HomeRelation.Speech]],
        macrolanguages: Macrolanguages, speakers: [String: Int]
    ) -> Int? {
        let own = Set(languages.flatMap { macrolanguages.covered(by: $0) })
        let countries = Set(territories.map(\.country))
        let spoken = own.flatMap { speech[$0] ?? [] }
        let rows = spoken.filter { countries.contains($0.country) }
        // Languages too small for the territory data have speakers counted elsewhere, all of them its own.
        if rows.isEmpty {
            let counted = own.reduce(0) { $0 + (speakers[$1] ?? 0) }
            return counted > 0 && spoken.isEmpty ? counted : nil
        }
        let shared = Set(rows.filter { $0.share >= sharedFrom && $0.isNational }.map(\.language))
        let speakers = rows.filter { !shared.contains($0.language) }.reduce(0) { $0 + $1.speakers }
        return speakers > 0 ? speakers : nil
    }
}
