import Foundation
import Synchronization

package import Shards

/// What a running scan has done so far; workers add to it, a display looks at it.
package final class ScanProgress: Sendable {
    /// Bytes of all shards as stored, when known.
    package let totalBytes: Int64
    package let totalShards: Int
    /// Stored bytes read so far, for time left.
    package let read = ReadCounter()
    private let shards = Atomic<Int>(0)
    private let documents = Atomic<Int64>(0)
    private let textBytes = Atomic<Int64>(0)

    package init(totalBytes: Int64, totalShards: Int) {
        self.totalBytes = totalBytes
        self.totalShards = totalShards
    }

    func addShard() { shards.wrappingAdd(1, ordering: .relaxed) }

    func addDocument(bytes: Int) {
        documents.wrappingAdd(1, ordering: .relaxed)
        textBytes.wrappingAdd(Int64(bytes), ordering: .relaxed)
    }

    /// One line: shards, documents, rate of text, time left.
    package func line(elapsed: Double) -> String {
        let read = read.bytes
        let text = Double(textBytes.load(ordering: .relaxed)) / 1e6
        var parts = [
            "\(shards.load(ordering: .relaxed))/\(totalShards) shards",
            "\(Self.grouped(documents.load(ordering: .relaxed))) documents",
            String(format: "%.1f MB of text", text),
            String(format: "%.1f MB/s", elapsed > 0 ? text / elapsed : 0),
        ]
        if totalBytes > 0, read > 0, read < totalBytes, elapsed > 1 {
            let left = elapsed * Double(totalBytes - read) / Double(read)
            parts.append("\(Self.duration(left)) left")
        }
        return parts.joined(separator: ", ")
    }

    /// Seconds as people say them: 42 s, 3 min 05 s, 2 h 07 min.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return String(format: "%d min %02d s", whole / 60, whole % 60) }
        return String(format: "%d h %02d min", whole / 3600, whole / 60 % 60)
    }

    /// 1234567 as 1,234,567.
    package static func grouped(_ value: Int64) -> String {
        var digits = Array(String(value.magnitude))
        var at = digits.count - 3
        while at > 0 {
            digits.insert(",", at: at)
            at -= 3
        }
        return (value < 0 ? "-" : "") + String(digits)
    }
}
