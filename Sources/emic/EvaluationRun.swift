import Foundation
import Languages
import Shards

/// Identifies the lines of a folder of `LABEL.txt` and holds the answers against the labels.
struct EvaluationRun {
    let lines: IdentifiedLines

    /// - Throws: `LanguageError` for a file whose name is no label, `ShardError` for the folder.
    func report(folder: String) throws -> EvaluationReport {
        var evaluation = Evaluation(labels: lines.identifier.labels)
        var seconds = 0.0
        for shard in try ShardList(arguments: [folder]).shards {
            let name = shard.path.split(separator: "/").last.map(String.init) ?? shard.path
            let stem = name.split(separator: ".").first.map(String.init) ?? name
            guard let truth = Label(stem) ?? LabelAliases.resolve(stem) else {
                throw LanguageError.malformedTable(
                    path: shard.path, line: 1, reason: "the file's name is no label such as swh_Latn")
            }
            let started = ContinuousClock.now
            let outcome = try lines.read(shard.source) { batch, answers in
                for (answer, size) in zip(answers, batch.sizes) where size > 0 {
                    evaluation.add(truth: truth, answer, size: size)
                }
            }
            let elapsed = (ContinuousClock.now - started).components
            seconds += Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
            if IdentifiedLines.faults(outcome, of: shard.source) > 0 { throw ExitStatus.partial }
        }
        guard evaluation.texts > 0 else {
            throw LanguageError.unreadable(path: folder, reason: "it holds no LABEL.txt with text")
        }
        return EvaluationReport(evaluation, seconds: seconds)
    }
}
