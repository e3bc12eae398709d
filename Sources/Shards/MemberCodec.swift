/// A compression whose files are members in a row, each with a header of its own.
protocol MemberCodec: AnyObject {
    /// The bytes every member begins with.
    var magic: [UInt8] { get }
    /// Looks at the start of a member; `headerEnd` bytes of it are to be consumed before decoding.
    func header(of bytes: UnsafeRawBufferPointer) -> HeaderReading
    /// Makes ready for another member.
    func reset()
    /// Decodes as far as input and room go, at most to the end of the member.
    func decode(_ input: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> CodecStep
    /// Whether a member really begins here, bytes with the magic among damaged ones.
    ///
    /// - Parameter isAll: whether the bytes go to the end of the file.
    func isPlausible(_ bytes: UnsafeRawBufferPointer, isAll: Bool) -> Bool
}

enum HeaderReading: Equatable {
    case complete(headerEnd: Int)
    /// A header so far, but it goes on.
    case needsMore
    case invalid
}

struct CodecStep {
    enum Status: Equatable {
        case more
        case memberEnd
        case fault(Damage.Kind)
    }

    var consumed: Int
    var produced: Int
    var status: Status
}
