internal import GRDB

/// The bottom-k samples. Hashes are stored as signed integers shifted by 2⁶³, so that SQL's order is
/// the order of the unsigned hashes.
enum SampleTables {
    private static func stored(_ hash: UInt64) -> Int64 { Int64(bitPattern: hash ^ (1 << 63)) }
    private static func hash(_ stored: Int64) -> UInt64 { UInt64(bitPattern: stored) ^ (1 << 63) }

    /// Of two samples of one text, the one whose shard and document stand first is kept; then the
    /// samples with the largest hashes go.
    static func add(evidence: [EvidenceSample], to db: Database) throws {
        var insert = try RowStatement(
            db,
            sql: """
                INSERT INTO sample_evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET shard = excluded.shard, document = excluded.document,
                    language = excluded.language, micros = excluded.micros, markers = excluded.markers,
                    snippet = excluded.snippet
                WHERE (excluded.shard, excluded.document) < (shard, document)
                """)
        for sample in evidence {
            try insert.run(
                sample.culture, stored(sample.hash), sample.shard, sample.document, sample.language,
                sample.micros, sample.markers, sample.snippet)
        }
        try trim(
            "sample_evidence", by: "culture", keys: Set(evidence.map(\.culture)),
            to: SampleLimits.evidencePerCulture, in: db)
    }

    static func add(sources: [SourceSample], to db: Database) throws {
        var insert = try RowStatement(
            db,
            sql: """
                INSERT INTO sample_source VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET shard = excluded.shard, document = excluded.document,
                    host = excluded.host, bytes = excluded.bytes, scripture = excluded.scripture
                WHERE (excluded.shard, excluded.document) < (shard, document)
                """)
        for sample in sources {
            try insert.run(
                sample.language, stored(sample.hash), sample.shard, sample.document, sample.host,
                sample.bytes, sample.scripture)
        }
        try trim(
            "sample_source", by: "language", keys: Set(sources.map(\.language)),
            to: SampleLimits.sourcesPerLanguage, in: db)
    }

    static func add(distinct: [UInt64], to db: Database) throws {
        var insert = try RowStatement(db, sql: "INSERT OR IGNORE INTO sample_distinct VALUES (?)")
        for hash in distinct { try insert.run(stored(hash)) }
        try db.execute(
            sql: """
                DELETE FROM sample_distinct WHERE hash >
                    (SELECT hash FROM sample_distinct ORDER BY hash LIMIT 1 OFFSET ?)
                """, arguments: [SampleLimits.distinct - 1])
    }

    private static func trim(
        _ table: String, by column: String, keys: Set<String>, to limit: Int, in db: Database
    ) throws {
        let statement = try db.makeStatement(
            sql: """
                DELETE FROM \(table) WHERE \(column) = ?1 AND hash >
                    (SELECT hash FROM \(table) WHERE \(column) = ?1 ORDER BY hash LIMIT 1 OFFSET ?2)
                """)
        for key in keys { try statement.execute(arguments: [key, limit - 1]) }
    }

    static func fetchEvidence(from db: Database) throws -> [EvidenceSample] {
        try Row.fetchAll(db, sql: "SELECT * FROM sample_evidence ORDER BY culture, hash").map {
            EvidenceSample(
                culture: $0[0], hash: hash($0[1]), shard: $0[2], document: $0[3], language: $0[4],
                micros: $0[5], markers: $0[6], snippet: $0[7])
        }
    }

    static func fetchSources(from db: Database) throws -> [SourceSample] {
        try Row.fetchAll(db, sql: "SELECT * FROM sample_source ORDER BY language, hash").map {
            SourceSample(
                language: $0[0], hash: hash($0[1]), shard: $0[2], document: $0[3], host: $0[4],
                bytes: $0[5], scripture: $0[6])
        }
    }

    static func fetchDistinct(from db: Database) throws -> [UInt64] {
        try Int64.fetchAll(db, sql: "SELECT hash FROM sample_distinct ORDER BY hash").map(hash)
    }
}
