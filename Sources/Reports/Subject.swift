internal import Measures
internal import Profiles

/// A measured profile as views look at it: names, colours, orders, and numbers by measure.
struct Subject: Sendable {
    let measured: MeasureSet
    /// Languages with documents, most documents first.
    let seenLanguages: [Int]
    /// Units of `main` with references, most references first.
    let seenCultures: [Int]
    private let endonyms: [String: (text: String, lang: String)]
    private let languageEndonyms: [String: String]
    private let colours: [String: Int]

    var tableau: Tableau { measured.tableau }
    var figures: Figures { measured.figures }
    var counts: ProfileCounts { measured.tableau.counts }

    init(_ set: MeasureSet) {
        measured = set
        let documents = set.figures.documents
        let tableau = set.tableau
        let ranked = tableau.languages.indices.filter { documents[$0] > 0 }
            .sorted { documents[$0] != documents[$1] ? documents[$0] > documents[$1] : $0 < $1 }
        seenLanguages = ranked
        let references = set.figures.main.units
        seenCultures = references.indices.filter { references[$0] > 0 }
            .sorted { references[$0] != references[$1] ? references[$0] > references[$1] : $0 < $1 }
        var colours: [String: Int] = [:]
        for (rank, language) in ranked.filter({ tableau.identified[$0] }).prefix(8).enumerated() {
            colours[tableau.languages[language]] = rank + 1
        }
        self.colours = colours
        var homes: [String: (label: String, perMille: Int64)] = [:]
        for home in set.tableau.counts.registry.homes where home.perMille > homes[home.culture]?.perMille ?? 0
        {
            homes[home.culture] = (home.language, home.perMille)
        }
        var endonyms: [String: (text: String, lang: String)] = [:]
        for culture in tableau.cultures where !culture.endonym.isEmpty && culture.endonym != culture.name {
            endonyms[culture.key] = (culture.endonym, homes[culture.key].map { languageTag($0.label) } ?? "")
        }
        self.endonyms = endonyms
        languageEndonyms = Dictionary(
            set.tableau.counts.registry.languages.filter { !$0.endonym.isEmpty && $0.endonym != $0.name }
                .map { ($0.label, $0.endonym) }, uniquingKeysWith: { first, _ in first })
    }

    /// The record of a measure.
    func measure(_ id: String, _ key: String? = nil) -> Measure? { measured[id, key] }

    /// The records of an id that have a key and a number.
    func keyed(_ id: String) -> [Measure] {
        measured.measures.filter { $0.id == id && $0.key != nil && $0.value != nil }
    }

    /// The value of a measure as text; nil when it has none.
    func text(_ id: String, _ key: String? = nil) -> String? {
        guard let record = measure(id, key), let value = record.value else { return nil }
        return Numerals.value(value, unit: record.unit)
    }

    /// Why a measure has no number.
    func reason(_ id: String) -> String { measure(id)?.reason ?? "nothing to measure it on" }

    /// The colour class of a language: one of eight for those with most documents, grey for the others.
    func colour(ofLanguage label: String) -> String { "c\(colours[label] ?? 0)" }

    func languageName(_ label: String) -> String {
        switch label {
        case "und_Zyyy": return "not identified"
        case "zxx_Zyyy": return "no language"
        default: break
        }
        guard let position = tableau.languages.firstIndex(of: label) else { return label }
        return tableau.languageNames[position]
    }

    /// A language as a row head: name, endonym, label.
    func languageCell(_ label: String) -> DataCell {
        DataCell(
            languageName(label), aside: languageEndonyms[label], asideLang: languageTag(label), code: label)
    }

    func cultureName(_ key: String) -> String { tableau.cultures.first { $0.key == key }?.name ?? key }

    /// A culture as a row head: name, endonym, key.
    func cultureCell(_ key: String) -> DataCell {
        DataCell(cultureName(key), aside: endonyms[key]?.text, asideLang: endonyms[key]?.lang, code: key)
    }

    /// "country", "people", "region" or "diaspora".
    func kind(_ key: String) -> String { tableau.cultures.first { $0.key == key }?.kind ?? "" }

    var corpusName: String {
        let identity = counts.identity
        return [identity.name, identity.version].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Shards that were not read in full.
    var unread: [ShardRecord] { counts.shards.filter { $0.state != .complete } }

    var documentTotal: Double { figures.documents.reduce(0, +) }
}

/// A language label as an HTML `lang` value: `swh_Latn` is `swh-Latn`.
func languageTag(_ label: String) -> String {
    let parts = label.split(separator: "_")
    guard let code = parts.first, code.utf8.count == 3,
        parts.allSatisfy({ $0.utf8.allSatisfy { (0x61...0x7a).contains($0 | 0x20) } })
    else { return "" }
    return parts.joined(separator: "-")
}
