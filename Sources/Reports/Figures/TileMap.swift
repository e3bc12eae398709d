/// The world as equal tiles, one a country.
struct TileMap: Sendable {
    struct Tile: Sendable {
        var code: String
        var hint: String
        /// Colour class; "" is hatched.
        var kind: String
        /// A sign for the class, so that colour is not alone.
        var sign: String
    }

    var id: String
    var title: String
    var description: String
    var tiles: [Tile]
    var legend: [(name: String, kind: String, sign: String)]

    func figure(orNothing reason: String) -> Figure {
        guard !tiles.isEmpty else { return .nothing(id, title, because: reason) }
        let size = 34.0
        // One path a class for the tiles themselves: two hundred and fifty boxes would weigh more than all
        // else in the figure.
        var boxes: [(kind: String, path: String)] = []
        var names: [Markup] = []
        for tile in tiles {
            guard let place = CountryTiles.positions[tile.code] else { continue }
            let x = Double(place.column) * size
            let y = Double(place.row) * size
            let path = "M\(Numerals.at(x + 1)) \(Numerals.at(y + 1))h32v32h-32z"
            if let place = boxes.firstIndex(where: { $0.kind == tile.kind }) {
                boxes[place].path += path
            } else {
                boxes.append((tile.kind, path))
            }
            let middle = Numerals.at(x + 17)
            var parts = [el(.title, Markup(text: tile.hint)), Markup(text: tile.code)]
            if !tile.sign.isEmpty {
                parts.append(el(.tspan, [.x: middle, .dy: "13"], Markup(text: tile.sign)))
            }
            let ink = tile.kind.isEmpty ? "plate" : "on \(tile.kind)t"
            names.append(el(.text, [.x: middle, .y: Numerals.at(y + 15), .class: ink], each: parts))
        }
        let content =
            boxes.map { box in
                box.kind.isEmpty
                    ? el(.path, [.d: box.path, .fill: Figure.hatch(id), .class: "frame"])
                    : Draw.path(box.path, box.kind)
            } + [el(.g, [.textAnchor: "middle"], each: names)]
        let keys = legend.map { entry in
            Legend.item(
                "\(entry.sign) \(entry.name)",
                entry.kind.isEmpty
                    ? Legend.hatch(id)
                    : el(.rect, [.width: "16", .height: "16", .rx: "2", .class: entry.kind]))
        }
        return Figure(
            id: id, title: title, description: description, width: Double(CountryTiles.columns) * size,
            height: Double(CountryTiles.rows) * size, least: 760, content: content,
            legend: el(.ul, [.class: "legend"], each: keys))
    }
}
