internal import Glibc
internal import Measures

/// Numbers as a reader wants them, the same in every locale.
enum Numerals {
    /// A whole number with commas at thousands.
    static func count(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    static func count(_ value: Int64) -> String { count(Int(value)) }

    /// A count that may be a fraction (references are): one decimal below 100.
    static func count(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        if abs(value) >= 100 || value == value.rounded() { return count(Int(value.rounded())) }
        return fixed(value, 1)
    }

    /// A decimal with exactly `digits` places.
    static func fixed(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "–" }
        var factor = 1
        for _ in 0..<digits { factor *= 10 }
        let scaled = Int((abs(value) * Double(factor)).rounded())
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard digits > 0 else { return sign + count(scaled) }
        let fraction = String(scaled % factor)
        return sign + count(scaled / factor) + "."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// A share in percent, or per million where percent would be noise.
    static func share(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let size = abs(value)
        if size == 0 { return "0\u{a0}%" }
        if size < 1e-6 { return fixed(value * 1e9, 0) + "\u{a0}per\u{a0}billion" }
        if size < 0.001 { return fixed(value * 1e6, 0) + "\u{a0}per\u{a0}million" }
        if size < 0.1 { return fixed(value * 100, 1) + "\u{a0}%" }
        if size > 0.99, size < 1 { return fixed(value * 100, 1) + "\u{a0}%" }
        return fixed(value * 100, 0) + "\u{a0}%"
    }

    /// A log₂ ratio as how many times.
    static func times(_ log2Ratio: Double) -> String {
        guard log2Ratio.isFinite else { return "–" }
        func number(_ value: Double) -> String {
            value < 10 ? fixed(value, 1) : count(Int(min(value, 1e12).rounded()))
        }
        if abs(log2Ratio) < 0.07 { return "as expected" }
        return log2Ratio > 0
            ? number(exp2(log2Ratio)) + " × as much" : "1/" + number(exp2(-log2Ratio)) + " as much"
    }

    /// A number of a measure, by its unit.
    static func value(_ value: Double, unit: String) -> String {
        switch unit {
        case "share": share(value)
        case "log₂ ratio": times(value)
        case "languages", "cultures", "pairs", "documents", "markers", "forms": number(value)
        case "facets": abs(value) < 0.005 ? decimal(value) : fixed(value, 2)
        default: decimal(value)
        }
    }

    /// Both ends of an interval, by unit.
    static func interval(_ interval: MeasureInterval, unit: String) -> String {
        let (low, high) = (value(interval.lo, unit: unit), value(interval.hi, unit: unit))
        for unit in ["\u{a0}%", "\u{a0}per\u{a0}million", " × as much", " as much"]
        where low.hasSuffix(unit) && high.hasSuffix(unit) {
            return low.dropLast(unit.count) + " to " + high
        }
        return low + " to " + high
    }

    /// A number of things: whole above 100, one decimal below.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        return value >= 100 || value == value.rounded()
            ? count(Int(min(value, 1e15).rounded())) : fixed(value, 1)
    }

    /// A mark on an axis: a decimal without idle zeros.
    static func tick(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1000 else { return number(value) }
        var text = fixed(value, 4)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A coordinate in a figure: at most one decimal.
    static func at(_ value: Double) -> String {
        let scaled = Int((value * 10).rounded())
        return scaled % 10 == 0
            ? String(scaled / 10) : (scaled < 0 ? "-" : "") + "\(abs(scaled) / 10).\(abs(scaled) % 10)"
    }

    /// `one` or `many` behind its number.
    static func these(_ number: Int, _ one: String, _ many: String) -> String {
        count(number) + " " + (number == 1 ? one : many)
    }
}
