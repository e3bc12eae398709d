internal import Measures
internal import Profiles

/// Shards and what could not be read of them.
enum ReadingView {
    static func make(_ subject: Subject) -> View {
        let shards = subject.counts.shards.enumerated().sorted {
            $0.element.documents != $1.element.documents
                ? $0.element.documents > $1.element.documents : $0.offset < $1.offset
        }.map(\.element)
        // Those in trouble come first: they are what a reader must see.
        let ordered = shards.filter { $0.state != .complete } + shards.filter { $0.state == .complete }
        let documents = shards.reduce(0) { $0 + $1.documents }
        let skipped = shards.reduce(0) { $0 + $1.skipped.values.reduce(0, +) }
        let repaired = shards.reduce(0) { $0 + $1.repaired }
        let states: [(ShardRecord.State, String, String)] = [
            (.complete, "read in full", "k1"), (.limited, "ended on request", "s2"),
            (.damaged, "damaged", "s3"),
            (.unreadable, "unreadable", ""),
        ]
        let parts = states.compactMap { state, name, kind in
            let count = shards.count { $0.state == state }
            return count == 0
                ? nil
                : StripChart.Part(
                    name: "\(name) (\(count))", share: Double(count) / Double(shards.count), kind: kind)
        }
        return View(
            id: "reading", name: "What was read", finding: finding(subject),
            reading:
                "The strip divides the shards by what became of them. \(Numerals.count(documents)) documents "
                + "were counted, \(Numerals.count(skipped)) rows skipped, "
                + "\(Numerals.count(repaired)) documents repaired.",
            figures: [
                StripChart(
                    id: "reading-strip", title: "Shards by outcome", description: finding(subject) + ".",
                    strips: [
                        .init(title: "", note: "", parts: parts)
                    ]
                ).figure(orNothing: "the profile holds no shard")
            ], tables: [table(ordered)], measures: ["distinct_documents", "duplicate_share"])
    }

    static func finding(_ subject: Subject) -> String {
        let all = subject.counts.shards.count
        let unread = subject.unread.count
        if all == 0 { return "The profile holds no shard" }
        return unread == 0
            ? "\(all == 1 ? "The one shard was" : "All \(Numerals.count(all)) shards were") read in full"
            : "\(Numerals.count(unread)) of \(Numerals.these(all, "shard", "shards")) "
                + "\(unread == 1 ? "was" : "were") not read in full"
    }

    /// Rows of the table: a corpus of ten thousand shards must not fill the page with their names.
    private static let listed = 400

    private static func table(_ shards: [ShardRecord]) -> DataTable {
        DataTable(
            id: "t-shards",
            caption: "Shards, those not read in full first"
                + (shards.count > listed ? "; \(listed) of \(Numerals.count(shards.count))" : ""),
            columns: [
                .text("Shard"), .text("Outcome"), .number("Documents"), .number("Skipped"),
                .number("Repaired"),
                .number("Bytes stored"), .number("Bytes of text"), .text("Format"), .text("What happened"),
                .text("XXH3-128"),
            ],
            rows: shards.prefix(listed).map { shard in
                let skipped = shard.skipped.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                var happened = shard.damages.prefix(5).map { damage in
                    "byte \(Numerals.count(damage.offset)): \(damage.what)"
                        + (damage.lost.map { ", \(Numerals.count($0)) bytes lost" } ?? "")
                }
                if shard.damages.count > 5 { happened.append("and \(shard.damages.count - 5) more") }
                happened += skipped.map { "skipped \($0.value): \($0.key)" }
                if shard.notSampled > 0 {
                    happened.append("\(Numerals.count(shard.notSampled)) left out by sampling")
                }
                return [
                    DataCell(shard.name), DataCell(shard.state.rawValue), .count(Double(shard.documents)),
                    .count(Double(skipped.reduce(0) { $0 + $1.value })), .count(Double(shard.repaired)),
                    .count(Double(shard.fileBytes)), .count(Double(shard.textBytes)),
                    DataCell("\(shard.format), \(shard.compression)"),
                    DataCell(happened.joined(separator: "; ")),
                    DataCell(shard.digest),
                ]
            }, emptyNote: "The profile holds no shard.")
    }
}
