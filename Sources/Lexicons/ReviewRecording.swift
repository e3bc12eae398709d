/// Takes an audit that a reviewer filled in and records the verdicts in the packs' `reviews.csv`.
package struct ReviewRecording: Sendable {
    /// What a review says of one form.
    package struct Outcome: Sendable, Equatable {
        package let pack: String
        package let marker: String
        package let language: String
        package let form: String
        package let right: Int
        package let judged: Int
        /// 95 %, of the share judged right.
        package let precision: WilsonInterval
        /// What it counts as from now on; nil: it is not matched any more.
        package let strength: Strength?
        package let isDemoted: Bool
    }

    private let role: String
    private let date: String

    /// `role`: what the reviewer is to the culture, never a name. `date`: ISO 8601.
    package init(role: String, date: String) throws(LexiconError) {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ Int($0) != nil }) else {
            throw .malformedManifest(path: "--date", reason: "\"\(date)\" is no date; write 2026-03-01")
        }
        self.role = role
        self.date = date
    }

    /// The verdicts of an audit filled in, by pack; lines without judgement are passed over.
    package func verdicts(in path: String) throws(LexiconError) -> [String: [Review.Verdict]] {
        let table = try CSVTable(path: path, columns: Audit.columns)
        var verdicts: [String: [Review.Verdict]] = [:]
        for row in 0..<table.count {
            let text = table.cell(row, "judgement")
            guard !text.isEmpty else { continue }
            guard let judgement = Review.Judgement(rawValue: text) else {
                let known = Review.Judgement.allCases.map(\.rawValue).joined(separator: ", ")
                throw table.fault(row: row, column: 13, "\"\(text)\" must be one of \(known)")
            }
            let culture = table.cell(row, "culture")
            guard judgement != .otherCulture || !culture.isEmpty else {
                throw table.fault(row: row, column: 14, "name the culture that is meant")
            }
            verdicts[table.cell(row, "pack"), default: []].append(
                Review.Verdict(
                    marker: table.cell(row, "marker"), language: table.cell(row, "language"),
                    form: table.cell(row, "form"), judgement: judgement, culture: culture, role: role,
                    date: date,
                    evidence: table.cell(row, "evidence")))
        }
        return verdicts
    }

    /// Adds verdicts to a pack's `reviews.csv` and says what they make of its forms. A line judged again
    /// replaces the older verdict of the same role.
    package func record(_ verdicts: [Review.Verdict], in pack: Pack) throws(LexiconError) -> [Outcome] {
        var all = pack.reviews
        for verdict in verdicts {
            all.removeAll {
                $0.evidence == verdict.evidence && $0.marker == verdict.marker && $0.form == verdict.form
                    && $0.role == verdict.role && !verdict.evidence.isEmpty
            }
            all.append(verdict)
        }
        var writer = CSVWriter(header: Review.columns)
        for verdict in all.sorted(by: Self.precedes) {
            writer.row([
                verdict.marker, verdict.language, verdict.form, verdict.judgement.rawValue, verdict.culture,
                verdict.role,
                verdict.date, verdict.evidence,
            ])
        }
        try FileBytes.write(Array(writer.text.utf8), to: pack.path + "/reviews.csv")
        return outcomes(all, judgedNow: verdicts, in: pack)
    }

    private func outcomes(_ all: [Review.Verdict], judgedNow: [Review.Verdict], in pack: Pack) -> [Outcome] {
        let demotion = Demotion(reviews: all)
        var outcomes: [Outcome] = []
        for form in pack.forms {
            let marker = pack.markers[form.marker].id
            let isForm = { (verdict: Review.Verdict) in
                verdict.marker == marker && verdict.language == form.language && verdict.form == form.text
            }
            guard judgedNow.contains(where: isForm) else { continue }
            let judged = all.filter(isForm)
            let right = judged.filter { $0.judgement == .right }.count
            let after = demotion.applied(to: form, marker: marker)
            outcomes.append(
                Outcome(
                    pack: pack.name, marker: marker, language: form.language, form: form.text, right: right,
                    judged: judged.count, precision: WilsonInterval(right: right, of: judged.count),
                    strength: after?.strength, isDemoted: after != form))
        }
        return outcomes
    }

    private static func precedes(_ left: Review.Verdict, _ right: Review.Verdict) -> Bool {
        (left.marker, left.language, left.form, left.date, left.evidence, left.role)
            < (right.marker, right.language, right.form, right.date, right.evidence, right.role)
    }
}
