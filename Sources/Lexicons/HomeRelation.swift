/// h[l,c]: how much a language is at home in a culture, in per mille.
///
/// A people's home languages are at home there, wholly. For a country, from the share of people who speak
/// the language and its standing (CLDR's territory data), the first rule that fits:
/// 1. official in the whole country: 1000 from 5 % of the population up, below that in proportion. So English
///    is at home in Kenya and India, not in the Netherlands, where more people speak it: what a country uses
///    to speak to itself is its own, what it learns to speak to others is not.
/// 2. official in a region or for a minority: 1000.
/// 3. no standing, but a vernacular of the place: 1000 if at least a tenth of all its speakers live there and
///    no other country, with more speakers of it, has it as official language.
/// 4. otherwise 0.
/// `registry/home.csv` (culture, language, per_mille, reason) overrides all of them.
struct HomeRelation: Sendable {
    /// Per language, by culture index.
    private let table: [String: [UInt32: Int]]

    /// All languages that are at home anywhere.
    var languages: [String] { table.keys.sorted() }

    func perMille(language: String, culture: UInt32) -> Int { table[language]?[culture] ?? 0 }

    func cultures(of language: String) -> [(culture: UInt32, perMille: Int)] {
        (table[language] ?? [:]).filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// One row of the territory data: share in parts per million of the territory's population.
    struct Speech {
        let country: UInt32
        let language: String
        let share: Int
        let standing: String
        let population: Int
        var speakers: Int { share * population / 1_000_000 }
        var isNational: Bool { standing == "official" || standing == "de_facto_official" }
    }

    /// `speech` is by language.
    init(
        speech: [String: [Speech]], peoples: [(culture: UInt32, languages: [String])],
        macrolanguages: Macrolanguages,
        overrides: [(culture: UInt32, language: String, perMille: Int)]
    ) {
        var table: [String: [UInt32: Int]] = [:]
        func set(_ language: String, _ culture: UInt32, _ value: Int, replacing: Bool = false) {
            for covered in macrolanguages.covered(by: language) {
                let old = table[covered]?[culture] ?? 0
                table[covered, default: [:]][culture] = replacing ? value : max(old, value)
            }
        }
        for (language, rows) in speech {
            for row in rows { set(language, row.country, Self.rule(row, among: rows)) }
        }
        for people in peoples {
            for language in people.languages { set(language, people.culture, 1000) }
        }
        for override in overrides {
            set(override.language, override.culture, override.perMille, replacing: true)
        }
        self.table = table
    }

    private static let nationalFloor = 50_000
    private static let vernacularShare = 10

    static func rule(_ row: Speech, among all: [Speech]) -> Int {
        if row.isNational { return min(1000, row.share * 1000 / nationalFloor) }
        if row.standing == "official_regional" || row.standing == "official_minority" { return 1000 }
        let total = all.reduce(0) { $0 + $1.speakers }
        let isElsewhere = all.contains { $0.isNational && $0.speakers > row.speakers }
        return !isElsewhere && row.speakers > 0 && row.speakers * vernacularShare >= total ? 1000 : 0
    }
}
