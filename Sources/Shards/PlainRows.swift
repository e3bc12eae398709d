/// Documents of a plain text: every line, or the whole of it.
struct PlainRows {
    private let shard: OpenShard
    private let repair = UTF8Repair()

    init(_ shard: OpenShard) { self.shard = shard }

    /// Every line that is not blank. A line that damage may have cut is none.
    func readLines<E: Error>(_ visit: (borrowing Document) throws(E) -> Visit) throws(E) -> RowsEnd {
        var splitter = LineSplitter(shard.window, limit: shard.options.recordLimit)
        while let line = splitter.next() {
            var bytes = line.bytes.withoutCarriageReturn
            if line.offset == 0 { bytes = bytes.withoutByteOrderMark }
            switch line.state {
            case .tooLong: shard.ledger.skip(.tooLong)
            case .cut: shard.ledger.skip(.cut)
            case .whole where bytes.isBlank: shard.ledger.skip(.blank)
            case .whole: if try give(bytes, at: line.offset, visit) == .stop { return .stopped }
            }
        }
        return .ended
    }

    /// The whole text. One that damage has cut is none.
    func readWhole<E: Error>(_ visit: (borrowing Document) throws(E) -> Visit) throws(E) -> RowsEnd {
        let window = shard.window
        while window.bytes.count <= shard.options.recordLimit, window.fill() {}
        if window.edge == .ended {
            let bytes = window.bytes.withoutByteOrderMark
            if window.decompressedBytes == 0 { return .ended }
            return try give(bytes, at: 0, visit) == .stop ? .stopped : .ended
        }
        shard.ledger.skip(window.edge == .broken ? .cut : .tooLong)
        // The rest is read for its damages and the digest.
        while window.edge != .ended {
            window.consume(window.bytes.count)
            window.mend()
            _ = window.fill()
        }
        return .ended
    }

    private func give<E: Error>(
        _ bytes: UnsafeRawBufferPointer, at offset: Int64,
        _ visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> Visit {
        let text = repair.valid(bytes)
        let document = shard.document(text, at: offset, repairedBytes: repair.replaced)
        return try shard.give(document, to: visit)
    }
}
