/// A rule that a comparison must not break, as `locality<-0.02`: it fails when what it says is so.
///
/// `ID OP NUMBER` looks at the difference, new minus old; `new.ID OP NUMBER` and `old.ID OP NUMBER` at the
/// value; a number with `%` at the difference in percent of the old value; `ID=worse` at the verdict.
/// `ID[KEY]` names a language, culture, lens or category, `ID[*]` any of them. OP is `<`, `<=`, `>` or `>=`.
/// With `with evidence` behind it, a rule on a difference fails only when the whole 95 % interval of the
/// difference is on the failing side of zero.
package struct Gate: Sendable, Equatable {
    package enum Subject: Sendable, Equatable { case difference, percent, old, new, verdict(String) }
    package enum Comparator: String, Sendable { case less = "<", atMost = "<=", more = ">", atLeast = ">=" }

    /// The rule as written.
    package var text: String
    package var id: String
    package var key: String?
    package var anyKey: Bool
    package var subject: Subject
    package var comparator: Comparator
    package var bound: Double
    package var needsEvidence: Bool

    /// Parses one rule.
    package init(_ rule: String) throws(MeasureError) {
        text = String(rule.drop { $0 == " " || $0 == "\t" })
        while text.last == " " || text.last == "\t" || text.last == "\r" { text.removeLast() }
        var body = text
        needsEvidence = body.hasSuffix("with evidence")
        if needsEvidence { body.removeLast("with evidence".count) }
        body.removeAll { $0 == " " || $0 == "\t" }
        guard let at = body.firstIndex(where: { "<>=".contains($0) }) else {
            throw .rule(text: text, what: "no <, <=, >, >= or = in it")
        }
        var name = String(body[..<at])
        var rest = body[at...]
        key = nil
        anyKey = false
        if let open = name.firstIndex(of: "["), name.last == "]" {
            let inside = String(name[name.index(after: open)...].dropLast())
            anyKey = inside == "*"
            key = anyKey ? nil : inside
            name = String(name[..<open])
        }
        subject = .difference
        if name.hasPrefix("new.") { subject = .new } else if name.hasPrefix("old.") { subject = .old }
        if subject != .difference { name.removeFirst(4) }
        id = name
        guard MeasureCatalogue.definition(name) != nil else {
            throw .unknown(kind: "measure", name: name, known: MeasureCatalogue.all.map(\.id))
        }
        bound = 0
        if rest.first == "=" {
            let verdict = String(rest.dropFirst())
            guard ["worse", "better", "changed"].contains(verdict), subject == .difference else {
                throw .rule(text: text, what: "after = only worse, better or changed can stand")
            }
            subject = .verdict(verdict)
            comparator = .less
            return
        }
        let sign =
            rest.hasPrefix("<=") || rest.hasPrefix(">=") ? String(rest.prefix(2)) : String(rest.prefix(1))
        comparator = Comparator(rawValue: sign) ?? .less
        rest = rest.dropFirst(sign.count)
        if rest.last == "%" {
            guard subject == .difference else { throw .rule(text: text, what: "% is of a difference alone") }
            subject = .percent
            rest.removeLast()
        }
        guard let number = Double(rest), number.isFinite else {
            throw .rule(text: text, what: "'\(rest)' is not a number")
        }
        if needsEvidence, subject == .new || subject == .old {
            throw .rule(text: text, what: "'with evidence' is of a difference alone")
        }
        bound = number
    }

    /// Reads a rules file: one rule a line; blank lines and what follows `#` are passed over.
    package static func rules(_ text: String, path: String) throws(MeasureError) -> [Gate] {
        var gates: [Gate] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let rule = line.prefix { $0 != "#" }
            guard rule.contains(where: { !$0.isWhitespace }) else { continue }
            do throws(MeasureError) {
                gates.append(try Gate(String(rule)))
            } catch {
                throw .malformed(path: path, line: number + 1, what: error.description)
            }
        }
        return gates
    }
}

/// What became of a rule.
package struct GateOutcome: Sendable, Equatable {
    package var rule: String
    package var failed: Bool
    /// Every finding that broke the rule, or why it could not be judged.
    package var findings: [String]
}

extension Gate {
    /// Holds the rule against a comparison. A rule that cannot be judged fails: a gate that is silently
    /// open protects nothing.
    package func judge(_ comparison: Comparison) -> GateOutcome {
        let rows = comparison.rows.filter { $0.id == id && (anyKey ? $0.key != nil : $0.key == key) }
        var findings: [String] = []
        var judged = 0
        var reasons: [String] = []
        for row in rows {
            switch verdict(row) {
            case .unjudged(let reason): reasons.append(reason)
            case .holds: judged += 1
            case .broken(let finding):
                judged += 1
                findings.append(finding)
            }
        }
        if judged == 0 {
            return GateOutcome(
                rule: text, failed: true, findings: ["cannot be judged: \(reasons.first ?? "no such key")"])
        }
        return GateOutcome(rule: text, failed: !findings.isEmpty, findings: findings)
    }

    private enum Judgement { case unjudged(String), holds, broken(String) }

    private func verdict(_ row: Comparison.Row) -> Judgement {
        let name = row.id + (row.key.map { "[\($0)]" } ?? "")
        let number: Double?
        switch subject {
        case .difference: number = row.difference
        case .percent: number = row.difference.flatMap { d in row.old?.value.map { 100 * d / abs($0) } }
        case .old: number = row.old?.value
        case .new: number = row.new?.value
        case .verdict(let wanted):
            if row.verdict == .notComparable { return .unjudged(row.note ?? "not measurable") }
            return row.verdict.rawValue == wanted
                ? .broken("\(name) is \(wanted): \(decimal(row.old?.value)) → \(decimal(row.new?.value))")
                : .holds
        }
        guard let number, number.isFinite else { return .unjudged(row.note ?? "not measurable") }
        let broken =
            switch comparator {
            case .less: number < bound
            case .atMost: number <= bound
            case .more: number > bound
            case .atLeast: number >= bound
            }
        guard broken else { return .holds }
        if needsEvidence {
            guard let interval = row.interval else { return .unjudged(row.note ?? "no interval") }
            let downward = comparator == .less || comparator == .atMost
            guard downward ? interval.hi < 0 : interval.lo > 0 else { return .holds }
        }
        let what =
            switch subject {
            case .old: "in the old profile is \(decimal(number))"
            case .new: "in the new profile is \(decimal(number))"
            case .percent: "changed by \(decimal(number)) %"
            default:
                "changed by \(decimal(number)) "
                    + "(\(decimal(row.old?.value)) → \(decimal(row.new?.value)))"
            }
        return .broken("\(name) \(what)")
    }
}
