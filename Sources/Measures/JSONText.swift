/// JSON written in a fixed order: objects keep the order of their members, numbers are the shortest text
/// that reads back as the same number, and what is not finite is null.
package indirect enum JSONText: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case integer(Int64)
    case text(String)
    case list([JSONText])
    case object([(name: String, value: JSONText)])

    package static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }
    package static func optional(_ number: Double?) -> JSONText { number.map(JSONText.number) ?? .null }

    /// On one line, or with `indent` spaces a level. Objects and lists inside `compactBelow` levels are
    /// kept on one line.
    package func serialised(indent: Int? = nil, compactBelow: Int = .max) -> String {
        var out: [UInt8] = []
        write(to: &out, indent: indent, level: 0, compactBelow: compactBelow)
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], indent: Int?, level: Int, compactBelow: Int) {
        let indent = level >= compactBelow ? nil : indent
        func newline(_ level: Int) {
            guard let indent else { return }
            out.append(0x0a)
            out.append(contentsOf: repeatElement(0x20, count: indent * level))
        }
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .boolean(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): out.append(contentsOf: String(value).utf8)
        case .number(let value): out.append(contentsOf: JSONText.number(value).utf8)
        case .text(let value): JSONText.quote(value, into: &out)
        case .list(let items):
            out.append(0x5b)
            for (position, item) in items.enumerated() {
                if position > 0 { out.append(0x2c) }
                newline(level + 1)
                item.write(to: &out, indent: indent, level: level + 1, compactBelow: compactBelow)
            }
            if !items.isEmpty { newline(level) }
            out.append(0x5d)
        case .object(let members):
            out.append(0x7b)
            for (position, member) in members.enumerated() {
                if position > 0 { out.append(0x2c) }
                newline(level + 1)
                JSONText.quote(member.name, into: &out)
                out.append(0x3a)
                if indent != nil { out.append(0x20) }
                member.value.write(to: &out, indent: indent, level: level + 1, compactBelow: compactBelow)
            }
            if !members.isEmpty { newline(level) }
            out.append(0x7d)
        }
    }

    /// A number as JSON: whole numbers without a fraction, what is not finite as null.
    package static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }

    /// A quoted string; `<`, U+2028 and U+2029 are escaped so that it may stand inside a page's script.
    private static func quote(_ text: String, into out: inout [UInt8]) {
        let hex = Array("0123456789abcdef".utf8)
        out.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5c: out.append(contentsOf: [0x5c, UInt8(scalar.value)])
            case 0x0a: out.append(contentsOf: [0x5c, 0x6e])
            case 0x0d: out.append(contentsOf: [0x5c, 0x72])
            case 0x09: out.append(contentsOf: [0x5c, 0x74])
            case 0..<0x20, 0x3c, 0x2028, 0x2029:
                out.append(contentsOf: [0x5c, 0x75])
                for shift in [12, 8, 4, 0] { out.append(hex[Int(scalar.value >> UInt32(shift)) & 15]) }
            default: out.append(contentsOf: String(scalar).utf8)
            }
        }
        out.append(0x22)
    }
}
