internal import Profiles

/// A profile as strata for a mixture: what there is of each, and the bins and targets they count for.
struct StrataSheet {
    let tableau: Tableau
    private let projection: Projection
    private let cells: Cells
    /// References by referring stratum; silent documents by silent stratum.
    private let references: [Double]
    private let silent: [Double]
    private let silentLanguages: [Int]
    private let cellOf: [Int]
    private let bins: [[(bin: Int, weight: Double)]]
    private let cultureTarget: [Double]
    private let languageTarget: [Double]
    private(set) var notes: [String] = []

    /// Documents in all strata.
    var documents: Double { references.reduce(0, +) + silent.reduce(0, +) }

    private var referringShare: Double { references.reduce(0, +) / documents }

    init(_ set: MeasureSet, target: MixturePlan.Target) throws(MeasureError) {
        let tableau = set.tableau
        self.tableau = tableau
        projection = tableau.main.kind == .peoples ? tableau.peoples : tableau.countries
        cells = tableau.registered
        let values = tableau.references.values(.nothing)
        let usable = values.indices.filter {
            values[$0] > 0 && tableau.identified[tableau.registered.language[$0]]
        }
        cellOf = usable
        references = usable.map { values[$0] }
        let quiet = zip(set.figures.documents, set.figures.referring).map { max(0, $0 - $1) }
        let quietLanguages = quiet.indices.filter { quiet[$0] > 0 && tableau.identified[$0] }
        silentLanguages = quietLanguages
        silent = quietLanguages.map { quiet[$0] }
        guard !usable.isEmpty else {
            throw .infeasible(
                what: "no document in an identified language refers to a culture: nothing to mix")
        }

        // The last bin of cultures, and the last of languages, hold what has no size in the target; they
        // keep the share they have.
        let sizes = StrataSheet.sizes(target, tableau, projection)
        let other = projection.keys.count
        let weights = projection.weights
        let units = tableau.registered.unit
        bins = usable.map { cell in
            var list: [(bin: Int, weight: Double)] = []
            var placed = 0.0
            for (unit, weight) in weights[units[cell]] where sizes.cultures[unit] > 0 && weight > 0 {
                list.append((unit, weight))
                placed += weight
            }
            if placed < 1 - 1e-9 { list.append((other, 1 - placed)) }
            return placed > 1 ? list.map { ($0.bin, $0.weight / placed) } : list
        }
        var elsewhere = 0.0
        for (list, amount) in zip(bins, references) {
            for (bin, weight) in list where bin == other { elsewhere += weight * amount }
        }
        let outside = elsewhere / references.reduce(0, +)
        cultureTarget = StrataSheet.target(sizes.cultures, outside: outside)
        var byLanguage = [Double](repeating: 0, count: tableau.languages.count)
        for (cell, amount) in zip(usable, references) {
            byLanguage[tableau.registered.language[cell]] += amount
        }
        for (language, amount) in zip(quietLanguages, silent) { byLanguage[language] += amount }
        let all = byLanguage.reduce(0, +)
        let unsized =
            byLanguage.indices.reduce(0) { $0 + (sizes.languages[$1] > 0 ? 0 : byLanguage[$1]) } / all
        // Languages without a size share the last bin.
        languageTarget = StrataSheet.target(sizes.languages, outside: unsized)
        languageBin = sizes.languages.indices.map { sizes.languages[$0] > 0 ? $0 : sizes.languages.count }
        if outside > 0.001 {
            notes.append("\(percent(outside)) of references have no size in the target and keep their share")
        }
        if unsized > 0.001 {
            notes.append(
                "\(percent(unsized)) of documents are in languages without a size and keep their share")
        }
        notes.append(
            "silent documents keep their part of the mixture, \(percent(silent.reduce(0, +) / all)), and are "
                + "weighted by language alone")
        notes.append(
            "a document of several cultures counts in each of their strata by its share; its own weight is "
                + "the mean of theirs by those shares")
    }

    private let languageBin: [Int]

    private static func sizes(
        _ target: MixturePlan.Target, _ tableau: Tableau, _ projection: Projection
    ) -> (cultures: [Double], languages: [Double]) {
        let languages = zip(tableau.speakers, tableau.identified).map { $1 ? $0 : 0 }
        switch target {
        case .population: return (projection.reference, languages)
        case .equal:
            return (projection.reference.map { $0 > 0 ? 1 : 0 }, languages.map { $0 > 0 ? 1 : 0 })
        case .table(let reference):
            return (
                reference.cultures.isEmpty
                    ? projection.reference : projection.keys.map { reference.cultures[$0] ?? 0 },
                reference.languages.isEmpty
                    ? languages : tableau.languages.map { reference.languages[$0] ?? 0 }
            )
        }
    }

    private static func target(_ sizes: [Double], outside: Double) -> [Double] {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return sizes.map { _ in 0 } + [1] }
        return sizes.map { $0 / total * (1 - outside) } + [outside]
    }

    func problem(budget: Double, maxRepeat: Double) -> MixtureProblem {
        let referring = referringShare
        return MixtureProblem(
            language: cellOf.map { languageBin[cells.language[$0]] }, bins: bins,
            cap: references.map { $0 * maxRepeat / (budget * referring) },
            silentCap: silent.map { $0 * maxRepeat / (budget * (1 - referring)) },
            silentLanguage: silentLanguages.map { languageBin[$0] }, cultureTarget: cultureTarget,
            languageTarget: languageTarget, referring: referring)
    }

    /// The corpus as it is, as a point of the problem.
    var present: ([Double], [Double]) {
        let referring = references.reduce(0, +)
        let quiet = silent.reduce(0, +)
        return (references.map { $0 / referring }, silent.map { $0 / quiet })
    }

    func strata(_ solution: MixtureProblem.Solution, budget: Double) -> [MixturePlan.Stratum] {
        let referring = referringShare
        let speaking = cellOf.indices.map { position in
            MixturePlan.Stratum(
                language: tableau.languages[cells.language[cellOf[position]]],
                culture: tableau.cultures[cells.unit[cellOf[position]]].key, available: references[position],
                weight: StrataSheet.whole(
                    solution.strata[position] * budget * referring / references[position]))
        }
        let quiet = silentLanguages.indices.map { position in
            MixturePlan.Stratum(
                language: tableau.languages[silentLanguages[position]], culture: "",
                available: silent[position],
                weight: StrataSheet.whole(
                    solution.silent[position] * budget * (1 - referring) / silent[position]))
        }
        return speaking + quiet
    }

    /// A weight below a thousand-millionth is none.
    private static func whole(_ weight: Double) -> Double { weight < 1e-9 ? 0 : weight }

    func balance(_ point: ([Double], [Double]), _ problem: MixtureProblem) -> MixturePlan.Balance {
        let (cultures, languages) = problem.shares(point)
        return MixturePlan.Balance(
            cultures: Inequality.theil(cultures, reference: problem.cultureTarget),
            languages: Inequality.theil(languages, reference: problem.languageTarget),
            effectiveCultures: Hill.shannon(Array(cultures.dropLast())),
            effectiveLanguages: Hill.shannon(Array(languages.dropLast())))
    }

    /// Cultures that stay below nine tenths of their target, with what is missing and why.
    func shortages(_ planned: [Double], _ problem: MixtureProblem, budget: Double, _ set: MeasureSet)
        -> [MixturePlan.Shortage]
    {
        let referring = budget * referringShare
        let spoken = projection.project(columns: set)
        return projection.keys.indices.compactMap { unit -> MixturePlan.Shortage? in
            let goal = problem.cultureTarget[unit]
            guard goal > 0, planned[unit] < 0.9 * goal else { return nil }
            var reasons: [String] = []
            if spoken.references[unit] == 0 {
                reasons.append("nothing in the corpus speaks of it")
            } else {
                reasons.append("too little speaks of it to reach the target by repeating")
                if spoken.home[unit] == 0 { reasons.append("never spoken of in a language at home in it") }
                if spoken.lived[unit] == 0 { reasons.append("only named, none of its lived culture told") }
                if spoken.embodied[unit] == 0 { reasons.append("no document in an embodied voice") }
            }
            return MixturePlan.Shortage(
                key: projection.keys[unit], name: projection.names[unit], targetShare: goal,
                plannedShare: planned[unit], missing: (goal - planned[unit]) * referring, reasons: reasons)
        }.sorted { $0.missing > $1.missing }
    }
}

extension Projection {
    /// By unit: references, those in home languages, lived ones, and documents with an embodied voice.
    func project(columns set: MeasureSet) -> (
        references: [Double], home: [Double], lived: [Double], embodied: [Double]
    ) {
        let tableau = set.tableau
        let values = tableau.references.values(.nothing)
        var home = [Double](repeating: 0, count: tableau.cultures.count)
        var all = home
        for cell in values.indices {
            let culture = tableau.registered.unit[cell]
            all[culture] += values[cell]
            home[culture] += tableau.isHome(cell) ? values[cell] : 0
        }
        let columns = tableau.byCulture
        let voices = zip(columns.embodied.values(.nothing), columns.both.values(.nothing)).map { $0 + $1 }
        return (
            project(all), project(home), project(columns.layers[0].values(.nothing)), project(voices)
        )
    }
}
