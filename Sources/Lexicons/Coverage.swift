/// How many markers and forms packs have, by whatever they are asked for; gaps show as rows with zero.
package struct Coverage: Sendable {
    package struct Row: Sendable, Equatable {
        package let name: String
        package let markers: Int
        package let forms: Int
    }

    package enum Dimension: String, CaseIterable, Sendable {
        case region, culture, facet, layer, language, source, pack
    }

    private let registry: Registry
    private let packs: [Pack]

    package init(registry: Registry, packs: [Pack]) {
        self.registry = registry
        self.packs = packs
    }

    /// Rows of a dimension, the largest first. A marker of several cultures counts for each.
    package func rows(by dimension: Dimension) -> [Row] {
        var markers: [String: Int] = [:]
        var forms: [String: Int] = [:]
        for name in universe(dimension) { markers[name] = 0 }
        for pack in packs {
            var names: [[String]] = []
            for marker in pack.markers {
                let found = self.names(marker, pack, dimension)
                names.append(found)
                for name in found { markers[name, default: 0] += 1 }
            }
            var seen: Set<String> = []
            for form in pack.forms {
                guard dimension == .language else {
                    for name in names[form.marker] { forms[name, default: 0] += 1 }
                    continue
                }
                forms[form.language, default: 0] += 1
                if seen.insert("\(form.marker) \(form.language)").inserted {
                    markers[form.language, default: 0] += 1
                }
            }
        }
        return markers.map { Row(name: $0.key, markers: $0.value, forms: forms[$0.key] ?? 0) }
            .sorted {
                $0.markers != $1.markers ? $0.markers > $1.markers : CultureKey.precedes($0.name, $1.name)
            }
    }

    /// Forms and markers for each language and culture that have any, by language, then culture.
    package func formsByLanguageAndCulture() -> [(
        language: String, culture: String, markers: Int, forms: Int
    )] {
        struct Place: Hashable {
            let language: String
            let culture: String
        }
        var forms: [Place: Int] = [:]
        var markers: [Place: Int] = [:]
        for pack in packs {
            var seen: Set<String> = []
            for form in pack.forms {
                let isNew = seen.insert("\(form.marker) \(form.language)").inserted
                for culture in pack.markers[form.marker].cultures {
                    let place = Place(language: form.language, culture: culture.key)
                    forms[place, default: 0] += 1
                    if isNew { markers[place, default: 0] += 1 }
                }
            }
        }
        return forms.map { ($0.key.language, $0.key.culture, markers[$0.key] ?? 0, $0.value) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private func universe(_ dimension: Dimension) -> [String] {
        switch dimension {
        case .culture: registry.cultures.map(\.key)
        case .facet: Facet.allCases.map(\.name)
        case .layer: Layer.allCases.map(\.name)
        case .region: Set(registry.cultures.map { region($0.region) }).sorted()
        case .language, .source, .pack: []
        }
    }

    private func names(_ marker: Marker, _ pack: Pack, _ dimension: Dimension) -> [String] {
        switch dimension {
        case .facet: return [marker.facet.name]
        case .layer: return [marker.facet.layer.name]
        case .source: return [marker.source]
        case .pack: return [pack.name]
        case .culture: return marker.cultures.map(\.key)
        case .language: return []
        case .region:
            let regions = marker.cultures.compactMap { registry.index(of: $0.key) }
                .map { region(registry.cultures[Int($0)].region) }
            return Set(regions).sorted()
        }
    }

    private func region(_ code: String) -> String { registry.regions[code]?.name ?? "no region" }
}
