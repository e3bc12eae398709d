internal import Glibc
internal import Measures

/// Named values on one axis: bars from zero, or dots with whiskers.
struct BarChart: Sendable {
    struct Row: Sendable {
        var label: String
        /// nil is drawn hatched: not measured.
        var value: Double?
        var interval: MeasureInterval?
        /// A second value on the same axis, drawn as a hollow dot.
        var other: Double?
        var text: String
        /// Colour class.
        var kind = "c9"
    }

    enum Form: Sendable { case bar, dot }

    enum Axis: Sendable {
        /// 0 … 1, in percent.
        case share
        /// 0 … the largest value.
        case number
        /// 0 … the largest value, in percent.
        case percent
        /// A log₂ ratio, −limit … limit, read as times.
        case times(limit: Double)
        /// −limit … limit, with names for the two sides.
        case signed(limit: Double, below: String, above: String)
    }

    var id: String
    var title: String
    var description: String
    var rows: [Row]
    var axis: Axis = .share
    var form: Form = .bar
    var axisTitle = ""
    /// Where a line is drawn, with its name.
    var mark: (value: Double, name: String)?

    /// Room for the labels.
    var left = 210.0

    private let right = 640.0

    init(
        id: String, title: String, description: String, rows: [Row], axis: Axis = .share, form: Form = .bar,
        axisTitle: String = "", mark: (value: Double, name: String)? = nil, left: Double = 210
    ) {
        self.left = left
        self.id = id
        self.title = title
        self.description = description
        self.rows = rows
        self.axis = axis
        self.form = form
        self.axisTitle = axisTitle
        self.mark = mark
    }

    func figure(orNothing reason: String) -> Figure {
        guard rows.contains(where: { $0.value != nil }) else {
            return .nothing(id, title, because: reason)
        }
        let height = Double(rows.count) * 24 + 62
        var content = grid(bottom: height - 40)
        for (position, row) in rows.enumerated() { content += marks(row, y: 24 + Double(position) * 24) }
        return Figure(id: id, title: title, description: description, height: height, content: content)
    }

    private var top: Double {
        switch axis {
        case .share: return 1
        case .times(let limit), .signed(let limit, _, _): return limit
        case .number, .percent:
            let most =
                rows.flatMap { [$0.value ?? 0, $0.interval?.hi ?? 0, $0.other ?? 0] }
                .filter(\.isFinite).max() ?? 1
            let step = Draw.step(most)
            return max(step, (most / step).rounded(.up) * step)
        }
    }

    private func x(_ value: Double) -> Double {
        var low = 0.0
        switch axis {
        case .times(let limit), .signed(let limit, _, _): low = -limit
        case .share, .number, .percent: break
        }
        return left + (min(max(value, low), top) - low) / (top - low) * (right - left)
    }

    private var ticks: [Double] {
        let step = Draw.step(top)
        return (0...max(1, Int((top / step).rounded()))).map { Double($0) * step }
    }

    private func grid(bottom: Double) -> [Markup] {
        var lines: [Markup] = []
        func line(_ value: Double, _ name: String, _ kind: String = "grid") {
            let place = Numerals.at(x(value))
            lines.append(
                el(.line, [.x1: place, .x2: place, .y1: "18", .y2: Numerals.at(bottom), .class: kind]))
            lines.append(
                Figure.label(name, x: x(value), y: bottom + 16, anchor: "middle", kind: "tick"))
        }
        switch axis {
        case .share:
            for part in [0.0, 0.25, 0.5, 0.75, 1] { line(part, Numerals.share(part)) }
        case .number:
            for value in ticks { line(value, Numerals.tick(value)) }
        case .percent:
            for value in ticks { line(value, Numerals.share(value)) }
        case .signed(let limit, let below, let above):
            line(-limit, below)
            line(0, "the same", "axis")
            line(limit, above)
        case .times(let limit):
            for power in stride(from: -limit, through: limit, by: 2) {
                let size = Numerals.count(Int(exp2(abs(power)).rounded()))
                let name = power == 0 ? "in proportion" : power < 0 ? "1/\(size)" : "\(size) ×"
                line(power, name, power == 0 ? "axis" : "grid")
            }
        }
        if let mark {
            let place = Numerals.at(x(mark.value))
            lines.append(
                el(.line, [.x1: place, .x2: place, .y1: "14", .y2: Numerals.at(bottom), .class: "mark"]))
            lines.append(Figure.label(mark.name, x: x(mark.value), y: 11, anchor: "middle", kind: "tick"))
        }
        if !axisTitle.isEmpty {
            lines.append(
                Figure.label(axisTitle, x: (left + right) / 2, y: bottom + 33, anchor: "middle", kind: "tick")
            )
        }
        return lines
    }

    private func marks(_ row: Row, y: Double) -> [Markup] {
        let middle = y + 10
        var parts = [
            el(
                .text, [.x: Numerals.at(left - 8), .y: Numerals.at(y + 14), .textAnchor: "end"],
                el(.title, Markup(text: row.label)), Markup(text: Draw.cut(row.label, Int(left / 7))))
        ]
        guard let value = row.value, value.isFinite else {
            parts.append(
                el(
                    .rect,
                    [
                        .x: Numerals.at(left), .y: Numerals.at(y + 3), .width: Numerals.at(right - left),
                        .height: "14", .fill: Figure.hatch(id),
                    ]))
            parts.append(Figure.label("not measured", x: right + 10, y: y + 14, kind: "tick"))
            return parts
        }
        switch form {
        case .bar: parts.append(Draw.rect(left, y + 3, max(1, x(value) - left), 14, row.kind))
        case .dot: parts.append(dot(value, y: middle, kind: row.kind))
        }
        if let other = row.other, other.isFinite {
            parts.append(
                el(
                    .circle,
                    [.cx: Numerals.at(x(other)), .cy: Numerals.at(middle), .r: "5", .class: "hollow"]))
        }
        if let interval = row.interval {
            let (lo, hi) = (Numerals.at(x(interval.lo)), Numerals.at(x(interval.hi)))
            let (up, mid, down) = (Numerals.at(middle - 4), Numerals.at(middle), Numerals.at(middle + 4))
            parts.append(Draw.path("M\(lo) \(up)V\(down)M\(lo) \(mid)H\(hi)M\(hi) \(up)V\(down)", "whisker"))
        }
        parts.append(Figure.label(row.text, x: right + 10, y: y + 14, kind: "value"))
        return parts
    }

    /// A dot, or an arrowhead where the value lies beyond the axis.
    private func dot(_ value: Double, y: Double, kind: String) -> Markup {
        let (place, up, mid, down) = (x(value), Numerals.at(y - 6), Numerals.at(y), Numerals.at(y + 6))
        if value > top * 1.0001 {
            return Draw.path(
                "M\(Numerals.at(place - 5)) \(up)L\(Numerals.at(place + 6)) "
                    + "\(mid)L\(Numerals.at(place - 5)) \(down)z",
                kind)
        }
        if isSigned, value < -top * 1.0001 {
            return Draw.path(
                "M\(Numerals.at(place + 5)) \(up)L\(Numerals.at(place - 6)) "
                    + "\(mid)L\(Numerals.at(place + 5)) \(down)z",
                kind)
        }
        return el(.circle, [.cx: Numerals.at(place), .cy: mid, .r: "5", .class: kind])
    }

    private var isSigned: Bool {
        switch axis {
        case .times, .signed: true
        case .share, .number, .percent: false
        }
    }
}
