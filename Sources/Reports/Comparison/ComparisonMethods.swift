internal import Measures

/// What the compared numbers mean: the definition of every measure that stands on the page.
enum ComparisonMethods {
    static func markup(_ comparisons: [Comparison]) -> Markup {
        let used = Set(comparisons.flatMap { $0.rows.map(\.id) })
        let entries = MeasureCatalogue.all.filter { used.contains($0.id) }.map { definition in
            let rows: [(String, String)] = [
                ("Formula", definition.formula),
                ("Unit", "\(definition.unit); \(definition.direction.rawValue)"),
                ("Source", definition.source), ("Mind", definition.standing.joined(separator: "; ")),
            ]
            return el(
                .section, [.class: "measure"],
                el(
                    .h3, [.id: "m-\(definition.id)"], Markup(text: definition.title),
                    " \(el(.code, Markup(text: definition.id)))"),
                el(.p, Markup(text: definition.definition)),
                el(
                    .dl, [.class: "facts"],
                    each: rows.filter { !$0.1.isEmpty }.map {
                        el(.div, el(.dt, Markup(text: $0.0)), el(.dd, Markup(text: $0.1)))
                    }))
        }
        return el(
            .section, [.id: "methods", .class: "view methods", .ariaLabelledby: "methods-h"],
            el(.h2, [.id: "methods-h"], "\(entries.count) measures were compared"),
            el(
                .p, [.class: "reading"],
                "The interval of a difference takes it again with each of 32 folds of "
                    + "documents left out on both sides; worse and better mean that zero is outside "
                    + "it."
            ), el(.div, each: entries))
    }
}
