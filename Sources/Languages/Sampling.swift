/// Which stretches of a text are read: all of a short one, evenly spread windows of a long one.
struct Sampling {
    /// Texts up to this many bytes are one segment.
    static let shortText = 320
    static let mostSegments = 8
    /// Bytes of a segment, about; the cost of a document is bounded by `mostSegments` of them.
    static let segmentLength = 96
    /// A segment of a short text, or one moved to its word boundary.
    static let longestSegment = 400
    /// How far an edge may move to reach a space.
    private static let reach = 24

    let count: Int
    private let text: UnsafeRawBufferPointer
    private let step: Int
    private let length: Int

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
        if text.count <= Self.shortText {
            count = 1
            step = text.count
            length = text.count
        } else {
            count = min(Self.mostSegments, max(2, text.count / Self.segmentLength))
            step = text.count / count
            length = text.count <= Self.mostSegments * Self.segmentLength ? step : Self.segmentLength
        }
    }

    /// The bytes of a segment; edges lie on word boundaries where one is near.
    func segment(_ index: Int) -> UnsafeRawBufferPointer {
        if count == 1 { return text }
        let start = index == 0 ? 0 : edge(index * step)
        let isWhole = length == step && index == count - 1
        let end = isWhole ? text.count : edge(index * step + length)
        return UnsafeRawBufferPointer(rebasing: text[start..<max(start, min(end, text.count))])
    }

    /// The first space at or after `offset` within reach, or the first start of a code point.
    private func edge(_ offset: Int) -> Int {
        guard offset < text.count else { return text.count }
        let limit = min(offset + Self.reach, text.count)
        for index in offset..<limit where text[index] <= 0x20 { return index }
        for index in offset..<limit where text[index] & 0xC0 != 0x80 { return index }
        return offset
    }
}
