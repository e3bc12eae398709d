internal import Measures

/// Who is spoken of in which language.
enum WhoWhereView {
    private static let most = 50

    static func make(_ subject: Subject) -> View {
        let tableau = subject.tableau
        let main = subject.figures.main
        let rows = tableau.languages.indices
            .filter { tableau.identified[$0] && main.languages[$0] > 0 }
            .sorted {
                main.languages[$0] != main.languages[$1] ? main.languages[$0] > main.languages[$1] : $0 < $1
            }
        let columns = Array(subject.seenCultures.prefix(most))
        let shown = Array(rows.prefix(most))
        let column = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        var cells: [[Double]] = []
        var framed: [(row: Int, column: Int)] = []
        for (row, language) in shown.enumerated() {
            var shares = [Double](repeating: 0, count: columns.count)
            for cell in tableau.main.layout.range(of: language) {
                guard let place = column[tableau.main.layout.unit[cell]] else { continue }
                shares[place] = main.cells[cell] / main.languages[language]
            }
            cells.append(shares)
            for home in tableau.homes[language] where home.share >= 0.5 {
                if let place = column[home.culture] { framed.append((row, place)) }
            }
        }
        let cut = rows.count > shown.count || subject.seenCultures.count > columns.count
        return View(
            id: "who-where", name: "Who is spoken of in which language", finding: finding(subject, rows),
            reading: "A row is a language and adds up to all its references; a square is a culture’s part of "
                + "them, larger and darker for more. A frame marks a culture at home in the language."
                + (cut
                    ? " The \(shown.count) languages and \(columns.count) cultures with most "
                        + "references are drawn."
                    : ""),
            figures: [
                HeatMap(
                    id: "who-where-map", title: "References by language and culture",
                    description: "\(shown.count) languages by \(columns.count) cultures; each square is the "
                        + "share of the language’s references. The table gives every number.",
                    rows: shown.map { language in
                        let label = tableau.languages[language]
                        let few =
                            (subject.measure("lexicon_forms", label)?.value ?? Thinness.forms)
                            < Thinness.forms
                        return (subject.languageName(label), few)
                    }, columns: columns.map { tableau.main.names[$0] }, cells: cells, framed: framed
                ).figure(orNothing: "no document refers to a culture")
            ], tables: [table(subject)],
            measures: [
                "language_culture_information", "language_culture_information_baseline",
                "language_culture_information_adjusted", "culture_entropy_within_languages",
            ])
    }

    private static func finding(_ subject: Subject, _ rows: [Int]) -> String {
        let tableau = subject.tableau
        let enough = rows.filter {
            subject.figures.main.languages[$0] >= Thinness.documents && !tableau.homes[$0].isEmpty
        }
        guard !enough.isEmpty else {
            return "No language has enough references to say whom it speaks of most"
        }
        var atHome = 0
        for language in enough {
            let range = tableau.main.layout.range(of: language)
            let first = range.max { subject.figures.main.cells[$0] < subject.figures.main.cells[$1] }
            if let first, tableau.homeOfCell[first] >= 0.5 { atHome += 1 }
        }
        return
            "Of \(Numerals.these(enough.count, "language", "languages")) with enough references, \(atHome) "
            + "\(atHome == 1 ? "speaks" : "speak") most of a culture at home in "
            + "\(atHome == 1 ? "it" : "them")"
    }

    private static func table(_ subject: Subject) -> DataTable {
        let layout = subject.tableau.main.layout
        let main = subject.figures.main
        let order = main.cells.indices.filter { main.cells[$0] > 0 }
            .sorted { main.cells[$0] != main.cells[$1] ? main.cells[$0] > main.cells[$1] : $0 < $1 }
        // Every cell of a large profile would make the page heavy: those of many languages and cultures are
        // far in the tail.
        let listed = order.prefix(500)
        return DataTable(
            id: "t-who-where",
            caption: "References by language and culture"
                + (order.count > listed.count
                    ? ", the \(Numerals.count(listed.count)) largest of \(Numerals.count(order.count)) cells"
                    : ""),
            columns: [
                .text("Language"), .text("Culture"), .number("References"),
                .number("Share of the language’s references"), .number("At home"),
            ],
            rows: listed.map { cell in
                let language = layout.language[cell]
                let label = subject.tableau.languages[language]
                let key = subject.tableau.main.keys[layout.unit[cell]]
                return [
                    DataCell(subject.languageName(label), code: label),
                    DataCell(subject.tableau.main.names[layout.unit[cell]], code: key),
                    .count(main.cells[cell]), .share(main.cells[cell] / main.languages[language]),
                    .share(subject.tableau.homeOfCell[cell]),
                ]
            })
    }
}
