import Foundation
import Languages
import Shards

/// Lines of files and what the identifier says of them, batch by batch.
struct IdentifiedLines {
    let identifier: Identifier
    let jobs: Int

    /// Visits every batch of a file with its answers, in order.
    ///
    /// - Throws: what `visit` throws.
    func read(
        _ source: ShardSource, _ visit: (LineBatch, [Identification]) throws -> Void
    ) throws -> ShardOutcome {
        var batch = LineBatch()
        func settle() throws {
            guard !batch.isEmpty else { return }
            try visit(batch, batch.identified(by: identifier, jobs: jobs))
            batch.removeAll()
        }
        let outcome = try LineReader(source: source).read { line throws -> Visit in
            batch.append(line)
            if batch.isFull { try settle() }
            return .next
        }
        try settle()
        return outcome
    }

    /// Writes label and confidence of every line to standard output. Returns 1 where the file had faults.
    func write(_ source: ShardSource) throws -> Int {
        let names = identifier.labels.map { Array("\($0)\t".utf8) }
        var output: [UInt8] = []
        let outcome = try read(source) { _, answers in
            output.removeAll(keepingCapacity: true)
            for answer in answers {
                output += names[Int(answer.label)]
                Self.append(answer.confidence, to: &output)
            }
            try FileHandle.standardOutput.write(contentsOf: Data(output))
        }
        return Self.faults(outcome, of: source)
    }

    /// Tells what could not be read; 1 if anything, else 0.
    static func faults(_ outcome: ShardOutcome, of source: ShardSource) -> Int {
        guard outcome.state != .complete else { return 0 }
        if let failure = outcome.failure { Terminal.note("\(failure)") }
        for damage in outcome.damages { Terminal.note("\(source.name): \(damage)") }
        return 1
    }

    /// Adds `0.987` and a newline; makes no array of its own, for there is one a line.
    private static func append(_ perMille: UInt16, to output: inout [UInt8]) {
        let zero = UInt16(UInt8(ascii: "0"))
        output.append(UInt8(truncatingIfNeeded: zero + perMille / 1000))
        output.append(UInt8(ascii: "."))
        output.append(UInt8(truncatingIfNeeded: zero + perMille / 100 % 10))
        output.append(UInt8(truncatingIfNeeded: zero + perMille / 10 % 10))
        output.append(UInt8(truncatingIfNeeded: zero + perMille % 10))
        output.append(UInt8(ascii: "\n"))
    }
}
