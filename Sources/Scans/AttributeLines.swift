internal import Languages
internal import Lexicons
internal import Shards

/// Writes what was found in documents as Dolma attributes, one line a document:
///
///     {"id":"a","attributes":{"emic__language__swh_Latn":[[0,120,0.98]],…}}
///
/// Offsets are Unicode code points. `emic__reference__KE` spans the document with the part of its weight
/// that goes to the culture, `emic__silent` one that refers to none; `emic__culture__KE`,
/// `emic__facet__food` and `emic__marker__ID` are the
/// mentions with their strength. Markers of packs that are aggregate-only are left out.
struct AttributeLines {
    private let tools: Tools
    private var json = JSONText()
    private var spans: [String: [(start: Int, end: Int, millionths: Int64)]] = [:]

    init(_ tools: Tools) {
        self.tools = tools
    }

    /// The line of one document, its newline included; valid until the next call.
    mutating func line(
        _ document: Document, identification: Identification,
        mentions: UnsafeBufferPointer<Mention>, decision: Decision
    ) -> [UInt8] {
        spans.removeAll(keepingCapacity: true)
        let length = CodePoints.count(document.text)
        let labels = tools.identifier.labels
        add(
            "language__\(labels[Int(identification.label)])", 0, length,
            Int64(identification.confidence) * 1000)
        if decision.references.isEmpty { add("silent", 0, length, 1_000_000) }
        for reference in decision.references {
            let key = tools.lexicon.registry.cultures[Int(reference.culture)].key
            add("reference__\(key)", 0, length, Int64(reference.shares[.equal]))
        }
        var offsets = CodePointOffsets(document.text)
        for mention in mentions where mention.voice == nil { add(mention, &offsets) }
        return encode(document)
    }

    private mutating func add(_ mention: Mention, _ offsets: inout CodePointOffsets) {
        let marker = tools.lexicon.marker(mention.marker)
        if marker.isAggregateOnly { return }
        let start = offsets.point(at: Int(mention.start))
        let end = offsets.point(at: Int(mention.end))
        let strength = Int64(mention.strength.rawValue) * 250_000
        for culture in marker.cultures {
            let key = tools.lexicon.registry.cultures[Int(culture.culture)].key
            add("culture__\(key)", start, end, strength)
        }
        add("facet__\(marker.facet.name)", start, end, strength)
        add("marker__\(marker.id)", start, end, strength)
    }

    private mutating func add(_ name: String, _ start: Int, _ end: Int, _ millionths: Int64) {
        let known = spans[name]?.last
        // Markers that share a form and a culture would repeat the span.
        if let known, known.start == start, known.end == end { return }
        spans[name, default: []].append((start, end, millionths))
    }

    private mutating func encode(_ document: Document) -> [UInt8] {
        json.removeAll()
        json.raw("{\"id\":")
        if document.id.isEmpty { json.string(document.name) } else { json.string(document.id) }
        json.raw(",\"attributes\":{")
        var isFirst = true
        for (name, list) in spans.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            if !isFirst { json.raw(",") }
            isFirst = false
            json.string("emic__" + name)
            json.raw(":[")
            for (index, span) in list.enumerated() {
                json.raw(index == 0 ? "[" : ",[")
                json.number(span.start)
                json.raw(",")
                json.number(span.end)
                json.raw(",")
                json.millionths(span.millionths)
                json.raw("]")
            }
            json.raw("]")
        }
        json.raw("}}\n")
        return json.bytes
    }
}
