extension MeasureSet {
    /// The whole-corpus records as a table for the terminal; with `keyed`, also those of each language,
    /// culture and lens.
    package func table(keyed: Bool = false) -> String {
        var rows = [["measure", "value", "sampling 95 %", "lexicon 95 %", "unit"]]
        var withoutNumber: [(reason: String, names: [String])] = []
        for measure in measures where keyed || measure.key == nil || measure.id.hasPrefix("lens_") {
            let name = measure.id + (measure.key.map { "[\($0)]" } ?? "")
            if let reason = measure.reason {
                if let same = withoutNumber.firstIndex(where: { $0.reason == reason }) {
                    withoutNumber[same].names.append(name)
                } else {
                    withoutNumber.append((reason, [name]))
                }
                continue
            }
            rows.append([
                name, decimal(measure.value), MeasureSet.text(measure.intervals.sampling),
                MeasureSet.text(measure.intervals.lexicon), measure.unit,
            ])
        }
        var text = TextTable.render(rows, rightAligned: [1, 2, 3])
        for (reason, names) in withoutNumber {
            text += "not measurable, \(reason): \(names.joined(separator: ", "))\n"
        }
        let withheld = measures.count { $0.key != nil && $0.value == nil }
        if !keyed {
            let more = measures.count { $0.key != nil }
            text +=
                "\n\(more) more for single languages, cultures and categories, \(withheld) of them withheld; "
                + "--keyed shows them, --explain ID what a measure means.\n"
        }
        for caveat in caveats { text += "note: \(caveat)\n" }
        return text
    }

    private static func text(_ interval: MeasureInterval?) -> String {
        interval.map { "\(decimal($0.lo)) … \(decimal($0.hi))" } ?? "–"
    }
}

/// A number with four significant digits, for reading.
package func decimal(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    if value == 0 { return "0" }
    let size = abs(value)
    if size >= 1e15 { return "\(value)" }
    if size < 1e-4 { return "\((value * 1e8).rounded() / 100) per million" }
    var digits = 0
    var scaled = size
    while scaled < 1000, digits < 6 {
        scaled *= 10
        digits += 1
    }
    if value == value.rounded() { return String(Int64(value)) }
    var factor = 1.0
    for _ in 0..<digits { factor *= 10 }
    let whole = Int64((size * factor).rounded())
    let divisor = Int64(factor)
    let fraction = String(whole % divisor)
    let padded = String(repeating: "0", count: max(0, digits - fraction.utf8.count)) + fraction
    let sign = value < 0 ? "−" : ""
    return digits == 0 ? "\(sign)\(whole)" : "\(sign)\(whole / divisor).\(padded)"
}

/// Columns of text lined up for a terminal.
package enum TextTable {
    package static func render(_ rows: [[String]], rightAligned: Set<Int>) -> String {
        guard let first = rows.first else { return "" }
        let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var out = ""
        for (index, row) in rows.enumerated() {
            var line = ""
            for (column, field) in row.enumerated() {
                let pad = String(repeating: " ", count: widths[column] - field.count)
                line += rightAligned.contains(column) ? pad + field : field + pad
                if column < row.count - 1 { line += "  " }
            }
            while line.last == " " { line.removeLast() }
            out += line + "\n"
            if index == 0 {
                out += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
            }
        }
        return out
    }
}
