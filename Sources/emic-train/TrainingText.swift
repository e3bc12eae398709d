internal import Shards

/// The text of one label: lines in one block of memory.
final class TrainingText: Sendable {
    let label: String
    let bytes: [UInt8]
    /// Offsets of the starts of lines, and the end of the text.
    let lines: [Int]

    /// - Parameter bytes: UTF-8, every line ended with a newline.
    init(label: String, bytes: [UInt8]) {
        self.label = label
        self.bytes = bytes
        var lines = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { lines.append(index + 1) }
        if lines.last != bytes.count { lines.append(bytes.count) }
        self.lines = lines
    }

    var lineCount: Int { lines.count - 1 }

    func line(_ index: Int) -> ArraySlice<UInt8> {
        let end = lines[index + 1]
        let hasNewline = end > lines[index] && bytes[end - 1] == UInt8(ascii: "\n")
        return bytes[lines[index]..<(hasNewline ? end - 1 : end)]
    }

    /// Reads every `LABEL.txt`, plain or compressed, of a folder; sorted by label.
    static func folder(_ path: String) throws(TrainingError) -> [TrainingText] {
        let list: ShardList
        do { list = try ShardList(arguments: [path]) } catch { throw .unreadable("\(error)") }
        var texts: [TrainingText] = []
        for shard in list.shards {
            let name = shard.path.split(separator: "/").last.map(String.init) ?? shard.path
            guard let label = name.split(separator: ".").first, name.contains(".txt") else { continue }
            texts.append(TrainingText(label: String(label), bytes: try lines(of: shard.source)))
        }
        guard !texts.isEmpty else { throw .empty(path) }
        return texts.sorted { $0.label < $1.label }
    }

    /// Reads several folders; the text of a label is joined in their order.
    static func folders(_ paths: [String]) throws(TrainingError) -> [TrainingText] {
        var bytes: [String: [UInt8]] = [:]
        for path in paths {
            for text in try folder(path) { bytes[text.label, default: []] += text.bytes }
        }
        return bytes.keys.sorted().map { TrainingText(label: $0, bytes: bytes[$0] ?? []) }
    }

    private static func lines(of source: ShardSource) throws(TrainingError) -> [UInt8] {
        var bytes: [UInt8] = []
        let outcome = LineReader(source: source).read { line in
            if !line.isEmpty {
                bytes += line
                bytes.append(UInt8(ascii: "\n"))
            }
            return .next
        }
        guard outcome.state == .complete else { throw .unreadable(source.name) }
        return bytes
    }
}
