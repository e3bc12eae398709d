internal import Measures

/// Lines over a common ground, each named at its end.
struct CurveChart: Sendable {
    struct Curve: Sendable {
        var name: String
        var points: [(x: Double, y: Double)]
        /// Line class.
        var kind: String
    }

    var id: String
    var title: String
    var description: String
    var curves: [Curve]
    var xTitle: String
    var yTitle: String
    var yTop: Double
    /// Names of the ends of the x axis.
    var ends: (String, String)
    /// Text of a y mark.
    var yText: @Sendable (Double) -> String
    /// A vertical line that the script moves; nil for none.
    var pointer: Double?
    var square = false

    private var plotWidth: Double { square ? 330 : 540 }
    private let plotHeight = 260.0
    private let left = 64.0
    private let top = 14.0

    func figure(orNothing reason: String) -> Figure {
        guard curves.contains(where: { $0.points.count > 1 }), yTop > 0 else {
            return .nothing(id, title, because: reason)
        }
        var content: [Markup] = []
        let step = Draw.step(yTop, wanted: 4)
        var mark = 0.0
        while mark <= yTop * 1.0001 {
            let y = Numerals.at(self.y(mark))
            content.append(
                el(
                    .line,
                    [
                        .x1: Numerals.at(left), .x2: Numerals.at(left + plotWidth), .y1: y, .y2: y,
                        .class: "grid",
                    ]))
            content.append(
                Figure.label(yText(mark), x: left - 8, y: self.y(mark) + 4, anchor: "end", kind: "tick"))
            mark += step
        }
        content.append(Figure.label(yTitle, x: left + 6, y: top + 12, kind: "tick"))
        let bottom = top + plotHeight
        content.append(Figure.label(ends.0, x: left, y: bottom + 18, kind: "tick"))
        content.append(Figure.label(ends.1, x: left + plotWidth, y: bottom + 18, anchor: "end", kind: "tick"))
        content.append(
            Figure.label(xTitle, x: left + plotWidth / 2, y: bottom + 36, anchor: "middle", kind: "tick"))
        var taken: [Double] = []
        for curve in curves where curve.points.count > 1 {
            let points = curve.points.map { "\(Numerals.at(x($0.x))),\(Numerals.at(y($0.y)))" }
            content.append(
                el(.polyline, [.points: points.joined(separator: " "), .class: "line \(curve.kind)"]))
            let last = curve.points[curve.points.count - 1]
            var at = square ? bottom - 12 - Double(curves.count - 1 - taken.count) * 18 : y(last.y) + 4
            while taken.contains(where: { abs($0 - at) < 15 }) { at += 16 }
            taken.append(at)
            let side = square ? left + plotWidth + 34 : left + plotWidth + 8
            if square {
                content.append(
                    el(
                        .path,
                        [
                            .d: "M\(Numerals.at(side - 28)) \(Numerals.at(at - 4))h22",
                            .class: "line \(curve.kind)",
                        ]))
            }
            content.append(Figure.label(curve.name, x: side, y: at))
        }
        if let pointer {
            let place = Numerals.at(x(pointer))
            content.append(
                el(
                    .line,
                    [
                        .id: "\(id)-pointer", .x1: place, .x2: place, .y1: Numerals.at(top),
                        .y2: Numerals.at(bottom), .class: "mark",
                    ]))
        }
        return Figure(id: id, title: title, description: description, height: bottom + 44, content: content)
    }

    /// Where the script puts the pointer: x of 0 and of 1.
    var track: (Double, Double) { (x(0), x(1)) }

    private func x(_ value: Double) -> Double { left + min(max(value, 0), 1) * plotWidth }

    private func y(_ value: Double) -> Double {
        top + plotHeight - min(max(value / yTop, 0), 1) * plotHeight
    }
}
