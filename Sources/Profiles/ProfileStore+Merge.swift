internal import GRDB

extension ProfileStore {
    /// Makes `path` the sum of `parts`. The parts must be made alike and share no shard.
    ///
    /// The result has the same rows as one scan over all shards would have, in any order of the parts.
    package static func merge(_ parts: [ProfileStore], into path: String) throws(ProfileError) {
        guard let first = parts.first else { return }
        if FileProbe.size(of: path) != nil { throw .exists(path: path) }
        let identity = try first.identity()
        var seen: Set<String> = []
        for part in parts {
            try part.checkIdentity(identity)
            for shard in try part.shardRecords() where !seen.insert(shard.name).inserted {
                throw .sharedShard(path: part.path, shard: shard.name)
            }
        }
        let registry: RegistryRows = try first.read { db throws in try RegistryTables.fetch(from: db) }
        let sum = try ProfileStore(continuing: path, identity: identity, registry: registry)
        for part in parts { try sum.add(part.counts()) }
    }

    private func add(_ counts: ProfileCounts) throws(ProfileError) {
        let path = path
        try write { db throws in
            for shard in counts.shards { try ShardTable.insert(shard, into: db) }
            for shape in TableShape.all {
                try TallyTables.add(CountTable(counts[shape]), to: db, path: path)
            }
            try MarkerTable.insert(counts.markers, into: db)
            try SampleTables.add(evidence: counts.evidence, to: db)
            try SampleTables.add(sources: counts.sources, to: db)
            try SampleTables.add(distinct: counts.distinct, to: db)
        }
    }
}

extension CountTable {
    /// The rows of a table that was read from a profile.
    init(_ counted: CountedTable) {
        self.init(counted.shape)
        let stride = counted.shape.stride
        for (row, key) in counted.keys.enumerated() {
            add(Array(counted.values[row * stride..<(row + 1) * stride]), to: key)
        }
    }
}
