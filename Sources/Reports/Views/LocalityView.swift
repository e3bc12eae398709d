internal import Glibc
internal import Measures

/// Being spoken of at home, by language.
enum LocalityView {
    static func make(_ subject: Subject) -> View {
        let view = KeyedView(subject: subject, id: "locality", orders: "references", ofLanguages: true)
        let lift = KeyedView(subject: subject, id: "local_lift", orders: "references", ofLanguages: true)
        return View(
            id: "locality", name: "Spoken of at home", finding: finding(subject),
            reading:
                "Each dot is a language: how much of what it refers to is at home in it. Whiskers are 95 % "
                + "intervals over documents; languages with most references come first.",
            figures: [
                view.figure(
                    "locality-dots", title: "References at home, by language",
                    description: finding(subject) + ". The table gives every language.",
                    axisTitle: "share of the language’s references that are at home in it"),
                liftFigure(lift),
            ],
            tables: [
                view.table("t-locality", caption: "Spoken of at home, by language", heading: "At home"),
                lift.table("t-lift", caption: "Local lift, by language", heading: "Lift"),
            ], measures: ["locality", "local_lift", "hegemony", "hegemony_reach"])
    }

    /// Lift spans orders of magnitude, so its axis is one of doublings; 0 stands at its left end.
    private static func liftFigure(_ lift: KeyedView) -> Figure {
        func doublings(_ value: Double) -> Double { value > 0 ? log2(value) : -8 }
        let rows = lift.records.prefix(lift.shown).map { record in
            BarChart.Row(
                label: record.keyName ?? record.key ?? "", value: record.value.map(doublings),
                interval: record.intervals.sampling.map {
                    MeasureInterval(lo: doublings($0.lo), hi: doublings($0.hi), method: $0.method)
                }, text: record.value.map { "\(decimal($0)) ×" } ?? "",
                kind: lift.subject.colour(ofLanguage: record.key ?? ""))
        }
        return BarChart(
            id: "locality-lift", title: "Local lift, by language",
            description: "How many times more a language speaks of home than the other languages do of it.",
            rows: Array(rows), axis: .times(limit: 10), form: .dot,
            axisTitle: "times what the other languages would give"
        ).figure(orNothing: "no language has enough references")
    }

    private static func finding(_ subject: Subject) -> String {
        guard let whole = subject.text("locality") else {
            return "Whether languages speak of home cannot be measured here: \(subject.reason("locality"))"
        }
        guard let elsewhere = subject.measure("hegemony"), let share = elsewhere.value,
            let recipient = elsewhere.caveats.first(where: { $0.hasPrefix("largest recipient: ") })
        else { return "\(whole) of references go to cultures at home in the language they are told in" }
        let name = recipient.dropFirst("largest recipient: ".count).prefix { $0 != "(" }
        return "\(whole) of references go to cultures at home in the language; of the others, "
            + "\(Numerals.share(share)) go to \(trimmed(name))"
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
