internal import GRDB

/// The registry rows a profile was made with.
enum RegistryTables {
    /// Starting and ending a statement costs SQLite as much as a row does.
    private static let rowsPerRun = 64

    static func insert(_ registry: RegistryRows, into db: Database) throws {
        func insert<Row>(
            _ table: String, columns: Int, _ rows: [Row], _ add: (inout RowStatement, Row) -> Void
        ) throws {
            let together = rows.count / rowsPerRun * rowsPerRun
            for (part, count) in [(rows[..<together], rowsPerRun), (rows[together...], 1)] {
                var statement = try RowStatement(
                    db, insertInto: "registry_\(table)", columns: columns, rows: count)
                for (index, row) in zip(1..., part) {
                    add(&statement, row)
                    if index % count == 0 { try statement.run() }
                }
            }
        }
        try insert("culture", columns: 7, registry.cultures) {
            $0.add($1.key, $1.kind, $1.name, $1.endonym, $1.region, $1.population, $1.source)
        }
        try insert("home", columns: 3, registry.homes) { $0.add($1.language, $1.culture, $1.perMille) }
        try insert("territory", columns: 3, registry.territoryShares) {
            $0.add($1.culture, $1.territory, $1.perMillion)
        }
        try insert("language", columns: 5, registry.languages) {
            $0.add($1.label, $1.name, $1.endonym, $1.speakers, $1.source)
        }
        try insert("confusion", columns: 3, registry.confusions) {
            $0.add($1.truth, $1.identified, $1.documents)
        }
        try insert("pack", columns: 9, registry.packs) {
            $0.add(
                $1.name, $1.title, $1.version, $1.licence, $1.review, $1.governance, $1.markers, $1.forms,
                $1.digest)
        }
        try insert("forms", columns: 4, registry.forms) {
            $0.add($1.language, $1.culture, $1.forms, $1.markers)
        }
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
        var statement = try RowStatement(
            db, sql: "INSERT OR IGNORE INTO registry_marker VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for marker in markers {
            try statement.run(
                marker.marker, marker.facet, marker.cultures, marker.stance, marker.pack, marker.source,
                marker.review, marker.aggregateOnly)
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
