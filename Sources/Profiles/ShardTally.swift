/// Everything counted in one shard; written to a profile in one transaction.
package struct ShardTally: Sendable {
    package var shard: ShardRecord
    /// Additive tables by name; tables that counted nothing may be absent.
    package var tables: [String: CountTable] = [:]
    /// Markers seen in the shard.
    package var markers: [MarkerRow] = []
    package var evidence: [EvidenceSample] = []
    package var sources: [SourceSample] = []
    /// The smallest distinct text hashes of the shard, at most `SampleLimits.distinct`.
    package var distinct: [UInt64] = []

    package init(shard: ShardRecord) {
        self.shard = shard
    }
}
