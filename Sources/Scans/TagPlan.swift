import Synchronization

internal import Profiles
internal import Shards

/// Tagging, checked and ready to run: documents in, Dolma attributes out.
package struct TagPlan {
    package let progress: ScanProgress
    private let shards: [Shard]
    private let tools: Tools
    private let options: ScanOptions
    private let output: String?

    /// - Parameters:
    ///   - output: folder for the attribute files; nil: standard output.
    ///   - willCompile: called if the lexicons have to be compiled first.
    package init(
        arguments: [String], output: String?, lexicons: [String], options: ScanOptions,
        willCompile: @escaping @Sendable () -> Void = {}
    ) throws(ScanError) {
        do throws(ShardError) {
            shards = try ShardList(arguments: arguments).shards
        } catch {
            throw .shard(error)
        }
        tools = try Tools(packs: lexicons, willCompile: willCompile)
        progress = ScanProgress(
            totalBytes: shards.reduce(0) { $0 + ($1.size ?? 0) }, totalShards: shards.count)
        self.output = output
        self.options = options
    }

    /// Tags every shard; on standard output they come in their order, from one job.
    package func run(jobs: Int) throws(ScanError) -> ScanSummary {
        let scan = ShardScan(tools: tools, options: options, progress: progress)
        let summary = Mutex(ScanSummary())
        try Workers.run(jobs: output == nil ? 1 : jobs, count: shards.count) { [tools, options] in
            Annotator(tools, trustsDeclaredLanguage: options.trustsDeclaredLanguage)
        } body: { [shards, output] annotator, number throws(ScanError) in
            do throws(ShardError) {
                let shard = shards[number]
                let file = try output.map { folder throws(ShardError) in
                    try AttributeFile(folder: folder, shard: shard.name)
                }
                let tally = try scan.run(shard, with: annotator, attributes: file ?? AttributeFile())
                summary.withLock { $0.add(tally.shard) }
            } catch {
                throw .shard(error)
            }
        }
        return summary.withLock { $0 }
    }
}
