/// What the training command is told.
struct TrainingOptions: Sendable {
    var train = ""
    var development = ""
    var model = ""
    var confusion: String?
    /// Folders of other text, evaluated at the end and used for nothing else.
    var checks: [String] = []
    /// Examples a label.
    var examples = 4000
    /// N-grams of the Latin group; the others follow.
    var slots = 131_072
    /// Only these groups; for trials.
    var only: Set<String> = []

    static let usage = """
        usage: emic-train --train DIR --dev DIR --model FILE [--confusion FILE] [--check DIR]...
                          [--examples N] [--slots N] [--only SCRIPT]...
        DIR holds LABEL.txt, one text a line.
        """

    init(_ arguments: [String]) throws(TrainingError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw .usage(Self.usage) }
            switch option {
            case "--train": train = value
            case "--dev": development = value
            case "--model": model = value
            case "--confusion": confusion = value
            case "--check": checks.append(value)
            case "--examples": examples = try Self.number(value)
            case "--slots": slots = try Self.number(value)
            case "--only": only.insert(value)
            default: throw .usage(Self.usage)
            }
        }
        guard !train.isEmpty, !development.isEmpty, !model.isEmpty else { throw .usage(Self.usage) }
    }

    private static func number(_ text: String) throws(TrainingError) -> Int {
        guard let value = Int(text), value > 0 else { throw .usage("'\(text)' is no positive number") }
        return value
    }
}
