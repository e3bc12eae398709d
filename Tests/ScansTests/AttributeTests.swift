import Foundation
import Profiles
import Testing

@testable import Scans

@Suite struct AttributeTests {
    private func attributes(
        _ documents: [String], governance: String = "open"
    ) throws -> [[String: Any]] {
        let folder = try TestFolder()
        try FileManager.default.createDirectory(
            atPath: folder.file("in/sub"), withIntermediateDirectories: true)
        let shard = folder.file("in/sub/a.jsonl")
        try documents.joined(separator: "\n").write(toFile: shard, atomically: true, encoding: .utf8)
        _ = try scan(
            [folder.file("in")], into: folder.file("p"),
            pack: Places.pack(in: folder, governance: governance),
            attributes: folder.file("out"))
        let gunzip = Process()
        let output = Pipe()
        gunzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gunzip.arguments = ["gzip", "-dc", folder.file("out/sub/a.jsonl.gz")]
        gunzip.standardOutput = output
        try gunzip.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        gunzip.waitUntilExit()
        return try data.split(separator: 10).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    @Test func `rows stand in the order of documents, offsets are code points`() throws {
        let text = "Ọ̀rẹ́ 🎉 mi: gèlè àti jollof rice ní ilé wa ní ọjọ́ àìkú."
        let rows = try attributes([
            #"{"id":"é\"1","text":"\#(text)"}"#, #"{"id":"2","text":"nothing here"}"#, #"{"text":"no id"}"#,
        ])
        #expect(rows.map { $0["id"] as? String } == ["é\"1", "2", "2"])
        let found = try #require(rows[0]["attributes"] as? [String: [[Double]]])
        let span = try #require(found["emic__marker__jollof"]?.first)
        let scalars = Array(text.unicodeScalars)
        let mention = String(String.UnicodeScalarView(scalars[Int(span[0])..<Int(span[1])]))
        #expect(mention == "jollof rice")
        #expect(span[2] == 1)
        let weights = found.filter { $0.key.hasPrefix("emic__reference__") }.compactMap { $0.value.first?[2] }
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
        let silent = try #require(rows[1]["attributes"] as? [String: [[Double]]])
        #expect(silent["emic__silent"] == [[0, 12, 1]] && found["emic__silent"] == nil)
        let language = try #require(found.first { $0.key.hasPrefix("emic__language__") }?.value.first)
        #expect(language[0] == 0 && Int(language[1]) == scalars.count)
    }

    @Test func `aggregate-only markers appear in no attribute`() throws {
        let rows = try attributes(
            [#"{"id":"1","text":"A kraal gathering with jollof rice."}"#], governance: "aggregate-only")
        let found = try #require(rows[0]["attributes"] as? [String: Any])
        #expect(
            !found.keys.contains { $0.contains("marker") || $0.contains("culture") || $0.contains("facet") })
        #expect(found.keys.contains("emic__reference__x-zulu"))
    }

    @Test(arguments: [
        ("a.jsonl.gz", "a.jsonl.gz"), ("b/c.jsonl.zst", "b/c.jsonl.gz"), ("d.jsonl", "d.jsonl.gz"),
    ])
    func `the file has the shard's name and is gzip`(shard: String, file: String) {
        #expect(AttributeFile.name(of: shard) == file)
    }
}
