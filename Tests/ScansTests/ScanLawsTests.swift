import Foundation
import Profiles
import Testing

@testable import Scans

/// Folders of the repository and of the test.
enum Places {
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures").path

    /// A small pack with strong, weak, contested and restricted markers.
    static func pack(in folder: TestFolder, governance: String = "open") throws -> String {
        let path = folder.file("pack")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let manifest = """
            {"name": "pack", "title": "Test", "version": "1.0.0", "review": "unreviewed",
             "governance": "\(governance)", "licenses": [{"name": "CC0-1.0"}], "sources": [{"title": "test"}],
             "contributors": [{"title": "test", "role": "author"}],
             "resources": [{"name": "markers", "path": "markers.csv"}, {"name": "forms", "path": "forms.csv"}]}
            """
        let markers = """
            marker,facet,cultures,stance,note,source
            jollof,food,NG GH SN,,shared along the coast,test
            gele,dress,x-yoruba,,,test
            ubuntu,value,ZA x-zulu,emic,,test
            kraal-gathering,kinship,x-zulu,,,test
            """
        let forms = """
            marker,language,form,match,strength,reason
            jollof,mul,jollof rice,,strong,test
            gele,mul,gele,,weak,test
            gele,yor,gèlè,,strong,test
            ubuntu,zul,ubuntu,,strong,test
            kraal-gathering,eng,kraal gathering,,strong,test
            """
        for (name, text) in [("datapackage.json", manifest), ("markers.csv", markers), ("forms.csv", forms)] {
            try (text + "\n").write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
        }
        return path
    }
}

/// A folder of the test's own, removed with it.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}

func scan(
    _ shards: [String], into profile: String, pack: String, jobs: Int = 1, attributes: String? = nil,
    options: ScanOptions = ScanOptions()
) throws -> ScanSummary {
    let plan = try ScanPlan(
        arguments: shards, profile: profile, name: "test", version: "1", tool: "test", lexicons: [pack],
        attributes: attributes, options: options)
    return try plan.run(jobs: jobs)
}

/// Everything in a profile, as text.
func contents(_ path: String) throws -> String {
    let counts = try ProfileStore(readingFrom: path).counts()
    let provenance = counts.identity.provenance.sorted { $0.key < $1.key }
    var text = "\(provenance)\n\(counts.markers)\n\(counts.evidence)\n"
    for var shard in counts.shards {
        text += "\(shard.skipped.sorted { $0.key < $1.key }) "
        shard.skipped = [:]
        text += "\(shard)\n"
    }
    text += "\(counts.sources)\n\(counts.distinct)\n\(counts.registry)\n"
    for shape in TableShape.all {
        let table = counts[shape]
        text += "\(shape.name): \(table.keys) \(table.values)\n"
    }
    return text.replacingOccurrences(of: path, with: "")
}

@Suite struct ScanLawsTests {
    private static let parts = ["dolma", "fineweb", "crawl", "chat", "plain"]

    private func shards(_ names: [String]) throws -> [String] {
        try names.flatMap { name in
            let folder = Places.fixtures + "/corpus-v1/" + name
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
                folder + "/" + $0
            }
        }
    }

    @Test func `jobs, order and partition do not change the profile`() throws {
        let folder = try TestFolder()
        let pack = try Places.pack(in: folder)
        let all = try shards(Self.parts)
        let summary = try scan(all, into: folder.file("one"), pack: pack)
        #expect(summary.documents == 79)
        #expect(summary.faults.isEmpty)
        let one = try contents(folder.file("one"))
        _ = try scan(all, into: folder.file("two"), pack: pack, jobs: 2)
        #expect(try contents(folder.file("two")) == one)
        _ = try scan(all.reversed(), into: folder.file("reversed"), pack: pack, jobs: 2)
        #expect(try contents(folder.file("reversed")) == one)
        _ = try scan(Array(all[..<2]), into: folder.file("left"), pack: pack)
        _ = try scan(Array(all[2...]), into: folder.file("right"), pack: pack)
        try ProfileStore.merge(
            [
                ProfileStore(readingFrom: folder.file("right")),
                ProfileStore(readingFrom: folder.file("left")),
            ],
            into: folder.file("sum"))
        #expect(try contents(folder.file("sum")) == one)
    }

    @Test func `a scan that was stopped goes on to the same profile`() throws {
        let folder = try TestFolder()
        let pack = try Places.pack(in: folder)
        let all = try shards(Self.parts)
        _ = try scan(all, into: folder.file("whole"), pack: pack)
        _ = try scan(Array(all[..<3]), into: folder.file("stopped"), pack: pack)
        let summary = try scan(all, into: folder.file("stopped"), pack: pack)
        #expect(summary.documents == 79)
        #expect(try contents(folder.file("stopped")) == contents(folder.file("whole")))
    }

    @Test func `a shard that changed is refused`() throws {
        let folder = try TestFolder()
        let pack = try Places.pack(in: folder)
        let shard = folder.file("a.jsonl")
        try #"{"id":"1","text":"We ate jollof rice."}"#.write(
            toFile: shard, atomically: true, encoding: .utf8)
        _ = try scan([shard], into: folder.file("p"), pack: pack)
        try #"{"id":"1","text":"We ate jollof rice twice."}"#.write(
            toFile: shard, atomically: true, encoding: .utf8)
        #expect(throws: ScanError.self) { try scan([shard], into: folder.file("p"), pack: pack) }
    }

    @Test func `a sample is a part chosen by the text alone, and the rest is counted as left out`() throws {
        let folder = try TestFolder()
        let pack = try Places.pack(in: folder)
        var options = ScanOptions()
        options.sampleRate = 0.5
        let summary = try scan(
            [Places.fixtures + "/corpus-v1"], into: folder.file("half"), pack: pack, options: options)
        #expect((20...60).contains(summary.documents))
        let shards = try ProfileStore(readingFrom: folder.file("half")).shardRecords()
        #expect(shards.reduce(0) { $0 + $1.documents + $1.notSampled } == 79)
        options.sampleRate = 0.25
        let fewer = try scan(
            [Places.fixtures + "/corpus-v1"], into: folder.file("quarter"), pack: pack, options: options)
        #expect(fewer.documents < summary.documents)
    }

    @Test func `a limit holds for each shard`() throws {
        let folder = try TestFolder()
        var options = ScanOptions()
        options.documentLimit = 2
        _ = try scan(
            [Places.fixtures + "/corpus-v1"], into: folder.file("p"), pack: Places.pack(in: folder),
            options: options)
        let shards = try ProfileStore(readingFrom: folder.file("p")).shardRecords()
        #expect(shards.allSatisfy { $0.documents <= 2 })
        #expect(shards.contains { $0.state == .limited })
    }

    @Test func `damage is a fault, and what could be read is counted`() throws {
        let folder = try TestFolder()
        let source = Places.fixtures + "/corpus-v1/dolma/many-members.jsonl.gz"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: source))
        bytes[bytes.count / 2] ^= 0x10
        let shard = folder.file("bad.jsonl.gz")
        try bytes.write(to: URL(fileURLWithPath: shard))
        let summary = try scan([shard], into: folder.file("p"), pack: Places.pack(in: folder))
        #expect(summary.faults.count == 1)
        #expect(summary.documents > 10)
        let record = try #require(try ProfileStore(readingFrom: folder.file("p")).shardRecords().first)
        #expect(record.state == .damaged)
        #expect(!record.damages.isEmpty)
        #expect(record.rows == record.documents + record.skipped.values.reduce(0, +))
    }
}
