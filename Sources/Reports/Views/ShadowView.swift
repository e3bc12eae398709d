internal import Measures

/// Another language's world in this one's words.
enum ShadowView {
    static func make(_ subject: Subject) -> View {
        let view = KeyedView(
            subject: subject, id: "translation_shadow", orders: "references", ofLanguages: true)
        let pivot =
            switch subject.tableau.pivot {
            case .language(let language): subject.tableau.languageNames[language]
            case .others: "all other languages"
            case .none: subject.tableau.options.pivot
            }
        return View(
            id: "shadow", name: "Translation shadow", finding: finding(subject, view, pivot: pivot),
            reading:
                "Each dot is a language: how alike the cultures it speaks of are to those of "
                + "\(pivot). 100 %: the same world in other words; 0 %: nothing shared.",
            figures: [
                view.figure(
                    "shadow-dots", title: "Likeness to \(pivot), by language",
                    description: finding(subject, view, pivot: pivot) + ".",
                    axisTitle: "likeness of the cultures spoken of to those of \(pivot)")
            ],
            tables: [view.table("t-shadow", caption: "Translation shadow, by language", heading: "Likeness")],
            notes: (subject.measure("translation_shadow")?.caveats ?? []).map { Markup(text: $0) },
            measures: ["translation_shadow"])
    }

    private static func finding(_ subject: Subject, _ view: KeyedView, pivot: String) -> String {
        let records = view.records
        guard let whole = subject.text("translation_shadow"), !records.isEmpty else {
            return "Likeness to \(pivot) cannot be measured here: \(subject.reason("translation_shadow"))"
        }
        let close = records.count { ($0.value ?? 0) > 0.5 }
        return "The cultures other languages speak of are \(whole) like those of \(pivot); \(close) of "
            + "\(Numerals.these(records.count, "language is", "languages are")) more like than unlike"
    }
}
