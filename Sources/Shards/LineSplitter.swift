import Glibc

/// One line of a shard.
struct Line {
    enum State {
        case whole
        /// Damage took its beginning or its end, or may have.
        case cut
        /// Longer than the limit; its bytes are gone.
        case tooLong
    }

    /// The bytes without the line feed, until the next line is asked for.
    var bytes: UnsafeRawBufferPointer
    /// Where the line starts in the text.
    var offset: Int64
    var state: State
    /// Whether a line feed ended it.
    var isTerminated: Bool
    /// Where, within the line, bytes end that no checksum confirms.
    var seam: Int?
}

/// Divides a text into lines. Bytes and gaps of the text each end in exactly one line.
struct LineSplitter {
    private let window: TextWindow
    private let limit: Int
    private var scanned = 0
    private var held = 0
    private var followsGap = false
    private var dropped: Int64 = 0

    init(_ window: TextWindow, limit: Int) {
        self.window = window
        self.limit = limit
    }

    /// The next line, or `nil` at the end.
    mutating func next() -> Line? {
        window.consume(held)
        held = 0
        scanned = 0
        while true {
            let bytes = window.bytes
            if let base = bytes.baseAddress, scanned < bytes.count,
                let found = memchr(base + scanned, 0x0A, bytes.count - scanned)
            {
                let length = UnsafeRawPointer(found) - base
                held = length + 1
                return line(UnsafeRawBufferPointer(rebasing: bytes[..<length]), isTerminated: true)
            }
            scanned = bytes.count
            if scanned > limit {
                dropped += Int64(scanned)
                window.consume(scanned)
                scanned = 0
            }
            if window.fill() { continue }
            let isBroken = window.edge == .broken
            let rest = window.bytes
            if !rest.isEmpty || dropped > 0 {
                held = rest.count
                var line = line(rest, isTerminated: false)
                if isBroken {
                    if line.state == .whole { line.state = .cut }
                    // The line's bytes stay where they are until the next fill.
                    window.mend()
                    followsGap = true
                }
                return line
            }
            if !isBroken { return nil }
            window.mend()
            followsGap = true
        }
    }

    private mutating func line(_ bytes: UnsafeRawBufferPointer, isTerminated: Bool) -> Line {
        let offset = window.offset - dropped
        let isTooLong = dropped > 0 || bytes.count > limit
        let state: Line.State = isTooLong ? .tooLong : followsGap ? .cut : .whole
        dropped = 0
        followsGap = false
        var line = Line(
            bytes: isTooLong ? .empty : bytes, offset: offset, state: state, isTerminated: isTerminated)
        let seam = Int(window.seam - offset)
        if seam > 0, seam < line.bytes.count { line.seam = seam }
        return line
    }
}

extension UnsafeRawBufferPointer {
    /// Without a byte order mark at the front.
    var withoutByteOrderMark: UnsafeRawBufferPointer {
        guard first == 0xEF, starts(with: [0xEF, 0xBB, 0xBF]) else { return self }
        return UnsafeRawBufferPointer(rebasing: self[3...])
    }

    /// Without a carriage return at the end.
    var withoutCarriageReturn: UnsafeRawBufferPointer {
        last == 0x0D ? UnsafeRawBufferPointer(rebasing: dropLast()) : self
    }

    var isBlank: Bool { allSatisfy(ShardFormat.isSpace) }
}
