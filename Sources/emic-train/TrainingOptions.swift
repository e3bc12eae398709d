/// What the training command is told.
struct TrainingOptions: Sendable {
    var train: [String] = []
    var development = ""
    var model = ""
    var confusion: String?
    /// Folders of other text, evaluated at the end and used for nothing else.
    var checks: [String] = []
    /// Examples a label.
    var examples = 40_000
    /// N-grams of the Latin group; the others follow.
    var slots = 65_536
    /// Whether the worst labels and confusions are printed too.
    var showsDetails = false
    /// The first and largest step.
    var rate: Float = 1.4
    /// The least part of an example's n-grams that is kept.
    var leastKept: Float = 0.4
    /// Only these groups; for trials.
    var only: Set<String> = []

    static let usage = """
        usage: emic-train --train DIR... --dev DIR --model FILE [--confusion FILE] [--check DIR]...
                          [--examples N] [--slots N] [--rate R] [--kept PART] [--only SCRIPT]... [--details]
        DIR holds LABEL.txt, plain or compressed, one text a line. Text of one label in several folders is
        joined in the order of the folders.
        """

    init(_ arguments: [String]) throws(TrainingError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option == "--details" {
                showsDetails = true
                continue
            }
            guard let value = rest.popFirst() else { throw .usage(Self.usage) }
            switch option {
            case "--train": train.append(value)
            case "--dev": development = value
            case "--model": model = value
            case "--confusion": confusion = value
            case "--check": checks.append(value)
            case "--examples": examples = try Self.number(value)
            case "--slots": slots = try Self.number(value)
            case "--rate": rate = Float(value) ?? rate
            case "--kept": leastKept = Float(value) ?? leastKept
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
