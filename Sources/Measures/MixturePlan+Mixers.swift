internal import Profiles

/// Where dolma finds the corpus and its attributes, and where it shall write.
package struct DolmaMix: Sendable {
    /// Paths with one wildcard, under a folder named `documents`, as dolma expects.
    package var documents: [String]
    /// Folders under `attributes/`: emic's, and that of the random numbers.
    package var attributes: String
    package var random: String
    package var output: String

    package init(documents: [String], attributes: String, random: String, output: String) {
        self.documents = documents
        self.attributes = attributes
        self.random = random
        self.output = output
    }

    /// The commands that make the random numbers and then the mixture.
    package var commands: [String] {
        let paths = documents.map { "'\($0)'" }.joined(separator: " ")
        return [
            "dolma tag --documents \(paths) --experiment \(random) --taggers random_number_v1",
            "dolma -c plan.dolma.json mix",
        ]
    }

    func json(_ plan: MixturePlan) -> JSONText {
        .object([
            ("commands", .list(commands.map(JSONText.text))),
            (
                "note",
                .text(
                    "a document of several cultures follows the one with the largest weight, for dolma's "
                        + "filters cannot add")
            ),
        ])
    }

    /// The mixer's configuration: one stream for each repeat, each taking a document when the random
    /// number that dolma gave it is below what is left of its stratum's weight.
    package func configuration(_ plan: MixturePlan) -> JSONText {
        let score = "@.\(random)__random_number_v1__random[0][2]"
        let repeats = Int(plan.maxRepeat.rounded(.up))
        let streams = (0..<repeats).map { turn -> JSONText in
            let include = plan.strata.compactMap { stratum -> JSONText? in
                let left = min(1, stratum.weight - Double(turn))
                guard left > 1e-6 else { return nil }
                var terms = ["@.emic__language__\(stratum.language)"]
                if stratum.culture.isEmpty {
                    terms.append("@.emic__silent")
                } else {
                    terms.append("@.\(DolmaMix.attribute(stratum.culture))")
                }
                if left < 1 { terms.append("\(score) < \(left)") }
                return .text("$.attributes[?(\(terms.joined(separator: " && ")))]")
            }
            return .object([
                ("name", .text("emic-mix-\(turn + 1)")),
                ("documents", .list(documents.map(JSONText.text))),
                ("attributes", .list([.text(attributes), .text(random)])),
                (
                    "output",
                    .object([("path", .text(output)), ("max_size_in_bytes", .integer(1_000_000_000))])
                ),
                ("filter", .object([("include", .list(include)), ("exclude", .list([]))])),
            ])
        }
        return .object([("streams", .list(streams)), ("processes", .integer(1))])
    }

    private static func attribute(_ culture: String) -> String { "emic__reference__\(culture)" }
}

extension MixturePlan {
    /// Weights by language and culture as `Scripts/mix/datatrove_mix.py` takes them, and its command.
    var datatrove: JSONText {
        var byLanguage: [(name: String, value: JSONText)] = []
        var current = ""
        var list: [(name: String, value: JSONText)] = []
        func close() {
            if !list.isEmpty { byLanguage.append((current, .object(list))) }
            list = []
        }
        for stratum in strata.sorted(by: {
            byteOrder([$0.language, $0.culture], [$1.language, $1.culture])
        }) {
            if stratum.language != current { close() }
            current = stratum.language
            list.append((stratum.culture, .number(stratum.weight)))
        }
        close()
        return .object([
            (
                "command",
                .text(
                    "python3 Scripts/mix/datatrove_mix.py plan.json --documents documents/ "
                        + "--attributes attributes/ --output mixed/")
            ),
            ("weights", .object(byLanguage)),
        ])
    }
}
