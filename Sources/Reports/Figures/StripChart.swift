/// Wholes divided into parts: one strip each, parts side by side, the largest first, named where they fit.
struct StripChart: Sendable {
    struct Part: Sendable {
        var name: String
        var share: Double
        /// Colour class; "" is hatched.
        var kind: String
        /// Stands where the name does not fit.
        var short = ""
    }

    struct Strip: Sendable {
        var title: String
        /// Under the strip.
        var note: String
        var parts: [Part]
    }

    var id: String
    var title: String
    var description: String
    var strips: [Strip]
    var thickness = 34.0

    func figure(orNothing reason: String) -> Figure {
        guard strips.contains(where: { !$0.parts.isEmpty }) else {
            return .nothing(id, title, because: reason)
        }
        var content: [Markup] = []
        var y = 4.0
        for strip in strips {
            if !strip.title.isEmpty {
                content.append(Figure.label(strip.title, x: 1, y: y + 13, kind: "strong"))
                y += 20
            }
            content += draw(strip, y: y)
            y += thickness + 4
            if !strip.note.isEmpty {
                content.append(Figure.label(strip.note, x: 1, y: y + 13, kind: "tick"))
                y += 20
            }
            y += 12
        }
        return Figure(
            id: id, title: title, description: description, height: y, content: content,
            showsTitle: strips.count == 1)
    }

    private func draw(_ strip: Strip, y: Double) -> [Markup] {
        let width = 758.0
        var content: [Markup] = []
        if strip.parts.isEmpty {
            return [
                el(
                    .rect,
                    [
                        .x: "1", .y: Numerals.at(y), .width: Numerals.at(width),
                        .height: Numerals.at(thickness),
                        .fill: Figure.hatch(id), .class: "frame",
                    ])
            ]
        }
        var x = 1.0
        for part in strip.parts where part.share > 0 {
            let size = part.share * width
            let hint = "\(part.name): \(Numerals.share(part.share))"
            if part.kind.isEmpty {
                content.append(
                    el(
                        .rect,
                        [
                            .x: Numerals.at(x), .y: Numerals.at(y), .width: Numerals.at(max(0.3, size - 1)),
                            .height: Numerals.at(thickness), .fill: Figure.hatch(id), .class: "frame",
                        ], el(.title, Markup(text: hint))))
            } else {
                content.append(
                    Draw.rect(x, y, max(0.3, size - (size > 3 ? 1 : 0)), thickness, part.kind, title: hint))
            }
            if size > 22 {
                let fits = Int((size - 6) / 7.2)
                let other = part.short.count <= fits ? part.short : ""
                let name = part.name.count <= fits ? part.name : fits >= 8 ? Draw.cut(part.name, fits) : other
                if !name.isEmpty {
                    content.append(
                        Figure.label(
                            name, x: x + 5, y: y + thickness / 2 - (size > 40 ? 2 : -5),
                            kind: part.kind.isEmpty ? "plate" : "on \(part.kind)t"))
                }
                if size > 40 {
                    content.append(
                        Figure.label(
                            Numerals.share(part.share), x: x + 5, y: y + thickness / 2 + 12,
                            kind: part.kind.isEmpty ? "plate" : "on \(part.kind)t"))
                }
            }
            x += size
        }
        return content
    }
}
