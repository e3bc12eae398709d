internal import Glibc

/// Compiled lexicons kept in a folder, made again when anything they are made from has changed.
package struct LexiconCache: Sendable {
    package let folder: String
    /// Called before packs are compiled, which takes seconds.
    private let willCompile: @Sendable () -> Void

    /// `$XDG_CACHE_HOME/emic`, else `~/.cache/emic`, else a folder of the user's in the temporary folder.
    package init(folder: String? = nil, willCompile: @escaping @Sendable () -> Void = {}) {
        self.willCompile = willCompile
        if let folder {
            self.folder = folder
        } else if let value = getenv("XDG_CACHE_HOME"), value.pointee != 0 {
            self.folder = String(cString: value) + "/emic"
        } else if let home = getenv("HOME"), home.pointee != 0 {
            self.folder = String(cString: home) + "/.cache/emic"
        } else {
            self.folder = "/tmp/emic-\(getuid())"
        }
    }

    /// The compiled lexicon of some packs, from the cache if it is there and whole.
    func lexicon(folders: [String]) throws(LexiconError) -> CompiledLexicon {
        let digest = try LexiconSource.digest(folders: folders)
        let path = "\(folder)/lexicon-\(digest).bin"
        if FileBytes.exists(path),
            let known = try? CompiledLexicon(path: path, registry: Registry.shipped(), expected: digest)
        {
            return known
        }
        willCompile()
        let source = try LexiconSource.load(folders: folders)
        try FileBytes.makeFolder(folder)
        try FileBytes.write(try LexiconCompiler(source: source).compile(digest: digest), to: path)
        removeOthers(than: "lexicon-\(digest).bin")
        return try CompiledLexicon(path: path, registry: source.registry, expected: digest)
    }

    /// Keeps the newest few, so that switching between sets of packs does not fill a disk.
    private func removeOthers(than name: String) {
        let names = ((try? FileBytes.names(in: folder)) ?? []).filter {
            $0.hasPrefix("lexicon-") && $0.hasSuffix(".bin") && $0 != name
        }
        let dated = names.map { other -> (String, Int) in
            var status = stat()
            let isThere = stat("\(folder)/\(other)", &status) == 0
            return (other, isThere ? Int(status.st_mtim.tv_sec) : 0)
        }
        for (other, _) in dated.sorted(by: { $0.1 > $1.1 }).dropFirst(Self.kept - 1) {
            unlink("\(folder)/\(other)")
        }
    }

    private static let kept = 4
}

extension CompiledLexicon {
    /// The lexicon of packs given by shipped name or by folder; none: all that emic ships.
    ///
    /// Taken from the cache; compiled first if anything changed.
    package static func load(
        packs: [String] = [], cache: LexiconCache = LexiconCache()
    ) throws(LexiconError) -> CompiledLexicon {
        try cache.lexicon(folders: PackFolders.resolve(packs))
    }
}

/// Where packs are that users name.
package enum PackFolders {
    /// Folders of packs given by shipped name or by folder, in the order given; none: all shipped, by name.
    package static func resolve(_ packs: [String]) throws(LexiconError) -> [String] {
        let shipped = try LexiconFolder.requiredPath(of: "packs")
        var folders: [String] = []
        if packs.isEmpty {
            for name in try FileBytes.names(in: shipped) where isPack("\(shipped)/\(name)") {
                folders.append("\(shipped)/\(name)")
            }
        }
        for pack in packs {
            if isPack(pack) {
                folders.append(pack)
            } else if isPack("\(shipped)/\(pack)") {
                folders.append("\(shipped)/\(pack)")
            } else {
                throw .unreadable(
                    path: pack, reason: "is neither a folder with datapackage.json nor a shipped pack")
            }
        }
        return folders
    }

    private static func isPack(_ folder: String) -> Bool { FileBytes.exists(folder + "/datapackage.json") }
}
