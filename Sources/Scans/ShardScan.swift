internal import Lexicons
internal import Profiles
internal import Shards

/// Reads one shard to its tally, and writes its attributes where they are asked for.
struct ShardScan {
    let tools: Tools
    let options: ScanOptions
    let progress: ScanProgress

    /// - Parameter bounds: of samples, by shards that the profile holds.
    /// - Returns: what was counted, with what became of the shard.
    func run(
        _ shard: Shard, with annotator: Annotator, bounds: SampleBounds = SampleBounds(),
        attributes: AttributeFile?
    ) throws(ShardError) -> ShardTally {
        var counter = ShardCounter(tools, shard: shard.name, bounds: bounds)
        var lines = AttributeLines(tools)
        var notSampled: Int64 = 0
        let bound = options.sampleBound
        var reading = options.reading
        reading.progress = progress.read
        var reader = ShardReader(source: shard.source, options: reading)
        var counted = 0
        let outcome = try reader.read { document throws(ShardError) -> Visit in
            let hash = TextHash.hash(document.text)
            if ScanOptions.mixed(hash) > bound {
                notSampled += 1
                return .next
            }
            let found = counter.count(document, hash: hash, with: annotator)
            if let attributes {
                try attributes.write(
                    lines.line(
                        document, identification: found.identification, mentions: found.mentions,
                        decision: annotator.decision))
            }
            progress.addDocument(bytes: document.text.count)
            counted += 1
            return counted == options.documentLimit ? .stop : .next
        }
        try attributes?.finish()
        progress.addShard()
        return counter.tally(ShardRecord(name: shard.name, outcome: outcome, notSampled: notSampled))
    }
}
