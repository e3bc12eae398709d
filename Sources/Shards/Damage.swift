/// A fault in a shard: where, what, and how much it cost.
package struct Damage: Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The file ends inside a member or a record.
        case cutShort
        /// A member's checksum disagrees with its content.
        case badChecksum
        /// A member's content is not as long as the member says.
        case badLength
        /// Compressed data that cannot be decompressed.
        case badData
        /// Bytes between two members that belong to neither.
        case garbage
        /// The operating system could not read on.
        case readFault
        /// A frame that needs what is not at hand: a dictionary, or a window above 128 MB.
        case unsupported
        /// A row that there was no memory for; what follows it was not read.
        case noMemory
        /// A line that is not JSON.
        case badLine
        /// A WARC record whose headers or length are wrong.
        case badRecord
    }

    package var kind: Kind
    /// Where in the file, in bytes; for lines and records, how far it had been read by then.
    package var compressedOffset: Int64
    /// Where in the decompressed text, in bytes.
    package var textOffset: Int64
    /// The gzip member or zstd frame, from 1; 0 for a plain file.
    package var member: Int
    /// Bytes of the file (of the text, for lines and records) that were passed over; `nil` when it
    /// cannot be known.
    package var bytesLost: Int64?
    /// The text from here to `textOffset` was read but never confirmed by a checksum.
    package var unverifiedFrom: Int64?
}

extension Damage: CustomStringConvertible {
    package var description: String {
        var parts = ["\(what) at byte \(compressedOffset)"]
        if member > 0 { parts.append("member \(member)") }
        parts.append("text byte \(textOffset)")
        if let bytesLost, bytesLost > 0 { parts.append("\(bytesLost) bytes passed over") }
        if bytesLost == nil, kind == .cutShort || kind == .readFault {
            parts.append("how much is missing cannot be known")
        }
        if let unverifiedFrom, unverifiedFrom < textOffset {
            parts.append("text from byte \(unverifiedFrom) unverified")
        }
        return parts.joined(separator: ", ")
    }

    private var what: String {
        switch kind {
        case .cutShort: "cut short"
        case .badChecksum: "wrong checksum"
        case .badLength: "wrong length"
        case .badData: "damaged data"
        case .garbage: "foreign bytes"
        case .readFault: "read fault"
        case .unsupported: "unsupported frame"
        case .noMemory: "row too long for the memory"
        case .badLine: "line that is not JSON"
        case .badRecord: "record that is not WARC"
        }
    }
}
