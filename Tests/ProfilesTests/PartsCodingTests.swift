import Testing

@testable import Profiles

@Suite struct PartsCodingTests {
    @Test(arguments: [1, 20, 32])
    func `values come back as they went in`(width: Int) {
        var source = SyntheticTally(seed: UInt64(width))
        for counters in 1...6 {
            let values = (0..<counters * width).map { _ in
                source.next() % 3 == 0 ? Int64(bitPattern: source.next()) : 0
            }
            var decoded = [Int64](repeating: 0, count: values.count)
            let bytes = PartsCoding.encode(values, width: width)
            let whole = bytes.withUnsafeBytes { raw in
                decoded.withUnsafeMutableBufferPointer { PartsCoding.add(raw, width: width, to: $0) }
            }
            #expect(whole)
            #expect(decoded == values)
        }
    }

    @Test func `extremes keep their sign`() {
        let values: [Int64] = [.max, .min, -1, 1, 0]
        var decoded = [Int64](repeating: 0, count: 5)
        let bytes = PartsCoding.encode(values, width: 5)
        let whole = bytes.withUnsafeBytes { raw in
            decoded.withUnsafeMutableBufferPointer { PartsCoding.add(raw, width: 5, to: $0) }
        }
        #expect(whole && decoded == values)
    }

    @Test func `bytes cut anywhere are refused`() {
        let bytes = PartsCoding.encode([5, -700, 0, 1 << 40], width: 4)
        for length in 0..<bytes.count {
            var decoded = [Int64](repeating: 0, count: 4)
            let whole = bytes[..<length].withUnsafeBytes { raw in
                decoded.withUnsafeMutableBufferPointer { PartsCoding.add(raw, width: 4, to: $0) }
            }
            #expect(!whole)
        }
    }
}
