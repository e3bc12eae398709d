import ArgumentParser
import Foundation
import Languages
import Shards

/// `emic identify`: the language of every text, or how well lines of known language are identified.
struct IdentifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identify",
        abstract: "Name the language of every text, or measure how well it is done.",
        discussion: """
            One text a line in; LABEL and confidence, with a tab between, a line out. A text in several \
            languages has the others behind, each with its share: 'eng_Latn  0.981  fra_Latn 0.245'. Of \
            files of JSON Lines or WET every document is a text. Files may be plain, gzip or zstd. A \
            confidence of 0.9 is meant to be right nine times in ten; und_Zyyy is a text whose language \
            was not identified, zxx_Zyyy one without language.

            Examples:
              emic identify sentences.txt.gz
              zcat part.jsonl.gz | emic identify --documents
              emic identify --evaluate heldout/ --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: "Files, one text a line; '-' is standard input. (default: -)", completion: .file())
    var files: [String] = []

    @Flag(
        exclusivity: .exclusive,
        help: """
            How files are divided. (default: documents of JSON Lines and WET, lines of all else and of \
            standard input)
            """)
    var division: Division?

    enum Division: String, EnumerableFlag {
        case lines, documents
    }

    @Option(
        help: "Folder of LABEL.txt, plain or compressed: identify every line and compare with LABEL.",
        completion: .directory)
    var evaluate: String?

    @Option(help: "How an evaluation is printed: table or json.")
    var format = Format.table

    @Option(name: .shortAndLong, help: "Threads. (default: one for each processor)")
    var jobs = 0

    func validate() throws {
        guard jobs >= 0 else { throw ValidationError("--jobs must be at least 1") }
        guard evaluate == nil || files.isEmpty else {
            throw ValidationError("--evaluate takes a folder and no files")
        }
    }

    func run() throws {
        try ExitStatus.reporting {
            let lines = IdentifiedLines(
                identifier: try Identifier.load(),
                jobs: jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount)
            if let evaluate {
                let report = try EvaluationRun(lines: lines).report(folder: evaluate)
                Terminal.output(format == .table ? report.table : report.json)
                return
            }
            var faults = 0
            for file in files.isEmpty ? ["-"] : files {
                let source = ShardSource(argument: file)
                faults += try lines.write(source, as: divided(source))
            }
            if faults > 0 { throw ExitStatus.partial }
        }
    }

    private func divided(_ source: ShardSource) -> IdentifiedLines.Division {
        switch division {
        case .lines: .lines
        case .documents: .documents
        case nil: IdentifiedLines.Division(recognising: source)
        }
    }
}
