internal import GRDB

/// The SQLite schema of a profile: tables, documented views, and the marks by which a file is known.
enum ProfileSchema {
    /// Raised with every change that an older emic could not read.
    static let version = 1

    /// SQLite's application id: "emic" in ASCII.
    static let applicationID = 0x656d_6963

    /// Everything a new profile needs, in one script.
    static var script: String {
        var sql = """
            PRAGMA application_id = \(applicationID);
            PRAGMA user_version = \(version);
            CREATE TABLE identity (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE shard (
                name TEXT PRIMARY KEY, state TEXT NOT NULL, format TEXT NOT NULL, compression TEXT NOT NULL,
                file_bytes INTEGER NOT NULL, text_bytes INTEGER NOT NULL, rows INTEGER NOT NULL,
                documents INTEGER NOT NULL, not_sampled INTEGER NOT NULL, repaired INTEGER NOT NULL,
                digest TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE shard_skipped (
                shard TEXT NOT NULL, reason TEXT NOT NULL, rows INTEGER NOT NULL,
                PRIMARY KEY (shard, reason)) WITHOUT ROWID;
            CREATE TABLE shard_damage (
                shard TEXT NOT NULL, ordinal INTEGER NOT NULL, offset INTEGER NOT NULL, what TEXT NOT NULL,
                lost INTEGER, PRIMARY KEY (shard, ordinal)) WITHOUT ROWID;
            CREATE TABLE registry_culture (
                key TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, endonym TEXT NOT NULL,
                region TEXT NOT NULL, population INTEGER, source TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE registry_home (
                language TEXT NOT NULL, culture TEXT NOT NULL, per_mille INTEGER NOT NULL,
                PRIMARY KEY (language, culture)) WITHOUT ROWID;
            CREATE TABLE registry_territory (
                culture TEXT NOT NULL, territory TEXT NOT NULL, per_million INTEGER NOT NULL,
                PRIMARY KEY (culture, territory)) WITHOUT ROWID;
            CREATE TABLE registry_language (
                label TEXT PRIMARY KEY, name TEXT NOT NULL, endonym TEXT NOT NULL, speakers INTEGER,
                source TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE registry_confusion (
                truth TEXT NOT NULL, identified TEXT NOT NULL, documents INTEGER NOT NULL,
                PRIMARY KEY (truth, identified)) WITHOUT ROWID;
            CREATE TABLE registry_pack (
                name TEXT PRIMARY KEY, title TEXT NOT NULL, version TEXT NOT NULL, licence TEXT NOT NULL,
                review TEXT NOT NULL, governance TEXT NOT NULL, markers INTEGER NOT NULL,
                forms INTEGER NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE registry_forms (
                language TEXT NOT NULL, culture TEXT NOT NULL, forms INTEGER NOT NULL,
                markers INTEGER NOT NULL, PRIMARY KEY (language, culture)) WITHOUT ROWID;
            CREATE TABLE registry_marker (
                marker TEXT PRIMARY KEY, facet TEXT NOT NULL, cultures TEXT NOT NULL, stance TEXT NOT NULL,
                pack TEXT NOT NULL, source TEXT NOT NULL, review TEXT NOT NULL,
                aggregate_only INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE sample_evidence (
                culture TEXT NOT NULL, hash INTEGER NOT NULL, shard TEXT NOT NULL, document TEXT NOT NULL,
                language TEXT NOT NULL, micros INTEGER NOT NULL, markers TEXT NOT NULL,
                snippet TEXT NOT NULL, PRIMARY KEY (culture, hash)) WITHOUT ROWID;
            CREATE TABLE sample_source (
                language TEXT NOT NULL, hash INTEGER NOT NULL, shard TEXT NOT NULL, document TEXT NOT NULL,
                host TEXT NOT NULL, bytes INTEGER NOT NULL, scripture INTEGER NOT NULL,
                PRIMARY KEY (language, hash)) WITHOUT ROWID;
            CREATE TABLE sample_distinct (hash INTEGER PRIMARY KEY) WITHOUT ROWID;

            """
        for shape in TableShape.all { sql += create(shape) }
        return sql + views
    }

    /// One additive table: keys, a sum for each counter, and the parts the sums are made of.
    private static func create(_ shape: TableShape) -> String {
        let keys = shape.keys.map { "\($0.quotedDatabaseIdentifier) TEXT NOT NULL" }
        let sums = shape.counters.map { "\($0.quotedDatabaseIdentifier) INTEGER NOT NULL" }
        let parts = shape.width > 1 ? ["parts BLOB NOT NULL"] : []
        let primary = shape.keys.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        let columns = (keys + sums + parts).joined(separator: ", ")
        return "CREATE TABLE tally_\(shape.name) (\(columns), PRIMARY KEY (\(primary))) WITHOUT ROWID;\n"
    }

    /// Views for people with a SQL shell. They stay as they are when the tables change.
    private static let views = """
        CREATE VIEW provenance AS SELECT key, value FROM identity;
        CREATE VIEW shards AS SELECT name, state, format, compression, file_bytes, text_bytes, rows,
            documents, not_sampled, repaired,
            (SELECT coalesce(sum(s.rows), 0) FROM shard_skipped s WHERE s.shard = shard.name) AS skipped,
            (SELECT count(*) FROM shard_damage d WHERE d.shard = shard.name) AS damages, digest FROM shard;
        CREATE VIEW languages AS SELECT t.language, r.name, r.endonym, t.documents, t.bytes, t.characters,
            t.referring, t.documents - t.referring AS silent, r.speakers
            FROM tally_language t LEFT JOIN registry_language r ON r.label = t.language;
        CREATE VIEW scripts AS SELECT script, documents, characters FROM tally_script;
        CREATE VIEW culture_by_language AS SELECT language, culture, equal / 1e6 AS "references",
            documents, mentions FROM tally_culture;
        CREATE VIEW cultures AS SELECT r.key AS culture, r.kind, r.name, r.endonym, r.region, r.population,
            coalesce(sum(t.equal), 0) / 1e6 AS "references", coalesce(sum(t.documents), 0) AS documents,
            coalesce(sum(t.mentions), 0) AS mentions
            FROM registry_culture r LEFT JOIN tally_culture t ON t.culture = r.key GROUP BY r.key;
        CREATE VIEW markers AS SELECT t.language, t.marker, r.facet, r.cultures, r.stance, r.pack, r.review,
            t.mentions, t.documents
            FROM tally_marker t JOIN registry_marker r ON r.marker = t.marker WHERE r.aggregate_only = 0;

        """
}
