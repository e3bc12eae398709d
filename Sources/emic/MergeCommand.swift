import ArgumentParser
import Profiles

/// `emic merge`: adds profiles.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Add profiles of parts of a corpus into one.",
        discussion: """
            Profiles add up: scanning the parts on several machines and merging gives the same profile, row \
            by row, as scanning all at once. The parts must be made with the same emic, lexicons, model and \
            options, under the same corpus name and version, and share no shard.

            Examples:
              emic merge part1.emic part2.emic -o all.emic
              emic merge parts/*.emic -o all.emic && emic report all.emic -o report.html
            """)

    @Argument(help: "Profiles to add.", completion: .file(extensions: ["emic"]))
    var profiles: [String]

    @Option(name: .shortAndLong, help: "The profile to write; must not exist.")
    var output: String

    func run() throws {
        try ExitStatus.reporting {
            let parts = try profiles.map { path throws in try ProfileStore(readingFrom: path) }
            try ProfileStore.merge(parts, into: output)
        }
        Terminal.note("\(output): the sum of \(profiles.count) profiles")
    }
}
