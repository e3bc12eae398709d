import ArgumentParser
import Foundation
import Lexicons

/// `emic lexicon review`: records a reviewer's verdicts in the packs they are about.
struct LexiconReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Record the verdicts of an audit that a reviewer filled in.",
        discussion: """
            Verdicts go into reviews.csv of each pack, with the reviewer's role and the date, never a \
            name. A form judged five times or more whose precision is surely low (95 % Wilson interval) \
            is demoted from then on. Exit status: 0 recorded, 1 forms were demoted, 2 nothing usable.

            Examples:
              emic lexicon review audit.csv --role "community member" --date 2026-03-01
              emic lexicon review audit.csv --role linguist --date 2026-03-01 --lexicon my-pack/
            """)

    @Argument(help: "The audit, filled in.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(help: "What the reviewer is to the culture: community member, linguist, …")
    var role: String

    @Option(help: "When it was judged: 2026-03-01.")
    var date: String

    @OptionGroup(title: "Packs")
    var lexicons: LexiconOptions

    func run() throws {
        try ExitStatus.reporting {
            let recording = try ReviewRecording(role: role, date: date)
            let verdicts = try recording.verdicts(in: file)
            guard !verdicts.isEmpty else {
                Terminal.note("\(file) has no line with a judgement; fill in right, wrong or other culture")
                throw ExitStatus.nothing
            }
            var isAnyDemoted = false
            var text = "pack\tmarker\tlanguage\tform\tright\tjudged\tprecision\tcounts as\n"
            let packs = try LexiconPacks.read(lexicons.packs)
            for name in verdicts.keys.sorted() where !packs.contains(where: { $0.name == name }) {
                Terminal.note("there is no pack \(name); name its folder with --lexicon")
                throw ExitStatus.nothing
            }
            for pack in packs {
                guard let judged = verdicts[pack.name] else { continue }
                for outcome in try recording.record(judged, in: pack) {
                    isAnyDemoted = isAnyDemoted || outcome.isDemoted
                    text += Self.line(outcome)
                }
            }
            Terminal.output(text)
            if isAnyDemoted { throw ExitStatus.partial }
        }
    }

    private static func line(_ outcome: ReviewRecording.Outcome) -> String {
        let interval = String(format: "%.2f–%.2f", outcome.precision.lower, outcome.precision.upper)
        let strength = outcome.isDemoted ? outcome.strength?.name ?? "not matched" : "as before"
        return "\(outcome.pack)\t\(outcome.marker)\t\(outcome.language)\t\(outcome.form)\t\(outcome.right)\t"
            + "\(outcome.judged)\t\(interval)\t\(strength)\n"
    }
}
