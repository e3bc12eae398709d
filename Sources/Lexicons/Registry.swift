/// The cultures that emic knows, with dense indices, home relations, populations and roll-up shares.
///
/// Countries come first, then peoples, each in the order of the bytes of their keys, so that an index is
/// the same wherever the same registry was read.
package struct Registry: Sendable {
    /// By index.
    package let cultures: [Culture]
    /// What the registry was read from.
    package let digest: Digest
    /// Which languages a macrolanguage code covers.
    package let macrolanguages: Macrolanguages
    /// How many speakers a language has, by ISO 639-3; scripts added up.
    package let speakers: [String: Int]
    /// How many speakers write a language in a script, by label `swh_Latn`, and who says so.
    package let labelSpeakers: [String: (count: Int, source: String)]
    /// UN M49 groups: name and parent by code.
    package let regions: [String: (name: String, parent: String)]
    private let indices: [String: UInt32]
    private let home: HomeRelation
    /// Languages at home in more countries than make one culture of their speakers.
    private let worldLanguages: Set<String>

    init(
        cultures: [Culture], digest: Digest, macrolanguages: Macrolanguages, speakers: [String: Int],
        labelSpeakers: [String: (count: Int, source: String)] = [:],
        regions: [String: (name: String, parent: String)], home: HomeRelation
    ) {
        self.cultures = cultures
        self.digest = digest
        self.macrolanguages = macrolanguages
        self.speakers = speakers
        self.labelSpeakers = labelSpeakers
        self.regions = regions
        self.home = home
        var indices: [String: UInt32] = [:]
        for (index, culture) in cultures.enumerated() { indices[culture.key] = UInt32(index) }
        self.indices = indices
        worldLanguages = Set(
            home.languages.filter { language in
                home.cultures(of: language).count { cultures[Int($0.culture)].isCountry }
                    > Self.mostCountries
            })
    }

    /// A language of more countries is a language of the world: German and Dutch have eight, Portuguese ten.
    private static let mostCountries = 8

    /// The index of a key, nil for an unknown one.
    package func index(of key: String) -> UInt32? { indices[key] }

    /// h[l,c] in per mille: how much a language (ISO 639-3) is at home in a culture. See `HomeRelation`.
    package func home(language: String, culture: UInt32) -> Int {
        home.perMille(language: language, culture: culture)
    }

    /// How a language (ISO 639-3) stands to some cultures.
    func standing(_ language: String, _ cultures: some Sequence<UInt32>) -> Standing {
        guard cultures.contains(where: { home(language: language, culture: $0) > 0 }) else { return .foreign }
        return worldLanguages.contains(language) ? .shared : .own
    }

    /// All cultures in which a language is at home, with per mille, by index.
    package func homes(of language: String) -> [(culture: UInt32, perMille: Int)] {
        home.cultures(of: language)
    }

    /// The languages that are at home in some culture, in the order of their codes.
    package var homeLanguages: [String] { home.languages }

    /// Adds counts of peoples to countries by territory shares; what has no territory stays out.
    ///
    /// `counts` is indexed by culture; the result too, zero for peoples. Shares are rounded down.
    package func rolledUp(_ counts: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: cultures.count)
        for (index, culture) in cultures.enumerated() where index < counts.count {
            for territory in culture.territories {
                let part = counts[index].multipliedFullWidth(by: territory.share)
                result[Int(territory.country)] += (1_000_000).dividingFullWidth(part).quotient
            }
        }
        return result
    }
}
