import ArgumentParser
import Lexicons

/// `emic lexicon coverage`: in which languages which cultures can be seen at all.
struct LexiconCoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Count markers and forms for each language and culture.",
        discussion: """
            Tab-separated: language, culture, markers, forms. 'mul' is any language. A culture with few \
            forms in a language is hardly seen in it, whatever is written there.

            Examples:
              emic lexicon coverage --language yor
              emic lexicon coverage --culture x-yoruba nigeria
            """)

    @Argument(help: "Packs: names or folders. (default: all that come with emic)", completion: .directory)
    var packs: [String] = []

    @Option(help: "One language only, ISO 639-3 or mul.")
    var language: String?

    @Option(help: "One culture only, by key.")
    var culture: String?

    func run() throws {
        try ExitStatus.reporting {
            let coverage = try Coverage(registry: Registry.shipped(), packs: LexiconPacks.read(packs))
            var text = "language\tculture\tmarkers\tforms\n"
            var isEmpty = true
            for row in coverage.formsByLanguageAndCulture() {
                guard language == nil || language == row.language, culture == nil || culture == row.culture
                else {
                    continue
                }
                isEmpty = false
                text += "\(row.language)\t\(row.culture)\t\(row.markers)\t\(row.forms)\n"
            }
            Terminal.output(text)
            if isEmpty { throw ExitStatus.nothing }
        }
    }
}
