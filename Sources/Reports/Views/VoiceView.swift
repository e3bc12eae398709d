internal import Measures

/// Who speaks of a culture, and how thickly.
enum VoiceView {
    static func make(_ subject: Subject) -> View {
        let embodied = KeyedView(
            subject: subject, id: "embodied_share", orders: "documents", ofLanguages: false, shown: 20)
        let depth = KeyedView(
            subject: subject, id: "depth", orders: "documents", ofLanguages: false, shown: 20)
        let deep = KeyedView(
            subject: subject, id: "deep_share", orders: "documents", ofLanguages: false, shown: 20)
        let names = ["institutional": "institutional", "embodied": "embodied", "both": "both", "neither": ""]
        let kinds = ["institutional": "s1", "embodied": "k1", "both": "s2", "neither": ""]
        let parts = ["embodied", "both", "institutional", "neither"].compactMap { key in
            subject.measure("voice", key)?.value.map {
                StripChart.Part(
                    name: key == "neither" ? "no voice heard" : names[key] ?? key, share: $0,
                    kind: kinds[key] ?? "")
            }
        }
        return View(
            id: "voice", name: "Voice and depth", finding: finding(subject),
            reading:
                "An embodied voice tells from within a life, an institutional one on behalf of an office. "
                + "Depth is the mean number of sides of life one document tells of a culture.",
            figures: [
                StripChart(
                    id: "voice-strip", title: "Documents that refer to a culture, by voice",
                    description: finding(subject) + ".",
                    strips: [.init(title: "", note: "", parts: parts)]
                ).figure(orNothing: subject.reason("embodied_share")),
                embodied.figure(
                    "voice-embodied", title: "Embodied voice, by culture",
                    description: "The share of documents with a voice that have an embodied one.",
                    axisTitle: "share of documents with a voice"),
                depth.figure(
                    "voice-depth", title: "Depth, by culture",
                    description: "The mean number of lived facets told in one document.", axis: .number,
                    axisTitle: "lived facets told in one document"),
            ],
            tables: [
                embodied.table("t-voice", caption: "Embodied voice, by culture", heading: "Embodied"),
                depth.table("t-depth", caption: "Depth, by culture", heading: "Facets"),
                deep.table("t-deep", caption: "Told from three sides or more, by culture", heading: "Share"),
            ], measures: ["voice", "embodied_share", "depth", "deep_share"])
    }

    private static func finding(_ subject: Subject) -> String {
        let depth = subject.measure("depth")?.value.map {
            "a document tells \(Numerals.fixed($0, 2)) lived sides of a culture on average"
        }
        guard let embodied = subject.text("embodied_share") else {
            return depth.map { $0.prefix(1).uppercased() + $0.dropFirst() }
                ?? "Who speaks cannot be measured here: \(subject.reason("embodied_share"))"
        }
        return "Where a voice is heard, \(embodied) of documents speak from within a life"
            + (depth.map { "; " + $0 } ?? "")
    }
}
