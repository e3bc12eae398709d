import Foundation
import GRDB
import Testing

@testable import Profiles

/// A folder of the test's own, removed with it.
final class TestFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}

private let identity = ProfileIdentity(name: "demo", version: "1", provenance: ["lexicon": "abc"])

private var registry: RegistryRows {
    var rows = RegistryRows()
    rows.cultures = [
        .init(
            key: "NG", kind: "country", name: "Nigeria", endonym: "Nigeria", region: "011",
            population: 230_000_000, source: "CLDR 42"),
        .init(
            key: "x-yoruba", kind: "people", name: "Yoruba", endonym: "Ọmọ Yorùbá", region: "011",
            population: nil, source: ""),
    ]
    rows.homes = [.init(language: "yor_Latn", culture: "NG", perMille: 1000)]
    rows.territoryShares = [.init(culture: "x-yoruba", territory: "NG", perMillion: 930_000)]
    rows.languages = [
        .init(label: "yor_Latn", name: "Yoruba", endonym: "Yorùbá", speakers: nil, source: "")
    ]
    rows.confusions = [.init(truth: "yor_Latn", identified: "eng_Latn", documents: 3)]
    rows.packs = [
        .init(
            name: "nigeria", title: "Nigeria", version: "0.1.0", licence: "CC-BY-4.0",
            review: "unreviewed", governance: "open", markers: 2, forms: 3, digest: "d")
    ]
    rows.forms = [.init(language: "mul", culture: "NG", forms: 3, markers: 2)]
    return rows
}

private func store(_ path: String, _ tallies: [ShardTally]) throws -> ProfileStore {
    let store = try ProfileStore(continuing: path, identity: identity, registry: registry)
    for tally in tallies { try store.add(tally) }
    return store
}

/// Every row of every table of a profile, as text, in key order.
private func dump(_ path: String) throws -> String {
    let output = TextOutput()
    try ProfileStore(readingFrom: path).queue.dumpContent(format: .quote(), to: output)
    return output.text
}

private final class TextOutput: TextOutputStream {
    var text = ""
    func write(_ string: String) { text += string }
}

@Suite struct ProfileStoreTests {
    private let tallies: [ShardTally] = {
        var source = SyntheticTally(seed: 4)
        return ["a", "b", "c", "d"].map { source.tally(shard: $0) }
    }()

    @Test func `any order of shards gives the same rows`() throws {
        let folder = try TestFolder()
        _ = try store(folder.file("one"), tallies)
        _ = try store(folder.file("two"), tallies.reversed())
        let one = try dump(folder.file("one"))
        #expect(one.contains("tally_culture"))
        #expect(try dump(folder.file("two")) == one)
    }

    @Test(arguments: 0...4)
    func `any partition merges to the same rows`(cut: Int) throws {
        let folder = try TestFolder()
        _ = try store(folder.file("whole"), tallies)
        let left = try store(folder.file("left"), Array(tallies[..<cut]))
        let right = try store(folder.file("right"), Array(tallies[cut...]))
        try ProfileStore.merge([left, right], into: folder.file("sum"))
        try ProfileStore.merge([right, left], into: folder.file("mus"))
        let whole = try dump(folder.file("whole"))
        #expect(try dump(folder.file("sum")) == whole)
        #expect(try dump(folder.file("mus")) == whole)
    }

    @Test func `what was written is read`() throws {
        let folder = try TestFolder()
        let counts = try store(folder.file("one"), [tallies[0]]).counts()
        #expect(counts.identity == identity)
        #expect(counts.registry == registry)
        #expect(counts.shards == [tallies[0].shard])
        #expect(counts.markers == tallies[0].markers)
        for shape in TableShape.all {
            let expected = CountedTable(try #require(tallies[0].tables[shape.name]))
            #expect(counts[shape].keys == expected.keys)
            #expect(counts[shape].values == expected.values)
        }
    }

    @Test func `a shard is never counted twice`() throws {
        let folder = try TestFolder()
        let path = folder.file("one")
        let store = try store(path, [tallies[0]])
        #expect(throws: ProfileError.sharedShard(path: path, shard: "a")) { try store.add(tallies[0]) }
        let other = folder.file("two")
        let twin = try ProfileStoreTests.make(other, tallies[0])
        #expect(throws: ProfileError.sharedShard(path: other, shard: "a")) {
            try ProfileStore.merge([store, twin], into: folder.file("sum"))
        }
    }

    private static func make(_ path: String, _ tally: ShardTally) throws -> ProfileStore {
        try store(path, [tally])
    }

    @Test func `a scan goes on only with what it began with`() throws {
        let folder = try TestFolder()
        let path = folder.file("one")
        _ = try store(path, [tallies[0]])
        let again = try ProfileStore(continuing: path, identity: identity, registry: registry)
        #expect(try again.shardRecords().map(\.name) == ["a"])
        var other = identity
        other.provenance["lexicon"] = "xyz"
        #expect(throws: ProfileError.differs(path: path, key: "lexicon", here: "xyz", there: "abc")) {
            try ProfileStore(continuing: path, identity: other, registry: registry)
        }
    }

    @Test func `foreign, newer and missing files are refused`() throws {
        let folder = try TestFolder()
        let text = folder.file("text")
        try "this is not a database at all, but it is long enough to look at".write(
            toFile: text, atomically: true, encoding: .utf8)
        #expect(throws: ProfileError.foreign(path: text)) { try ProfileStore(readingFrom: text) }
        #expect(throws: ProfileError.exists(path: text)) {
            try ProfileStore(continuing: text, identity: identity, registry: registry)
        }
        let absent = folder.file("absent")
        #expect(throws: ProfileError.missing(path: absent)) { try ProfileStore(readingFrom: absent) }
        let path = folder.file("newer")
        let store = try store(path, [])
        try store.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: ProfileError.newer(path: path, schema: 99, known: ProfileSchema.version)) {
            try ProfileStore(readingFrom: path)
        }
    }

    @Test func `bottom-k samples keep the smallest hashes`() throws {
        let folder = try TestFolder()
        let counts = try store(folder.file("one"), tallies).counts()
        for culture in Set(counts.evidence.map(\.culture)) {
            let all = Set(tallies.flatMap(\.evidence).filter { $0.culture == culture }.map(\.hash))
            let kept = counts.evidence.filter { $0.culture == culture }.map(\.hash)
            #expect(kept == Array(all.sorted().prefix(SampleLimits.evidencePerCulture)))
        }
        #expect(counts.distinct == Array(Set(tallies.flatMap(\.distinct)).sorted()))
    }

    @Test func `documented views answer`() throws {
        let folder = try TestFolder()
        let store = try store(folder.file("one"), tallies)
        for view in [
            "shards", "languages", "scripts", "cultures", "culture_by_language", "markers", "provenance",
        ] {
            let rows: Int? = try store.read { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(view)")
            }
            #expect((rows ?? 0) > 0, "\(view)")
        }
    }
}
