import ArgumentParser
import Lexicons

/// `emic lexicon lint`: what is wrong or doubtful in packs.
struct LexiconLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check packs: schema, keys, duplicates, forms that are ordinary words.",
        discussion: """
            Faults make a pack say less than it means; warnings are doubtful; notes (with --all) are \
            often as they should be. Exit status: 0 no faults; 1 faults; 2 a pack that cannot be read.

            Examples:
              emic lexicon lint
              emic lexicon lint my-pack/ --all
            """)

    @Argument(help: "Packs: names or folders. (default: all that come with emic)", completion: .directory)
    var packs: [String] = []

    @Flag(help: "Notes too.")
    var all = false

    @Option(help: "One check only, by the name in brackets.")
    var check: String?

    func run() throws {
        try ExitStatus.reporting {
            let source = try LexiconSource.load(folders: PackFolders.resolve(packs))
            let findings = try Lint(source: source).findings().filter { finding in
                (all || finding.severity > .note) && (check == nil || check == finding.check)
            }
            Terminal.output(findings.map { "\($0)\n" }.joined())
            let counts = Finding.Severity.allCases.map { severity in
                "\(findings.filter { $0.severity == severity }.count) \(severity.rawValue)s"
            }
            Terminal.note(counts.reversed().joined(separator: ", "))
            if findings.contains(where: { $0.severity == .fault }) { throw ExitStatus.partial }
        }
    }
}
