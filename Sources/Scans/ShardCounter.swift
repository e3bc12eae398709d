internal import Languages
internal import Lexicons
internal import Profiles
internal import Shards

/// Counts the documents of one shard.
struct ShardCounter {
    private let tools: Tools
    private let shard: String
    private var language = KeyedCounters(.language)
    private var mixed = KeyedCounters(.mixed)
    private var confidence = KeyedCounters(.confidence)
    private var script = KeyedCounters(.script)
    private var declared: [String: [UInt16: Int64]] = [:]
    private var roles = KeyedCounters(.role)
    private var years: [String: Int64] = [:]
    private var references: ReferenceCounter
    private var distinct: SmallestHashes<Void>
    /// By label.
    private var sources: [SmallestHashes<SourceSample>]

    init(_ tools: Tools, shard: String, bounds: SampleBounds) {
        self.tools = tools
        self.shard = shard
        distinct = bounds.distinct()
        sources = tools.identifier.labels.map { bounds.sources(of: $0.description) }
        references = ReferenceCounter(tools, shard: shard, bounds: bounds)
    }

    /// Counts one document.
    ///
    /// - Returns: its language and its mentions; `annotator.decision` says what it refers to.
    mutating func count(
        _ document: Document, hash: UInt64, with annotator: Annotator
    ) -> (identification: Identification, mentions: UnsafeBufferPointer<Mention>) {
        let reading = annotator.identify(document)
        let label = reading.identification.label
        let mentions = annotator.match(document.text, label: label)
        let fold = FoldLayout.fold(ofTextHash: hash)
        let cultures = annotator.decision.references.count
        let characters = Int64(CodePoints.count(document.text))
        language.add(TallyKey.language(label), part: fold) { row in
            row[0] += 1
            row[1] += Int64(document.text.count)
            row[2] += characters
            if cultures > 0 { row[3] += 1 }
            if cultures > 1 { row[4] += 1 }
        }
        script.add(TallyKey.language(label), part: 0) { row in
            row[0] += 1
            row[1] += characters
        }
        declared[reading.declared, default: [:]][label, default: 0] += 1
        count(reading.identification)
        count(document.roles)
        years[Self.year(of: document.date), default: 0] += 1
        sample(document, hash: hash, label: label)
        references.count(document, hash: hash, label: label, fold: fold, mentions: mentions, with: annotator)
        return (reading.identification, mentions)
    }

    private mutating func count(_ identification: Identification) {
        let tenth = min(UInt64(identification.confidence) / 100, 9)
        confidence.add(UInt64(identification.label) << 4 | tenth, part: 0) { row in
            row[0] += 1
            row[1] += Int64(identification.confidence)
        }
        for other in identification.others {
            mixed.add(TallyKey.languages(identification.label, other.label), part: 0) { row in
                row[0] += 1
                row[1] += Int64(other.share)
            }
        }
    }

    private mutating func count(_ spans: UnsafeBufferPointer<RoleSpan>) {
        var seen: UInt64 = 0
        for span in spans {
            let bit: UInt64 = 1 << UInt64(span.role.rawValue)
            roles.add(UInt64(span.role.rawValue), part: 0) { row in
                if seen & bit == 0 { row[0] += 1 }
                row[1] += Int64(span.range.count)
            }
            seen |= bit
        }
    }

    private mutating func sample(_ document: Document, hash: UInt64, label: UInt16) {
        if distinct.accepts(hash) { distinct.insert(hash, ()) }
        guard sources[Int(label)].accepts(hash) else { return }
        let host = SourceTraits.host(of: document.url)
        sources[Int(label)].insert(
            hash,
            SourceSample(
                language: tools.identifier.labels[Int(label)].description, hash: hash, shard: shard,
                document: document.name, host: host, bytes: Int64(document.text.count),
                scripture: SourceTraits.isScripture(document.text, host: host)))
    }

    /// The year a date begins with, as ISO 8601 and most others write it; "" when it does not.
    static func year(of date: UnsafeRawBufferPointer) -> String {
        guard date.count >= 4, date.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else { return "" }
        if date.count > 4, (0x30...0x39).contains(date[4]) { return "" }
        return String(decoding: date.prefix(4), as: UTF8.self)
    }

    /// Everything counted, as the profile takes it.
    func tally(_ record: ShardRecord) -> ShardTally {
        let labels = tools.identifier.labels.map(\.description)
        var tally = ShardTally(shard: record)
        func add(_ table: CountTable) { tally.tables[table.shape.name] = table }
        add(language.table { [labels[Int($0)]] })
        add(mixed.table { [labels[Int($0 >> 16)], labels[Int($0 & 0xffff)]] })
        add(confidence.table { [labels[Int($0 >> 4)], String($0 & 15)] })
        add(roles.table { [Role(rawValue: UInt8($0)).map { "\($0)" } ?? ""] })
        add(script.table { [tools.identifier.labels[Int($0)].script] })
        var declarations = CountTable(.declared)
        for (name, byLabel) in declared {
            for (label, documents) in byLabel {
                declarations.add([documents], to: [name, labels[Int(label)]])
            }
        }
        add(declarations)
        var dates = CountTable(.year)
        for (year, documents) in years { dates.add([documents], to: [year]) }
        add(dates)
        tally.sources = sources.flatMap { $0.sorted.map(\.value) }
        tally.distinct = distinct.sorted.map(\.hash)
        references.write(to: &tally)
        return tally
    }
}

extension Document {
    /// The document's id, or its row where it has none.
    var name: String {
        id.isEmpty ? String(ordinal) : String(decoding: id, as: UTF8.self)
    }
}
