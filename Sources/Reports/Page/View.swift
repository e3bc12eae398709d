internal import Measures

/// One view of a report: what was found, how to read it, a picture of it, and its data.
struct View: Sendable {
    /// Stable; the anchor of the view and its name in the URL hash.
    var id: String
    /// Its name in the contents.
    var name: String
    /// The finding, in a sentence; the view's heading.
    var finding: String
    /// How to read the picture, in a sentence.
    var reading: String
    var figures: [Figure]
    var tables: [DataTable]
    /// What else must be known.
    var notes: [Markup] = []
    /// Measures the view rests on.
    var measures: [String] = []
    /// Shown between the figure and the table.
    var extra: Markup = .empty

    var markup: Markup {
        var parts: [Markup] = [
            el(.h2, [.id: "\(id)-h"], Markup(text: finding)),
            el(.p, [.class: "reading"], Markup(text: reading)),
        ]
        parts += figures.map(\.markup)
        if !extra.isEmpty { parts.append(extra) }
        if !notes.isEmpty {
            parts.append(el(.ul, [.class: "notes"], each: notes.map { el(.li, $0) }))
        }
        for table in tables {
            parts.append(
                el(
                    .details, [.class: "data"],
                    el(
                        .summary, "Data: \(table.caption) (\(table.rows.count))"),
                    el(
                        .p, [.class: "tools"],
                        el(
                            .a,
                            [
                                .class: "csv", .href: "#\(table.id)", .download: "\(table.id).csv",
                                .hidden: "",
                            ],
                            "Save as CSV")), table.markup))
        }
        let defined = measures.filter { MeasureCatalogue.definition($0) != nil }
        if !defined.isEmpty {
            let links = defined.map { id in
                el(
                    .li,
                    el(.a, [.href: "#m-\(id)"], Markup(text: MeasureCatalogue.definition(id)?.title ?? id)))
            }
            parts.append(
                el(.div, [.class: "rests"], el(.p, "Rests on"), el(.ul, each: links)))
        }
        return el(.section, [.id: id, .class: "view", .ariaLabelledby: "\(id)-h"], each: parts)
    }
}
