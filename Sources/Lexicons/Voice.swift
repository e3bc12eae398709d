/// Who speaks in a document: an institution, or somebody in their own body and place.
package enum Voice: UInt8, CaseIterable, Sendable {
    case institutional, embodied

    package var name: String { "\(self)" }
}

/// Words that tell a voice, from `voice/cues.csv`.
struct VoiceCue {
    let voice: Voice
    let language: String
    let text: String
    let match: MatchRule

    /// Reads the table; `match` and `reason` are optional columns.
    static func load(path: String) throws(LexiconError) -> [VoiceCue] {
        let table = try CSVTable(
            path: path, columns: ["language", "voice", "form"],
            optional: ["match", "strength", "reason", "note"])
        var cues: [VoiceCue] = []
        for row in 0..<table.count {
            guard let voice = Voice.allCases.first(where: { $0.name == table[row, 1] }) else {
                throw table.fault(
                    row: row, column: 1, "\"\(table[row, 1])\" must be institutional or embodied")
            }
            guard let match = MatchRule(name: table.cell(row, "match")) else {
                throw table.fault(row: row, column: 3, "must be of word, stem, substring, case, context")
            }
            cues.append(VoiceCue(voice: voice, language: table[row, 0], text: table[row, 2], match: match))
        }
        return cues
    }
}
