/// A drawing with its title and description; its data stands in a table beside it.
struct Figure: Sendable {
    /// Unique in the page.
    var id: String
    var title: String
    var description: String
    var width = 760.0
    var height: Double
    /// Narrower than this, the figure scrolls instead of shrinking.
    var least = 640
    var content: [Markup]
    var legend: Markup = .empty
    /// Whether the title stands above the drawing; not where its parts name themselves.
    var showsTitle = true

    var markup: Markup {
        let hatch = el(
            .defs,
            el(
                .pattern,
                [
                    .id: "\(id)-hatch", .width: "6", .height: "6", .patternUnits: "userSpaceOnUse",
                    .patternTransform: "rotate(45)",
                ], el(.rect, [.width: "6", .height: "6", .class: "hatch-ground"]),
                el(.path, [.d: "M0 0V6", .class: "hatch-line"])))
        let drawing = el(
            .svg,
            [
                .viewBox: "0 0 \(Numerals.at(width)) \(Numerals.at(height))", .role: "img",
                .class: "least\(least)",
                .ariaLabelledby: "\(id)-t \(id)-d", .focusable: "false",
            ],
            each: [
                el(.title, [.id: "\(id)-t"], Markup(text: title)),
                el(.desc, [.id: "\(id)-d"], Markup(text: description)), hatch,
            ] + content)
        return el(
            .figure, [.id: id],
            showsTitle ? el(.p, [.class: "figure-title", .ariaHidden: "true"], Markup(text: title)) : .empty,
            el(.div, [.class: "scroll", .role: "region", .tabindex: "0", .ariaLabel: title], drawing),
            legend.isEmpty ? .empty : el(.figcaption, legend))
    }

    /// The fill that says "no data".
    static func hatch(_ id: String) -> String { "url(#\(id)-hatch)" }

    /// A figure that says why there is nothing to draw.
    static func nothing(_ id: String, _ title: String, because reason: String) -> Figure {
        Figure(
            id: id, title: title, description: "Not measurable: \(reason).", height: 64,
            content: [
                el(
                    .rect,
                    [
                        .x: "1", .y: "1", .width: "758", .height: "62", .rx: "6", .fill: hatch(id),
                        .class: "frame",
                    ]),
                label(
                    "Not measurable: \(Draw.cut(reason, 90))", x: 380, y: 37, anchor: "middle", kind: "plate"),
            ])
    }

    /// A text in a drawing.
    static func label(_ text: String, x: Double, y: Double, anchor: String = "start", kind: String = "")
        -> Markup
    {
        let place: Markup = Markup(text: text)
        if anchor == "start", kind.isEmpty {
            return el(.text, [.x: Numerals.at(x), .y: Numerals.at(y)], place)
        }
        return el(
            .text, [.x: Numerals.at(x), .y: Numerals.at(y), .textAnchor: anchor, .class: kind], place)
    }
}

/// Small rules of drawing.
enum Draw {
    /// A text cut to what fits, with an ellipsis.
    static func cut(_ text: String, _ most: Int) -> String {
        text.count <= most ? text : String(text.prefix(max(1, most - 1))) + "…"
    }

    /// A round step that gives some `wanted` marks up to `top`.
    static func step(_ top: Double, wanted: Double = 5) -> Double {
        guard top.isFinite, top > 0 else { return 1 }
        let raw = top / wanted
        var size = 1.0
        while size * 10 <= raw { size *= 10 }
        while size > raw { size /= 10 }
        for factor in [1.0, 2, 5, 10] where size * factor >= raw { return size * factor }
        return size * 10
    }

    static func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ kind: String, title: String? = nil
    )
        -> Markup
    {
        let attributes: KeyValuePairs<AttributeName, String> = [
            .x: Numerals.at(x), .y: Numerals.at(y), .width: Numerals.at(max(0, width)),
            .height: Numerals.at(height), .class: kind,
        ]
        guard let title else { return el(.rect, attributes) }
        return el(.rect, attributes, el(.title, Markup(text: title)))
    }

    static func path(_ d: String, _ kind: String) -> Markup { el(.path, [.d: d, .class: kind]) }
}
