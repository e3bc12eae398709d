/// The stored form of a row's parts: for each counter a 32-bit little-endian map of the parts that are
/// not zero, then those parts as zigzag variable-length integers (least significant group first).
///
/// One value has one encoding, so equal profiles have equal bytes. A row of one document takes some
/// ten bytes where plain integers would take 256 for each counter.
enum PartsCoding {
    static func encode(_ values: [Int64], width: Int) -> [UInt8] {
        precondition(width <= 32)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(values.count / width * 8)
        for start in stride(from: 0, to: values.count, by: width) {
            var map: UInt32 = 0
            for part in 0..<width where values[start + part] != 0 { map |= 1 << UInt32(part) }
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: map >> UInt32(shift))) }
            for part in 0..<width where values[start + part] != 0 {
                let value = values[start + part]
                var zigzag = UInt64(bitPattern: (value << 1) ^ (value >> 63))
                while zigzag >= 0x80 {
                    bytes.append(UInt8(truncatingIfNeeded: zigzag) | 0x80)
                    zigzag >>= 7
                }
                bytes.append(UInt8(zigzag))
            }
        }
        return bytes
    }

    /// Adds the encoded parts to `values` (counters × width numbers); false when the bytes are not
    /// an encoding of that many.
    static func add(_ bytes: UnsafeRawBufferPointer, width: Int, to values: UnsafeMutableBufferPointer<Int64>)
        -> Bool
    {
        var at = 0
        for start in stride(from: 0, to: values.count, by: width) {
            guard at + 4 <= bytes.count else { return false }
            var map = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian
            at += 4
            while map != 0 {
                let part = map.trailingZeroBitCount
                map &= map - 1
                var zigzag: UInt64 = 0
                var shift: UInt64 = 0
                while true {
                    guard at < bytes.count, shift < 64, part < width else { return false }
                    let byte = bytes[at]
                    at += 1
                    zigzag |= UInt64(byte & 0x7f) << shift
                    if byte < 0x80 { break }
                    shift += 7
                }
                values[start + part] &+= Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
            }
        }
        return at == bytes.count
    }
}
