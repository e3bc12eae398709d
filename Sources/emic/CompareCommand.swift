import ArgumentParser
import Measures
import Profiles
import Reports

/// `emic compare`: two or more versions of a dataset, by eye and as a gate.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare profiles: what became worse, what better, beyond chance; and gate on it.",
        discussion: """
            Every profile after the first is compared with the first. A difference is new minus old. It is \
            worse or better only when zero is outside its 95 % interval.

            A rule says what must not be. 'locality<-0.02' fails when locality fell by more than 0.02; \
            'effective_cultures<-5%' when it fell by more than 5 % of its old value; 'new.silence>0.9' when \
            the new value is above 0.9; 'culture_imbalance=worse' when the verdict is worse. \
            'locality[swh_Latn]<-0.05' looks at one language, 'locality[*]<-0.1' at each. 'with evidence' \
            behind a rule lets it fail only when the difference is beyond chance. A rule that cannot be \
            judged fails. Exit status 1 when a rule failed.

            Examples:
              emic compare v1.emic v2.emic -o diff.html
              emic compare v1.emic v2.emic --fail-on 'locality<-0.02' --junit gates.xml
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, markdown, json, junit }

    @Argument(help: "The profile to compare with.", completion: .file(extensions: ["emic"]))
    var old: String

    @Argument(help: "Profiles to compare.", completion: .file(extensions: ["emic"]))
    var new: [String]

    @Option(name: .shortAndLong, help: "Also write the comparison page (HTML) here.")
    var output: String?

    @Option(help: "What is printed: table, markdown, json or junit.")
    var format: Format = .table

    @Flag(help: "Show also single languages and cultures that changed beyond chance.")
    var keyed = false

    @Option(help: "A rule that fails the comparison; may be repeated.")
    var failOn: [String] = []

    @Option(help: "A file of rules, one a line, '#' begins a comment.")
    var rules: String?

    @Option(help: "Also write JUnit XML of the rules here.")
    var junit: String?

    @Flag(help: "Compare profiles made with other lexicons, models or options, and say what may differ.")
    var allowDifferent = false

    @OptionGroup(title: "Measuring")
    var measuring: MeasuringOptions

    func run() throws {
        let gates = try parsedGates()
        let failed = try ExitStatus.reporting {
            let options = try measuring.options()
            func measured(_ path: String) throws -> MeasureSet {
                try MeasureSet(ProfileStore(readingFrom: path).counts(), options: options)
            }
            let base = try measured(old)
            let judged = try new.map { path throws in
                let comparison = try Comparison(
                    old: base, new: measured(path), allowDifferent: allowDifferent)
                return (comparison: comparison, outcomes: gates.map { $0.judge(comparison) })
            }
            if let output { try ComparisonPage(judged).write(to: output) }
            if let junit { try TextFile.write(Comparison.junit(judged), to: junit) }
            Terminal.output(text(judged))
            let findings = judged.flatMap { $0.outcomes }.filter(\.failed)
            for outcome in findings {
                Terminal.note(
                    "failed: \(outcome.rule): \(outcome.findings.prefix(3).joined(separator: "; "))")
            }
            return !findings.isEmpty
        }
        if failed { throw ExitStatus.partial }
    }

    private func parsedGates() throws -> [Gate] {
        do {
            return try failOn.map { rule throws in try Gate(rule) }
                + (rules.map { path throws in try Gate.rules(TextFile.read(path), path: path) } ?? [])
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private func text(_ judged: [(comparison: Comparison, outcomes: [GateOutcome])]) -> String {
        switch format {
        case .table:
            judged.map { $0.comparison.table($0.outcomes, keyed: keyed) }.joined(separator: "\n")
        case .markdown:
            judged.map { $0.comparison.markdown($0.outcomes, keyed: keyed) }.joined(separator: "\n")
        case .json: Comparison.json(judged).serialised(indent: 1, compactBelow: 3) + "\n"
        case .junit: Comparison.junit(judged)
        }
    }
}
