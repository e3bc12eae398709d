/// How a shard's bytes are compressed.
package enum Compression: String, Sendable {
    case gzip, zstd, plain

    /// Recognises a compression by the file's first bytes. The name decides only where these are no
    /// text and no header either: a compressed file whose start is damaged.
    static func recognise(_ head: UnsafeRawBufferPointer, name: String) -> Compression {
        if head.starts(with: [0x1F, 0x8B]) { return .gzip }
        if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
        if head.count >= 4, ZstdCodec.startsSkippable(head) { return .zstd }
        let isFrameStart = head.count < 4 && [0x28, 0xB5, 0x2F].starts(with: head)
        if isFrameStart, name.hasSuffix(".zst") || name.hasSuffix(".zstd") { return .zstd }
        if !head.isEmpty, !ForeignContent.isBinary(head) { return .plain }
        if name.hasSuffix(".gz") { return .gzip }
        if name.hasSuffix(".zst") || name.hasSuffix(".zstd") { return .zstd }
        if head.first == 0x1F, head.count < 3 { return .gzip }
        return ForeignContent.recognise(head) == nil ? .plain : embedded(head)
    }

    /// The decompressed stream of a file.
    func stream(_ input: ByteInput) throws(ShardError) -> any DecodedStream {
        switch self {
        case .plain:
            return PlainStream(input)
        case .gzip:
            guard let codec = GzipCodec() else { throw .noMemory(shard: input.name) }
            return MemberStream(input, codec: codec)
        case .zstd:
            guard let codec = ZstdCodec() else { throw .noMemory(shard: input.name) }
            return MemberStream(input, codec: codec)
        }
    }

    /// The compression of a binary file that has a header somewhere in its first bytes.
    private static func embedded(_ head: UnsafeRawBufferPointer) -> Compression {
        guard let codec = GzipCodec() else { return .plain }
        var rest = head
        while let next = rest.firstIndex(of: 0x1F) {
            rest = UnsafeRawBufferPointer(rebasing: rest[next...])
            if codec.isPlausible(rest, isAll: false) { return .gzip }
            rest = UnsafeRawBufferPointer(rebasing: rest[1...])
        }
        return .plain
    }
}
