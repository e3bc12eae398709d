import ArgumentParser

/// The command line: thin. Each subcommand collects arguments, makes a plan of them, and calls a module.
@main
struct Emic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emic",
        abstract: "Measure whose cultures a text corpus speaks of, beside which languages it is written in.",
        discussion: """
            A corpus can hold two hundred languages and still tell one part of the world's stories in all \
            of them. emic scans a corpus once into a profile, a small file of counts, and answers from it.

            A first look at a corpus:
              emic scan shards/ -o corpus.emic
              emic report corpus.emic -o report.html

            Exit status: 0 all was read; 1 finished, with damage or a failed gate; 2 nothing usable; \
            64 wrong usage.
            """,
        version: Version.text,
        subcommands: [
            ScanCommand.self, ReportCommand.self, CompareCommand.self, MeasureCommand.self,
            PlanCommand.self, MergeCommand.self, IdentifyCommand.self, TagCommand.self,
            LexiconCommand.self,
        ])
}
