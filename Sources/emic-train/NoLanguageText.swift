/// Makes text without language, for the label `zxx_Zyyy`: code, markup, numbers, tables, identifiers, keyboard
/// noise. Nothing is copied; every line comes from the generator and the short lists here.
struct NoLanguageText {
    private var random: SeededGenerator

    private static let keywords = [
        "if", "else", "for", "while", "return", "int", "var", "let", "const", "func", "def", "class",
        "struct",
        "import", "from", "void", "null", "true", "false", "self", "this", "new", "try", "catch", "static",
        "public", "private", "switch", "case", "break", "string", "float", "bool", "end", "do", "in", "not",
    ]
    private static let names = [
        "i", "j", "x", "y", "n", "tmp", "buf", "len", "idx", "arr", "str", "obj", "val", "key", "ptr", "foo",
        "bar", "node", "args", "ctx", "cfg", "src", "dst", "err", "msg", "req", "res", "tbl", "cnt", "fn",
    ]
    private static let tags = [
        "div", "span", "td", "tr", "li", "ul", "a", "img", "br", "p", "h1", "meta", "href", "class", "id",
        "src",
        "style", "width", "px", "rgba", "svg", "path",
    ]
    private static let units = [
        "kg", "cm", "mm", "km", "GB", "MB", "kB", "ms", "Hz", "USD", "EUR", "px", "pcs",
    ]
    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "poiuytrewq", "lkjhgfdsa"]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A text of that many lines.
    mutating func text(lines: Int) -> String {
        var result = ""
        for _ in 0..<lines { result += line() + "\n" }
        return result
    }

    private mutating func line() -> String {
        let kind = random.below(10)
        return (0..<(2 + random.below(6))).map { _ in piece(kind) }.joined(separator: " ")
    }

    private mutating func piece(_ kind: Int) -> String {
        switch kind {
        case 0, 1: statement()
        case 2: "<\(pick(Self.tags)) \(pick(Self.tags))=\"\(identifier())\">\(number())</\(pick(Self.tags))>"
        case 3: "\(number()) \(pick(Self.units)) \(number())"
        case 4: letters(8 + random.below(28), from: "0123456789abcdef")
        case 5:
            letters(
                12 + random.below(40),
                from: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        case 6, 7, 8: mash()
        default: "\"\(identifier())\": \(number()), \"\(pick(Self.names))\": [\(number()), \(number())]"
        }
    }

    private mutating func statement() -> String {
        switch random.below(5) {
        case 0: "\(pick(Self.keywords)) (\(pick(Self.names)) < \(number())) { \(identifier())(); }"
        case 1: "\(pick(Self.keywords)) \(identifier()) = \(pick(Self.names)).\(identifier())[\(number())];"
        case 2: "\(pick(Self.names)) += \(pick(Self.names)) * \(number());"
        case 3: "\(pick(Self.keywords)) \(identifier())(\(pick(Self.names)), \(pick(Self.names))):"
        default:
            "$ \(pick(Self.names)) --\(pick(Self.names))=\(number()) | \(pick(Self.names)) -\(pick(Self.names))"
        }
    }

    private mutating func identifier() -> String {
        let first = pick(Self.names)
        let second = pick(Self.keywords + Self.tags)
        return switch random.below(3) {
        case 0: first + "_" + second
        case 1: first + second.prefix(1).uppercased() + second.dropFirst()
        default: first + String(random.below(100))
        }
    }

    private mutating func number() -> String {
        switch random.below(4) {
        case 0: String(random.below(10))
        case 1: String(random.below(100_000))
        case 2: "\(random.below(1000)).\(random.below(100))"
        default: "0x" + letters(4, from: "0123456789abcdef")
        }
    }

    private mutating func mash() -> String {
        let row = pick(Self.rows)
        return letters(3 + random.below(9), from: random.below(2) == 0 ? row : "asdfghjklqwertyuiopzxcvbnm")
    }

    private mutating func letters(_ count: Int, from alphabet: String) -> String {
        let characters = Array(alphabet)
        return String((0..<count).map { _ in characters[random.below(characters.count)] })
    }

    private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }
}
