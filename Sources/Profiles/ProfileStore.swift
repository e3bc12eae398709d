internal import GRDB

/// Profiles: everything counted in a corpus, in one SQLite file, and the laws by which it adds up.
///
/// A shard is written in one transaction, so a profile is always the exact sum of whole shards;
/// merging is adding, in any order. This module knows nothing of text, lexicons or measures.
package final class ProfileStore: Sendable {
    package let path: String
    let queue: DatabaseQueue

    /// Opens a profile for reading.
    package init(readingFrom path: String) throws(ProfileError) {
        self.path = path
        queue = try Self.open(path, readonly: true)
        try checkMarks()
    }

    /// Opens the profile of a scan for writing, or makes it. An existing profile is continued when it is
    /// of the same corpus, made with the same things.
    package init(
        continuing path: String, identity: ProfileIdentity, registry: RegistryRows
    ) throws(ProfileError) {
        self.path = path
        let exists = FileProbe.size(of: path).map { $0 > 0 } ?? false
        do throws(ProfileError) {
            queue = try Self.open(path, readonly: false)
            if exists { try checkMarks() }
        } catch .foreign {
            throw .exists(path: path)
        }
        if exists {
            try checkIdentity(identity)
        } else {
            try write { db throws in
                try db.execute(sql: ProfileSchema.script)
                try IdentityRows.insert(identity, into: db)
                try RegistryTables.insert(registry, into: db)
            }
        }
    }

    /// Names of the shards counted so far, with their state and stored size.
    package func shardRecords() throws(ProfileError) -> [ShardRecord] {
        try read { db throws in try ShardTable.fetchAll(from: db) }
    }

    /// Name, version and provenance.
    package func identity() throws(ProfileError) -> ProfileIdentity {
        try read { db throws in try IdentityRows.fetch(from: db) }
    }

    /// Adds one shard, whole or not at all.
    package func add(_ tally: ShardTally) throws(ProfileError) {
        let known: Bool = try read { db throws in try ShardTable.contains(tally.shard.name, in: db) }
        if known { throw .sharedShard(path: path, shard: tally.shard.name) }
        let path = path
        try write { db throws in
            try ShardTable.insert(tally.shard, into: db)
            for shape in TableShape.all {
                guard let table = tally.tables[shape.name] else { continue }
                try TallyTables.add(table, to: db, path: path)
            }
            try MarkerTable.insert(tally.markers, into: db)
            try SampleTables.add(evidence: tally.evidence, to: db)
            try SampleTables.add(sources: tally.sources, to: db)
            try SampleTables.add(distinct: tally.distinct, to: db)
        }
    }

    /// Everything in the profile.
    package func counts() throws(ProfileError) -> ProfileCounts {
        let path = path
        return try read { db throws in
            var counts = ProfileCounts(identity: try IdentityRows.fetch(from: db))
            counts.shards = try ShardTable.fetchAll(from: db)
            counts.registry = try RegistryTables.fetch(from: db)
            counts.markers = try MarkerTable.fetchAll(from: db)
            counts.evidence = try SampleTables.fetchEvidence(from: db)
            counts.sources = try SampleTables.fetchSources(from: db)
            counts.distinct = try SampleTables.fetchDistinct(from: db)
            for shape in TableShape.all {
                counts.tables[shape.name] = try TallyTables.fetch(shape, from: db, path: path)
            }
            return counts
        }
    }

    private static func open(_ path: String, readonly: Bool) throws(ProfileError) -> DatabaseQueue {
        if readonly && FileProbe.size(of: path) == nil { throw .missing(path: path) }
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.label = "profile"
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .foreign(path: path)
        } catch {
            throw .sqlite(path: path, message: "\(error)")
        }
    }

    private func checkMarks() throws(ProfileError) {
        let path = path
        try read { db throws in
            let application: Int, version: Int
            do {
                application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
                version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
                throw ProfileError.foreign(path: path)
            }
            guard application == ProfileSchema.applicationID else { throw ProfileError.foreign(path: path) }
            guard version <= ProfileSchema.version else {
                throw ProfileError.newer(path: path, schema: version, known: ProfileSchema.version)
            }
        }
    }

    /// Throws unless this profile is of `identity`: same corpus, made with the same things.
    func checkIdentity(_ identity: ProfileIdentity) throws(ProfileError) {
        let stored = try self.identity()
        func check(_ key: String, _ here: String, _ there: String) throws(ProfileError) {
            if here != there { throw .differs(path: path, key: key, here: here, there: there) }
        }
        try check("corpus name", identity.name, stored.name)
        try check("corpus version", identity.version, stored.version)
        for key in Set(identity.provenance.keys).union(stored.provenance.keys).sorted() {
            try check(key, identity.provenance[key] ?? "", stored.provenance[key] ?? "")
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ProfileError) -> Value {
        do { return try queue.read(body) } catch { throw wrap(error) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(ProfileError) -> Value {
        do { return try queue.write(body) } catch { throw wrap(error) }
    }

    private func wrap(_ error: any Error) -> ProfileError {
        if let error = error as? ProfileError { return error }
        if let error = error as? DatabaseError {
            return error.resultCode == .SQLITE_NOTADB
                ? .foreign(path: path) : .sqlite(path: path, message: error.message ?? "\(error)")
        }
        return .sqlite(path: path, message: "\(error)")
    }
}
