/// Makes text without language, for the label `zxx_Zyyy`: code, markup, settings, logs, numbers, tables,
/// keyboard noise. Nothing is copied; every line comes from the generator, the patterns and the short lists.
///
/// In a pattern, `#` and a letter stand for something made anew: see `expansion`.
struct NoLanguageText {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A text of that many lines; each keeps to one kind.
    mutating func text(lines: Int) -> String {
        var result = ""
        for _ in 0..<lines { result += line() + "\n" }
        return result
    }

    private mutating func line() -> String {
        let patterns = Self.kinds[random.below(Self.kinds.count)]
        return (0..<(1 + random.below(7))).map { _ in expand(pick(patterns)) }.joined(separator: " ")
    }

    private mutating func expand(_ pattern: String) -> String {
        var result = ""
        var isCode = false
        for character in pattern {
            if isCode {
                result += expansion(character)
                isCode = false
            } else if character == "#" {
                isCode = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// What a letter after `#` stands for.
    private mutating func expansion(_ code: Character) -> String {
        switch code {
        case "v": pick(Self.variables)
        case "w": pick(Self.words)
        case "W": capitalised(pick(Self.words))
        case "i": identifier()
        case "I": capitalised(pick(Self.words)) + capitalised(pick(Self.words))
        case "U": pick(Self.words).uppercased() + "_" + pick(Self.words).uppercased()
        case "t": pick(Self.types)
        case "k": pick(Self.keywords)
        case "g": pick(Self.tags)
        case "u": pick(Self.units)
        case "c": pick(Self.commands)
        case "n": number()
        case "d": String(random.below(10))
        case "D": twoDigits(60)
        case "x": letters(2 + random.below(7), from: "0123456789abcdef")
        case "X": letters(8 + random.below(40), from: "0123456789abcdef")
        case "b":
            letters(
                12 + random.below(60),
                from: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        case "B": letters(10 + random.below(40), from: "ACGT")
        case "C": letters(2 + random.below(4), from: "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        case "m": mash()
        case "p": path()
        default: "#"
        }
    }

    private mutating func identifier() -> String {
        let first = pick(random.below(3) == 0 ? Self.variables : Self.words)
        let second = pick(Self.words)
        return switch random.below(6) {
        case 0: first + "_" + second
        case 1: first + capitalised(second)
        case 2: first + capitalised(second) + capitalised(pick(Self.words))
        case 3: first + "_" + second + "_" + pick(Self.words)
        case 4: first
        default: first + String(random.below(100))
        }
    }

    private mutating func number() -> String {
        switch random.below(6) {
        case 0: String(random.below(10))
        case 1: String(random.below(100_000))
        case 2: "\(random.below(1000)).\(twoDigits(100))"
        case 3: "-\(random.below(1000))"
        case 4: String(random.below(1000))
        default: "0x" + letters(4, from: "0123456789abcdef")
        }
    }

    private mutating func twoDigits(_ bound: Int) -> String {
        let value = random.below(bound)
        return value < 10 ? "0\(value)" : "\(value)"
    }

    private mutating func path() -> String {
        let parts = (0..<(1 + random.below(4))).map { _ in pick(Self.words) }
        return "/" + parts.joined(separator: "/") + "." + pick(Self.extensions)
    }

    private mutating func mash() -> String {
        let row = pick(Self.rows)
        return letters(3 + random.below(9), from: random.below(2) == 0 ? row : "asdfghjklqwertyuiopzxcvbnm")
    }

    private mutating func letters(_ count: Int, from alphabet: String) -> String {
        let characters = Array(alphabet)
        return String((0..<count).map { _ in characters[random.below(characters.count)] })
    }

    private func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }
}
