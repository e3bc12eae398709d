import Testing

@testable import Shards

@Suite struct ShardListTests {
    static let files = [
        "b.jsonl.gz", "a.jsonl.gz", "sub/c.warc.wet.gz", "sub/deep/d.txt", "B.json", "é.zst", "README.md",
        "LICENSE", "index.csv", "table.csv.gz", ".hidden.gz", ".git/e.gz", "sub/data.parquet",
        "dataset_infos.json",
    ]

    @Test func aFolderGivesItsShardsSortedByTheBytesOfTheirNames() throws {
        let shelf = Shelf(Self.files)
        let list = try ShardList(arguments: [shelf.path])
        #expect(
            list.shards.map(\.name) == [
                "B.json", "a.jsonl.gz", "b.jsonl.gz", "sub/c.warc.wet.gz", "sub/deep/d.txt", "é.zst",
            ])
        #expect(list.shards.allSatisfy { $0.path.hasPrefix(shelf.path + "/") && $0.size == 1 })
        #expect(list.ignored.count == 6)
        #expect(list.duplicates.isEmpty)
    }

    @Test func namesDoNotDependOnWhereTheFolderStands() throws {
        let (here, there) = (Shelf(Self.files), Shelf(Self.files))
        let names = try ShardList(arguments: [here.path]).shards.map(\.name)
        #expect(try ShardList(arguments: [there.path + "/"]).shards.map(\.name) == names)
    }

    @Test func aNamedFileIsTakenWhateverItsName() throws {
        let shelf = Shelf(Self.files)
        let list = try ShardList(arguments: [shelf.path + "/README.md", "-", shelf.path + "/.hidden.gz"])
        #expect(list.shards.map(\.name) == ["README.md", "stdin", ".hidden.gz"])
    }

    @Test(arguments: [
        ("*.gz", ["a.jsonl.gz", "b.jsonl.gz"]), ("?.json", ["B.json"]),
        ("[ab].*", ["a.jsonl.gz", "b.jsonl.gz"]),
        ("**/*.gz", ["a.jsonl.gz", "b.jsonl.gz", "sub/c.warc.wet.gz"]),
        ("**", ["B.json", "a.jsonl.gz", "b.jsonl.gz", "sub/c.warc.wet.gz", "sub/deep/d.txt", "é.zst"]),
        ("sub/*.gz", ["c.warc.wet.gz"].map { "sub/" + $0 }), ("*/deep/*", ["sub/deep/d.txt"]),
        ("*.csv", ["index.csv"]),
    ])
    func aPatternThatTheShellLeftAloneIsFollowed(pattern: String, names: [String]) throws {
        let shelf = Shelf(Self.files)
        let list = try ShardList(arguments: [shelf.path + "/" + pattern])
        let folder = pattern.hasPrefix("sub/") ? "sub/" : ""
        #expect(list.shards.map { folder + $0.name } == names)
    }

    @Test func aFileNamedTwiceIsReadOnce() throws {
        let shelf = Shelf(["a.gz", "b.gz"])
        shelf.link("c.gz", to: "a.gz")
        let list = try ShardList(arguments: [shelf.path + "/b.gz", shelf.path, shelf.path + "/./a.gz"])
        #expect(list.shards.map(\.name) == ["b.gz", "a.gz"])
        #expect(list.duplicates.count == 3)
    }

    @Test func linksThatLeadRoundInACircleEnd() throws {
        let shelf = Shelf(["sub/a.gz"])
        shelf.link("sub/round", to: "")
        #expect(try ShardList(arguments: [shelf.path]).shards.map(\.name) == ["sub/a.gz"])
    }

    @Test func shardsOfOneNameGetTheirFoldersBeforeIt() throws {
        let shelf = Shelf(["v1/en/0.gz", "v2/en/0.gz", "v2/en/1.gz"])
        let list = try ShardList(
            arguments: ["/v1/en/0.gz", "/v2/en/0.gz", "/v2/en/1.gz"].map { shelf.path + $0 })
        #expect(list.shards.map(\.name) == ["v1/en/0.gz", "v2/en/0.gz", "1.gz"])
    }

    @Test func whatIsNotThereIsAnError() {
        let shelf = Shelf(["README.md"])
        #expect(throws: ShardError.noShards(pattern: shelf.path)) { try ShardList(arguments: [shelf.path]) }
        #expect(throws: ShardError.self) { try ShardList(arguments: [shelf.path + "/none.gz"]) }
        #expect(throws: ShardError.self) { try ShardList(arguments: [shelf.path + "/*.gz"]) }
    }
}
