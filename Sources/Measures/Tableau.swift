package import Profiles

/// A profile made ready for measuring: names resolved to positions, options applied, every counter that
/// measures use laid out so that it can be had without any fold or marker group.
package struct Tableau: Sendable {
    package let options: MeasureOptions
    package let counts: ProfileCounts
    /// Labels: those of the registry, of the reference, and any others seen; byte order.
    package let languages: [String]
    /// English names of languages; the label where none is known.
    package let languageNames: [String]
    /// Whether a label is a language: not `und_Zyyy`, not `zxx_Zyyy`.
    package let identified: [Bool]
    /// Registered cultures and any others seen; byte order of keys.
    package let cultures: [RegistryRows.Culture]
    /// Speakers by language; 0 where none are known.
    package let speakers: [Double]
    package let speakersTitle: String
    /// Peoples whose reference is the speakers of their home languages.
    package let peoplesFromSpeakers: [String]
    /// Languages × registered cultures that have references.
    package let registered: Cells
    private let registeredHomes: [Set<Int>]
    /// The cultures measures are taken over, as the roll-up says.
    package let main: Projection
    package let countries: Projection
    package let peoples: Projection
    /// Countries, measured against the speakers of the corpus's languages where these are at home.
    package let homelands: Projection
    /// h[l,c] by cell of `main`, and by language over all its homes.
    package let homeOfCell: [Double]
    package let homes: [[(culture: Int, share: Double)]]
    /// The cell of each of `homes`, where there is one.
    let homeCells: [[Int?]]
    package let theories: [String]
    package let facetNames: [String]
    /// What the options make unmeasurable, and why.
    package let limits: OptionLimits

    let byLanguage: LanguageColumns
    let references: FoldedVector
    let cellDocuments: FoldedVector
    let byCulture: CultureColumns
    let meetings: MeetingColumns
    let confusion: ConfusionMatrix

    /// Throws when an option names a pack, facet or pivot that is not there.
    package init(_ counts: ProfileCounts, options: MeasureOptions) throws(MeasureError) {
        self.options = options
        self.counts = counts
        limits = try OptionLimits(counts, options: options)
        let registry = counts.registry
        let cultureTable = counts[.culture]
        languages = sortedUnion(
            registry.languages.map(\.label), counts[.language].keys.map { $0[0] },
            cultureTable.keys.map { $0[0] }, options.reference.map { Array($0.languages.keys) } ?? [])
        cultures = Tableau.cultures(counts, reference: options.reference)
        let languageIndex = KeyIndex(languages)
        let cultureIndex = KeyIndex(cultures.map(\.key))
        identified = languages.map { $0 != "und_Zyyy" && $0 != "zxx_Zyyy" }
        var names = languages
        var known = [Double](repeating: 0, count: languages.count)
        for row in registry.languages {
            guard let position = languageIndex.position(row.label) else { continue }
            if !row.name.isEmpty { names[position] = row.name }
            known[position] = Double(row.speakers ?? 0)
        }
        languageNames = names
        let homeList = Tableau.homes(registry.homes, languages: languages, cultures: cultureIndex)
        let populations = Populations(
            languages: languages, speakers: known, cultures: cultures, homes: homeList,
            reference: options.reference, registryTitle: Tableau.registryTitle(registry))
        speakers = populations.languages
        speakersTitle = populations.languageTitle
        peoplesFromSpeakers = populations.fromSpeakers

        let layout = Cells(
            Tableau.pairs(counts, languages: languageIndex, cultures: cultureIndex),
            languages: languages.count, units: cultures.count)
        registered = layout
        registeredHomes = homeList.map { Set($0.filter { $0.share > 0 }.map(\.culture)) }
        let sheet = Sheet(
            counts: counts, options: options, languages: languageIndex, cultures: cultureIndex, layout: layout
        )
        byLanguage = LanguageColumns(counts, languages: languageIndex)
        references = sheet.references
        cellDocuments = sheet.documents
        byCulture = CultureColumns(counts, sheet: sheet, cultures: cultureIndex)
        facetNames = sheet.facetNames
        theories = byCulture.theories
        meetings = MeetingColumns(counts, cultures: cultureIndex)
        confusion = ConfusionMatrix(registry.confusions, languages: languageIndex)

        let rows = cultures
        let count = languages.count
        func projection(_ kind: Projection.Kind) -> Projection {
            Projection(
                kind, cultures: rows, shares: registry.territoryShares, populations: populations,
                cells: layout, languages: count, source: options.tableOnly ? "the table" : "the registry")
        }
        let asCountries = projection(.countries)
        let asPeoples = projection(.peoples)
        countries = asCountries
        peoples = asPeoples
        homelands = asCountries.homelands(
            Tableau.speakersAtHome(
                homeList, speakers: zip(speakers, byLanguage.documents.total).map { $1 > 0 ? $0 : 0 },
                identified: identified, countries: asCountries, cultures: cultureIndex),
            title:
                "speakers of the corpus's languages (\(speakersTitle)), over the countries where these are "
                + "at home")
        let chosen =
            switch options.rollUp {
            case .none: projection(.registered)
            case .countries: asCountries
            case .peoples: asPeoples
            }
        main = chosen
        let units = KeyIndex(chosen.keys)
        homes = homeList.map { list in
            list.compactMap { home in
                units.position(rows[home.culture].key).map { (culture: $0, share: home.share) }
            }
        }
        homeCells = homes.enumerated().map { language, list in
            list.map { chosen.layout.position(language: language, unit: $0.culture) }
        }
        var shares = [Double](repeating: 0, count: chosen.layout.count)
        for (list, cells) in zip(homes, homeCells) {
            for (home, cell) in zip(list, cells) {
                if let cell { shares[cell] = home.share }
            }
        }
        homeOfCell = shares
    }
}

extension Tableau {
    /// Whether the culture of a cell of `registered` is at home in its language.
    func isHome(_ cell: Int) -> Bool {
        registeredHomes[registered.language[cell]].contains(registered.unit[cell])
    }

    /// What languages are compared with for the translation shadow.
    package enum Pivot: Equatable, Sendable {
        case language(Int)
        /// All other languages together.
        case others
        /// The language asked for is not there.
        case none
    }

    /// The label asked for, or the label of that language with most documents. Where none was asked for and
    /// English hardly refers, the language that refers most stands in; where no two languages refer enough,
    /// all others together.
    package var pivot: Pivot {
        if options.pivot == MeasureOptions.others { return .others }
        let documents = byLanguage.documents.total
        let asked =
            languages.firstIndex(of: options.pivot)
            ?? languages.indices.filter { languages[$0].hasPrefix(options.pivot + "_") }
            .max { documents[$0] < documents[$1] }
        let isAsked = options.pivot != MeasureOptions().pivot
        let references = main.spread(references.values(.nothing)).languages
        let enough = languages.indices.filter {
            identified[$0] && references[$0] >= Thinness.documents - 1e-3
        }
        if let asked, isAsked || (enough.contains(asked) && enough.count > 1) { return .language(asked) }
        if isAsked { return .none }
        guard enough.count > 1, let most = enough.max(by: { references[$0] < references[$1] }) else {
            return .others
        }
        return .language(most)
    }

    private static func cultures(_ counts: ProfileCounts, reference: Reference?) -> [RegistryRows.Culture] {
        let registered = Dictionary(
            counts.registry.cultures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return sortedUnion(
            counts.registry.cultures.map(\.key), counts[.culture].keys.map { $0[1] },
            reference.map { Array($0.cultures.keys) } ?? []
        ).map { key in
            registered[key]
                ?? RegistryRows.Culture(
                    key: key, kind: key.hasPrefix("x-") ? "people" : "country", name: key, endonym: "",
                    region: "", population: nil, source: "")
        }
    }

    /// Homes by language label; a home given by ISO 639-3 code holds for each of its scripts.
    private static func homes(
        _ rows: [RegistryRows.Home], languages: [String], cultures: KeyIndex
    ) -> [[(culture: Int, share: Double)]] {
        var byCode: [String: [Int]] = [:]
        for (position, label) in languages.enumerated() {
            byCode[label, default: []].append(position)
            if label.utf8.count > 4 { byCode[String(label.prefix(3)), default: []].append(position) }
        }
        var homes = [[Int: Double]](repeating: [:], count: languages.count)
        for row in rows {
            guard let culture = cultures.position(row.culture) else { continue }
            for language in byCode[row.language] ?? [] {
                homes[language][culture] = max(homes[language][culture] ?? 0, Double(row.perMille) / 1000)
            }
        }
        return homes.map { list in
            list.sorted { $0.key < $1.key }.map { (culture: $0.key, share: $0.value) }
        }
    }

    /// Speakers of languages by country: each language's are divided over the countries in which it is at
    /// home, in proportion to their people who speak it.
    private static func speakersAtHome(
        _ homes: [[(culture: Int, share: Double)]], speakers: [Double], identified: [Bool],
        countries: Projection, cultures: KeyIndex
    ) -> [Double] {
        var country: [Int: Int] = [:]
        for (unit, key) in countries.keys.enumerated() {
            if let culture = cultures.position(key) { country[culture] = unit }
        }
        var found = [Double](repeating: 0, count: countries.keys.count)
        for (language, list) in homes.enumerated() where identified[language] && speakers[language] > 0 {
            let parts = list.compactMap { home in
                country[home.culture].map { (unit: $0, size: home.share * countries.reference[$0]) }
            }
            let whole = parts.reduce(0) { $0 + $1.size }
            guard whole > 0 else { continue }
            for part in parts { found[part.unit] += speakers[language] * part.size / whole }
        }
        return found
    }

    private static func pairs(_ counts: ProfileCounts, languages: KeyIndex, cultures: KeyIndex) -> [(
        language: Int, unit: Int
    )] {
        var languages = languages
        var cultures = cultures
        var pairs: [(language: Int, unit: Int)] = []
        for (shape, first) in [(TableShape.culture, 0), (.facet, 0), (.facetWithout, 0), (.packWithout, 1)] {
            for key in counts[shape].keys {
                guard let language = languages(key[first]), let culture = cultures(key[first + 1]) else {
                    continue
                }
                if pairs.last?.language != language || pairs.last?.unit != culture {
                    pairs.append((language, culture))
                }
            }
        }
        return pairs
    }

    private static func registryTitle(_ registry: RegistryRows) -> String {
        let sources = Set(
            (registry.cultures.map(\.source) + registry.languages.map(\.source)).filter { !$0.isEmpty })
        if sources.isEmpty { return "the profile's registry" }
        let shown = sources.sorted().prefix(3).joined(separator: "; ")
        return sources.count > 3 ? shown + "; …" : shown
    }
}
