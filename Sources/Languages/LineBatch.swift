internal import Dispatch

/// Lines that are identified together, by one thread or several, with their answers in the order of the lines.
package struct LineBatch {
    /// Bytes after which a batch should be identified: enough to keep threads busy, little beside a shard.
    package static let size = 4 << 20

    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init() {
        bytes.reserveCapacity(Self.size + Self.size / 4)
    }

    package var isFull: Bool { bytes.count >= Self.size }
    package var isEmpty: Bool { ends.isEmpty }

    package mutating func append(_ line: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: line)
        ends.append(bytes.count)
    }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Bytes of each line, in order.
    package var sizes: [Int] {
        ends.indices.map { $0 == 0 ? ends[0] : ends[$0] - ends[$0 - 1] }
    }

    /// One identification a line. The number of jobs changes the time it takes and nothing else.
    package func identified(by identifier: Identifier, jobs: Int) -> [Identification] {
        let none = Identification(label: identifier.undetermined, confidence: 0)
        var answers = Array(repeating: none, count: ends.count)
        let parts = max(1, min(jobs, ends.count))
        bytes.withUnsafeBytes { bytes in
            answers.withUnsafeMutableBufferPointer { answers in
                let work = Work(bytes: bytes, answers: answers, parts: parts)
                DispatchQueue.concurrentPerform(iterations: parts) { part in
                    var scratch = identifier.makeScratch()
                    let lines = work.lines(part)
                    for line in lines {
                        let start = line == 0 ? 0 : ends[line - 1]
                        let text = UnsafeRawBufferPointer(rebasing: work.bytes[start..<ends[line]])
                        work.answers[line] = identifier.identify(text, using: &scratch)
                    }
                }
            }
        }
        return answers
    }

    /// What the threads share: the text to read, and places of their own to write to.
    private struct Work: @unchecked Sendable {
        let bytes: UnsafeRawBufferPointer
        let answers: UnsafeMutableBufferPointer<Identification>
        let parts: Int

        func lines(_ part: Int) -> Range<Int> {
            answers.count * part / parts..<answers.count * (part + 1) / parts
        }
    }
}
