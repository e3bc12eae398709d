internal import Languages

/// The confusion matrix of development text as a table of tab-separated values.
struct ConfusionTable {
    let text: String

    init(_ evaluation: Evaluation) {
        var lines = ["label\tidentified\tcount"]
        for truth in evaluation.counts.keys.sorted() {
            for (index, count) in (evaluation.counts[truth] ?? []).enumerated() where count > 0 {
                lines.append("\(truth)\t\(evaluation.labels[index])\t\(count)")
            }
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
