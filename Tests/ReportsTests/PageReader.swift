/// A strict reader of the HTML this module writes: every tag is closed in order, every attribute quoted,
/// every id unique, and nothing follows what ends a page.
struct PageReader {
    struct Element {
        var name: String
        var attributes: [String: String]
    }

    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    private(set) var elements: [Element] = []
    /// Text outside of scripts and styles, still escaped.
    private(set) var text = ""
    /// Bodies of scripts and styles, by element name.
    private(set) var raw: [(name: String, attributes: [String: String], body: String)] = []

    private static let void: Set<String> = ["meta", "link", "input"]

    init(_ page: String) throws {
        var rest = Substring(page)
        guard rest.hasPrefix("<!DOCTYPE html>\n") else { throw Fault(description: "no doctype") }
        rest = rest.dropFirst("<!DOCTYPE html>\n".count)
        var open: [String] = []
        var ids: Set<String> = []
        while let start = rest.firstIndex(of: "<") {
            let plain = rest[..<start]
            guard !plain.contains(">") else { throw Fault(description: "a bare > in \(plain.suffix(40))") }
            try Self.checkEntities(plain)
            text += plain
            rest = rest[rest.index(after: start)...]
            if rest.first == "/" {
                guard let end = rest.firstIndex(of: ">") else {
                    throw Fault(description: "end tag without end")
                }
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                guard open.last == name else {
                    throw Fault(description: "</\(name)> closes <\(open.last ?? "nothing")>")
                }
                open.removeLast()
                rest = rest[rest.index(after: end)...]
                continue
            }
            var (element, closed, left) = try Self.tag(rest)
            rest = left
            if let id = element.attributes["id"], !ids.insert(id).inserted {
                throw Fault(description: "id \(id) stands twice")
            }
            elements.append(element)
            if element.name == "script" || element.name == "style" {
                guard let end = rest.range(of: "</\(element.name)>") else {
                    throw Fault(description: "\(element.name) without end")
                }
                raw.append((element.name, element.attributes, String(rest[..<end.lowerBound])))
                rest = rest[end.upperBound...]
                closed = true
            }
            if !closed, !Self.void.contains(element.name) { open.append(element.name) }
        }
        guard open.isEmpty else { throw Fault(description: "left open: \(open)") }
    }

    private static func checkEntities(_ text: Substring) throws {
        var rest = text
        while let at = rest.firstIndex(of: "&") {
            let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
            guard known.contains(where: { rest[at...].hasPrefix($0) }) else {
                throw Fault(description: "a bare & in \(rest[at...].prefix(20))")
            }
            rest = rest[rest.index(after: at)...]
        }
    }

    private static func tag(_ source: Substring) throws -> (Element, closed: Bool, rest: Substring) {
        var rest = source
        let name = rest.prefix { $0.isLetter || $0.isNumber }
        guard !name.isEmpty else { throw Fault(description: "no tag name in \(source.prefix(30))") }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while true {
            if rest.hasPrefix("/>") {
                return (Element(name: String(name), attributes: attributes), true, rest.dropFirst(2))
            }
            if rest.hasPrefix(">") {
                return (Element(name: String(name), attributes: attributes), false, rest.dropFirst())
            }
            guard rest.first == " " else { throw Fault(description: "in <\(name)>: \(rest.prefix(30))") }
            rest = rest.dropFirst()
            let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                rest = rest.dropFirst(2)
                guard let end = rest.firstIndex(of: "\"") else { throw Fault(description: "open quote") }
                guard !rest[..<end].contains("<") else { throw Fault(description: "< in an attribute") }
                try checkEntities(rest[..<end])
                value = String(rest[..<end])
                rest = rest[rest.index(after: end)...]
            }
            guard !key.isEmpty, attributes.updateValue(value, forKey: String(key)) == nil else {
                throw Fault(description: "attribute \(key) of <\(name)>")
            }
        }
    }
}

extension Substring {
    /// Where `needle` first stands.
    fileprivate func range(of needle: String) -> Range<Index>? {
        let bytes = Array(needle.utf8)
        var at = startIndex
        while let next = self[at...].utf8.firstIndex(of: bytes[0]) {
            if self[next...].utf8.starts(with: bytes) {
                return next..<(utf8.index(next, offsetBy: bytes.count))
            }
            at = utf8.index(after: next)
        }
        return nil
    }
}
