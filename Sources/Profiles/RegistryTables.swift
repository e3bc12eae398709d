internal import GRDB

/// The registry rows a profile was made with.
enum RegistryTables {
    static func insert(_ registry: RegistryRows, into db: Database) throws {
        func insert(_ table: String, _ columns: Int, _ rows: [StatementArguments]) throws {
            let marks = databaseQuestionMarks(count: columns)
            let statement = try db.makeStatement(sql: "INSERT INTO registry_\(table) VALUES (\(marks))")
            for row in rows {
                statement.setUncheckedArguments(row)
                try statement.execute()
            }
        }
        try insert(
            "culture", 7,
            registry.cultures.map {
                [$0.key, $0.kind, $0.name, $0.endonym, $0.region, $0.population, $0.source]
            })
        try insert("home", 3, registry.homes.map { [$0.language, $0.culture, $0.perMille] })
        try insert(
            "territory", 3, registry.territoryShares.map { [$0.culture, $0.territory, $0.perMillion] })
        try insert(
            "language", 5,
            registry.languages.map { [$0.label, $0.name, $0.endonym, $0.speakers, $0.source] })
        try insert("confusion", 3, registry.confusions.map { [$0.truth, $0.identified, $0.documents] })
        try insert(
            "pack", 9,
            registry.packs.map {
                [
                    $0.name, $0.title, $0.version, $0.licence, $0.review, $0.governance, $0.markers,
                    $0.forms, $0.digest,
                ]
            })
        try insert("forms", 4, registry.forms.map { [$0.language, $0.culture, $0.forms, $0.markers] })
    }

    static func fetch(from db: Database) throws -> RegistryRows {
        func rows(_ table: String) throws -> [Row] {
            try Row.fetchAll(db, sql: "SELECT * FROM registry_\(table) ORDER BY 1, 2")
        }
        var registry = RegistryRows()
        registry.cultures = try rows("culture").map {
            .init(
                key: $0[0], kind: $0[1], name: $0[2], endonym: $0[3], region: $0[4], population: $0[5],
                source: $0[6])
        }
        registry.homes = try rows("home").map { .init(language: $0[0], culture: $0[1], perMille: $0[2]) }
        registry.territoryShares = try rows("territory").map {
            .init(culture: $0[0], territory: $0[1], perMillion: $0[2])
        }
        registry.languages = try rows("language").map {
            .init(label: $0[0], name: $0[1], endonym: $0[2], speakers: $0[3], source: $0[4])
        }
        registry.confusions = try rows("confusion").map {
            .init(truth: $0[0], identified: $0[1], documents: $0[2])
        }
        registry.packs = try rows("pack").map {
            .init(
                name: $0[0], title: $0[1], version: $0[2], licence: $0[3], review: $0[4],
                governance: $0[5], markers: $0[6], forms: $0[7], digest: $0[8])
        }
        registry.forms = try rows("forms").map {
            .init(language: $0[0], culture: $0[1], forms: $0[2], markers: $0[3])
        }
        return registry
    }
}

/// The markers that were seen.
enum MarkerTable {
    static func insert(_ markers: [MarkerRow], into db: Database) throws {
        let statement = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO registry_marker VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for marker in markers {
            try statement.execute(arguments: [
                marker.marker, marker.facet, marker.cultures, marker.stance, marker.pack, marker.source,
                marker.review, marker.aggregateOnly,
            ])
        }
    }

    static func fetchAll(from db: Database) throws -> [MarkerRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM registry_marker ORDER BY marker").map {
            MarkerRow(
                marker: $0[0], facet: $0[1], cultures: $0[2], stance: $0[3], pack: $0[4], source: $0[5],
                review: $0[6], aggregateOnly: $0[7])
        }
    }
}
