internal import Measures
internal import Profiles

/// The answer in one sentence.
enum Headline {
    static func sentence(_ subject: Subject) -> String {
        let name = subject.corpusName.isEmpty ? "This corpus" : subject.corpusName
        let partial =
            subject.unread.isEmpty
            ? "" : " Partial: \(lowercased(ReadingView.finding(subject)))."
        guard subject.documentTotal > 0 else {
            return "\(name) holds no document that could be read.\(partial)"
        }
        let languages = subject.text("effective_languages")
        let cultures = subject.text("effective_cultures")
        var text: String
        switch (languages, cultures) {
        case (let languages?, let cultures?):
            text =
                "\(name) is, in effect, written in \(languages) languages and speaks of \(cultures) cultures"
        case (let languages?, nil):
            text =
                "\(name) is, in effect, written in \(languages) languages; it refers to "
                + "cultures too seldom to "
                + "say how varied they are"
        default:
            text =
                "\(name) has "
                + "\(Numerals.these(Int(subject.documentTotal), "document", "documents")): too "
                + "few to say "
                + "how varied its languages and cultures are"
        }
        if cultures != nil, let local = subject.text("locality") {
            text += "; \(local) of its references go to cultures at home in the language"
            if let left = subject.measure("multilingual_illusion")?.value {
                text +=
                    left > 1.02
                    ? ", and balancing the languages would leave more imbalance between countries than now"
                    : ", and balancing the languages would leave \(Numerals.share(left)) of the "
                        + "imbalance between countries"
            }
        }
        return text + "." + partial
    }

    private static func lowercased(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}

/// The head of the page: what it is of, the answer, and the numbers the answer is made of.
enum Masthead {
    static func markup(_ subject: Subject, headline: String) -> Markup {
        let name = subject.corpusName.isEmpty ? "A corpus" : subject.corpusName
        let shards = subject.counts.shards.count
        let facts = [
            Numerals.these(Int(subject.documentTotal), "document", "documents"),
            Numerals.these(
                subject.seenLanguages.count { subject.tableau.identified[$0] }, "language", "languages")
                + " seen",
            Numerals.these(subject.seenCultures.count, "culture", "cultures") + " spoken of",
            Numerals.these(shards, "shard", "shards"),
        ]
        func of(_ seen: String, _ what: String) -> String {
            subject.text(seen).map { ", of \($0) \(what)" } ?? ""
        }
        let tiles: [(String, String)] = [
            ("effective_languages", "languages in effect" + of("effective_languages_0", "seen")),
            ("effective_cultures", "cultures in effect" + of("effective_cultures_0", "spoken of")),
            ("locality", "of references are at home in the language"),
            ("multilingual_illusion", "of the imbalance would stay if languages were balanced"),
        ]
        return el(
            .header,
            el(
                .p, [.class: "corpus"], el(.strong, el(.bdi, Markup(text: name))),
                " · \(facts.joined(separator: " · "))"),
            el(.h1, Markup(text: headline)),
            el(.ul, [.class: "tiles"], each: tiles.map { tile(subject, $0.0, $0.1) }))
    }

    private static func tile(_ subject: Subject, _ id: String, _ words: String) -> Markup {
        let record = subject.measure(id)
        guard let record, let value = record.value else {
            return el(
                .li, [.class: "none"],
                el(
                    .a, [.href: "#m-\(id)"], el(.span, [.class: "big"], "?"),
                    el(.span, "\(MeasureCatalogue.definition(id)?.title ?? id)"),
                    el(.small, "not measurable: \(record?.reason ?? "nothing to measure it on")")))
        }
        let read =
            id == "multilingual_illusion" ? Numerals.share(value) : Numerals.value(value, unit: record.unit)
        let interval = record.intervals.sampling.map { interval in
            "95 %: "
                + Numerals.interval(interval, unit: id == "multilingual_illusion" ? "share" : record.unit)
        }
        return el(
            .li,
            el(
                .a, [.href: "#m-\(id)"], el(.span, [.class: "big"], Markup(text: read)),
                el(.span, Markup(text: words)),
                el(
                    .small,
                    Markup(
                        text: interval ?? "no interval: \(record.intervals.samplingReason ?? "not estimated")"
                    ))))
    }
}

/// Says, before anything else, that something was not read.
enum PartialBanner {
    static func markup(_ subject: Subject) -> Markup {
        guard !subject.unread.isEmpty else { return .empty }
        let names = subject.unread.prefix(5).map { "\($0.name) (\($0.state.rawValue))" }
        let more = subject.unread.count - names.count
        return el(
            .aside, [.class: "banner", .role: "note", .ariaLabel: "Partial scan"],
            el(.strong, "Partial. "),
            "\(ReadingView.finding(subject)): "
                + "\(names.joined(separator: ", "))\(more > 0 ? " and \(more) more" : ""). Every "
                + "number here is of what could be read. ",
            el(.a, [.href: "#reading"], "What happened"))
    }
}
