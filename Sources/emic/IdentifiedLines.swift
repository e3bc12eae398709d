import Foundation
import Languages
import Shards

/// Lines or documents of files and what the identifier says of them, batch by batch.
struct IdentifiedLines {
    let identifier: Identifier
    let jobs: Int

    /// How a file is divided into texts.
    enum Division {
        /// Every line is a text.
        case lines
        /// Every document of a shard, as a scan reads it.
        case documents

        /// Documents where the file is WET, or JSON Lines whose first rows have texts; else lines, as of code
        /// that happens to begin like JSON.
        init(recognising source: ShardSource) {
            var reader = ShardReader(source: source)
            switch reader.recognisedFormat() {
            case .wet: self = .documents
            case .jsonl:
                var isFirst = false
                let outcome = reader.read { document -> Visit in
                    isFirst = document.ordinal == 0
                    return .stop
                }
                self = isFirst && outcome.damageCount == 0 ? .documents : .lines
            case .lines, .document, nil: self = .lines
            }
        }
    }

    /// Visits every batch of a file with its answers, in order.
    ///
    /// - Throws: what `visit` throws.
    func read(
        _ source: ShardSource, as division: Division = .lines,
        _ visit: (LineBatch, [Identification]) throws -> Void
    ) throws -> ShardOutcome {
        var batch = LineBatch()
        func settle() throws {
            guard !batch.isEmpty else { return }
            try visit(batch, batch.identified(by: identifier, jobs: jobs))
            batch.removeAll()
        }
        func take(_ text: UnsafeRawBufferPointer) throws -> Visit {
            batch.append(text)
            if batch.isFull { try settle() }
            return .next
        }
        let outcome: ShardOutcome
        switch division {
        case .lines: outcome = try LineReader(source: source).read(take)
        case .documents:
            var reader = ShardReader(source: source)
            outcome = try reader.read { document throws -> Visit in try take(document.text) }
        }
        try settle()
        return outcome
    }

    /// Writes label, confidence and other languages of every text to standard output. Returns 1 where the
    /// file had faults.
    func write(_ source: ShardSource, as division: Division) throws -> Int {
        let names = identifier.labels.map { Array("\($0)".utf8) }
        var output: [UInt8] = []
        let outcome = try read(source, as: division) { _, answers in
            output.removeAll(keepingCapacity: true)
            for answer in answers {
                output += names[Int(answer.label)]
                output.append(UInt8(ascii: "\t"))
                Self.append(answer.confidence, to: &output)
                for other in answer.others {
                    output.append(UInt8(ascii: "\t"))
                    output += names[Int(other.label)]
                    output.append(UInt8(ascii: " "))
                    Self.append(other.share, to: &output)
                }
                output.append(UInt8(ascii: "\n"))
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

    /// Adds `0.987`; makes no array of its own, for there is one a line.
    private static func append(_ perMille: UInt16, to output: inout [UInt8]) {
        let zero = UInt16(UInt8(ascii: "0"))
        output.append(UInt8(truncatingIfNeeded: zero + perMille / 1000))
        output.append(UInt8(ascii: "."))
        output.append(UInt8(truncatingIfNeeded: zero + perMille / 100 % 10))
        output.append(UInt8(truncatingIfNeeded: zero + perMille / 10 % 10))
        output.append(UInt8(truncatingIfNeeded: zero + perMille % 10))
    }
}
