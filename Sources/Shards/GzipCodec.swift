internal import CInflate

/// Gzip members (RFC 1952), inflated by ISA-L.
final class GzipCodec: MemberCodec {
    let magic: [UInt8] = [0x1F, 0x8B, 0x08]
    private let stream: OpaquePointer
    private let trial: OpaquePointer

    /// `nil` when memory is short.
    init?() {
        guard let stream = CInflate_create() else { return nil }
        guard let trial = CInflate_create() else {
            CInflate_destroy(stream)
            return nil
        }
        self.stream = stream
        self.trial = trial
    }

    deinit {
        CInflate_destroy(stream)
        CInflate_destroy(trial)
    }

    func header(of bytes: UnsafeRawBufferPointer) -> HeaderReading { GzipHeader.read(bytes) }

    func reset() { CInflate_reset(stream) }

    func decode(_ input: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> CodecStep {
        Self.inflate(stream, input, into: room)
    }

    /// A member is plausible when it inflates for a kilobyte, or to its end.
    func isPlausible(_ bytes: UnsafeRawBufferPointer, isAll: Bool) -> Bool {
        guard case .complete(let headerEnd) = GzipHeader.read(bytes) else { return false }
        var rest = UnsafeRawBufferPointer(rebasing: bytes[headerEnd...])
        CInflate_reset(trial)
        return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 16) { room in
            var produced = 0
            while produced < 1024 {
                let step = Self.inflate(
                    trial, rest, into: UnsafeMutableRawBufferPointer(rebasing: room[produced...]))
                produced += step.produced
                rest = UnsafeRawBufferPointer(rebasing: rest[step.consumed...])
                switch step.status {
                case .memberEnd: return true
                case .fault(.badChecksum), .fault(.badLength): return produced >= 32
                case .fault: return false
                case .more: if step.consumed + step.produced == 0 { return isAll && produced > 0 }
                }
            }
            return true
        }
    }

    private static func inflate(
        _ stream: OpaquePointer, _ input: UnsafeRawBufferPointer,
        into room: UnsafeMutableRawBufferPointer
    ) -> CodecStep {
        let step = CInflate_inflate(
            stream, input.baseAddress, input.count, room.baseAddress, room.count)
        let status: CodecStep.Status =
            switch Int(step.status) {
            case CInflate_end: .memberEnd
            case CInflate_badData: .fault(.badData)
            case CInflate_badChecksum: .fault(.badChecksum)
            case CInflate_badLength: .fault(.badLength)
            default: .more
            }
        return CodecStep(consumed: step.consumed, produced: step.produced, status: status)
    }
}

/// A member's header, RFC 1952 section 2.3.
enum GzipHeader {
    private static let flagChecksum: UInt8 = 2
    private static let flagExtra: UInt8 = 4
    private static let flagName: UInt8 = 8
    private static let flagComment: UInt8 = 16
    private static let flagsReserved: UInt8 = 0xE0

    static func read(_ bytes: UnsafeRawBufferPointer) -> HeaderReading {
        let fixed: [UInt8] = [0x1F, 0x8B, 0x08]
        for (byte, wanted) in zip(bytes, fixed) where byte != wanted { return .invalid }
        guard bytes.count >= 4 else { return .needsMore }
        let flags = bytes[3]
        if flags & flagsReserved != 0 { return .invalid }
        var end = 10
        if flags & flagExtra != 0 {
            guard bytes.count >= end + 2 else { return .needsMore }
            end += 2 + Int(bytes[end]) + Int(bytes[end + 1]) << 8
        }
        for flag in [flagName, flagComment] where flags & flag != 0 {
            guard bytes.count > end, let zero = bytes[end...].firstIndex(of: 0) else { return .needsMore }
            end = zero + 1
        }
        if flags & flagChecksum != 0 {
            guard bytes.count >= end + 2 else { return .needsMore }
            let stored = UInt16(bytes[end]) | UInt16(bytes[end + 1]) << 8
            if stored != CInflate_headerChecksum(bytes.baseAddress, end) { return .invalid }
            end += 2
        }
        return bytes.count >= end ? .complete(headerEnd: end) : .needsMore
    }
}
