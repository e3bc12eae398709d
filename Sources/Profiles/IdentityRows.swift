internal import GRDB

/// The `identity` table: corpus name and version, then provenance under `with.KEY`.
enum IdentityRows {
    private static let prefix = "with."

    static func insert(_ identity: ProfileIdentity, into db: Database) throws {
        let statement = try db.makeStatement(sql: "INSERT INTO identity VALUES (?, ?)")
        try statement.execute(arguments: ["name", identity.name])
        try statement.execute(arguments: ["version", identity.version])
        for (key, value) in identity.provenance {
            try statement.execute(arguments: [prefix + key, value])
        }
    }

    static func fetch(from db: Database) throws -> ProfileIdentity {
        var identity = ProfileIdentity(name: "", version: "", provenance: [:])
        for row in try Row.fetchAll(db, sql: "SELECT key, value FROM identity") {
            let key: String = row[0]
            if key == "name" {
                identity.name = row[1]
            } else if key == "version" {
                identity.version = row[1]
            } else {
                identity.provenance[String(key.dropFirst(prefix.count))] = row[1]
            }
        }
        return identity
    }
}
