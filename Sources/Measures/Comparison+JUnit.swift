extension Comparison {
    /// JUnit XML, one test case a rule, so that CI shows which failed and why.
    package static func junit(_ judged: [(comparison: Comparison, outcomes: [GateOutcome])]) -> String {
        let outcomes = judged.flatMap(\.outcomes)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"\(outcomes.count)\" "
            + "failures=\"\(outcomes.count(where: \.failed))\">\n"
            + judged.map { $0.comparison.suite($0.outcomes) }.joined() + "</testsuites>\n"
    }

    private func suite(_ outcomes: [GateOutcome]) -> String {
        var text =
            "  <testsuite name=\"emic compare: \(escaped(title))\" tests=\"\(outcomes.count)\" "
            + "failures=\"\(outcomes.count(where: \.failed))\">\n"
        for outcome in outcomes {
            text += "    <testcase classname=\"emic.compare\" name=\"\(escaped(outcome.rule))\""
            guard outcome.failed else {
                text += "/>\n"
                continue
            }
            let message = outcome.findings.first ?? ""
            text +=
                ">\n      <failure message=\"\(escaped(message))\">"
                + escaped(outcome.findings.joined(separator: "\n")) + "</failure>\n    </testcase>\n"
        }
        return text + "  </testsuite>\n"
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n": out += "&#10;"
            // Control characters cannot stand in XML at all.
            case _ where scalar.value < 0x20: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
