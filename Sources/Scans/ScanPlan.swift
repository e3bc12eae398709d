import Synchronization

internal import Languages
internal import Lexicons
internal import Profiles
internal import Shards

/// A scan, checked and ready to run: shards found, tools loaded, profile open, outputs writable.
package struct ScanPlan {
    /// Shards that an earlier run has counted already.
    package let counted: Int
    package let progress: ScanProgress
    private let shards: [Shard]
    private let earlier: [ShardRecord]
    private let tools: Tools
    private let store: ProfileStore
    private let options: ScanOptions
    private let attributes: String?

    /// Plans a scan of the shards that `arguments` name into the profile at `profile`.
    ///
    /// - Parameters:
    ///   - tool: version of emic, for provenance.
    ///   - lexicons: packs by name or folder; none: all that come with emic.
    ///   - attributes: folder for Dolma attributes, or nil.
    ///   - willCompile: called if the lexicons have to be compiled first.
    package init(
        arguments: [String], profile: String, name: String, version: String, tool: String,
        lexicons: [String], attributes: String?, options: ScanOptions,
        willCompile: @escaping @Sendable () -> Void = {}
    ) throws(ScanError) {
        let found: [Shard]
        do throws(ShardError) {
            found = try ShardList(arguments: arguments).shards
        } catch {
            throw .shard(error)
        }
        tools = try Tools(packs: lexicons, willCompile: willCompile)
        let provenance = [
            "tool": "emic \(tool)", "model": tools.identifier.digest, "lexicon": "\(tools.lexicon.digest)",
            "registry": "\(tools.lexicon.registry.digest)", "options": options.provenance,
        ]
        let identity = ProfileIdentity(name: name, version: version, provenance: provenance)
        do throws(ProfileError) {
            store = try ProfileStore(
                continuing: profile, identity: identity, registry: RegistryRows(tools))
            earlier = try store.shardRecords()
        } catch {
            throw .profile(error)
        }
        var known: [String: ShardRecord] = [:]
        for record in earlier { known[record.name] = record }
        var names: Set<String> = []
        var left: [Shard] = []
        for shard in found {
            guard names.insert(shard.name).inserted else { throw .ambiguous(shard: shard.name) }
            guard let record = known[shard.name] else {
                left.append(shard)
                continue
            }
            if let size = shard.size, record.state == .complete, record.fileBytes != size {
                throw .changed(shard: shard.name, profile: profile)
            }
        }
        shards = left
        counted = found.count - left.count
        progress = ScanProgress(totalBytes: left.reduce(0) { $0 + ($1.size ?? 0) }, totalShards: left.count)
        self.options = options
        self.attributes = attributes
    }

    /// Runs the scan. Each shard enters the profile whole, as soon as it is read.
    ///
    /// - Returns: what the profile holds now, shards of earlier runs included.
    package func run(jobs: Int) throws(ScanError) -> ScanSummary {
        let scan = ShardScan(tools: tools, options: options, progress: progress)
        let summary = Mutex(ScanSummary())
        for record in earlier { summary.withLock { $0.add(record) } }
        let bounds = Mutex(SampleBounds())
        try Workers.run(jobs: jobs, count: shards.count) { [tools, options] in
            Annotator(tools, trustsDeclaredLanguage: options.trustsDeclaredLanguage)
        } body: { [shards, store, attributes] annotator, number throws(ScanError) in
            let shard = shards[number]
            let tally: ShardTally
            do throws(ShardError) {
                let file = try attributes.map { folder throws(ShardError) in
                    try AttributeFile(folder: folder, shard: shard.name)
                }
                tally = try scan.run(
                    shard, with: annotator, bounds: bounds.withLock { $0 }, attributes: file)
            } catch {
                throw .shard(error)
            }
            do throws(ProfileError) { try store.add(tally) } catch { throw .profile(error) }
            bounds.withLock { $0.learn(tally) }
            summary.withLock { $0.add(tally.shard) }
        }
        return summary.withLock { $0 }
    }
}
