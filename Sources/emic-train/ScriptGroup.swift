internal import Languages

/// The labels that compete with each other, because they share a script.
struct ScriptGroup: Sendable {
    let name: String
    let texts: [TrainingText]

    var size: Int { texts.reduce(0) { $0 + $1.bytes.count } }

    /// How many n-grams the group gets, given what the Latin group gets: a multiple of 64.
    func slots(latin: Int) -> Int {
        let wanted = name == "Latn" ? latin : min(latin / 5, latin / 128 * texts.count + latin / 64)
        return max(1024, wanted & ~63)
    }

    /// All groups, sorted by name; texts keep their order. `zxx_Zyyy` goes with the Latin labels.
    static func groups(of texts: [TrainingText], only: Set<String>) throws(TrainingError) -> [ScriptGroup] {
        var members: [String: [TrainingText]] = [:]
        for text in texts {
            let script = String(text.label.suffix(4))
            guard Label(text.label) != nil else { throw .malformedLabel(text.label) }
            members[script == "Zyyy" ? "Latn" : CodePoints.group(ofScript: script), default: []].append(text)
        }
        return members.keys.sorted().compactMap { name in
            guard let texts = members[name], only.isEmpty || only.contains(name) else { return nil }
            return ScriptGroup(name: name, texts: texts)
        }
    }
}
