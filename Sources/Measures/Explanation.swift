internal import Profiles

extension MeasureSet {
    /// What a measure means and how this profile's numbers give it: definition, formula, source, inputs,
    /// the computation step by step where it is short, and each key's record. Throws when no measure has
    /// that id.
    package func explanation(_ id: String) throws(MeasureError) -> String {
        guard let definition = MeasureCatalogue.definition(id) else {
            throw .unknown(kind: "measure", name: id, known: MeasureCatalogue.all.map(\.id))
        }
        var text = "\(definition.title) (\(id))\n\n\(definition.definition)\n\n"
        text += "formula    \(definition.formula)\n"
        text += "unit       \(definition.unit)\n"
        text += "direction  \(definition.direction.rawValue)\n"
        text += "source     \(definition.source)\n"
        let records = measures.filter { $0.id == id }
        guard let first = records.first else {
            return text + "\nThis profile has nothing to measure it on.\n"
        }
        text += "universe   \(first.universe)\n"
        for record in records.filter({ $0.key == nil }) { text += "\n" + describe(record) }
        let steps = workings(id)
        if !steps.isEmpty { text += "\nwith this profile's numbers\n" + steps.map { "  \($0)\n" }.joined() }
        let keyed = records.filter { $0.key != nil }
        if !keyed.isEmpty {
            let shown = keyed.sorted { size($0) > size($1) }
            let rows = shown.prefix(20).map { record in
                [
                    record.key ?? "", record.keyName ?? "", decimal(record.value),
                    record.intervals.sampling.map { "\(decimal($0.lo)) … \(decimal($0.hi))" } ?? "–",
                    record.reason ?? MeasureSet.text(record.basis),
                ]
            }
            text +=
                "\n"
                + TextTable.render([["key", "name", "value", "95 %", "basis"]] + rows, rightAligned: [2, 3])
            if shown.count > 20 { text += "\(shown.count - 20) more; --format csv has them all\n" }
        }
        return text
    }

    private func size(_ record: Measure) -> Double {
        record.basis["documents"] ?? record.basis["references"] ?? 0
    }

    private static func text(_ basis: MeasureBasis) -> String {
        basis.entries.map { "\($0.name) \(plain($0.count))" }.joined(separator: ", ")
    }

    private func describe(_ record: Measure) -> String {
        var text =
            "value      \(record.value.map { JSONText.number($0) } ?? "none: \(record.reason ?? "")")\n"
        func line(_ name: String, _ interval: MeasureInterval?, _ reason: String?) -> String {
            guard let interval else { return "\(name)none: \(reason ?? "")\n" }
            return "\(name)\(decimal(interval.lo)) … \(decimal(interval.hi)) (\(interval.method))\n"
        }
        text += line("sampling   ", record.intervals.sampling, record.intervals.samplingReason)
        text += line("lexicon    ", record.intervals.lexicon, record.intervals.lexiconReason)
        text += "basis      \(MeasureSet.text(record.basis))\n"
        for caveat in record.caveats { text += "caveat     \(caveat)\n" }
        return text
    }
}
