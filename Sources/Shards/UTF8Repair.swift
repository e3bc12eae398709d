import Glibc
internal import CSimdjson

/// Makes bytes UTF-8: each maximal subpart of an ill-formed sequence becomes one U+FFFD (the
/// Unicode Standard, section 3.9, "U+FFFD Substitution of Maximal Subparts").
///
/// Its buffer is reused, so a result lasts until the next repair.
final class UTF8Repair {
    /// Bytes replaced by the last repair.
    private(set) var replaced = 0
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 64)

    deinit { buffer.deallocate() }

    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.isEmpty || CSimdjson_isUTF8(bytes.baseAddress, bytes.count) != 0
    }

    /// The bytes themselves when they are UTF-8, else a repaired copy.
    func valid(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        replaced = 0
        return Self.isValid(bytes) ? bytes : repair(bytes)
    }

    /// A repaired copy, with simdjson's padding behind it.
    func repair(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        replaced = 0
        let padding = CSimdjson_padding()
        // A replacement takes three bytes, in place of one at least.
        reserve(3 * bytes.count + padding)
        var written = 0
        var position = 0
        while position < bytes.count {
            let (length, isValid) = Self.sequence(in: bytes, at: position)
            if isValid {
                for index in position..<position + length {
                    buffer[written] = bytes[index]
                    written += 1
                }
            } else {
                buffer[written] = 0xEF
                buffer[written + 1] = 0xBF
                buffer[written + 2] = 0xBD
                written += 3
                replaced += length
            }
            position += length
        }
        for index in written..<written + padding { buffer[index] = 0 }
        return UnsafeRawBufferPointer(rebasing: buffer[..<written])
    }

    /// The length of the sequence that starts here, or of the maximal subpart of one (table 3-7).
    private static func sequence(
        in bytes: UnsafeRawBufferPointer, at position: Int
    ) -> (length: Int, isValid: Bool) {
        let lead = bytes[position]
        let wanted: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0x00...0x7F: return (1, true)
        case 0xC2...0xDF: wanted = 2
        case 0xE0...0xEF:
            wanted = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            wanted = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return (1, false)
        }
        for length in 1..<wanted {
            let allowed = length == 1 ? second : 0x80...0xBF
            guard position + length < bytes.count, allowed.contains(bytes[position + length]) else {
                return (length, false)
            }
        }
        return (wanted, true)
    }

    private func reserve(_ count: Int) {
        let usual = 8 << 20
        guard count > buffer.count || (buffer.count > usual && count <= usual) else { return }
        buffer.deallocate()
        buffer = .allocate(byteCount: count + count / 2, alignment: 64)
    }
}
