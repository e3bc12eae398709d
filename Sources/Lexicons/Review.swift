/// Verdicts of community reviewers on what a form found, kept in a pack's `reviews.csv`.
package enum Review {
    /// One judged concordance line. Who judged is told by role and date, never by name.
    package struct Verdict: Sendable, Equatable {
        package let marker: String
        package let language: String
        package let form: String
        package let judgement: Judgement
        /// The key of the culture that is meant, for `otherCulture`.
        package let culture: String
        /// What the reviewer is to the culture: `community member`, `linguist`.
        package let role: String
        /// ISO 8601, `2026-03-01`.
        package let date: String
        /// Where the line was found: a digest of its bytes, so that a line is judged once.
        package let evidence: String
    }

    package enum Judgement: String, CaseIterable, Sendable {
        case right, wrong
        case otherCulture = "other culture"
    }

    static let columns = ["marker", "language", "form", "judgement", "culture", "role", "date", "evidence"]

    static func load(path: String) throws(LexiconError) -> [Verdict] {
        let table = try CSVTable(path: path, columns: columns)
        var verdicts: [Verdict] = []
        for row in 0..<table.count {
            guard let judgement = Judgement(rawValue: table[row, 3]) else {
                let known = Judgement.allCases.map(\.rawValue).joined(separator: ", ")
                throw table.fault(row: row, column: 3, "\"\(table[row, 3])\" must be one of \(known)")
            }
            verdicts.append(
                Verdict(
                    marker: table[row, 0], language: table[row, 1], form: table[row, 2], judgement: judgement,
                    culture: table[row, 4], role: table[row, 5], date: table[row, 6], evidence: table[row, 7])
            )
        }
        return verdicts
    }
}
