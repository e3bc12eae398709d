package import Measures

/// The page of one or several comparisons: what became worse, what better, beyond chance.
package struct ComparisonPage: Sendable {
    /// What the first comparison says, in a sentence.
    package let headline: String
    private let document: PageDocument

    /// Comparisons with the outcomes of the rules they were held against.
    package init(_ judged: [(comparison: Comparison, outcomes: [GateOutcome])]) {
        headline = judged.first?.comparison.headline ?? "Nothing was compared."
        var tables: [DataTable] = []
        var sections: [Markup] = []
        var links: [(String, String)] = []
        for (number, entry) in judged.enumerated() {
            let views = ComparisonViews(
                comparison: entry.comparison, outcomes: entry.outcomes,
                prefix: judged.count > 1 ? "c\(number + 1)-" : "")
            let made = views.all
            if judged.count > 1 {
                sections.append(el(.h2, [.class: "pair"], Markup(text: entry.comparison.title)))
            }
            sections += made.map(\.markup)
            links += made.map {
                ($0.id, judged.count > 1 ? "\(entry.comparison.title): \($0.name)" : $0.name)
            }
            tables += made.flatMap(\.tables)
        }
        let title = judged.map(\.comparison.title).joined(separator: "; ")
        document = PageDocument(
            title: "Compared: \(title)",
            body: ComparisonPage.body(
                judged, title: title, headline: headline, links: links + [("methods", "Methods")],
                sections: sections + [ComparisonMethods.markup(judged.map(\.comparison))]),
            data: DataPool.json(tables))
    }

    /// Writes the page: to a file, or to a folder by `layout`.
    package func write(to output: String, layout: ReportLayout = .file) throws(ReportError) {
        try document.write(to: output, layout: layout)
    }

    /// The files of the page and their text, the page itself first.
    package func files(_ layout: ReportLayout = .file) -> [(name: String, text: String)] {
        document.files(layout)
    }

    private static func body(
        _ judged: [(comparison: Comparison, outcomes: [GateOutcome])], title: String, headline: String,
        links: [(String, String)], sections: [Markup]
    ) -> Markup {
        let failed = judged.flatMap { $0.outcomes }.filter(\.failed)
        let differing = judged.flatMap { $0.comparison.differences }
        var banners: [Markup] = []
        if !failed.isEmpty {
            banners.append(
                el(
                    .aside, [.class: "banner", .role: "note", .ariaLabel: "Failed rules"],
                    el(.strong, "\(Numerals.these(failed.count, "rule", "rules")) failed: "),
                    "\(failed.map(\.rule).joined(separator: "; "))"))
        }
        if !differing.isEmpty {
            banners.append(
                el(
                    .aside, [.class: "banner", .role: "note", .ariaLabel: "Made differently"],
                    el(.strong, "The profiles were made differently. "),
                    "\(differing.joined(separator: "; "))"))
        }
        return Markup(
            [
                el(.a, [.class: "skip", .href: "#\(links.first?.0 ?? "methods")"], "Skip to the findings"),
                el(
                    .header, el(.p, [.class: "corpus"], el(.strong, el(.bdi, Markup(text: title)))),
                    el(.h1, Markup(text: headline))),
            ] + banners + [
                el(
                    .div, [.class: "columns"],
                    el(
                        .nav, [.ariaLabel: "Views"],
                        el(
                            .ol,
                            each: links.map { id, name in
                                el(.li, el(.a, [.href: "#\(id)"], Markup(text: name)))
                            })),
                    el(.main, each: sections)),
                el(
                    .footer,
                    el(.p, "This page asks nothing of the network. A difference is new minus old.")),
            ])
    }
}
