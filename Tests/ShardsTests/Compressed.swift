import CZlib
import CZstd

/// Ways to compress bytes for a test.
enum Compressed {
    /// One gzip member.
    static func gzip(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
        guard let deflater = CZlib_create(level) else { return [] }
        defer { CZlib_destroy(deflater) }
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 256)
        let step = CZlib_deflate(deflater, bytes, bytes.count, &output, output.count, 1)
        precondition(step.finished == 1, "the room was too small")
        return Array(output[..<step.produced])
    }

    static func gzip(_ text: String, level: Int32 = 6) -> [UInt8] { gzip(Array(text.utf8), level: level) }

    /// One zstd frame with a checksum.
    static func zstd(_ bytes: [UInt8], level: Int32 = 3) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: CZstd_compressBound(bytes.count))
        let count = CZstd_compress(bytes, bytes.count, &output, output.count, level)
        return Array(output[..<count])
    }

    static func zstd(_ text: String) -> [UInt8] { zstd(Array(text.utf8)) }
}
