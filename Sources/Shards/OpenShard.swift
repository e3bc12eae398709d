import Glibc

/// A shard being read: its bytes, their decompressed text, and the books.
final class OpenShard {
    let input: ByteInput
    let compression: Compression
    let ledger = Ledger()
    let options: ShardOptions
    private let source: ShardSource
    private(set) var stream: any DecodedStream
    private(set) var window: TextWindow

    init(_ source: ShardSource, options: ShardOptions) throws(ShardError) {
        self.source = source
        self.options = options
        input = try ByteInput(source, options: options)
        // No more than is needed: a line typed at a terminal must not wait for the next.
        input.ensure(4)
        if input.bytesRead == 0, let fault = input.fault {
            throw .cannotRead(shard: source.name, offset: 0, reason: String(cString: strerror(fault)))
        }
        compression = Compression.recognise(input.unread, name: source.name)
        stream = try compression.stream(input)
        window = try TextWindow(stream, ledger: ledger, chunk: options.textChunk, name: source.name)
    }

    /// Recognises the format by the first 64 KB of text, looking past damage, and starts anew.
    func recogniseFormat() throws(ShardError) -> Recognition {
        let head = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
        defer { head.deallocate() }
        var filled = 0
        var isEnd = false
        var unverified: [UInt8] = []
        while filled < head.count, !isEnd {
            switch stream.read(into: UnsafeMutableRawBufferPointer(rebasing: head[filled...])) {
            case .bytes(let count): filled += count
            case .damage(let damage, _):
                // What a damaged member held may be anything; it speaks only if nothing else does.
                let doubtful = Int(damage.textOffset - (damage.unverifiedFrom ?? damage.textOffset))
                let verified = max(0, filled - doubtful)
                if unverified.isEmpty { unverified = Array(head[verified..<filled]) }
                filled = verified
            case .end: isEnd = true
            }
        }
        if filled == 0, !unverified.isEmpty {
            head.copyBytes(from: unverified)
            filled = unverified.count
        }
        guard input.restart() else { throw .cannotReread(shard: source.name) }
        stream = try compression.stream(input)
        window = try TextWindow(stream, ledger: ledger, chunk: options.textChunk, name: source.name)
        return ShardFormat.recognise(
            UnsafeRawBufferPointer(rebasing: head[..<filled]), wholeFile: isPlainFile)
    }

    /// Whether plain text in this file would be a document.
    private var isPlainFile: Bool {
        guard compression == .plain, source != .standardInput, let size = input.size else { return false }
        return size <= ShardFormat.documentLimit
    }

    /// Gives a document to the visitor and books it.
    func give<E: Error>(
        _ document: borrowing Document, to visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> Visit {
        let answer = try visit(document)
        ledger.count(document)
        return answer
    }

    /// A document of this text and nothing else, at the ledger's next row.
    func document(_ text: UnsafeRawBufferPointer, at offset: Int64, repairedBytes: Int) -> Document {
        Document(
            text: text, id: .empty, declaredLanguage: .empty, date: .empty, url: .empty,
            roles: UnsafeBufferPointer(start: nil, count: 0), ordinal: ledger.rows, offset: offset,
            repairedBytes: repairedBytes)
    }

    /// Books a fault of the text.
    func record(_ kind: Damage.Kind, at offset: Int64, length: Int) {
        ledger.record(
            Damage(
                kind: kind, compressedOffset: input.offset, textOffset: offset,
                member: stream.members, bytesLost: Int64(length)))
    }

    /// What became of the shard.
    func outcome(
        format: ShardFormat?, dialect: String?, stopped: Bool, failure: ShardError?
    ) -> ShardOutcome {
        var outcome = ShardOutcome(state: .complete)
        outcome.compression = compression
        outcome.format = format
        outcome.dialect = dialect
        outcome.compressedBytes = input.bytesRead
        outcome.decompressedBytes = window.decompressedBytes
        outcome.members = stream.members
        outcome.documents = ledger.documents
        outcome.skipped = ledger.skipped
        outcome.repairedDocuments = ledger.repairedDocuments
        outcome.repairedBytes = ledger.repairedBytes
        outcome.damages = ledger.damages
        outcome.damageCount = ledger.damageCount
        outcome.digest = input.digestOfAll
        outcome.stopped = stopped
        outcome.failure = failure
        if ledger.damageCount > 0 { outcome.state = .damaged }
        if ledger.documents == 0, ledger.damageCount > 0, failure == nil, !stopped {
            outcome.failure = .nothingReadable(
                shard: source.name, format: format, offset: ledger.damages.first?.compressedOffset ?? 0)
        }
        if outcome.failure != nil { outcome.state = .unreadable }
        return outcome
    }
}

/// How the reading of rows ended.
enum RowsEnd {
    case ended
    case stopped
    case failed(ShardError)
}
