import ArgumentParser
import Measures
import Profiles
import Reports

/// `emic report`: a profile in, a static page out.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report of a profile: one self-contained HTML page.",
        discussion: """
            The page opens from disk, loads nothing from anywhere, reads without JavaScript and prints. \
            Its headline is printed on standard output.

            Examples:
              emic report corpus.emic -o report.html
              emic report corpus.emic -o site/ --layout folder
            """)

    @Argument(help: "The profile.", completion: .file(extensions: ["emic"]))
    var profile: String

    @Option(name: .shortAndLong, help: "The page to write; a folder with --layout folder.")
    var output: String

    @Option(
        help:
            "'file': one page; 'folder': page, style, script and data apart, for sites whose policy forbids inline code."
    )
    var layout: ReportLayout = .file

    @OptionGroup(title: "Measuring")
    var measuring: MeasuringOptions

    func run() throws {
        try ExitStatus.reporting {
            let counts = try ProfileStore(readingFrom: profile).counts()
            let page = try ReportPage(counts: counts, options: measuring.options())
            try page.write(to: output, layout: layout)
            Terminal.output(page.headline + "\n")
        }
    }
}

extension ReportLayout: ExpressibleByArgument {}
