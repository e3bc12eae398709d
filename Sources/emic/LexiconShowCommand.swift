import ArgumentParser
import Lexicons

/// `emic lexicon show`: what the packs say of a culture or a marker.
struct LexiconShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the markers of a culture, or one marker, with their forms.",
        discussion: """
            WHAT is a culture's key (KE, x-yoruba) or a marker's id. Forms of packs whose governance \
            keeps them are counted, not shown.

            Examples:
              emic lexicon show x-yoruba --facet food
              emic lexicon show jollof-rice
            """)

    @Argument(help: "A culture's key or a marker's id.")
    var what: String

    @Argument(help: "Packs: names or folders. (default: all that come with emic)", completion: .directory)
    var packs: [String] = []

    @Option(help: "One facet only: food, festival, kinship, …")
    var facet: String?

    func validate() throws {
        if let facet, Facet(name: facet) == nil {
            let names = Facet.allCases.map(\.name).joined(separator: ", ")
            throw ValidationError("--facet \(facet): no such facet; one of \(names)")
        }
    }

    func run() throws {
        try ExitStatus.reporting {
            let read = try LexiconPacks.read(packs)
            let registry = try Registry.shipped()
            let wanted = facet.flatMap { Facet(name: $0) }
            var text = ""
            if let index = registry.index(of: what) { text += Self.heading(registry.cultures[Int(index)]) }
            var found = false
            for pack in read {
                for (index, marker) in pack.markers.enumerated() {
                    let isMeant = marker.id == what || marker.cultures.contains { $0.key == what }
                    guard isMeant, wanted == nil || wanted == marker.facet else { continue }
                    found = true
                    text += Self.lines(marker, pack.forms.filter { $0.marker == index }, pack)
                }
            }
            Terminal.output(text)
            if !found {
                Terminal.note(
                    "no pack has a marker of \(what); 'emic lexicon list --by culture' has the keys")
                throw ExitStatus.nothing
            }
        }
    }

    private static func heading(_ culture: Culture) -> String {
        "\(culture.key)\t\(culture.name)\t\(culture.endonym)\t\(culture.kind)\t"
            + "languages \(culture.languages.joined(separator: " "))\n"
    }

    private static func lines(_ marker: Marker, _ forms: [Form], _ pack: Pack) -> String {
        let cultures = marker.cultures.map(\.key).joined(separator: " ")
        var text = "\(marker.id)\t\(marker.facet.name)\t\(cultures)\t\(pack.name)"
        if !marker.stance.name.isEmpty { text += "\t\(marker.stance.name)" }
        if !marker.note.isEmpty { text += "\t\(marker.note)" }
        text += "\n"
        for form in forms {
            text += "    \(form.language)\t\(Disclosure.text(of: form, in: pack))"
            if !form.match.name.isEmpty { text += "\t\(form.match.name)" }
            if let strength = form.strength { text += "\t\(strength.name)" }
            text += "\n"
        }
        return text
    }
}
