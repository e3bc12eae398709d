import ArgumentParser
import Shards

/// How shards are read; shared by the commands that read them.
struct ReadingOptions: ParsableArguments {
    @Option(help: "Format of the shards: jsonl, wet, lines or document. (default: recognised)")
    var format: String?

    @Option(help: "JSON field with the text; dots go into objects. (default: recognised)")
    var textField: String?

    @Option(help: "JSON field with the document's id. (default: recognised)")
    var idField: String?

    @Option(help: "JSON field with the declared language. (default: recognised)")
    var languageField: String?

    @Option(help: "JSON field with the document's date. (default: recognised)")
    var dateField: String?

    func shardOptions() throws -> ShardOptions {
        var options = ShardOptions()
        if let format {
            guard let known = ShardFormat(rawValue: format) else {
                let names = ShardFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--format \(format): no such format; one of \(names)")
            }
            options.format = known
        }
        options.fields.text = textField
        options.fields.id = idField
        options.fields.language = languageField
        options.fields.date = dateField
        return options
    }
}

/// Which lexicons are used.
struct LexiconOptions: ParsableArguments {
    @Option(
        name: .customLong("lexicon"),
        help: ArgumentHelp(
            "A pack to use: a name of 'emic lexicon list' or a folder; may be repeated. (default: all packs "
                + "that come with emic)", valueName: "pack"))
    var packs: [String] = []
}

/// How a long run behaves.
struct RunningOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "Shards read at the same time. (default: one for each processor)")
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "No progress and no summary; faults are still told.")
    var quiet = false

    /// Says that the first start takes longer.
    var noteCompiling: @Sendable () -> Void {
        let isQuiet = quiet
        return {
            if !isQuiet { Terminal.note("compiling the lexicons, once until they change: some 15 seconds") }
        }
    }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }
}
