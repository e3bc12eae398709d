internal import Measures
internal import Profiles

/// Whose lexicons the numbers rest on.
enum LexiconsView {
    static func make(_ subject: Subject) -> View {
        let states = ["community-reviewed": "k1", "unreviewed": "s1", "generated": "s2"]
        let names = [
            "community-reviewed": "reviewed by the community", "unreviewed": "written at a desk",
            "generated": "generated",
        ]
        let parts = ["community-reviewed", "unreviewed", "generated"].compactMap { state in
            subject.measure("participation", state)?.value.map {
                StripChart.Part(name: names[state] ?? state, share: $0, kind: states[state] ?? "c9")
            }
        }
        let packs = subject.counts.registry.packs.enumerated().sorted {
            $0.element.forms != $1.element.forms ? $0.element.forms > $1.element.forms : $0.offset < $1.offset
        }.map(\.element)
        return View(
            id: "lexicons", name: "Whose lexicons", finding: finding(subject),
            reading:
                "Every number of cultures rests on markers that somebody wrote down. The strip divides all "
                + "mentions by how those markers were reviewed.",
            figures: [
                StripChart(
                    id: "lexicons-strip", title: "Mentions by review of their markers",
                    description: finding(subject) + ".",
                    strips: [.init(title: "", note: "", parts: parts)]
                ).figure(orNothing: subject.reason("participation"))
            ],
            tables: [
                DataTable(
                    id: "t-packs", caption: "Lexicon packs used",
                    columns: [
                        .text("Pack"), .number("Markers"), .number("Forms"), .text("Review"),
                        .text("Licence"),
                        .text("Governance"), .text("Version"), .text("Digest"),
                    ],
                    rows: packs.map { pack in
                        [
                            DataCell(pack.title.isEmpty ? pack.name : pack.title, code: pack.name),
                            .count(Double(pack.markers)), .count(Double(pack.forms)), DataCell(pack.review),
                            DataCell(pack.licence), DataCell(pack.governance), DataCell(pack.version),
                            DataCell(pack.digest),
                        ]
                    }, emptyNote: "The profile names no pack.")
            ], measures: ["participation"])
    }

    private static func finding(_ subject: Subject) -> String {
        guard let reviewed = subject.text("participation", "community-reviewed"),
            let desk = subject.text("participation", "unreviewed"),
            let made = subject.text("participation", "generated")
        else { return "Whose lexicon the numbers rest on cannot be told: \(subject.reason("participation"))" }
        return
            "\(reviewed) of mentions rest on markers their communities have reviewed; \(desk) "
            + "were written at a "
            + "desk, \(made) generated"
    }
}
