internal import Measures

/// Values in the culture's own terms or in a general theory's.
enum TermsView {
    static func make(_ subject: Subject) -> View {
        let view = KeyedView(subject: subject, id: "emic_share", orders: "mentions", ofLanguages: false)
        var parts: [StripChart.Part] = []
        if let own = subject.measure("emic_share")?.value {
            parts.append(.init(name: "own terms", share: own, kind: "k1"))
            for (rank, record) in subject.keyed("etic_share").enumerated() {
                parts.append(
                    .init(name: record.key ?? "", share: record.value ?? 0, kind: rank % 2 == 0 ? "s1" : "s2")
                )
            }
        }
        return View(
            id: "terms", name: "In whose terms", finding: finding(subject),
            reading: "Value words are either a culture’s own (emic) or those of a general theory (etic). The "
                + "strip divides all their mentions; dots below do so for single cultures.",
            figures: [
                StripChart(
                    id: "terms-strip", title: "Value vocabulary by whose terms it is",
                    description: finding(subject) + ".",
                    strips: [.init(title: "", note: "", parts: parts)]
                ).figure(orNothing: subject.reason("emic_share")),
                view.figure(
                    "terms-dots", title: "Own terms, by culture",
                    description:
                        "The share of value words in the culture’s own terms, for cultures with most "
                        + "of them.", axisTitle: "share in the culture’s own terms"),
            ], tables: [view.table("t-terms", caption: "Own terms, by culture", heading: "Own terms")],
            measures: ["emic_share", "etic_share"])
    }

    private static func finding(_ subject: Subject) -> String {
        guard let own = subject.text("emic_share") else {
            return "In whose terms values are told cannot be measured here: \(subject.reason("emic_share"))"
        }
        if subject.measure("emic_share")?.value == 1 {
            return "Every value word found is a culture’s own; none of a general theory was found"
        }
        return "\(own) of value words are a culture’s own; the others are a general theory’s"
    }
}
