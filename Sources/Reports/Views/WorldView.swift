internal import Measures
internal import Profiles

/// The world as equal tiles: each country's share of references against its share of population.
enum WorldView {
    private enum Standing: Int, CaseIterable {
        case far, below, near, above, farAbove, none, unmeasurable

        var name: String {
            switch self {
            case .far: "a quarter or less of its share of population"
            case .below: "a quarter to a half"
            case .near: "half to twice"
            case .above: "two to four times"
            case .farAbove: "four times or more"
            case .none: "not spoken of"
            case .unmeasurable: "not measurable: no forms, or no population"
            }
        }

        var kind: String { ["d1", "d2", "d3", "d4", "d5", "d0", ""][rawValue] }
        var sign: String { ["−−", "−", "·", "+", "++", "0", ""][rawValue] }
    }

    static func make(_ subject: Subject) -> View {
        let countries = subject.tableau.countries
        let units = subject.figures.countries.units
        let standings = standings(subject)
        let population = countries.reference.reduce(0, +)
        let total = units.reduce(0, +)
        let tiles = countries.keys.indices.map { unit in
            TileMap.Tile(
                code: countries.keys[unit],
                hint: "\(countries.names[unit]): \(Numerals.count(units[unit]))", kind: standings[unit].kind,
                sign: standings[unit].sign)
        }
        let placed = tiles.filter { CountryTiles.positions[$0.code] != nil }
        let order = countries.keys.indices.sorted { units[$0] != units[$1] ? units[$0] > units[$1] : $0 < $1 }
        return View(
            id: "world", name: "The world as equal tiles", finding: finding(standings),
            reading: "Every country is one tile, about where it lies. Colour and sign say how its share of "
                + "references stands to its share of population; peoples and regions count towards their "
                + "countries.",
            figures: [
                TileMap(
                    id: "world-map", title: "Countries spoken of, against their population",
                    description: finding(standings) + ". The table gives every country.", tiles: placed,
                    legend: Standing.allCases.map { ($0.name, $0.kind, $0.sign) }
                ).figure(orNothing: "the registry names no country")
            ],
            tables: [
                DataTable(
                    id: "t-world", caption: "Countries by references, peoples counted towards them",
                    columns: [
                        .text("Country"), .number("References"), .number("Share of references"),
                        .number("Share of population"), .text("Standing"),
                    ],
                    rows: order.map { unit in
                        [
                            subject.cultureCell(countries.keys[unit]), .count(units[unit]),
                            total > 0 ? .share(units[unit] / total) : .none,
                            countries.reference[unit] > 0 && population > 0
                                ? .share(countries.reference[unit] / population) : DataCell("not known"),
                            DataCell(standings[unit].name),
                        ]
                    })
            ], measures: ["culture_imbalance", "culture_gini", "culture_ratio", "culture_share"])
    }

    private static func finding(_ standings: [Standing]) -> String {
        let counted = standings.filter { $0 != .unmeasurable }
        let spoken = counted.count { $0 != .none }
        let near = counted.count { $0 == .near }
        guard !counted.isEmpty else {
            return "No country can be measured: no population or no forms are known"
        }
        return
            "\(spoken) of \(counted.count) countries are spoken of; \(near) of them about as much as their "
            + "population would have it"
    }

    private static func standings(_ subject: Subject) -> [Standing] {
        let countries = subject.tableau.countries
        let units = subject.figures.countries.units
        let forms = formsByCountry(subject)
        let inside = zip(units, countries.reference).reduce(0) { $0 + ($1.1 > 0 ? $1.0 : 0) }
        let population = countries.reference.reduce(0, +)
        return units.indices.map { unit in
            guard countries.reference[unit] > 0, population > 0 else { return .unmeasurable }
            if units[unit] <= 0 {
                return forms.map { ($0[unit] ?? 0) > 0 ? Standing.none : .unmeasurable } ?? Standing.none
            }
            let ratio = units[unit] / inside / (countries.reference[unit] / population)
            return switch ratio {
            case ..<0.25: .far
            case ..<0.5: .below
            case ..<2: .near
            case ..<4: .above
            default: .farAbove
            }
        }
    }

    /// Forms that could have matched, by unit of `countries`; nil when the profile does not say.
    private static func formsByCountry(_ subject: Subject) -> [Int: Double]? {
        let rows = subject.counts.registry.forms
        guard !rows.isEmpty else { return nil }
        let position = Dictionary(
            subject.tableau.cultures.enumerated().map { ($1.key, $0) },
            uniquingKeysWith: { first, _ in first })
        var forms: [Int: Double] = [:]
        for row in rows {
            guard let culture = position[row.culture] else { continue }
            for target in subject.tableau.countries.weights[culture] {
                forms[target.unit, default: 0] += Double(row.forms) * target.weight
            }
        }
        return forms
    }
}
