import ArgumentParser
import Measures
import Profiles

/// `emic plan`: how to weight a corpus's parts, and what no weight can mend.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Plan a mixture: weights that bring the corpus closest to a target, and what none can supply.",
        discussion: """
            Finds how often to take the documents of each (language, culture), and of each language's silent \
            documents, so that cultures and languages come as close as they can to the target with no \
            document taken more than --max-repeat times. What is still missing then is listed: the cultures \
            whose own voices must be sought.

            The corpus needs the attributes that 'emic tag' writes for a mixer to follow the plan.

            Examples:
              emic plan corpus.emic --target population --max-repeat 4 --budget 1000000
              emic plan corpus.emic --format json --documents 'data/documents/*' --dolma plan.dolma.json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, table }

    @Argument(help: "The profile.", completion: .file(extensions: ["emic"]))
    var profile: String

    @Option(help: "population, equal, or a CSV with key and population (or share).")
    var target = "population"

    @Option(help: "How often a document may be taken at most.")
    var maxRepeat = 4.0

    @Option(help: "Documents in the mixture. Default: as many as the corpus has.")
    var budget: Double?

    @Option(help: "Nats from the best mixture at which to stop.")
    var tolerance = 1e-6

    @Option(help: "json or table.")
    var format: Format = .table

    @Option(help: "Also write a configuration of dolma's mixer here.")
    var dolma: String?

    @Option(help: "Where dolma finds the documents; one wildcard each; may be repeated.")
    var documents: [String] = ["documents/*.gz"]

    @Option(help: "Name of the attributes that emic wrote, under attributes/.")
    var attributes = "emic"

    @Option(help: "Folder that dolma shall write the mixture to.")
    var mixture = "mixed"

    @OptionGroup(title: "Measuring")
    var measuring: MeasuringOptions

    func validate() throws {
        guard maxRepeat > 0, budget ?? 1 > 0, tolerance > 0 else {
            throw ValidationError("--max-repeat, --budget and --tolerance must be above 0")
        }
    }

    func run() throws {
        try ExitStatus.reporting {
            let counts = try ProfileStore(readingFrom: profile).counts()
            let set = try MeasureSet(counts, options: try measuring.options(), only: [])
            let plan = try MixturePlan(
                set, target: try wanted(), maxRepeat: maxRepeat, budget: budget, tolerance: tolerance)
            let mixer = DolmaMix(
                documents: documents, attributes: attributes, random: "random", output: mixture)
            if let dolma {
                try TextFile.write(mixer.configuration(plan).serialised(indent: 2) + "\n", to: dolma)
            }
            switch format {
            case .json:
                Terminal.output(plan.json(dolma: mixer).serialised(indent: 1, compactBelow: 3) + "\n")
            case .table: Terminal.output(plan.table())
            }
        }
    }

    private func wanted() throws -> MixturePlan.Target {
        switch target {
        case "population": .population
        case "equal": .equal
        default: .table(try Reference(csv: TextFile.read(target), path: target))
        }
    }
}
