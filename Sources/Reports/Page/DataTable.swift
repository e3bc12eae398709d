internal import Measures

/// One cell of a table: what is read, and what it sorts by.
struct DataCell: Sendable {
    var text: String
    /// A name in its own language beside it.
    var aside: String?
    var asideLang: String?
    /// A code behind it.
    var code: String?
    /// What numbers sort by; nil for text and for what was not measured.
    var sort: Double?

    init(
        _ text: String, aside: String? = nil, asideLang: String? = nil, code: String? = nil,
        sort: Double? = nil
    ) {
        self.text = text
        self.aside = aside
        self.asideLang = asideLang
        self.code = code
        self.sort = sort
    }

    static func count(_ value: Double) -> DataCell { DataCell(Numerals.count(value), sort: value) }

    static func share(_ value: Double) -> DataCell { DataCell(Numerals.share(value), sort: value) }

    static let none = DataCell("–")

    /// The value of a measure, or a dash.
    static func value(_ record: Measure?) -> DataCell {
        guard let record, let value = record.value else { return none }
        return DataCell(Numerals.value(value, unit: record.unit), sort: value)
    }

    /// The sampling interval of a measure, or a dash.
    static func sampling(_ record: Measure?) -> DataCell {
        guard let record, let interval = record.intervals.sampling else { return none }
        return DataCell(Numerals.interval(interval, unit: record.unit))
    }

    /// The lexicon interval of a measure, or a dash.
    static func lexicon(_ record: Measure?) -> DataCell {
        guard let record, let interval = record.intervals.lexicon else { return none }
        return DataCell(Numerals.interval(interval, unit: record.unit))
    }

    var markup: Markup {
        var content = Markup(text: text)
        if let aside {
            let lang = asideLang ?? ""
            content +=
                lang.isEmpty
                ? " \(el(.bdi, [.class: "own"], Markup(text: aside)))"
                : " \(el(.bdi, [.class: "own", .lang: lang], Markup(text: aside)))"
        }
        if let code { content += " \(el(.code, Markup(text: code)))" }
        return content
    }

    /// As the page’s data holds it: text, or a list of text, sort value, endonym, its language and code.
    var json: JSONText {
        if aside != nil || code != nil {
            return .list([
                .text(text), .optional(sort), .optional(aside), .optional(asideLang), .optional(code),
            ])
        }
        if let sort { return .list([.text(text), .number(rounded(sort))]) }
        return .text(text)
    }
}

/// The data of a view as a table: the first rows stand in the page, the rest in its data block, from which
/// the script adds them.
struct DataTable: Sendable {
    struct Column: Sendable {
        var title: String
        var isNumber: Bool

        static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
        static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
    }

    var id: String
    var caption: String
    var columns: [Column]
    /// Largest first.
    var rows: [[DataCell]]
    /// Rows that stand in the page itself.
    var shown = 25
    /// What a table without rows says.
    var emptyNote = "Nothing to show here."
    /// How many rows there are where only the first are in the table.
    var total = 0

    /// The caption, with what was left out.
    private var fullCaption: String {
        total > rows.count ? "\(caption); the first \(rows.count) of \(total)" : caption
    }

    var markup: Markup {
        let heads = columns.map {
            el(.th, [.scope: "col", .class: $0.isNumber ? "n" : "t"], Markup(text: $0.title))
        }
        let body =
            rows.isEmpty
            ? [el(.tr, el(.td, [.colspan: "\(columns.count)"], Markup(text: emptyNote)))]
            : rows.prefix(shown).map(row)
        let left = rows.count - min(rows.count, shown)
        let rest =
            left == 0
            ? Markup.empty
            : el(
                .p, [.class: "rest"],
                "\(left) more rows stand in the page’s data and are added by its script; `emic "
                    + "measure --format csv` gives them too."
            )
        return el(
            .div, [.class: "scroll", .role: "region", .tabindex: "0", .ariaLabel: fullCaption],
            el(
                .table, [.id: id, .dataTable: id], el(.caption, Markup(text: fullCaption)),
                el(.thead, el(.tr, each: heads)), el(.tbody, each: body))) + rest
    }

    private func row(_ cells: [DataCell]) -> Markup {
        el(
            .tr,
            each: cells.enumerated().map { column, cell in
                if column == 0 { return el(.th, [.scope: "row"], cell.markup) }
                if let sort = cell.sort, columns[column].isNumber {
                    return el(.td, [.dataV: JSONText.number(rounded(sort))], cell.markup)
                }
                return el(.td, cell.markup)
            })
    }
}

/// Four significant digits: enough to sort by.
private func rounded(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return 0 }
    var scale = 1.0
    while abs(value) * scale < 1000, scale < 1e12 { scale *= 10 }
    return (value * scale).rounded() / scale
}
