/// A shard's decompressed bytes, in order.
protocol DecodedStream: AnyObject {
    /// Members or frames begun so far.
    var members: Int { get }
    /// Gives the next bytes, or what stands in their way.
    func read(into room: UnsafeMutableRawBufferPointer) -> StreamStep
}

/// What a stream gives.
enum StreamStep {
    /// So many bytes, at least one.
    case bytes(Int)
    /// A fault here. When it breaks the text, bytes are missing between what came before and what
    /// comes after.
    case damage(Damage, breaksText: Bool)
    case end
}

/// A file that is not compressed.
final class PlainStream: DecodedStream {
    let members = 0
    private let input: ByteInput
    private var toldFault = false

    init(_ input: ByteInput) { self.input = input }

    func read(into room: UnsafeMutableRawBufferPointer) -> StreamStep {
        if input.unread.isEmpty, !input.refill() {
            guard input.fault != nil, !toldFault else { return .end }
            toldFault = true
            let damage = Damage(
                kind: .readFault, compressedOffset: input.offset, textOffset: input.offset, member: 0)
            return .damage(damage, breaksText: true)
        }
        let bytes = UnsafeRawBufferPointer(rebasing: input.unread.prefix(room.count))
        room.copyMemory(from: bytes)
        input.consume(bytes.count)
        return .bytes(bytes.count)
    }
}
