internal import Shards
import Synchronization

package import Profiles

/// What a run over shards came to, for the person who started it.
package struct ScanSummary: Sendable {
    package private(set) var shards = 0
    package private(set) var documents: Int64 = 0
    package private(set) var skipped: Int64 = 0
    package private(set) var repaired: Int64 = 0
    /// One line for each shard that was not read whole, by name.
    package private(set) var faults: [String] = []

    package init() {}

    /// Adds the outcome of one shard.
    package mutating func add(_ shard: ShardRecord) {
        shards += 1
        documents += shard.documents
        skipped += shard.skipped.values.reduce(0, +)
        repaired += shard.repaired
        guard shard.state == .damaged || shard.state == .unreadable else { return }
        let first = shard.damages.first?.what ?? "no document could be read"
        let more = shard.damages.count > 1 ? " (and \(shard.damages.count - 1) more)" : ""
        faults.append("\(shard.name): \(shard.state.rawValue): \(first)\(more)")
        faults.sort()
    }

    /// One line: shards, documents, what was skipped and repaired.
    package var line: String {
        var parts = [Self.count(Int64(shards), "shard"), Self.count(documents, "document")]
        if skipped > 0 { parts.append(Self.count(skipped, "row") + " skipped") }
        if repaired > 0 { parts.append(Self.count(repaired, "document") + " repaired") }
        if !faults.isEmpty { parts.append(Self.count(Int64(faults.count), "shard") + " damaged") }
        return parts.joined(separator: ", ")
    }

    private static func count(_ value: Int64, _ noun: String) -> String {
        "\(ScanProgress.grouped(value)) \(noun)\(value == 1 ? "" : "s")"
    }
}
