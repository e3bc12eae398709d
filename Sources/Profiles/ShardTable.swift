internal import GRDB

/// The tables `shard`, `shard_skipped` and `shard_damage`.
enum ShardTable {
    static func contains(_ name: String, in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM shard WHERE name = ?)", arguments: [name])
            ?? false
    }

    static func insert(_ shard: ShardRecord, into db: Database) throws {
        try db.execute(
            sql: "INSERT INTO shard VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                shard.name, shard.state.rawValue, shard.format, shard.compression, shard.fileBytes,
                shard.textBytes, shard.rows, shard.documents, shard.notSampled, shard.repaired, shard.digest,
            ])
        for (reason, rows) in shard.skipped where rows != 0 {
            try db.execute(
                sql: "INSERT INTO shard_skipped VALUES (?, ?, ?)", arguments: [shard.name, reason, rows])
        }
        for (ordinal, damage) in shard.damages.enumerated() {
            try db.execute(
                sql: "INSERT INTO shard_damage VALUES (?, ?, ?, ?, ?)",
                arguments: [shard.name, ordinal, damage.offset, damage.what, damage.lost])
        }
    }

    static func fetchAll(from db: Database) throws -> [ShardRecord] {
        var skipped: [String: [String: Int64]] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT shard, reason, rows FROM shard_skipped") {
            skipped[row[0], default: [:]][row[1]] = row[2]
        }
        var damages: [String: [ShardRecord.Damage]] = [:]
        let damageSQL = "SELECT shard, offset, what, lost FROM shard_damage ORDER BY shard, ordinal"
        for row in try Row.fetchAll(db, sql: damageSQL) {
            damages[row[0], default: []].append(.init(offset: row[1], what: row[2], lost: row[3]))
        }
        return try Row.fetchAll(db, sql: "SELECT * FROM shard ORDER BY name").map { row in
            let name: String = row["name"]
            return ShardRecord(
                name: name, state: ShardRecord.State(rawValue: row["state"]) ?? .damaged,
                format: row["format"], compression: row["compression"], fileBytes: row["file_bytes"],
                textBytes: row["text_bytes"], rows: row["rows"], documents: row["documents"],
                notSampled: row["not_sampled"], repaired: row["repaired"], skipped: skipped[name] ?? [:],
                damages: damages[name] ?? [], digest: row["digest"])
        }
    }
}
