internal import Languages
internal import Lexicons
internal import Profiles
internal import Shards

/// Counts what the documents of one shard refer to.
struct ReferenceCounter {
    private let tools: Tools
    private let shard: String
    private var cultures = KeyedCounters(.culture)
    private var facets = KeyedCounters(.facet)
    private var languageWithout = KeyedCounters(.languageWithout)
    private var facetsWithout = KeyedCounters(.facetWithout)
    private var packsWithout = KeyedCounters(.packWithout)
    private var markers = KeyedCounters(.marker)
    private var pairs = KeyedCounters(.pair)
    private var hubs = KeyedCounters(.hub)
    private var stances: StanceCounter
    /// By culture.
    private var evidence: [SmallestHashes<EvidenceSample>]

    init(_ tools: Tools, shard: String, bounds: SampleBounds) {
        self.tools = tools
        evidence = tools.lexicon.registry.cultures.map { bounds.evidence(of: $0.key) }
        self.shard = shard
        stances = StanceCounter(tools.lexicon)
    }

    /// Counts the document that `annotator` read last.
    mutating func count(
        _ document: Document, hash: UInt64, label: UInt16, fold: Int,
        mentions: UnsafeBufferPointer<Mention>, with annotator: Annotator
    ) {
        for marker in annotator.decider.markers {
            markers.add(TallyKey.marker(label, marker.marker), part: 0) { row in
                row[0] += Int64(marker.mentions)
                row[1] += 1
            }
        }
        stances.count(annotator, label: label, fold: fold)
        let decision = annotator.decision
        guard !decision.references.isEmpty else { return }
        let voices = DocumentVoice(cues: annotator.decider.cues)
        for reference in decision.references {
            count(reference, of: decision, label, fold, voices)
            sampleEvidence(reference, document, hash, label, mentions, annotator)
        }
        countMeetings(decision.references, fold)
        for ground in decision.grounds {
            let without = annotator.alternative(without: ground)
            if let group = ground.group {
                countSilenced(label, group, with: decision.references.count, without: without.references)
                facetsWithout.addDifference(from: decision, to: without, part: Int(group)) {
                    TallyKey.facet(label, $0, $1.rawValue)
                }
            }
            if let pack = ground.pack {
                packsWithout.addDifference(from: decision, to: without, part: fold) {
                    TallyKey.facet(label, $0, $1.rawValue, pack: Int(pack))
                }
            }
        }
    }

    /// A document that would be silent, or tell of one culture only, without a marker group.
    private mutating func countSilenced(_ label: UInt16, _ group: UInt8, with: Int, without: Int) {
        guard without == 0 || (with > 1 && without < 2) else { return }
        languageWithout.add(TallyKey.language(label), part: Int(group)) { row in
            if without == 0 { row[0] -= 1 }
            if with > 1, without < 2 { row[1] -= 1 }
        }
    }

    private mutating func count(
        _ reference: Decision.Reference, of decision: Decision, _ label: UInt16, _ fold: Int,
        _ voice: DocumentVoice
    ) {
        var depth = 0
        for index in reference.facets where decision.facets[index].facet.layer == .lived { depth += 1 }
        cultures.add(TallyKey.culture(label, reference.culture), part: fold) { row in
            row[0] += 1
            row[1] += Int64(reference.mentions)
            row[2] += Int64(reference.shares[.equal])
            row[3] += Int64(reference.shares[.context])
            row[4] += Int64(reference.shares[.largest])
            switch (voice.isInstitutional, voice.isEmbodied) {
            case (true, true): row[7] += 1
            case (true, false): row[5] += 1
            case (false, true): row[6] += 1
            case (false, false): break
            }
            row[8] += Int64(depth)
            if depth >= 3 { row[9] += 1 }
        }
        for index in reference.facets {
            let share = decision.facets[index]
            facets.add(TallyKey.facet(label, reference.culture, share.facet.rawValue), part: fold) { row in
                row[0] += 1
                row[1] += Int64(share.mentions)
                row[2] += Int64(share.shares[.equal])
                row[3] += Int64(share.shares[.context])
                row[4] += Int64(share.shares[.largest])
            }
        }
    }

    /// Pairs of cultures in one document, and who else is there when two meet.
    private mutating func countMeetings(_ references: [Decision.Reference], _ fold: Int) {
        let count = references.count
        guard count > 1 else { return }
        let others = Int64(count - 1)
        for (index, first) in references.enumerated() {
            hubs.add(UInt64(first.culture), part: fold) { row in
                row[0] += others
                row[1] += others * (others - 1) / 2
            }
            for second in references[(index + 1)...] {
                pairs.add(1, to: 0, of: TallyKey.pair(first.culture, second.culture), part: fold)
            }
        }
    }

    private mutating func sampleEvidence(
        _ reference: Decision.Reference, _ document: Document, _ hash: UInt64, _ label: UInt16,
        _ mentions: UnsafeBufferPointer<Mention>, _ annotator: Annotator
    ) {
        guard evidence[Int(reference.culture)].accepts(hash) else { return }
        let lexicon = tools.lexicon
        let found = mentions.filter {
            $0.voice == nil && lexicon.marker($0.marker, names: reference.culture)
        }
        var seen: [UInt32] = []
        for mention in found where !seen.contains(mention.marker) { seen.append(mention.marker) }
        let shown = seen.filter { !lexicon.isAggregateOnly($0) }
        let isHidden = shown.count < seen.count
        let names = shown.map { lexicon.markerID($0) }
        evidence[Int(reference.culture)].insert(
            hash,
            EvidenceSample(
                culture: lexicon.registry.cultures[Int(reference.culture)].key, hash: hash, shard: shard,
                document: document.name, language: tools.identifier.labels[Int(label)].description,
                micros: Int64(reference.shares[.equal]), markers: names.joined(separator: " "),
                snippet: isHidden ? "" : Snippet.text(around: found, in: document.text)))
    }

    /// Writes everything counted into a shard's tally.
    func write(to tally: inout ShardTally) {
        let labels = tools.identifier.labels.map(\.description)
        let keys = tools.lexicon.registry.cultures.map(\.key)
        let packs = tools.lexicon.packs.map(\.name)
        let facetNames = Facet.allCases.map(\.name)
        func facetKey(_ key: UInt64) -> [String] {
            [
                labels[TallyKey.label(ofFacet: key)], keys[TallyKey.culture(ofFacet: key)],
                facetNames[TallyKey.facet(ofFacet: key)],
            ]
        }
        func add(_ table: CountTable) { tally.tables[table.shape.name] = table }
        add(cultures.table { [labels[Int($0 >> 24)], keys[Int($0 & 0xff_ffff)]] })
        add(languageWithout.table { [labels[Int($0)]] })
        add(facets.table(facetKey))
        add(facetsWithout.table(facetKey))
        add(packsWithout.table { [packs[TallyKey.pack(ofFacet: $0)]] + facetKey($0) })
        add(
            pairs.table { key in
                [keys[Int(key >> 16)], keys[Int(key & 0xffff)]].sorted { byteOrder([$0], [$1]) }
            })
        add(hubs.table { [keys[Int($0)]] })
        add(stances.table(labels: labels, cultures: keys))
        var seen: [UInt32: MarkerRow] = [:]
        add(
            markers.table { key in
                let marker = UInt32(truncatingIfNeeded: key)
                let row = seen[marker] ?? MarkerRow(tools.lexicon, marker)
                seen[marker] = row
                return [labels[Int(key >> 32)], row.marker]
            })
        tally.markers = seen.sorted { $0.key < $1.key }.map(\.value)
        tally.evidence = evidence.flatMap { $0.sorted.map(\.value) }
    }
}

extension KeyedCounters {
    /// Adds, for every culture and facet, what `without` has more than `with` under the three policies.
    fileprivate mutating func addDifference(
        from with: Decision, to without: Alternative, part: Int, key: (UInt32, Facet) -> UInt64
    ) {
        for reference in with.references {
            for index in reference.facets {
                let before = with.facets[index].shares
                let after = without.shares[index]
                let equal = Int64(after.equal) - Int64(before.equal)
                let context = Int64(after.context) - Int64(before.context)
                let largest = Int64(after.largest) - Int64(before.largest)
                guard equal | context | largest != 0 else { continue }
                add(key(reference.culture, with.facets[index].facet), part: part) { row in
                    row[0] += equal
                    row[1] += context
                    row[2] += largest
                }
            }
        }
    }
}

extension MarkerRow {
    /// What a profile keeps of a marker that was seen.
    fileprivate init(_ lexicon: CompiledLexicon, _ index: UInt32) {
        let summary = lexicon.marker(index)
        let pack = lexicon.packs[summary.pack]
        let cultures = summary.cultures.map { culture, share in
            let key = lexicon.registry.cultures[Int(culture)].key
            return share.map { "\(key):\(Double($0) / 1e6)" } ?? key
        }
        let stance =
            switch summary.stance {
            case .emic: "emic"
            case .etic(let theory): "etic:\(theory)"
            case .unspecified: ""
            }
        self.init(
            marker: summary.id, facet: summary.facet.name, cultures: cultures.joined(separator: " "),
            stance: stance, pack: pack.name, source: summary.source, review: pack.review,
            aggregateOnly: summary.isAggregateOnly)
    }
}
