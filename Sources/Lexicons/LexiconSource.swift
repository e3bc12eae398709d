/// Everything a compiled lexicon is made from, and the digest that tells when to make it again.
package struct LexiconSource: Sendable {
    let registry: Registry
    let packs: [Pack]
    let background: [UInt8]
    let backgroundPath: String
    let cues: [VoiceCue]
    let neutral: [UInt8]

    /// From what was read already; for tests and tools that change packs before compiling.
    init(
        registry: Registry, packs: [Pack], background: [UInt8] = [], cues: [VoiceCue] = [],
        neutral: [UInt8] = []
    ) {
        self.neutral = neutral
        self.registry = registry
        self.packs = packs
        self.background = background
        backgroundPath = "background.txt"
        self.cues = cues
    }

    /// Reads the shipped registry, background and cues, and the packs of the folders given.
    package static func load(folders: [String]) throws(LexiconError) -> LexiconSource {
        let reader = PackReader()
        var packs: [Pack] = []
        for folder in folders { packs.append(try reader.read(folder: folder)) }
        let background = try FileBytes.read(LexiconFolder.requiredPath(of: "background.txt"))
        let cuesPath = LexiconFolder.path(of: "voice/cues.csv")
        return LexiconSource(
            registry: try Registry.shipped(), packs: packs, background: background,
            cues: try cuesPath.map { path throws(LexiconError) in try VoiceCue.load(path: path) } ?? [],
            neutral: try LexiconFolder.path(of: "neutral.csv").map { path throws(LexiconError) in
                try FileBytes.read(path)
            } ?? [])
    }

    /// The digest of all inputs, read as bytes only: what a start without change costs.
    package static func digest(folders: [String]) throws(LexiconError) -> Digest {
        var digest = Digest()
        digest.combine("\(StrengthRule.version) \(LexiconCompiler.version) \(OwnedFoldTable.version)")
        for folder in folders {
            digest.combine(folder.split(separator: "/").last.map(String.init) ?? folder)
            for name in try FileBytes.names(in: folder)
            where name.hasSuffix(".csv") || name.hasSuffix(".json") {
                digest.combine(name)
                try digest.combine(fileAt: folder + "/" + name)
            }
        }
        let registry = try LexiconFolder.requiredPath(of: "registry")
        for name in try FileBytes.names(in: registry) where name.hasSuffix(".csv") {
            digest.combine(name)
            try digest.combine(fileAt: registry + "/" + name)
        }
        try digest.combine(fileAt: LexiconFolder.requiredPath(of: "background.txt"))
        if let neutral = LexiconFolder.path(of: "neutral.csv") { try digest.combine(fileAt: neutral) }
        if let cues = LexiconFolder.path(of: "voice/cues.csv") { try digest.combine(fileAt: cues) }
        return digest
    }
}
