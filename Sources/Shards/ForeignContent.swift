/// Kinds of file that hold text for other programs, and what to do with each.
enum ForeignContent {
    private static let magics: [(bytes: [UInt8], what: String)] = [
        (Array("PAR1".utf8), "a Parquet file; write it as JSON Lines first"),
        (Array("ARROW1".utf8), "an Arrow file; write it as JSON Lines first"),
        (Array("PK\u{3}\u{4}".utf8), "a zip archive; unpack it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed by xz; recompress it with gzip or zstd"),
        (Array("BZh".utf8) + [], "compressed by bzip2; recompress it with gzip or zstd"),
        ([0x04, 0x22, 0x4D, 0x18], "compressed by lz4; recompress it with gzip or zstd"),
        (Array("%PDF-".utf8), "a PDF; extract its text first"),
        (Array("SQLite format 3".utf8), "an SQLite file, perhaps a profile; name shards here"),
        ([0xFF, 0xFE], "UTF-16 text; convert it to UTF-8"),
        ([0xFE, 0xFF], "UTF-16 text; convert it to UTF-8"),
    ]

    /// What the first bytes are of, and a remedy, when it is no text at all.
    static func recognise(_ head: UnsafeRawBufferPointer) -> String? {
        for magic in magics where head.starts(with: magic.bytes) {
            // Text may begin with these three letters; compressed data goes on with a digit.
            if magic.bytes.count == 3, head.count > 3, !(0x31...0x39).contains(head[3]) { continue }
            return magic.what
        }
        if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) {
            return "a tar archive; unpack it first"
        }
        return isBinary(head) ? "neither text nor gzip nor zstd" : nil
    }

    /// Whether more than a fiftieth of the bytes are control characters that text does not use.
    static func isBinary(_ head: UnsafeRawBufferPointer) -> Bool {
        let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
        return controls * 50 > head.count
    }
}
