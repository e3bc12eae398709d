/// Gathers the arrays of a compiled lexicon and lays them out as one file.
struct LexiconWriter {
    private(set) var markers: [LexiconLayout.Marker] = []
    private var markerCultures: [LexiconLayout.MarkerCulture] = []
    private var packs: [LexiconLayout.Pack] = []
    private var strings: [UInt8] = []
    private var known: [String: LexiconLayout.Text] = [:]
    private var theories: [LexiconLayout.Text] = []

    mutating func text(_ string: String) -> LexiconLayout.Text {
        if let text = known[string] { return text }
        let bytes = Array(string.utf8)
        let text = LexiconLayout.Text(offset: UInt32(clamping: strings.count), length: UInt32(bytes.count))
        strings += bytes
        known[string] = text
        return text
    }

    mutating func add(pack: Pack) {
        let words = pack.digest.words
        packs.append(
            LexiconLayout.Pack(
                name: text(pack.name), title: text(pack.manifest.title), version: text(pack.manifest.version),
                license: text(pack.manifest.licenses.joined(separator: "; ")),
                review: text(pack.manifest.review.rawValue),
                governance: text(pack.manifest.governance.name), digestLow: words.low, digestHigh: words.high,
                markers: UInt32(pack.markers.count), forms: UInt32(pack.forms.count)))
    }

    mutating func add(
        marker: Marker, cultures: [(index: UInt32, share: Int?)], pack: UInt16, governance: Governance
    ) {
        var theory: UInt16 = 0
        var stance: UInt8 = marker.stance == .emic ? 1 : 0
        if case .etic(let name) = marker.stance {
            stance = 2
            let text = text(name)
            let index = theories.firstIndex { $0.offset == text.offset } ?? theories.count
            if index == theories.count { theories.append(text) }
            theory = UInt16(clamping: index)
        }
        markers.append(
            LexiconLayout.Marker(
                id: text(marker.id), source: text(marker.source), culturesStart: UInt32(markerCultures.count),
                culturesCount: UInt16(clamping: cultures.count), pack: pack, theory: theory,
                facet: marker.facet.rawValue, stance: stance, group: MarkerGroup.of(marker.id),
                isAggregateOnly: governance.allowsForms ? 0 : 1))
        for culture in cultures {
            markerCultures.append(
                LexiconLayout.MarkerCulture(
                    culture: culture.index, share: culture.share.map { UInt32($0) } ?? LexiconLayout.noShare))
        }
    }

    mutating func record(form: Form?, marker: UInt32, pack: UInt16) -> LexiconLayout.Form {
        LexiconLayout.Form(
            text: text(form?.text ?? ""), marker: marker,
            language: LexiconLayout.code(form?.language ?? "mul"),
            pack: pack, match: form?.match.rawValue ?? 0, strength: 0)
    }

    /// The file.
    func finish(
        digest: Digest, table: OwnedFoldTable, forms: [LexiconLayout.Form], tables: NodeTables,
        counts: [LexiconLayout.FormCount]
    ) -> [UInt8] {
        var file = AlignedBytes(headerSize: MemoryLayout<LexiconLayout.Header>.size)
        var header = LexiconLayout.Header(
            magic: LexiconLayout.magic, digestLow: digest.words.low, digestHigh: digest.words.high, size: 0,
            foldEntries: file.append(table.entries),
            foldPairs: file.append(table.pairs), strings: file.append(strings), markers: file.append(markers),
            markerCultures: file.append(markerCultures), forms: file.append(forms), packs: file.append(packs),
            items: file.append(tables.items), views: file.append(tables.views),
            slots: file.append(tables.slots),
            filters: file.append(tables.filters), adjustments: file.append(tables.adjustments),
            particles: file.append(KoreanParticles.hashes()), formCounts: file.append(counts),
            theories: file.append(theories))
        header.size = UInt64(file.bytes.count)
        file.setHeader(header)
        return file.bytes
    }
}

/// Which of twenty groups a marker falls into, by its id: the groups that are left out in turn.
package enum MarkerGroup {
    package static let count = 20

    package static func of(_ id: String) -> UInt8 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return UInt8((hash >> 32) % UInt64(count))
    }
}

/// Bytes to which arrays of plain records are appended, each at an aligned offset.
private struct AlignedBytes {
    private(set) var bytes: [UInt8]

    init(headerSize: Int) {
        bytes = [UInt8](repeating: 0, count: headerSize)
        align()
    }

    mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) -> LexiconLayout.Span {
        let span = LexiconLayout.Span(offset: UInt64(bytes.count), count: UInt64(elements.count))
        elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
        align()
        return span
    }

    mutating func setHeader(_ header: LexiconLayout.Header) {
        withUnsafeBytes(of: header) { for (index, byte) in $0.enumerated() { bytes[index] = byte } }
    }

    private mutating func align() {
        while bytes.count % LexiconLayout.alignment != 0 { bytes.append(0) }
    }
}
