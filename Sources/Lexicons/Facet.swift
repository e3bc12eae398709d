/// Which side of culture a marker belongs to, in the order of tables and reports.
///
/// After the proxies of culture in Adilazuarda et al. 2024.
package enum Facet: UInt8, CaseIterable, Sendable {
    case food, festival, kinship, dress, music, arts, sport, religion, value, history
    case institution, currency
    case place, demonym, languageName, personName

    /// As packs and profiles write it: `language-name`.
    package var name: String {
        switch self {
        case .languageName: "language-name"
        case .personName: "person-name"
        default: "\(self)"
        }
    }

    /// Reads a name as packs write it.
    package init?(name: some StringProtocol) {
        guard let facet = Self.byName[String(name)] else { return nil }
        self = facet
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The layer the facet lies in.
    package var layer: Layer {
        switch self {
        case .institution, .currency: .institutional
        case .place, .demonym, .languageName, .personName: .named
        default: .lived
        }
    }
}

/// How far in a facet leads: what is lived, what is organised, what is only named.
package enum Layer: UInt8, CaseIterable, Sendable {
    case lived, institutional, named

    package var name: String { "\(self)" }
}
