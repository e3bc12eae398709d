import ArgumentParser
import Lexicons

/// `emic lexicon list`: the packs, and how much of what they hold.
struct LexiconListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Count the markers and forms of packs, gaps in plain sight.",
        discussion: """
            Without --by, one line a pack. With it, markers and forms by region, culture, facet, layer, \
            language, source or pack; what has none is listed with zero.

            Examples:
              emic lexicon list
              emic lexicon list --by culture nigeria india
            """)

    @Argument(help: "Packs: names or folders. (default: all that come with emic)", completion: .directory)
    var packs: [String] = []

    @Option(help: "What to count by: region, culture, facet, layer, language, source or pack.")
    var by: Coverage.Dimension?

    @Option(help: "Lines to print; 0 prints all. (default: 0)")
    var limit = 0

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit must not be negative") }
    }

    func run() throws {
        try ExitStatus.reporting {
            let read = try LexiconPacks.read(packs)
            guard let by else { return Terminal.output(Self.summary(read)) }
            let rows = try Coverage(registry: Registry.shipped(), packs: read).rows(by: by)
            var text = "\(by.rawValue)\tmarkers\tforms\n"
            for row in limit > 0 ? rows.prefix(limit) : rows[...] {
                text += "\(row.name)\t\(row.markers)\t\(row.forms)\n"
            }
            Terminal.output(text)
        }
    }

    private static func summary(_ packs: [Pack]) -> String {
        var text = "pack\tversion\treview\tgovernance\tmarkers\tforms\ttitle\n"
        for pack in packs {
            let manifest = pack.manifest
            text +=
                "\(pack.name)\t\(manifest.version)\t\(manifest.review.rawValue)\t"
                + "\(manifest.governance.name)\t\(pack.markers.count)\t\(pack.forms.count)"
                + "\t\(manifest.title)\n"
        }
        return text
    }
}

extension Coverage.Dimension: ExpressibleByArgument {}

/// Packs that a user names.
enum LexiconPacks {
    static func read(_ names: [String]) throws -> [Pack] {
        let folders = try PackFolders.resolve(names)
        return try folders.map { folder throws in try PackReader().read(folder: folder) }
    }
}
