internal import CZstd

/// Zstandard frames (RFC 8878), skippable ones included.
final class ZstdCodec: MemberCodec {
    let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    private let stream: OpaquePointer

    /// `nil` when memory is short.
    init?() {
        guard let stream = CZstd_create() else { return nil }
        self.stream = stream
    }

    deinit { CZstd_destroy(stream) }

    func header(of bytes: UnsafeRawBufferPointer) -> HeaderReading {
        if Self.starts(bytes, with: magic) || Self.startsSkippable(bytes) {
            return bytes.count < 4 ? .needsMore : .complete(headerEnd: 0)
        }
        return .invalid
    }

    func reset() { CZstd_reset(stream) }

    func decode(_ input: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> CodecStep {
        let step = CZstd_decompress(
            stream, input.baseAddress, input.count, room.baseAddress, room.count)
        let status: CodecStep.Status =
            switch Int(step.status) {
            case CZstd_frameEnd: .memberEnd
            case CZstd_badData: .fault(.badData)
            case CZstd_badChecksum: .fault(.badChecksum)
            case CZstd_windowTooBig, CZstd_needsDictionary: .fault(.unsupported)
            default: .more
            }
        return CodecStep(consumed: step.consumed, produced: step.produced, status: status)
    }

    func isPlausible(_ bytes: UnsafeRawBufferPointer, isAll: Bool) -> Bool {
        CZstd_isPlausibleFrame(bytes.baseAddress, bytes.count) != 0
    }

    static func startsSkippable(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first, first & 0xF0 == 0x50 else { return false }
        return starts(UnsafeRawBufferPointer(rebasing: bytes[1...]), with: [0x2A, 0x4D, 0x18])
    }

    /// Whether the bytes are the magic as far as both go.
    private static func starts(_ bytes: UnsafeRawBufferPointer, with magic: [UInt8]) -> Bool {
        zip(bytes, magic).allSatisfy { $0 == $1 }
    }
}
