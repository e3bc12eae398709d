/// Turns packs into the structure that the matcher reads.
///
/// Forms of a language and of its macrolanguages make one view, those of `mul` another; a document is
/// looked up in two views and no more, however many languages there are. Everything is sorted, so the bytes
/// follow from the inputs alone.
struct LexiconCompiler {
    /// Bumped whenever the same inputs make other bytes.
    static let version = 12

    let source: LexiconSource
    let table = OwnedFoldTable()

    init(source: LexiconSource) { self.source = source }

    /// A form that can be found, with its place in the lexicon.
    struct Entry {
        let index: UInt32
        let form: Form
        let facet: Facet?
        let marker: UInt32
        let cultures: [UInt32]
        let key: FormKey
        let variants: [FormVariants.Variant]
        let isGenerated: Bool
    }

    /// The bytes of the compiled lexicon.
    func compile(digest: Digest) throws(LexiconError) -> [UInt8] {
        var writer = LexiconWriter()
        let (entries, records) = try collect(&writer)
        let background = try Background(
            bytes: source.background, path: source.backgroundPath, wanted: words(of: entries), table: table)
        let neutral = try NeutralHits(bytes: source.neutral, path: "neutral.csv", table: table)
        let rule = StrengthRule(background: background, neutral: neutral)
        let builder = ViewBuilder(entries: entries, rule: rule, source: source)
        var tables = NodeTables()
        try builder.forEachView { tables.add($0) }
        var forms = records
        for (index, strength) in builder.baseStrengths() { forms[Int(index)].strength = strength.rawValue }
        return writer.finish(
            digest: digest, table: table, forms: forms, tables: tables, counts: formCounts(entries))
    }

    /// Markers and forms in the order of packs, written down; forms that can be found, for the views.
    private func collect(
        _ writer: inout LexiconWriter
    ) throws(LexiconError) -> (entries: [Entry], records: [LexiconLayout.Form]) {
        var entries: [Entry] = []
        var records: [LexiconLayout.Form] = []
        for (packIndex, pack) in source.packs.enumerated() {
            let packID = UInt16(clamping: packIndex)
            writer.add(pack: pack)
            let demoted = Demotion(reviews: pack.reviews)
            var cultures: [[UInt32]] = []
            let firstMarker = UInt32(writer.markers.count)
            for marker in pack.markers {
                let known = marker.cultures.compactMap { culture in
                    source.registry.index(of: culture.key).map { (index: $0, share: culture.share) }
                }
                cultures.append(known.map(\.index))
                writer.add(
                    marker: marker, cultures: known, pack: packID, governance: pack.manifest.governance)
            }
            for form in pack.forms {
                let marker = pack.markers[form.marker]
                let judged = demoted.applied(to: form, marker: marker.id)
                let index = UInt32(records.count)
                let markerIndex = firstMarker + UInt32(form.marker)
                records.append(writer.record(form: judged, marker: markerIndex, pack: packID))
                guard let judgedForm = judged,
                    !cultures[form.marker].isEmpty || marker.stance != .unspecified,
                    let key = try? FormKey(form.text, table: table)
                else { continue }
                entries.append(
                    Entry(
                        index: index, form: judgedForm, facet: marker.facet, marker: markerIndex,
                        cultures: cultures[form.marker], key: key, variants: FormVariants.all(of: key),
                        isGenerated: pack.manifest.review == .generated))
            }
        }
        for cue in source.cues {
            let form = Form(
                marker: 0, language: cue.language, text: cue.text, match: cue.match, strength: .strong,
                reason: "",
                row: 0)
            let marker = LexiconLayout.voiceBase + UInt32(cue.voice.rawValue)
            let index = UInt32(records.count)
            records.append(writer.record(form: form, marker: marker, pack: .max))
            guard let key = try? FormKey(cue.text, table: table) else { continue }
            entries.append(
                Entry(
                    index: index, form: form, facet: nil, marker: marker, cultures: [], key: key,
                    variants: [FormVariants.Variant(key: key, loss: 0)], isGenerated: false))
        }
        guard records.count < Int(Int32.max) else { throw .tooLarge(reason: "\(records.count) forms") }
        return (entries, records)
    }

    private func words(of entries: [Entry]) -> Set<UInt64> {
        var words: Set<UInt64> = []
        for entry in entries {
            for variant in entry.variants {
                for piece in variant.key.pieces { words.insert(KeyHash.hash(piece)) }
            }
        }
        return words
    }

    /// What can be told of each culture in each language: names of places and people do not tell of it.
    private func formCounts(_ entries: [Entry]) -> [LexiconLayout.FormCount] {
        struct Place: Hashable {
            let language: UInt32
            let culture: UInt32
        }
        var forms: [Place: UInt32] = [:]
        var markers: [Place: Set<UInt32>] = [:]
        for entry in entries where entry.facet.map({ $0.layer != .named }) ?? false {
            for language in source.registry.macrolanguages.covered(by: entry.form.language) {
                for culture in entry.cultures {
                    let place = Place(language: LexiconLayout.code(language), culture: culture)
                    forms[place, default: 0] += 1
                    markers[place, default: []].insert(entry.marker)
                }
            }
        }
        return forms.map { place, count in
            LexiconLayout.FormCount(
                language: place.language, culture: place.culture, forms: count,
                markers: UInt32(markers[place]?.count ?? 0))
        }.sorted { ($0.language, $0.culture) < ($1.language, $1.culture) }
    }
}
