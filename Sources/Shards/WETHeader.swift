/// The header of a WARC record (ISO 28500), as far as documents need it. Ranges count from the
/// record's first byte.
struct WETHeader {
    /// Where the body starts.
    var end = 0
    /// The body's bytes, when the header tells them.
    var contentLength: Int?
    var isConversion = false
    var id = 0..<0
    var date = 0..<0
    var url = 0..<0
    var language = 0..<0

    /// Headers longer than this are none.
    static let limit = 64 << 10
    static let magic = Array("WARC/1.".utf8)

    /// The header at the front of the bytes; `nil` when they end before it does.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        while let feed = bytes[start...].firstIndex(of: 0x0A) {
            let stop = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
            if stop == start {
                end = feed + 1
                return
            }
            field(start..<stop, of: bytes)
            start = feed + 1
        }
        return nil
    }

    private mutating func field(_ line: Range<Int>, of bytes: UnsafeRawBufferPointer) {
        guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return }
        var value = colon + 1..<line.upperBound
        while let first = value.first, ShardFormat.isSpace(bytes[first]) { value.removeFirst() }
        while let last = value.last, ShardFormat.isSpace(bytes[last]) { value.removeLast() }
        let name = UnsafeRawBufferPointer(rebasing: bytes[line.lowerBound..<colon])
        if Self.equal(name, "content-length") {
            contentLength = Self.number(UnsafeRawBufferPointer(rebasing: bytes[value]))
        } else if Self.equal(name, "warc-type") {
            isConversion = Self.equal(UnsafeRawBufferPointer(rebasing: bytes[value]), "conversion")
        } else if Self.equal(name, "warc-record-id") {
            id = value
        } else if Self.equal(name, "warc-date") {
            date = value
        } else if Self.equal(name, "warc-target-uri") {
            url = value
        } else if Self.equal(name, "warc-identified-content-language") {
            // Common Crawl lists the languages by their share of the page.
            let comma = bytes[value].firstIndex(of: UInt8(ascii: ",")) ?? value.upperBound
            language = value.lowerBound..<comma
        }
    }

    /// Whether the bytes are this lower-case word, in any case.
    private static func equal(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for (index, byte) in bytes.enumerated() {
            let isUpper = (0x41...0x5A).contains(byte)
            if (isUpper ? byte | 0x20 : byte) != word.utf8Start[index] { return false }
        }
        return true
    }

    private static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}

extension Range<Int> {
    fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
    fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
