/// Every number that measures take, with nothing, one fold or one marker group left out.
package struct Figures: Sendable {
    let omission: Omission
    /// Documents and bytes by language; documents that refer to a culture, to two or more.
    package let documents: [Double]
    package let bytes: [Double]
    package let referring: [Double]
    package let multicultural: [Double]
    /// References over the cultures chosen, over countries and over peoples.
    package let main: Spread
    package let countries: Spread
    package let peoples: Spread
    /// References by unit of `main` under the policies equal, context, largest; by layer; by facet.
    let policies: [[Double]]
    let layers: [[Double]]
    let facets: [Double]
    /// Documents by unit of `main`, and what they tell.
    package let unitDocuments: [Double]
    let institutional: [Double]
    let embodied: [Double]
    let both: [Double]
    let depth: [Double]
    let deep: [Double]
    let emic: [Double]
    let etic: [Double]
    let stances: [Double]
    /// Documents by registered cell.
    let cellDocuments: [Double]
    let pairs: [Double]
    /// By registered culture.
    let hubPairs: [Double]
    let mediated: [Double]

    init(_ tableau: Tableau, omitting omission: Omission) {
        self.omission = omission
        documents = tableau.byLanguage.documents.values(omission)
        bytes = tableau.byLanguage.bytes.values(omission)
        referring = tableau.byLanguage.referring.values(omission)
        multicultural = tableau.byLanguage.multicultural.values(omission)
        let cells = tableau.references.values(omission)
        countries = tableau.countries.spread(cells)
        peoples = tableau.peoples.spread(cells)
        main =
            switch tableau.main.kind {
            case .registered: tableau.main.spread(cells)
            case .countries: countries
            case .peoples: peoples
            }
        func byUnit(_ column: FoldedVector) -> [Double] { tableau.main.project(column.values(omission)) }
        let columns = tableau.byCulture
        policies = columns.policies.map(byUnit)
        layers = columns.layers.map(byUnit)
        facets = columns.facets.values(omission)
        unitDocuments = byUnit(columns.documents)
        institutional = byUnit(columns.institutional)
        embodied = byUnit(columns.embodied)
        both = byUnit(columns.both)
        depth = byUnit(columns.depth)
        deep = byUnit(columns.deep)
        emic = byUnit(columns.emic)
        etic = byUnit(columns.etic)
        stances = columns.stances.values(omission)
        cellDocuments = tableau.cellDocuments.values(omission)
        pairs = tableau.meetings.pairs.values(omission)
        hubPairs = tableau.meetings.hubPairs.values(omission)
        mediated = tableau.meetings.mediated.values(omission)
    }
}
