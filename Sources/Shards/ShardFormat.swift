/// How a shard is divided into documents.
package enum ShardFormat: String, Sendable, CaseIterable {
    /// A JSON object a line, in any dialect.
    case jsonl
    /// Conversion records of a WARC file, as Common Crawl's WET.
    case wet
    /// The whole file is one document.
    case document
    /// Every line that is not blank is a document.
    case lines
}

/// What the first bytes of a decompressed shard look like.
enum Recognition: Equatable {
    case format(ShardFormat)
    /// Nothing that holds documents; with what it seems to be, and what to do.
    case foreign(String)
    case nothing
}

extension ShardFormat {
    /// Files of plain text above this size are taken for a document a line.
    static let documentLimit: Int64 = 16 << 20

    /// Recognises a format by a shard's first decompressed bytes (64 KB or so).
    ///
    /// Plain text says nothing of its own division. The rule: a file of plain text is one document,
    /// unless it is compressed, larger than 16 MB or standard input; then each line is one.
    ///
    /// - Parameters:
    ///   - head: the first bytes.
    ///   - wholeFile: whether plain text would be a document.
    static func recognise(_ head: UnsafeRawBufferPointer, wholeFile: Bool) -> Recognition {
        var head = head
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = UnsafeRawBufferPointer(rebasing: head[3...]) }
        if head.isEmpty { return .nothing }
        if let foreign = ForeignContent.recognise(head) { return .foreign(foreign) }

        let first = head.drop { isSpace($0) }
        if startsRecord(first[...]) { return .format(.wet) }
        if startsObject(first) { return .format(.jsonl) }
        if startsArray(first) {
            return .foreign("one JSON array; write one object a line, for example with jq -c '.[]'")
        }
        // A shard whose start was lost begins in the middle of a row; its later lines tell.
        let lines = head.split(separator: 0x0A, omittingEmptySubsequences: true).dropFirst()
        if lines.contains(where: { startsRecord($0) }) && lines.contains(where: { isRecordHeader($0) }) {
            return .format(.wet)
        }
        let objects = lines.count { startsObject($0) }
        if objects > 0 && objects * 2 >= lines.count { return .format(.jsonl) }
        return .format(wholeFile ? .document : .lines)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func startsRecord(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        bytes.starts(with: "WARC/1.".utf8)
    }

    private static func isRecordHeader(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        line.starts(with: "WARC-Type:".utf8) || line.starts(with: "Content-Length:".utf8)
    }

    private static func startsObject(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard bytes.first == UInt8(ascii: "{") else { return false }
        let next = bytes.dropFirst().first { !isSpace($0) }
        return next == nil || next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    }

    private static func startsArray(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard bytes.first == UInt8(ascii: "[") else { return false }
        let rest = bytes.dropFirst().drop { isSpace($0) }
        return startsObject(rest) && !rest.isEmpty
    }
}
