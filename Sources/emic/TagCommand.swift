import ArgumentParser
import Foundation
import Scans

/// `emic tag`: documents in, Dolma attributes out.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Write language, culture and facet attributes of every document, as dolma reads them.",
        discussion: """
            For each shard DIR/SHARD holds one line a document, in the same order, with the document's id \
            and its attributes: [start, end, value] in Unicode code points. Without -o the lines go to \
            standard output. Markers of packs that are 'aggregate-only' are left out.

            Examples:
              emic tag documents/ -o attributes/emic
              emic tag part.jsonl.gz | head -1
            """)

    @Argument(help: "Shards: files, folders, globs in quotes, or '-'.", completion: .file())
    var shards: [String]

    @Option(
        name: .shortAndLong, help: "Folder for the attribute files. (default: standard output)",
        completion: .directory)
    var output: String?

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Counting")
    var lexicons: LexiconOptions

    @OptionGroup(title: "Running")
    var running: RunningOptions

    func run() throws {
        try ExitStatus.reporting {
            var options = ScanOptions()
            options.reading = try reading.shardOptions()
            let plan = try TagPlan(
                arguments: shards, output: output, lexicons: lexicons.packs, options: options,
                willCompile: running.noteCompiling)
            let display = ProgressDisplay(plan.progress, quiet: running.quiet || output == nil)
            let summary = try plan.run(jobs: output == nil ? 1 : running.jobs ?? 0)
            display.finish()
            for line in summary.faults { Terminal.note(line) }
            if summary.documents == 0 { throw ExitStatus.nothing }
            if !summary.faults.isEmpty { throw ExitStatus.partial }
        }
    }
}
