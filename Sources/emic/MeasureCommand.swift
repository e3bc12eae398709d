import ArgumentParser
import Measures
import Profiles

/// `emic measure`: every measure of a profile, with interval and definition.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Print every measure of a profile, with its interval and definition.",
        discussion: """
            Measuring needs the profile alone, never the corpus: attribution, facets, packs, references and \
            groupings can be changed as often as wished. A number whose basis is too thin is withheld, \
            with the reason.

            Examples:
              emic measure corpus.emic --format json > measures.json
              emic measure corpus.emic --layer lived --explain locality
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv, table }

    @Argument(help: "The profile.", completion: .file(extensions: ["emic"]))
    var profile: String?

    @Option(help: "json, csv or table. The first two hold every field of every measure.")
    var format: Format = .table

    @Flag(help: "In the table, show the numbers of each language, culture and category too.")
    var keyed = false

    @Option(
        help: """
            Explain one measure: definition, formula, inputs, and the computation with this \
            profile's numbers.
            """)
    var explain: String?

    @Option(
        help: """
            Measure a CSV of counts in place of a profile: columns language, culture, documents, \
            bytes, of which some may be absent; '-' is standard input.
            """,
        completion: .file(extensions: ["csv"]))
    var from: String?

    @OptionGroup(title: "Measuring")
    var measuring: MeasuringOptions

    func validate() throws {
        guard (profile == nil) != (from == nil) else {
            throw ValidationError("give a profile, or --from with a CSV of counts, and not both")
        }
    }

    func run() throws {
        try ExitStatus.reporting {
            var options = try measuring.options()
            let counts: ProfileCounts
            if let from {
                (counts, options) = try CountsTable.read(TextFile.read(from), path: from, options: options)
            } else {
                counts = try ProfileStore(readingFrom: profile ?? "").counts()
            }
            let set = try MeasureSet(counts, options: options, only: explain.map { [$0] })
            if let explain {
                Terminal.output(try set.explanation(explain))
                return
            }
            switch format {
            case .json: Terminal.output(set.json())
            case .csv: Terminal.output(set.csv())
            case .table: Terminal.output(set.table(keyed: keyed))
            }
        }
    }
}
