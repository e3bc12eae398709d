/// Decides from mentions which cultures a document refers to, and how its weight is divided among them.
///
/// The evidence for a culture is the sum of the strengths of the distinct markers that name it, each at its
/// strongest form; from 1 on the document refers to it. So one strong marker is enough, a weak one needs a
/// second, different one unless the text is short (see `ShortText`); a word that several markers list is one
/// sign. Forms marked as needing context count only where the culture has other evidence. The document's unit
/// weight is divided over its references in proportion to their evidence, in millionths that add up exactly;
/// contested markers are divided as `Attribution` says.
///
/// One per thread; buffers are reused.
package struct ReferenceDecision {
    /// Distinct markers of the document last gathered, by marker.
    package private(set) var markers: [MarkerEvidence] = []
    /// Cues found, by voice.
    package private(set) var cues: [UInt32] = [0, 0]
    /// Holds the arrays below.
    private let lexicon: CompiledLexicon
    private let records: UnsafeBufferPointer<LexiconLayout.Marker>
    private let markerCultures: UnsafeBufferPointer<LexiconLayout.MarkerCulture>
    private let populations: [Int]
    /// By pack.
    private let isGenerated: [Bool]
    private var spans: [Span] = []
    private var tally: [CultureTally]
    private var touched: [UInt32] = []
    private var slots: [UInt32]
    private var lastMarkers: [UInt32] = []
    /// What speaks for the cultures that the document refers to.
    private var support = SupportTable()

    /// A marker named by a span; spans of one place stand together.
    private struct Span {
        let start: UInt32
        let slot: Int
    }

    private struct CultureTally {
        var sum = EvidenceSum()
        /// A bit for each facet of its markers.
        var facets: UInt32 = 0
        var isTouched = false
        /// Place among the references, −1 if it is none.
        var reference: Int32 = -1
        /// Where the facets of that reference start.
        var facetStart: Int32 = 0

        /// The place of a facet of the reference.
        func place(of facet: UInt8) -> Int {
            let before = facets & (1 << UInt32(facet) &- 1)
            return Int(facetStart) + before.nonzeroBitCount
        }
    }

    package init(_ lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        records = lexicon.arrays.markers
        markerCultures = lexicon.arrays.markerCultures
        isGenerated = lexicon.packs.map { $0.review == ReviewState.generated.rawValue }
        populations = lexicon.registry.cultures.map { $0.population ?? 0 }
        tally = [CultureTally](repeating: CultureTally(), count: lexicon.registry.cultures.count)
        slots = [UInt32](repeating: 0, count: lexicon.markerCount)
    }

    /// Takes in a document's mentions; `decide` then decides. `isShort`: see `ShortText`.
    package mutating func gather(_ mentions: UnsafeBufferPointer<Mention>, isShort: Bool) {
        for marker in lastMarkers { slots[Int(marker)] = 0 }
        lastMarkers.removeAll(keepingCapacity: true)
        markers.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        cues[0] = 0
        cues[1] = 0
        for mention in mentions {
            if let voice = mention.voice {
                cues[Int(voice.rawValue)] += 1
                continue
            }
            var slot = Int(slots[Int(mention.marker)])
            let record = records[Int(mention.marker)]
            let mayStandAlone = isShort && !isGenerated[Int(record.pack)]
            let strength =
                mayStandAlone ? ShortText.strength(mention.strength, facet: record.facet) : mention.strength
            if slot == 0 {
                let start = Int(record.culturesStart)
                markers.append(
                    MarkerEvidence(
                        marker: mention.marker, mentions: 0, strength: strength,
                        needsContext: mention.needsContext, group: record.group, pack: record.pack,
                        facet: record.facet, cultures: start..<start + Int(record.culturesCount),
                        first: mention.start))
                slot = markers.count
                slots[Int(mention.marker)] = UInt32(slot)
                lastMarkers.append(mention.marker)
            }
            markers[slot - 1].mentions += 1
            markers[slot - 1].needsContext = markers[slot - 1].needsContext && mention.needsContext
            if strength > markers[slot - 1].strength { markers[slot - 1].strength = strength }
            spans.append(Span(start: mention.start, slot: slot - 1))
        }
    }

    /// Decides.
    package mutating func decide(into decision: inout Decision) {
        decision.references.removeAll(keepingCapacity: true)
        decision.facets.removeAll(keepingCapacity: true)
        decision.grounds.removeAll(keepingCapacity: true)
        support.removeAll()
        for culture in touched { tally[Int(culture)] = CultureTally() }
        touched.removeAll(keepingCapacity: true)
        guard !markers.isEmpty else { return }
        weigh()
        addReferences()
        guard !support.cultures.isEmpty else { return }
        addSigns()
        for span in spans { support.addMention(ofSign: markers[span.slot].sign, at: span.start) }
        support.decide(into: &decision)
    }

    private mutating func weigh() {
        for marker in markers {
            for culture in markerCultures[marker.cultures] {
                let index = Int(culture.culture)
                if !tally[index].isTouched {
                    tally[index].isTouched = true
                    touched.append(culture.culture)
                }
                tally[index].facets |= 1 << UInt32(marker.facet)
                tally[index].sum.add(
                    UInt32(marker.strength.rawValue), by: marker.first, needsContext: marker.needsContext)
            }
        }
    }

    /// The cultures of enough evidence, in their order, with their facets.
    private mutating func addReferences() {
        for culture in touched where tally[Int(culture)].sum.isEnough { support.cultures.append(culture) }
        support.cultures.sort()
        for (place, culture) in support.cultures.enumerated() {
            tally[Int(culture)].reference = Int32(place)
            tally[Int(culture)].facetStart = Int32(support.facetCount)
            support.addCulture(population: populations[Int(culture)], facets: tally[Int(culture)].facets)
        }
    }

    /// The markers of these cultures, as signs of them.
    private mutating func addSigns() {
        for place in markers.indices {
            let marker = markers[place]
            markers[place].sign = -1
            for culture in markerCultures[marker.cultures] {
                let facts = tally[Int(culture.culture)]
                guard facts.reference >= 0 else { continue }
                if markers[place].sign < 0 { markers[place].sign = support.addSign(marker) }
                support.addLink(
                    to: facts.reference, facet: facts.place(of: marker.facet), share: culture.share,
                    mentions: marker.mentions)
            }
        }
    }

    /// Decides again, as if the markers of one of the decision's grounds were not there.
    package mutating func decide(into alternative: inout Alternative, without ground: Ground) {
        support.decide(into: &alternative, without: ground)
    }
}
