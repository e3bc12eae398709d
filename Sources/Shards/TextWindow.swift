import Glibc
internal import CSimdjson

/// A stretch of the decompressed text that moves along the stream: what has been read and not yet
/// consumed, in one piece, with the padding that simdjson may look at behind it.
final class TextWindow {
    /// What stands at the end of the bytes at hand.
    enum Edge {
        /// More of the same.
        case open
        /// Bytes are missing here; `mend` goes on behind the gap.
        case broken
        case ended
    }

    private(set) var edge = Edge.open
    /// The last place in the text where a member ended that its checksum does not confirm.
    private(set) var seam: Int64 = 0
    /// Bytes decompressed so far.
    private(set) var decompressedBytes: Int64 = 0
    private let stream: any DecodedStream
    private let ledger: Ledger
    private let chunk: Int
    private let padding = CSimdjson_padding()
    private var buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0

    init(_ stream: any DecodedStream, ledger: Ledger, chunk: Int) {
        self.stream = stream
        self.ledger = ledger
        self.chunk = max(1, chunk)
        buffer = Self.allocate(2 * self.chunk + padding)
    }

    deinit { buffer.deallocate() }

    /// The bytes at hand, until the next `fill`.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

    /// Where the first byte at hand stands in the text.
    var offset: Int64 { decompressedBytes - Int64(end - start) }

    func consume(_ count: Int) { start += min(count, end - start) }

    /// Reads more behind the bytes at hand; `false` when the edge is not open.
    func fill() -> Bool {
        guard edge == .open else { return false }
        makeRoom()
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[end..<end + chunk])
        switch stream.read(into: room) {
        case .bytes(let count):
            end += count
            decompressedBytes += Int64(count)
            // What lies behind the text is looked at, if never used: it must not be undefined.
            buffer.baseAddress.map { _ = memset($0 + end, 0, padding) }
            return true
        case .damage(let damage, let breaksText):
            ledger.record(damage)
            if !breaksText {
                seam = decompressedBytes
                return fill()
            }
            edge = .broken
        case .end:
            edge = .ended
        }
        return false
    }

    /// Goes on behind a gap. The bytes at hand must have been consumed.
    func mend() {
        if edge == .broken { edge = .open }
    }

    private func makeRoom() {
        let held = end - start
        if start > 0, held == 0 || buffer.count - padding - end < chunk {
            move(to: buffer)
        }
        let wanted = held + chunk + padding
        // Doubling while a row grows; back to the usual size when a long one has passed.
        let usual = max(2 * chunk + padding, 4 << 20)
        if wanted > buffer.count || (buffer.count > 4 * usual && wanted < usual) {
            let larger = Self.allocate(max(2 * chunk + padding, 2 * held + chunk + padding))
            move(to: larger)
            buffer.deallocate()
            buffer = larger
        }
    }

    private func move(to target: UnsafeMutableRawBufferPointer) {
        if let from = buffer.baseAddress, let to = target.baseAddress {
            memmove(to, from + start, end - start)
        }
        end -= start
        start = 0
    }

    private static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
        .allocate(byteCount: count, alignment: 64)
    }
}
