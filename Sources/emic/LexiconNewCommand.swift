import ArgumentParser
import Lexicons

/// `emic lexicon new`: a valid, empty pack.
struct LexiconNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a valid, empty pack.",
        discussion: """
            Makes FOLDER with datapackage.json, markers.csv, forms.csv and reviews.csv. The pack is \
            named after the folder.

            Examples:
              emic lexicon new packs/wolof --title "Wolof"
              emic lexicon lint packs/wolof
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    @Option(help: "The pack's title. (default: its name)")
    var title: String?

    func run() throws {
        try ExitStatus.reporting {
            let name = folder.split(separator: "/").last.map(String.init) ?? ""
            try PackTemplate.write(name: name, title: title ?? name, to: folder)
            Terminal.note(
                "made \(folder); write markers.csv and forms.csv, then 'emic lexicon lint \(folder)'")
        }
    }
}
