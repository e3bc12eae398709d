/// What speaks for the cultures that a document refers to, laid flat: their references are divided from it, and
/// decided again without a part of it, as often as wanted.
///
/// Cultures, facets and signs (markers) have places here, so that deciding again looks nothing up.
struct SupportTable {
    /// The cultures referred to, by place.
    var cultures: [UInt32] = []
    private var standings: [Standing] = []
    private var facets: [Facet] = []
    private var facetMentions: [UInt32] = []
    private var signs: [Sign] = []
    private var links: [Link] = []
    /// Weights of facets, policy after policy.
    private var weights: [UInt64] = []
    /// The sums of them for cultures, policy after policy.
    private var sums: [UInt64] = []
    /// Working memory for the decision on all signs.
    private var all = Alternative()
    /// Whether a sign supports several references, so that policies differ.
    private var isContested = false
    /// Shares of cultures and of facets, policy after policy.
    private var cultureShares: [UInt32] = []
    private var facetShares: [UInt32] = []

    /// A culture, and how it stands in the decision being made.
    private struct Standing {
        let population: Int
        let facets: Range<Int>
        var mentions: UInt32 = 0
        var lastSpan: UInt32 = 0
        var sum = EvidenceSum()
        /// Of markers of this culture alone.
        var isTold = false
        var isReferred = false
    }

    /// A marker of one or more of the cultures.
    private struct Sign {
        let group: UInt8
        let pack: UInt16
        let quarters: UInt32
        let needsContext: Bool
        /// Names one culture, whether or not the document refers to it.
        let namesOne: Bool
        let word: UInt32
        let firstLink: Int
        var linkCount = 0

        func isOf(_ ground: Ground?) -> Bool {
            guard let ground else { return false }
            return ground.group.map { $0 == group } ?? (ground.pack == pack)
        }
    }

    /// A culture that a sign names, and the facet it tells of it.
    private struct Link {
        let culture: Int32
        let facet: Int32
        let share: UInt32
    }

    var facetCount: Int { facets.count }

    mutating func removeAll() {
        cultures.removeAll(keepingCapacity: true)
        standings.removeAll(keepingCapacity: true)
        facets.removeAll(keepingCapacity: true)
        facetMentions.removeAll(keepingCapacity: true)
        signs.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
    }

    /// Adds the next of `cultures`; `bits` has one for each of its facets.
    mutating func addCulture(population: Int, facets bits: UInt32) {
        let start = facets.count
        var left = bits
        while left != 0, let facet = Facet(rawValue: UInt8(left.trailingZeroBitCount)) {
            left &= left - 1
            facets.append(facet)
            facetMentions.append(0)
        }
        standings.append(Standing(population: population, facets: start..<facets.count))
    }

    /// Adds a marker and returns its place; its links follow.
    mutating func addSign(_ marker: MarkerEvidence) -> Int32 {
        signs.append(
            Sign(
                group: marker.group, pack: marker.pack, quarters: UInt32(marker.strength.rawValue),
                needsContext: marker.needsContext, namesOne: marker.cultures.count == 1, word: marker.first,
                firstLink: links.count))
        return Int32(signs.count - 1)
    }

    /// Links the last sign to a culture. A span of two markers counts twice for a facet, as it does not for
    /// the culture: what facets add up is not what spans do.
    mutating func addLink(to culture: Int32, facet: Int, share: UInt32, mentions: UInt32) {
        links.append(Link(culture: culture, facet: Int32(facet), share: share))
        signs[signs.count - 1].linkCount += 1
        facetMentions[facet] += mentions
    }

    /// Counts a span for the cultures of a sign; −1: none.
    mutating func addMention(ofSign place: Int32, at start: UInt32) {
        guard place >= 0 else { return }
        let sign = signs[Int(place)]
        for link in links[sign.firstLink..<sign.firstLink + sign.linkCount] {
            let culture = Int(link.culture)
            guard standings[culture].lastSpan != start &+ 1 else { continue }
            standings[culture].lastSpan = start &+ 1
            standings[culture].mentions += 1
        }
    }

    /// What the signs are of.
    private func addGrounds(to grounds: inout [Ground]) {
        var groups: UInt32 = 0
        for sign in signs { groups |= 1 << UInt32(sign.group) }
        while groups != 0 {
            let group = UInt8(groups.trailingZeroBitCount)
            groups &= groups - 1
            grounds.append(Ground(group: group, pack: pack(alikeToGroup: group)))
        }
        for sign in signs where !grounds.contains(where: { $0.pack == sign.pack }) {
            grounds.append(Ground(group: nil, pack: sign.pack))
        }
    }

    /// The pack whose signs are those of a group and no others, if there is one.
    private func pack(alikeToGroup group: UInt8) -> UInt16? {
        var found: UInt16?
        for sign in signs {
            if sign.group == group, found == nil { found = sign.pack }
        }
        return signs.allSatisfy { ($0.group == group) == ($0.pack == found) } ? found : nil
    }
}

extension SupportTable {
    /// The decision on all signs.
    mutating func decide(into decision: inout Decision) {
        let policies = Attribution.allCases.count
        Self.clear(&sums, cultures.count * policies)
        Self.clear(&cultureShares, cultures.count * policies)
        Self.clear(&facetShares, facets.count * policies)
        var whole = Alternative()
        swap(&whole, &all)
        decide(into: &whole, without: nil)
        for (place, culture) in cultures.enumerated() {
            let standing = standings[place]
            decision.references.append(
                Decision.Reference(
                    culture: culture, mentions: standing.mentions, evidence: standing.sum.evidence,
                    shares: shares(cultureShares, place, cultures.count), facets: standing.facets))
        }
        for (place, facet) in facets.enumerated() {
            decision.facets.append(
                Decision.FacetShare(facet: facet, mentions: facetMentions[place], shares: whole.shares[place])
            )
        }
        swap(&whole, &all)
        addGrounds(to: &decision.grounds)
    }

    /// The decision without a ground.
    mutating func decide(into alternative: inout Alternative, without ground: Ground?) {
        alternative.references = weigh(without: ground)
        alternative.shares.removeAll(keepingCapacity: true)
        guard alternative.references > 0 else {
            return alternative.shares.append(contentsOf: repeatElement(PolicyShares(), count: facets.count))
        }
        spread(without: ground)
        for policy in isContested ? Attribution.allCases : [.equal] {
            divide(policy.rawValue)
        }
        for place in facets.indices { alternative.shares.append(shares(facetShares, place, facets.count)) }
    }

    /// The shares at a place, of arrays that hold `count` for each policy.
    private func shares(_ all: [UInt32], _ place: Int, _ count: Int) -> PolicyShares {
        let equal = all[place]
        return isContested
            ? PolicyShares(equal: equal, context: all[count + place], largest: all[2 * count + place])
            : PolicyShares(equal: equal, context: equal, largest: equal)
    }

    /// Sums the evidence up and returns how many cultures have enough of it.
    private mutating func weigh(without ground: Ground?) -> Int {
        for place in standings.indices {
            standings[place].sum = EvidenceSum()
            standings[place].isTold = false
        }
        for sign in signs where !sign.isOf(ground) {
            for link in links[sign.firstLink..<sign.firstLink + sign.linkCount] {
                standings[Int(link.culture)].sum.add(
                    sign.quarters, by: sign.word, needsContext: sign.needsContext)
                if sign.namesOne, !sign.needsContext { standings[Int(link.culture)].isTold = true }
            }
        }
        var count = 0
        for place in standings.indices {
            standings[place].isReferred = standings[place].sum.isEnough
            if standings[place].isReferred { count += 1 }
        }
        return count
    }

    /// Adds the signs' weights to facets.
    private mutating func spread(without ground: Ground?) {
        Self.clear(&weights, facets.count * Attribution.allCases.count)
        isContested = false
        for sign in signs where !sign.isOf(ground) {
            if spread(sign) { isContested = true }
        }
    }

    /// Adds a sign's weight to the references it supports; true if these are several.
    private mutating func spread(_ sign: Sign) -> Bool {
        let named = links[sign.firstLink..<sign.firstLink + sign.linkCount]
        let whole = UInt64(sign.quarters) * Self.scale
        var supported: UInt64 = 0
        var told: UInt64 = 0
        var given: UInt64 = 0
        var largest: Int32 = 0
        for link in named {
            let standing = standings[Int(link.culture)]
            guard standing.isReferred else { continue }
            if supported == 0 || standing.population > standings[Int(largest)].population {
                largest = link.culture
            }
            supported += 1
            if standing.isTold { told += 1 }
            if link.share != LexiconLayout.noShare { given += UInt64(link.share) }
        }
        guard supported > 0 else { return false }
        for link in named where standings[Int(link.culture)].isReferred {
            let facet = Int(link.facet)
            guard supported > 1 else {
                add(whole, whole, whole, to: facet)
                break
            }
            guard given == 0 else {
                let amount =
                    link.share == LexiconLayout.noShare ? 0 : whole * UInt64(link.share) / given
                add(amount, amount, amount, to: facet)
                continue
            }
            let equal = whole / supported
            let context = told == 0 ? equal : standings[Int(link.culture)].isTold ? whole / told : 0
            add(equal, context, link.culture == largest ? whole : 0, to: facet)
        }
        return supported > 1
    }

    private mutating func add(_ equal: UInt64, _ context: UInt64, _ largest: UInt64, to facet: Int) {
        weights[facet] += equal
        weights[facets.count + facet] += context
        weights[2 * facets.count + facet] += largest
    }

    /// Divides the document over references, and references over facets, in proportion to weights.
    private mutating func divide(_ policy: UInt8) {
        let start = Int(policy) * facets.count
        let first = Int(policy) * cultures.count
        for place in standings.indices {
            var sum: UInt64 = 0
            for facet in standings[place].facets { sum += weights[start + facet] }
            sums[first + place] = sum
        }
        Apportionment.divide(
            Decision.unit, over: first..<first + cultures.count, by: &sums, into: &cultureShares)
        for place in standings.indices {
            let own = standings[place].facets
            Apportionment.divide(
                cultureShares[first + place], over: start + own.lowerBound..<start + own.upperBound,
                by: &weights, into: &facetShares)
        }
    }

    private static func clear<Number: FixedWidthInteger>(_ numbers: inout [Number], _ count: Int) {
        numbers.removeAll(keepingCapacity: true)
        numbers.append(contentsOf: repeatElement(0, count: count))
    }

    /// Fixed point of weights: divisible by all small numbers of cultures, and by a million parts.
    private static let scale: UInt64 = 720_720 * 1_000_000 / 16
}
