internal import Foundation
internal import ResourceFolders

extension Lens {
    /// What stands beside a lens's table.
    private struct Card: Decodable {
        var id: String?
        var title: String?
        var source: String?
        var keyed_by: String?
    }

    /// The lenses that come with emic, in byte order of their names; empty when the resources are not
    /// there.
    package static func bundled() throws(MeasureError) -> [Lens] {
        guard let folder = ResourceFolder("Measures").path(of: "lenses") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var lenses: [Lens] = []
        for name in sortedUnion(names.filter { $0.hasSuffix(".csv") }) {
            lenses.append(try load(folder + "/" + name))
        }
        return lenses
    }

    /// A lens by the name of one that comes with emic, or by the path of a CSV.
    package static func named(_ name: String) throws(MeasureError) -> Lens {
        if name.hasSuffix(".csv") || name.contains("/") { return try load(name) }
        let known = try bundled()
        guard let lens = known.first(where: { $0.id == name }) else {
            throw .unknown(kind: "lens", name: name, known: known.map(\.id))
        }
        return lens
    }

    /// Reads a lens and, where there is one, the `.json` of the same name that says what it is.
    package static func load(_ path: String) throws(MeasureError) -> Lens {
        var lens = try Lens(csv: TextFile.read(path), path: path)
        let card = (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + ".json"
        guard let data = FileManager.default.contents(atPath: card) else { return lens }
        guard let read = try? JSONDecoder().decode(Card.self, from: data) else {
            throw .malformed(path: card, line: 1, what: "not a lens card: needs id, title and source as text")
        }
        lens.id = read.id ?? lens.id
        lens.title = read.title ?? lens.title
        lens.source = read.source ?? lens.source
        lens.ofLanguages = read.keyed_by.map { $0 == "language" } ?? lens.ofLanguages
        return lens
    }
}
