import ArgumentParser
import Foundation
import Profiles
import Scans
import Shards

/// `emic scan`: shards in, profile out.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Scan a corpus into a profile.",
        discussion: """
            Reads every document of the shards once: identifies its language, finds the markers of cultures \
            in it, and counts. Files, folders and quoted globs may be named; gzip, zstd and plain text, JSON \
            Lines in many dialects, WET and plain text are recognised by their content. '-' is standard \
            input.

            A shard is counted whole or not at all. Started again after an interruption with the same \
            arguments, a scan goes on where it was. A damaged shard is read as far as it can be; what was \
            lost is in the profile, and the exit status is 1.

            Examples:
              emic scan corpus/ -o corpus.emic --name my-corpus --corpus-version 2
              zcat dump.jsonl.gz | emic scan - -o dump.emic --language-field meta.lang
            """)

    @Argument(help: "Shards: files, folders, globs in quotes, or '-'.", completion: .file())
    var shards: [String]

    @Option(
        name: .shortAndLong, help: "The profile to write, or to continue.",
        completion: .file(extensions: ["emic"]))
    var output: String

    @Option(help: "Name of the corpus. (default: the name of the profile)")
    var name: String?

    @Option(help: "Version of the corpus.")
    var corpusVersion = ""

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Counting")
    var lexicons: LexiconOptions

    @Flag(help: "Take the declared language where it is a label emic knows; identify the rest.")
    var trustDeclaredLanguage = false

    @Option(help: "Count this part of the documents, chosen by a hash of the text (0 < rate ≤ 1).")
    var sample = 1.0

    @Option(help: "Count at most this many documents of each shard.")
    var limit: Int?

    @Option(help: "Also write Dolma attributes of every document into this folder.", completion: .directory)
    var attributes: String?

    @OptionGroup(title: "Running")
    var running: RunningOptions

    func validate() throws {
        guard sample > 0, sample <= 1 else { throw ValidationError("--sample must be above 0 and at most 1") }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1") }
    }

    func run() throws {
        try ExitStatus.reporting {
            var options = ScanOptions()
            options.reading = try reading.shardOptions()
            options.trustsDeclaredLanguage = trustDeclaredLanguage
            options.sampleRate = sample
            options.documentLimit = limit
            let fileName = URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
            let plan = try ScanPlan(
                arguments: shards, profile: output, name: name ?? fileName, version: corpusVersion,
                tool: Version.text, lexicons: lexicons.packs, attributes: attributes, options: options,
                willCompile: running.noteCompiling)
            if plan.counted > 0, !running.quiet {
                Terminal.note("\(output): continuing; shards counted already: \(plan.counted)")
            }
            let display = ProgressDisplay(plan.progress, quiet: running.quiet)
            let summary = try plan.run(jobs: running.jobs ?? 0)
            display.finish()
            if !running.quiet { Terminal.note("\(output): \(summary.line)") }
            for line in summary.faults { Terminal.note(line) }
            if summary.documents == 0 { throw ExitStatus.nothing }
            if !summary.faults.isEmpty { throw ExitStatus.partial }
        }
    }
}
