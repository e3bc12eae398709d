/// Decides from mentions which cultures a document refers to, and how its weight is divided among them.
///
/// The evidence for a culture is the sum of the strengths of the distinct markers that name it, each at its
/// strongest form; from 1 on the document refers to it. So one strong marker is enough, a weak one needs a
/// second, different one; a word that several markers list is one sign. Forms marked as needing context
/// count only where the culture has other evidence. The document's unit weight is divided over its
/// references in proportion to their evidence, in millionths that add up exactly; contested markers are
/// divided as `Attribution` says.
///
/// One per thread; buffers are reused.
package struct ReferenceDecision {
    /// Distinct markers of the document last gathered, by marker.
    package private(set) var markers: [MarkerEvidence] = []
    /// A bit for each marker group, and the packs, that have markers of cultures the document refers to.
    /// Without any other the decision is the same: evidence is only ever lost.
    package private(set) var supportingGroups: UInt32 = 0
    package private(set) var supportingPacks: [UInt16] = []
    /// Cues found, by voice.
    package private(set) var cues: [UInt32] = [0, 0]
    /// Holds the arrays below.
    private let lexicon: CompiledLexicon
    private let records: UnsafeBufferPointer<LexiconLayout.Marker>
    private let markerCultures: UnsafeBufferPointer<LexiconLayout.MarkerCulture>
    private let populations: [Int]
    private var spans: [Span] = []
    private var tally: [CultureTally]
    private var touched: [UInt32] = []
    private var slots: [UInt32]
    private var lastMarkers: [UInt32] = []
    /// The markers of cultures that the document refers to.
    private var supporting: [MarkerEvidence] = []
    private var weights: [UInt64] = []
    private var apportionment = Apportionment()

    /// A marker named by a span; spans of one place stand together.
    private struct Span {
        let start: UInt32
        let slot: Int
    }

    private struct CultureTally {
        var evidence: UInt32 = 0
        /// Evidence that needs no other.
        var own: UInt32 = 0
        /// Of markers of this culture alone: a sum, to leave a marker's own part out.
        var uncontested: UInt32 = 0
        var mentions: UInt32 = 0
        var lastSpan: UInt32 = 0
        /// The word that last gave evidence, by its start and one, and what it gave.
        var lastWord: UInt32 = 0
        var lastQuarters: UInt32 = 0
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

        /// What a marker adds: one word is one sign, however many lists hold it, at its strongest.
        mutating func added(_ quarters: UInt32, by word: UInt32) -> UInt32 {
            guard lastWord == word &+ 1 else {
                lastWord = word &+ 1
                lastQuarters = quarters
                return quarters
            }
            let more = quarters > lastQuarters ? quarters - lastQuarters : 0
            lastQuarters += more
            return more
        }
    }

    /// Evidence from which on a document refers, in quarters.
    package static let enough: UInt32 = 4

    package init(_ lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        records = lexicon.arrays.markers
        markerCultures = lexicon.arrays.markerCultures
        populations = lexicon.registry.cultures.map { $0.population ?? 0 }
        tally = [CultureTally](repeating: CultureTally(), count: lexicon.registry.cultures.count)
        slots = [UInt32](repeating: 0, count: lexicon.markerCount)
    }

    /// Takes in a document's mentions; `decide` then decides as often as wanted.
    package mutating func gather(_ mentions: UnsafeBufferPointer<Mention>) {
        for marker in lastMarkers { slots[Int(marker)] = 0 }
        lastMarkers.removeAll(keepingCapacity: true)
        markers.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        cues = [0, 0]
        for mention in mentions {
            if let voice = mention.voice {
                cues[Int(voice.rawValue)] += 1
                continue
            }
            var slot = Int(slots[Int(mention.marker)])
            if slot == 0 {
                let record = records[Int(mention.marker)]
                markers.append(
                    MarkerEvidence(
                        marker: mention.marker, mentions: 0, strength: mention.strength,
                        needsContext: mention.needsContext, group: record.group, pack: record.pack,
                        first: mention.start))
                slot = markers.count
                slots[Int(mention.marker)] = UInt32(slot)
                lastMarkers.append(mention.marker)
            }
            markers[slot - 1].mentions += 1
            markers[slot - 1].needsContext = markers[slot - 1].needsContext && mention.needsContext
            if mention.strength > markers[slot - 1].strength { markers[slot - 1].strength = mention.strength }
            spans.append(Span(start: mention.start, slot: slot - 1))
        }
    }

    /// Decides; `groups` and `packs` then say what the decision rests on.
    package mutating func decide(into decision: inout Decision) {
        decide(into: &decision, countsMentions: true, markers) { _ in false }
        supporting.removeAll(keepingCapacity: true)
        supportingGroups = 0
        supportingPacks.removeAll(keepingCapacity: true)
        guard !decision.references.isEmpty else { return }
        for marker in markers
        where cultures(of: marker.marker).contains(where: { tally[Int($0.culture)].reference >= 0 }) {
            supporting.append(marker)
            supportingGroups |= 1 << UInt32(marker.group)
            if !supportingPacks.contains(marker.pack) { supportingPacks.append(marker.pack) }
        }
    }

    /// Decides, after `decide(into:)`, as if the markers that `isLeftOut` names (a group, a pack) were not
    /// there: what is referred to, and the shares. Mentions are not counted. Nothing is referred to that was
    /// not before, so markers that support no reference are not looked at again.
    package mutating func decide(into decision: inout Decision, without isLeftOut: (MarkerEvidence) -> Bool) {
        decide(into: &decision, countsMentions: false, supporting, isLeftOut)
    }

    /// The pack whose supporting markers are those of a group and no others, if there is one: without either
    /// the decision is the same.
    package func pack(alikeToGroup group: UInt8) -> UInt16? {
        var found: UInt16?
        var inGroup = 0
        for marker in supporting where marker.group == group {
            guard found == nil || found == marker.pack else { return nil }
            found = marker.pack
            inGroup += 1
        }
        let inPack = supporting.count { $0.pack == found }
        return inPack == inGroup ? found : nil
    }

    private mutating func decide(
        into decision: inout Decision, countsMentions: Bool, _ markers: [MarkerEvidence],
        _ isLeftOut: (MarkerEvidence) -> Bool
    ) {
        decision.references.removeAll(keepingCapacity: true)
        decision.facets.removeAll(keepingCapacity: true)
        for culture in touched { tally[Int(culture)] = CultureTally() }
        touched.removeAll(keepingCapacity: true)
        guard !markers.isEmpty else { return }
        weigh(markers, isLeftOut)
        if countsMentions { countMentions() }
        addReferences(&decision, countsMentions: countsMentions, markers, isLeftOut)
        guard !decision.references.isEmpty else { return }
        divide(&decision, markers, isLeftOut)
    }

    private func cultures(of marker: UInt32) -> Slice<UnsafeBufferPointer<LexiconLayout.MarkerCulture>> {
        let record = records[Int(marker)]
        let start = Int(record.culturesStart)
        return markerCultures[start..<start + Int(record.culturesCount)]
    }

    private mutating func weigh(_ markers: [MarkerEvidence], _ isLeftOut: (MarkerEvidence) -> Bool) {
        for marker in markers where !isLeftOut(marker) {
            let quarters = UInt32(marker.strength.rawValue)
            let named = cultures(of: marker.marker)
            for culture in named {
                let index = Int(culture.culture)
                if !tally[index].isTouched {
                    tally[index].isTouched = true
                    touched.append(culture.culture)
                }
                let added = tally[index].added(quarters, by: marker.first)
                if !marker.needsContext { tally[index].own += added }
                tally[index].evidence += added
                if named.count == 1, !marker.needsContext { tally[index].uncontested += quarters }
            }
        }
        touched.sort()
        for culture in touched where tally[Int(culture)].own == 0 { tally[Int(culture)].evidence = 0 }
    }

    private mutating func countMentions() {
        for span in spans {
            for culture in cultures(of: markers[span.slot].marker) {
                let index = Int(culture.culture)
                guard tally[index].lastSpan != span.start &+ 1 else { continue }
                tally[index].lastSpan = span.start &+ 1
                tally[index].mentions += 1
            }
        }
    }

    private mutating func addReferences(
        _ decision: inout Decision, countsMentions: Bool, _ markers: [MarkerEvidence],
        _ isLeftOut: (MarkerEvidence) -> Bool
    ) {
        for marker in markers where !isLeftOut(marker) {
            let facet = UInt32(records[Int(marker.marker)].facet)
            for culture in cultures(of: marker.marker) { tally[Int(culture.culture)].facets |= 1 << facet }
        }
        for culture in touched where tally[Int(culture)].evidence >= Self.enough {
            let facts = tally[Int(culture)]
            tally[Int(culture)].reference = Int32(decision.references.count)
            let start = decision.facets.count
            tally[Int(culture)].facetStart = Int32(start)
            var left = facts.facets
            while left != 0, let facet = Facet(rawValue: UInt8(left.trailingZeroBitCount)) {
                left &= left - 1
                decision.facets.append(
                    Decision.FacetShare(
                        facet: facet, mentions: countsMentions ? mentions(of: culture, in: facet) : 0,
                        shares: PolicyShares()))
            }
            decision.references.append(
                Decision.Reference(
                    culture: culture, mentions: facts.mentions, evidence: facts.evidence,
                    shares: PolicyShares(),
                    facets: start..<decision.facets.count))
        }
    }

    /// Mentions of markers, a span of two markers counting twice: what facets add up is not what spans do.
    private func mentions(of culture: UInt32, in facet: Facet) -> UInt32 {
        var count: UInt32 = 0
        for marker in markers {
            guard records[Int(marker.marker)].facet == facet.rawValue else { continue }
            if cultures(of: marker.marker).contains(where: { $0.culture == culture }) {
                count += marker.mentions
            }
        }
        return count
    }

    private mutating func divide(
        _ decision: inout Decision, _ markers: [MarkerEvidence], _ isLeftOut: (MarkerEvidence) -> Bool
    ) {
        // Moved out and back, so that filling them copies nothing.
        var references = decision.references
        var facets = decision.facets
        decision.references = []
        decision.facets = []
        for policy in Self.policies {
            weights.removeAll(keepingCapacity: true)
            weights.append(contentsOf: repeatElement(0, count: facets.count))
            var isContested = false
            for marker in markers where !isLeftOut(marker) {
                if spread(marker, policy) { isContested = true }
            }
            weights.withUnsafeBufferPointer { all in
                apportionment.divide(
                    Decision.unit, count: references.count,
                    weight: { reference in
                        var sum: UInt64 = 0
                        for facet in references[reference].facets { sum += all[facet] }
                        return sum
                    },
                    set: { references[$0].shares[policy] = $1 })
                for index in references.indices {
                    let range = references[index].facets
                    apportionment.divide(
                        references[index].shares[policy], count: range.count,
                        weight: { all[range.lowerBound + $0] },
                        set: { facets[range.lowerBound + $0].shares[policy] = $1 })
                }
            }
            guard isContested else {
                // Policies differ in contested markers only.
                for index in references.indices { references[index].shares.setAll(to: policy) }
                for index in facets.indices { facets[index].shares.setAll(to: policy) }
                break
            }
        }
        decision.references = references
        decision.facets = facets
    }

    /// Adds a marker's weight to the references it supports; true if these are several.
    private mutating func spread(_ marker: MarkerEvidence, _ policy: Attribution) -> Bool {
        let named = cultures(of: marker.marker)
        let whole = UInt64(marker.strength.rawValue) * Self.scale
        let facet = records[Int(marker.marker)].facet
        var supported = 0
        var told = 0
        var given: UInt64 = 0
        var largest: UInt32 = 0
        for culture in named where tally[Int(culture.culture)].reference >= 0 {
            if supported == 0 || populations[Int(culture.culture)] > populations[Int(largest)] {
                largest = culture.culture
            }
            supported += 1
            if tally[Int(culture.culture)].uncontested > 0 { told += 1 }
            if culture.share != LexiconLayout.noShare { given += UInt64(culture.share) }
        }
        guard supported > 0 else { return false }
        for culture in named where tally[Int(culture.culture)].reference >= 0 {
            let amount: UInt64
            if supported > 1, given > 0 {
                amount = culture.share == LexiconLayout.noShare ? 0 : whole * UInt64(culture.share) / given
            } else if policy == .largest {
                amount = culture.culture == largest ? whole : 0
            } else if policy == .context, told > 0 {
                amount = tally[Int(culture.culture)].uncontested > 0 ? whole / UInt64(told) : 0
            } else {
                amount = whole / UInt64(supported)
            }
            weights[tally[Int(culture.culture)].place(of: facet)] += amount
        }
        return supported > 1
    }

    private static let policies = Attribution.allCases

    /// Fixed point of weights: divisible by all small numbers of cultures, and by a million parts.
    private static let scale: UInt64 = 720_720 * 1_000_000 / 16
}
