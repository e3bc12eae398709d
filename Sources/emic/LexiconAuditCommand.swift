import ArgumentParser
import Languages
import Lexicons
import Shards

/// `emic lexicon audit`: what every form finds in a corpus, for reviewers to judge.
struct LexiconAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Count what each form finds in shards, with lines around it, as CSV.",
        discussion: """
            One row a line found: the form, how often it is found per million words of the text's \
            language, and what stands around it. A reviewer fills in 'judgement' (right, wrong, other \
            culture) and, for the last, 'culture'; 'emic lexicon review' takes it back. Lines of packs \
            that are 'aggregate-only' are left out.

            Examples:
              emic lexicon audit shards/ --samples 5 > audit.csv
              emic lexicon audit neutral.jsonl.gz --lexicon my-pack/ --trust-declared-language > audit.csv
            """)

    @Argument(help: "Shards: files, folders, globs in quotes, or '-'.", completion: .file())
    var shards: [String]

    @Option(help: "Lines kept for each form and language.")
    var samples = 3

    @Flag(help: "Print neutral.csv instead: what lived forms find in texts that speak of no culture.")
    var neutral = false

    @Flag(help: "Take the declared language where it is known.")
    var trustDeclaredLanguage = false

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Counting")
    var lexicons: LexiconOptions

    func validate() throws {
        guard samples >= 0 else { throw ValidationError("--samples must not be negative") }
    }

    func run() throws {
        try ExitStatus.reporting {
            let lexicon = try CompiledLexicon.load(packs: lexicons.packs)
            let identifier = try Identifier.load()
            let options = try reading.shardOptions()
            var scratch = identifier.makeScratch()
            var matcher = Matcher(lexicon)
            var audit = Audit(lexicon, samples: neutral ? 0 : samples)
            var count = NeutralCount(lexicon)
            let known = Set(identifier.labels.map(\.language))
            var documents = 0
            var isPartial = false
            for shard in try ShardList(arguments: shards).shards {
                var reader = ShardReader(source: shard.source, options: options)
                let outcome = try reader.read { document throws(ShardError) -> Visit in
                    documents += 1
                    let declared = LabelAliases.resolve(
                        String(decoding: document.declaredLanguage, as: UTF8.self))
                    var language = ""
                    if trustDeclaredLanguage, let declared, known.contains(declared.language) {
                        language = declared.language
                    } else {
                        let found = identifier.identify(document.text, using: &scratch)
                        language = identifier.labels[Int(found.label)].language
                    }
                    let mentions = matcher.match(document.text, in: lexicon.view(language: language))
                    if neutral {
                        count.add(document.text, language: language, mentions: mentions)
                    } else {
                        audit.add(document.text, language: language, mentions: mentions)
                    }
                    return .next
                }
                if outcome.state != .complete {
                    Terminal.note("\(shard.name) is damaged; what could be read of it was counted")
                    isPartial = true
                }
            }
            guard documents > 0 else { throw ExitStatus.nothing }
            Terminal.output(neutral ? count.csv() : audit.csv())
            if isPartial { throw ExitStatus.partial }
        }
    }
}
