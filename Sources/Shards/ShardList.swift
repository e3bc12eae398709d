import Glibc

/// A file to be read, and the name it goes by.
package struct Shard: Equatable, Sendable {
    /// What to open; `-` is standard input.
    package var path: String
    /// The same on every machine: relative to the folder or pattern that was named, else the file's
    /// own name, with as many folders before it as make it differ from others.
    package var name: String
    /// Bytes of the file; `nil` for standard input.
    package var size: Int64?

    package var source: ShardSource { ShardSource(argument: path) }
}

/// The shards that a command line names: files, folders with all that lies in them, patterns that the
/// shell left alone, and `-`.
package struct ShardList: Equatable, Sendable {
    /// In the order of the arguments; within one, by the bytes of the name.
    package private(set) var shards: [Shard] = []
    /// Files in folders that are no shards by their name (`README.md`, `index.csv`).
    package private(set) var ignored: [String] = []
    /// Files that were named more than once, and are read once.
    package private(set) var duplicates: [String] = []

    /// Finds the shards.
    ///
    /// - Throws: `cannotOpen` for an argument that does not exist, `noShards` for a folder or pattern
    ///   that holds none.
    package init(arguments: [String]) throws(ShardError) {
        var seen: Set<String> = []
        for argument in arguments {
            for shard in try find(argument) {
                if seen.insert(Self.identity(of: shard.path)).inserted {
                    shards.append(shard)
                } else {
                    duplicates.append(shard.path)
                }
            }
        }
        distinguishNames()
    }

    private mutating func find(_ argument: String) throws(ShardError) -> [Shard] {
        if argument == "-" { return [Shard(path: "-", name: "stdin", size: nil)] }
        if let status = FolderWalk.status(of: argument) {
            guard status.isFolder else {
                return [Shard(path: argument, name: Self.lastName(of: argument), size: status.size)]
            }
            return try shards(in: argument, argument: argument) { _ in true }
        }
        guard let pattern = GlobPattern(argument) else {
            throw .cannotOpen(shard: argument, reason: "no such file or folder")
        }
        return try shards(in: pattern.folder, argument: argument) { pattern.matches($0) }
    }

    private mutating func shards(
        in folder: String, argument: String, where isWanted: (String) -> Bool
    ) throws(ShardError) -> [Shard] {
        let all = FolderWalk.files(in: folder).filter { isWanted($0.name) }
        let likely = all.filter { FolderWalk.isShard($0.name) }
        // A pattern that fits only such files means them.
        let chosen = likely.isEmpty && GlobPattern(argument) != nil ? all : likely
        if chosen.isEmpty { throw .noShards(pattern: argument) }
        if chosen.count < all.count {
            ignored += all.filter { !FolderWalk.isShard($0.name) }.map(\.path)
        }
        return chosen
    }

    /// The place a path leads to, links followed.
    private static func identity(of path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func lastName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Puts folders before names that several shards have.
    private mutating func distinguishNames() {
        var depth = 1
        while depth < 64 {
            var holders: [String: [Int]] = [:]
            for (index, shard) in shards.enumerated() { holders[shard.name, default: []].append(index) }
            let clashing = holders.values.filter { $0.count > 1 }.flatMap { $0 }
            if clashing.isEmpty { return }
            for index in clashing {
                let parts = Self.identity(of: shards[index].path).split(separator: "/")
                let own = shards[index].name.split(separator: "/").count
                shards[index].name = parts.suffix(max(own, depth) + 1).joined(separator: "/")
            }
            depth += 1
        }
    }
}
