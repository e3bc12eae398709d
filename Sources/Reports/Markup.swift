/// Reports: static pages from measured profiles. This module sees measures, counts and registry rows; it
/// never sees a corpus, asks nothing of the network, and gives the same bytes for the same profile.

/// A piece of HTML. Text becomes part of it escaped; only elements made here bring tags with them, so no
/// name, snippet or file can smuggle one in.
struct Markup: Sendable, Equatable {
    private(set) var html: String

    static let empty = Markup()

    init() { html = "" }

    /// Text, escaped for element content and quoted attributes alike.
    init(text: String) {
        html = ""
        append(text: text)
    }

    /// Pieces one after another.
    init(_ parts: [Markup]) {
        html = ""
        for part in parts { html += part.html }
    }

    var isEmpty: Bool { html.isEmpty }

    static func + (a: Markup, b: Markup) -> Markup { Markup([a, b]) }

    static func += (a: inout Markup, b: Markup) { a.html += b.html }

    mutating func append(text: String) {
        let special = text.utf8.contains {
            $0 == 0x26 || $0 == 0x3c || $0 == 0x3e || $0 == 0x22 || $0 == 0x27 || $0 < 0x20 || $0 == 0x7f
        }
        guard special else {
            html += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case "\n", "\t": html.unicodeScalars.append(scalar)
            case "\u{00}"..."\u{1f}", "\u{7f}": html += "\u{fffd}"
            default: html.unicodeScalars.append(scalar)
            }
        }
    }

    /// An element with its content; elements that HTML or SVG leaves empty are closed at once.
    fileprivate init(_ tag: Tag, _ attributes: KeyValuePairs<AttributeName, String>, _ content: [Markup]) {
        html = "<" + tag.rawValue
        for (name, value) in attributes {
            html += " " + name.rawValue
            if value.isEmpty, name.isFlag { continue }
            html += "=\""
            append(text: value)
            html += "\""
        }
        if tag.isVoid {
            html += ">"
        } else if tag.isShape, content.isEmpty {
            html += "/>"
        } else {
            html += ">"
            for part in content { html += part.html }
            html += "</" + tag.rawValue + ">"
        }
    }

    /// A `<script>` or `<style>` of this module's own text, which is data or code and not escaped. Closing
    /// tags inside would end it, so JSON must come with `<` escaped.
    static func raw(_ tag: RawTag, _ attributes: KeyValuePairs<AttributeName, String>, _ text: String)
        -> Markup
    {
        var markup = Markup()
        markup.html = "<" + tag.rawValue
        for (name, value) in attributes {
            markup.html += " " + name.rawValue + "=\""
            markup.append(text: value)
            markup.html += "\""
        }
        markup.html += ">" + text + "</" + tag.rawValue + ">"
        return markup
    }
}

/// `el(.p, [.class: …], …)`: an element.
func el(_ tag: Tag, _ attributes: KeyValuePairs<AttributeName, String>, _ content: Markup...) -> Markup {
    Markup(tag, attributes, content)
}

/// An element without attributes.
func el(_ tag: Tag, _ content: Markup...) -> Markup {
    Markup(tag, [:], content)
}

/// An element whose content is a list.
func el(_ tag: Tag, _ attributes: KeyValuePairs<AttributeName, String> = [:], each content: [Markup])
    -> Markup
{
    Markup(tag, attributes, content)
}

/// `"… \(text) …"`: literal and interpolated text are escaped, interpolated markup stays markup.
extension Markup: ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = Markup()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { markup.append(text: literal) }

        mutating func appendInterpolation(_ text: String) { markup.append(text: text) }

        mutating func appendInterpolation(_ number: Int) { markup.append(text: Numerals.count(number)) }

        mutating func appendInterpolation(_ part: Markup) { markup += part }
    }

    init(stringLiteral value: String) { self.init(text: value) }

    init(stringInterpolation: StringInterpolation) { self = stringInterpolation.markup }
}
