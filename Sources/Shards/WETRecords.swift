import Glibc

/// Documents of a WARC file: the bodies of its conversion records.
///
/// A record is as long as its header says, in bytes. When what follows contradicts that, the record
/// ends where the next line `WARC/1.` begins, and the contradiction is recorded.
final class WETRecords {
    private enum Body {
        /// The record's length in all, and the body's end in it.
        case found(end: Int, isAsDeclared: Bool)
        case cut
        case tooLong
    }

    private let shard: OpenShard
    private let window: TextWindow
    private let limit: Int
    private let repair = UTF8Repair()
    private var followsGap = false
    /// Bytes at the end of those at hand that may be the start of a record's first line.
    private static let overlap = 24

    init(_ shard: OpenShard) {
        self.shard = shard
        window = shard.window
        limit = shard.options.recordLimit
    }

    func read<E: Error>(_ visit: (borrowing Document) throws(E) -> Visit) throws(E) -> RowsEnd {
        while beginRow() {
            guard startsRecord(at: 0) else {
                skipGarbage()
                continue
            }
            followsGap = false
            guard let header = readHeader() else { continue }
            switch body(of: header) {
            case .found(let end, let isAsDeclared):
                let offset = window.offset
                if !isAsDeclared { shard.record(.badRecord, at: offset, length: 0) }
                if header.isConversion {
                    if try give(UnsafeRawBufferPointer(rebasing: window.bytes[..<end]), visit) == .stop {
                        return .stopped
                    }
                } else {
                    shard.ledger.skip(.notConversion)
                }
                window.consume(end)
            case .cut:
                skipCut()
            case .tooLong:
                shard.ledger.skip(.tooLong)
                seekRecord()
            }
        }
        return .ended
    }

    /// Moves over blank lines, and gaps, to the next row; `false` at the end.
    private func beginRow() -> Bool {
        while true {
            window.consume(window.bytes.prefix { $0 == 0x0A || $0 == 0x0D }.count)
            if window.offset == 0 { ensure(3) }
            if window.offset == 0 {
                window.consume(window.bytes.count - window.bytes.withoutByteOrderMark.count)
            }
            if !window.bytes.isEmpty { return true }
            if window.fill() { continue }
            if window.edge == .ended { return false }
            window.mend()
            followsGap = true
        }
    }

    private func ensure(_ count: Int) {
        while window.bytes.count < count, window.fill() {}
    }

    private func startsRecord(at position: Int) -> Bool {
        ensure(position + WETHeader.magic.count)
        return window.bytes.dropFirst(position).starts(with: WETHeader.magic)
    }

    /// A row that is no record: what a gap left of one, or a damaged header and its body.
    private func skipGarbage() {
        let offset = window.offset
        shard.ledger.skip(followsGap ? .cut : .badRecord)
        window.consume(1)
        seekRecord()
        if !followsGap {
            shard.record(.badRecord, at: offset, length: Int(window.offset - offset))
        }
        followsGap = false
    }

    /// A record that the text breaks off in.
    private func skipCut() {
        let offset = window.offset
        shard.ledger.skip(.cut)
        if window.edge == .ended { shard.record(.cutShort, at: offset, length: window.bytes.count) }
        window.consume(window.bytes.count)
    }

    private func readHeader() -> WETHeader? {
        while true {
            if let header = WETHeader(window.bytes) { return header }
            if window.bytes.count > WETHeader.limit {
                skipGarbage()
                return nil
            }
            if !window.fill() {
                skipCut()
                return nil
            }
        }
    }

    private func body(of header: WETHeader) -> Body {
        if let length = header.contentLength, length <= limit {
            let end = header.end + length
            ensure(end + 4)
            if window.bytes.count >= end, endsRecord(at: end) { return .found(end: end, isAsDeclared: true) }
        }
        // Look for the next record's first line.
        var scanned = header.end
        while true {
            if let next = nextRecord(from: scanned) {
                var end = next
                while end > header.end, [0x0A, 0x0D].contains(window.bytes[end - 1]) { end -= 1 }
                if end - header.end > limit { return .tooLong }
                return .found(end: end, isAsDeclared: false)
            }
            scanned = max(header.end, window.bytes.count - Self.overlap)
            if window.bytes.count > limit + header.end { return .tooLong }
            if window.fill() { continue }
            let missing = header.contentLength.map { $0 > window.bytes.count - header.end } ?? true
            if window.edge == .broken || missing { return .cut }
            return .found(end: window.bytes.count, isAsDeclared: false)
        }
    }

    /// Whether two line ends, the next record or the end of the text stand here.
    private func endsRecord(at position: Int) -> Bool {
        let rest = window.bytes.dropFirst(position)
        if rest.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) || rest.starts(with: [0x0A, 0x0A]) { return true }
        let blank = rest.prefix { $0 == 0x0A || $0 == 0x0D }.count
        if blank <= 4, startsRecord(at: position + blank) { return true }
        // The line ends may be damaged while the length is right.
        if startsRecord(at: position + 4) { return true }
        return blank == rest.count && window.edge != .open
    }

    /// The place of the next line that begins a record, in the bytes at hand.
    private func nextRecord(from start: Int) -> Int? {
        let bytes = window.bytes
        var position = max(1, start)
        while position < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + position, Int32(WETHeader.magic[0]), bytes.count - position)
        {
            let place = UnsafeRawPointer(found) - base
            if beginsRecord(bytes[place...], atLineStart: bytes[place - 1] == 0x0A) { return place }
            position = place + 1
        }
        return nil
    }

    /// Whether a record's first line stands here; behind damaged bytes it may have lost the line end
    /// before it, but goes on as headers do.
    private func beginsRecord(_ bytes: Slice<UnsafeRawBufferPointer>, atLineStart: Bool) -> Bool {
        guard bytes.starts(with: WETHeader.magic) else { return false }
        return atLineStart || bytes.dropFirst(WETHeader.magic.count + 1).starts(with: "\r\nWARC-".utf8)
    }

    /// Consumes up to the next line that begins a record, or up to a gap or the end.
    private func seekRecord() {
        while true {
            if let next = nextRecord(from: 0) {
                window.consume(next)
                return
            }
            // What could be the start of that line stays.
            window.consume(max(0, window.bytes.count - Self.overlap))
            if !window.fill() {
                window.consume(window.bytes.count)
                return
            }
        }
    }

    private func give<E: Error>(
        _ record: UnsafeRawBufferPointer, _ visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> Visit {
        let record = repair.valid(record)
        guard let header = WETHeader(record) else { return .next }
        func value(_ range: Range<Int>) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: record[range])
        }
        var document = shard.document(
            value(header.end..<record.count), at: window.offset, repairedBytes: repair.replaced)
        document.id = value(header.id)
        document.declaredLanguage = value(header.language)
        document.date = value(header.date)
        document.url = value(header.url)
        return try shard.give(document, to: visit)
    }
}
