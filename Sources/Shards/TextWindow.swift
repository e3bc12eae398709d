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
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    private var start = 0
    private var end = 0

    init(
        _ stream: any DecodedStream, ledger: Ledger, chunk: Int, name: String
    ) throws(ShardError) {
        self.stream = stream
        self.ledger = ledger
        self.chunk = max(1, chunk)
        capacity = 2 * self.chunk + padding
        guard let base = malloc(capacity) else { throw .noMemory(shard: name) }
        self.base = base
    }

    deinit { free(base) }

    /// The bytes at hand, until the next `fill`.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base + start, count: end - start)
    }

    /// Where the first byte at hand stands in the text.
    var offset: Int64 { decompressedBytes - Int64(end - start) }

    func consume(_ count: Int) { start += min(count, end - start) }

    /// Reads more behind the bytes at hand; `false` when the edge is not open.
    func fill() -> Bool {
        guard edge == .open else { return false }
        guard makeRoom() else {
            let place = decompressedBytes
            ledger.record(
                Damage(kind: .noMemory, compressedOffset: 0, textOffset: place, member: stream.members))
            edge = .ended
            return false
        }
        let room = UnsafeMutableRawBufferPointer(start: base + end, count: chunk)
        switch stream.read(into: room) {
        case .bytes(let count):
            end += count
            decompressedBytes += Int64(count)
            // What lies behind the text is looked at, if never used: it must not be undefined.
            memset(base + end, 0, padding)
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

    /// Makes room for another chunk behind the bytes at hand; `false` when memory does not allow it.
    private func makeRoom() -> Bool {
        let held = end - start
        if start > 0, held == 0 || capacity - padding - end < chunk {
            memmove(base, base + start, held)
            start = 0
            end = held
        }
        // Growing while a row does; back to the usual size when a long one has passed.
        let wanted = end + chunk + padding
        let usual = max(2 * chunk + padding, 4 << 20)
        guard wanted > capacity || (start == 0 && capacity > 4 * usual && wanted < usual) else { return true }
        let size = max(2 * chunk, held + held / 2 + chunk) + padding
        guard let resized = realloc(base, size) else { return false }
        base = resized
        capacity = size
        return true
    }
}
