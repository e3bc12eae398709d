/// A table of shares as squares: the larger and darker, the more. One path a class keeps it small.
struct HeatMap: Sendable {
    var id: String
    var title: String
    var description: String
    var rows: [(name: String, hatched: Bool)]
    var columns: [String]
    /// Share of the row, 0 … 1, by row then column; 0 is left empty.
    var cells: [[Double]]
    /// Cells with a frame around them.
    var framed: [(row: Int, column: Int)]

    /// Lower bounds of the classes.
    static let classes = [0.0, 0.01, 0.03, 0.1, 0.3, 0.6]

    static func classIndex(_ share: Double) -> Int? {
        share > 0 ? (classes.lastIndex { share >= $0 } ?? 0) : nil
    }

    func figure(orNothing reason: String) -> Figure {
        guard !rows.isEmpty, !columns.isEmpty else { return .nothing(id, title, because: reason) }
        let size = 15.0
        let left = 170.0
        let top = 118.0
        let width = max(760, left + Double(columns.count) * size + 60)
        var content: [Markup] = []
        for (index, name) in columns.enumerated() {
            let x = left + Double(index) * size + 11
            content.append(
                el(
                    .text,
                    [
                        .transform: "translate(\(Numerals.at(x)) \(Numerals.at(top - 6))) rotate(-60)",
                        .class: "small",
                    ], Markup(text: Draw.cut(name, 20))))
        }
        var lines = ""
        for index in stride(from: 0, through: rows.count, by: 5) {
            let y = Numerals.at(top + Double(index) * size)
            lines += "M\(Numerals.at(left)) \(y)H\(Numerals.at(left + Double(columns.count) * size))"
        }
        for index in stride(from: 0, through: columns.count, by: 5) {
            let x = Numerals.at(left + Double(index) * size)
            lines += "M\(x) \(Numerals.at(top))V\(Numerals.at(top + Double(rows.count) * size))"
        }
        content.append(Draw.path(lines, "grid"))
        var paths = [String](repeating: "", count: HeatMap.classes.count)
        for (row, values) in cells.enumerated() {
            let y = top + Double(row) * size
            content.append(
                el(
                    .text, [.x: "164", .y: Numerals.at(y + 11.5), .textAnchor: "end", .class: "small"],
                    Markup(text: Draw.cut(rows[row].name, 24))))
            if rows[row].hatched {
                content.append(
                    el(
                        .rect,
                        [
                            .x: Numerals.at(left), .y: Numerals.at(y + 2), .height: "11",
                            .width: Numerals.at(Double(columns.count) * size), .fill: Figure.hatch(id),
                        ]))
            }
            for (column, value) in values.enumerated() {
                guard let index = HeatMap.classIndex(value) else { continue }
                let side = [3.0, 5, 7, 9, 11.5, 14][index]
                let inset = (size - side) / 2
                paths[index] +=
                    "M\(Numerals.at(left + Double(column) * size + inset)) \(Numerals.at(y + inset))"
                    + "h\(Numerals.at(side))v\(Numerals.at(side))h\(Numerals.at(-side))z"
            }
        }
        for (index, path) in paths.enumerated() where !path.isEmpty {
            content.append(Draw.path(path, "h\(index)"))
        }
        var frames = ""
        for cell in framed {
            frames +=
                "M\(Numerals.at(left + Double(cell.column) * size)) "
                + "\(Numerals.at(top + Double(cell.row) * size))h15v15h-15z"
        }
        if !frames.isEmpty { content.append(Draw.path(frames, "home")) }
        return Figure(
            id: id, title: title, description: description, width: width,
            height: top + Double(rows.count) * size + 4, least: 760, content: content, legend: legend)
    }

    private var legend: Markup {
        let names = ["under 1 %", "1 to 3 %", "3 to 10 %", "10 to 30 %", "30 to 60 %", "60 % and more"]
        return el(
            .ul, [.class: "legend"],
            each: names.enumerated().map { index, name in
                let side = [3.0, 5, 7, 9, 11.5, 14][index]
                return Legend.item(
                    name, Draw.rect(8 - side / 2, 8 - side / 2, side, side, "h\(index)"))
            } + [
                Legend.item("at home in the language", Draw.path("M1 1h14v14h-14z", "home")),
                Legend.item("too few forms: hardly measured", Legend.hatch(id)),
            ])
    }
}

/// Entries of a legend.
enum Legend {
    static func item(_ name: String, _ drawing: Markup) -> Markup {
        el(
            .li,
            el(
                .svg, [.viewBox: "0 0 16 16", .class: "key", .ariaHidden: "true", .focusable: "false"],
                drawing),
            Markup(text: name))
    }

    static func hatch(_ figure: String) -> Markup {
        el(.rect, [.width: "16", .height: "16", .fill: Figure.hatch(figure), .class: "frame"])
    }
}
