internal import Measures
internal import Profiles

/// Every measure with its value, intervals, unit, basis, definition, formula, source and caveats.
struct MethodsView {
    var subject: Subject
    /// Rows of each measure that stand in the page; the rest are in its data.
    var shown = 8

    /// Tables of the measures with a number for each key, by measure.
    var tables: [DataTable] {
        MeasureCatalogue.all.compactMap { definition in
            let records = keyed(definition.id)
            return records.isEmpty ? nil : table(definition, records)
        }
    }

    /// Records with a key: those with a number first, by basis.
    private func keyed(_ id: String) -> [Measure] {
        func size(_ record: Measure) -> Double {
            for name in ["documents", "references", "mentions", "documents_expected", "references_expected"] {
                if let count = record.basis[name], count > 0 { return count }
            }
            return 0
        }
        return subject.measured.measures.filter { $0.id == id && $0.key != nil }.enumerated().sorted {
            let (a, b) = ($0.element, $1.element)
            if (a.value == nil) != (b.value == nil) { return a.value != nil }
            let (first, second) = (size(a), size(b))
            return first != second ? first > second : $0.offset < $1.offset
        }.map(\.element)
    }

    private func table(_ definition: MeasureDefinition, _ records: [Measure]) -> DataTable {
        let withheld = records.count { $0.value == nil }
        return DataTable(
            id: "t-m-\(definition.id)",
            caption: "\(definition.title): \(Numerals.count(records.count - withheld)) numbers"
                + (withheld > 0 ? ", \(Numerals.count(withheld)) withheld" : ""),
            columns: [
                .text("For"), .number("Value"), .text("95 % of sampling"), .text("95 % of the lexicon"),
                .text("Basis"),
            ],
            rows: records.filter { $0.value != nil }.map { record in
                let key = record.key ?? ""
                return [
                    DataCell(record.keyName ?? key, code: record.keyName == nil ? nil : key), .value(record),
                    .sampling(record), .lexicon(record), DataCell(basis(record)),
                ]
            }, shown: shown, emptyNote: "Every number was withheld.")
    }

    /// Keys without a number, by reason: most have one of few reasons, and a list of them says it shorter.
    private func withheld(_ id: String) -> [Markup] {
        var groups: [(reason: String, keys: [String])] = []
        for record in keyed(id) where record.value == nil {
            let reason = Self.general(record.reason ?? "not measurable")
            let key = record.key ?? ""
            if let place = groups.firstIndex(where: { $0.reason == reason }) {
                groups[place].keys.append(key)
            } else {
                groups.append((reason, [key]))
            }
        }
        return groups.map { group in
            el(
                .p, [.class: "withheld"],
                "Withheld, \(group.reason) (\(group.keys.count)): "
                    + "\(el(.code, Markup(text: group.keys.joined(separator: " "))))"
            )
        }
    }

    /// Caveats as one sentence.
    static func joined(_ caveats: [String]) -> String {
        caveats.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
    }

    /// A reason without the numbers of its one key: "too thin: few documents where at least 30 are needed".
    static func general(_ reason: String) -> String {
        if reason.hasPrefix("no ") { return String(reason.prefix { $0 != ";" }) }
        var words: [Substring] = []
        for word in reason.split(separator: " ") {
            let isNumber = word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
            let isBound = words.last == "least" || words.last?.last == ";"
            words.append(isNumber && !isBound ? "few" : word)
        }
        return words.joined(separator: " ")
    }

    /// The basis in words. Numbers of people are left to the tables of languages and cultures when the
    /// record is one of many.
    private func basis(_ record: Measure) -> String {
        let people = ["population", "speakers"]
        return record.basis.entries.filter { record.key == nil || $0.count != 0 && !people.contains($0.name) }
            .map {
                "\(Numerals.count($0.count)) \($0.name.split(separator: "_").joined(separator: " "))"
            }
            .joined(separator: ", ")
    }

    var markup: Markup {
        let numbers = subject.measured.measures.count { $0.value != nil }
        let withheld = subject.measured.measures.count - numbers
        let keyed = Dictionary(uniqueKeysWithValues: tables.map { ($0.id, $0) })
        let entries = MeasureCatalogue.all.map { definition in
            entry(definition, keyed["t-m-\(definition.id)"])
        }
        return el(
            .section, [.id: "methods", .class: "view methods", .ariaLabelledby: "methods-h"],
            el(
                .h2, [.id: "methods-h"],
                "\(numbers) numbers of \(MeasureCatalogue.all.count) measures stand behind "
                    + "this page; \(withheld) more were withheld as too thin"
            ),
            el(
                .p, [.class: "reading"],
                "Each measure with its number, its two intervals, what it rests on, and where "
                    + "the method is from. Sampling intervals say how far other documents of the "
                    + "same kind would move the number, lexicon intervals how far other markers "
                    + "would; they are never merged."
            ),
            subject.measured.caveats.isEmpty
                ? .empty
                : el(
                    .ul, [.class: "notes"], each: subject.measured.caveats.map { el(.li, Markup(text: $0)) }),
            el(.dl, [.class: "facts"], each: facts), el(.div, each: entries))
    }

    private var facts: [Markup] {
        let tableau = subject.tableau
        let options = tableau.options
        var rows: [(String, String)] = [
            ("Policy for contested markers", options.policy.rawValue),
            ("Facets", options.facets.map { $0.sorted().joined(separator: ", ") } ?? "all"),
            ("Pivot language", options.pivot),
            (
                "Cultures taken",
                options.rollUp.rawValue == "none"
                    ? "as registered, countries and peoples side by side" : options.rollUp.rawValue
            ),
            ("Reference of languages", tableau.speakersTitle),
            ("Reference of cultures", tableau.countries.referenceTitle),
            ("Lenses", options.lenses.map(\.title).joined(separator: "; ")),
        ]
        if !options.withoutPacks.isEmpty {
            rows.append(("Without the packs", options.withoutPacks.sorted().joined(separator: ", ")))
        }
        let provenance = subject.counts.identity.provenance
        for key in provenance.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if let value = provenance[key], !value.isEmpty { rows.append(("Made with: \(key)", value)) }
        }
        return rows.filter { !$0.1.isEmpty }.map { name, value in
            el(.div, el(.dt, Markup(text: name)), el(.dd, Markup(text: value)))
        }
    }

    private func entry(_ definition: MeasureDefinition, _ table: DataTable?) -> Markup {
        let record = subject.measure(definition.id)
        var parts: [Markup] = [
            el(
                .h3, [.id: "m-\(definition.id)"], Markup(text: definition.title),
                " \(el(.code, Markup(text: definition.id)))"),
            el(.p, Markup(text: definition.definition)),
        ]
        var rows: [(String, Markup)] = []
        if let record {
            rows.append(("Value", value(record)))
            if record.value != nil {
                rows.append(
                    (
                        "Sampling, 95 %",
                        interval(record.intervals.sampling, record.intervals.samplingReason, record)
                    ))
                rows.append(
                    (
                        "Lexicon, 95 %",
                        interval(record.intervals.lexicon, record.intervals.lexiconReason, record)
                    ))
            }
            rows.append(("Basis", Markup(text: basis(record))))
        } else if table == nil {
            rows.append(("Value", "this profile has nothing to measure it on"))
        }
        if let universe = (record ?? subject.measured.measures.first { $0.id == definition.id })?.universe,
            !universe.isEmpty
        {
            rows.append(("Universe", Markup(text: universe)))
        }
        rows += [
            ("Formula", el(.code, Markup(text: definition.formula))),
            ("Unit", "\(definition.unit); \(definition.direction.rawValue)"),
            ("Source", Markup(text: definition.source)),
        ]
        let caveats = record?.caveats ?? definition.standing
        if !caveats.isEmpty { rows.append(("Mind", Markup(text: Self.joined(caveats)))) }
        parts.append(
            el(
                .dl, [.class: "facts"],
                each: rows.filter { !$0.1.isEmpty }.map {
                    el(.div, el(.dt, Markup(text: $0.0)), el(.dd, $0.1))
                }))
        if let table {
            parts.append(
                el(
                    .details, [.class: "data"], el(.summary, Markup(text: table.caption)),
                    el(
                        .p, [.class: "tools"],
                        el(
                            .a,
                            [
                                .class: "csv", .href: "#\(table.id)", .download: "\(table.id).csv",
                                .hidden: "",
                            ], "Save as CSV")),
                    table.markup + Markup(withheld(definition.id))))
        }
        return el(.section, [.class: "measure"], each: parts)
    }

    private func value(_ record: Measure) -> Markup {
        guard let value = record.value else { return "none: \(record.reason ?? "not measurable")" }
        let read = Numerals.value(value, unit: record.unit)
        let plain = decimal(value)
        return read == plain
            ? el(.strong, Markup(text: read)) : "\(el(.strong, Markup(text: read))) (\(plain))"
    }

    private func interval(_ interval: MeasureInterval?, _ reason: String?, _ record: Measure) -> Markup {
        guard let interval else { return "none: \(reason ?? "not estimated")" }
        return "\(Numerals.interval(interval, unit: record.unit)) (\(interval.method))"
    }
}
