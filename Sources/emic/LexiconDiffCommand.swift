import ArgumentParser
import Lexicons

/// `emic lexicon diff`: what one version of a pack changes against another.
struct LexiconDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what a new version of a pack changes.",
        discussion: """
            Lines begin with + for what is added, - for what is gone, ~ for what is changed. Exit \
            status: 0 no change, 1 changes, 2 a pack that cannot be read.

            Examples:
              emic lexicon diff packs/nigeria my/nigeria
              emic lexicon diff nigeria my/nigeria | grep '^- marker'
            """)

    @Argument(help: "The old pack: a name or a folder.", completion: .directory)
    var old: String

    @Argument(help: "The new pack.", completion: .directory)
    var new: String

    func run() throws {
        try ExitStatus.reporting {
            let packs = try LexiconPacks.read([old, new])
            let diff = PackDiff(from: packs[0], to: packs[1])
            Terminal.output(diff.lines.map { $0 + "\n" }.joined())
            if !diff.isEmpty { throw ExitStatus.partial }
        }
    }
}
