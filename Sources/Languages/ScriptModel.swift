/// The part of the model for one script group: n-gram vectors and, for each label, a weight vector.
///
/// A text's vector is the mean of the vectors of its known n-grams; a label's score is a dot product with it.
/// All arithmetic is on integers, so that the label does not depend on the machine.
package struct ScriptModel: @unchecked Sendable {
    /// Length of the vectors.
    package static let dimensions = 64
    /// Rows that can be added up in 16 bits.
    private static let rowsPerFlush = 256
    /// A mean vector holds the mean of the rows times this.
    package static let meanScale: Int32 = 256

    package let name: String
    package let labels: UnsafeBufferPointer<UInt16>
    let slots: Int
    let fingerprints: UnsafePointer<UInt8>
    let rows: UnsafePointer<Int8>
    let weights: UnsafePointer<Int16>
    let biases: UnsafePointer<Int32>
    /// Score differences times this, shifted right by 24, are 64ths of a power of two of likelihood.
    let scale: Int64

    /// Writes the slots of the n-grams the group knows; see `NGrams.knownSlots`.
    @inline(__always)
    func knownSlots(
        _ symbols: UnsafePointer<UInt32>, _ count: Int, into output: UnsafeMutablePointer<UInt32>
    ) -> Int {
        NGrams.knownSlots(symbols, count, fingerprints: fingerprints, slots: slots, into: output)
    }

    /// Adds the vectors of `slots` to `sum`, which has `dimensions` elements.
    func add(_ known: UnsafePointer<UInt32>, _ count: Int, to sum: UnsafeMutablePointer<Int32>) {
        var start = 0
        while start < count {
            let end = min(start + Self.rowsPerFlush, count)
            var a = SIMD16<Int16>.zero
            var b = SIMD16<Int16>.zero
            var c = SIMD16<Int16>.zero
            var d = SIMD16<Int16>.zero
            for index in start..<end {
                let row = UnsafeRawPointer(rows + Int(known[index]) &* Self.dimensions)
                a &+= SIMD16(truncatingIfNeeded: row.loadUnaligned(as: SIMD16<Int8>.self))
                b &+= SIMD16(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD16<Int8>.self))
                c &+= SIMD16(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 32, as: SIMD16<Int8>.self))
                d &+= SIMD16(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 48, as: SIMD16<Int8>.self))
            }
            for lane in 0..<16 {
                sum[lane] &+= Int32(a[lane])
                sum[lane + 16] &+= Int32(b[lane])
                sum[lane + 32] &+= Int32(c[lane])
                sum[lane + 48] &+= Int32(d[lane])
            }
            start = end
        }
    }

    /// Writes a score for each of `labels`. `count` n-grams (at least one) were added up in `sum`.
    func score(
        _ sum: UnsafePointer<Int32>, count: Int, mean: UnsafeMutablePointer<Int16>,
        into scores: UnsafeMutablePointer<Int32>
    ) {
        let reciprocal = Int64(Self.meanScale) << 32 / Int64(max(count, 1))
        for index in 0..<Self.dimensions {
            mean[index] = Int16(truncatingIfNeeded: (Int64(sum[index]) &* reciprocal) >> 32)
        }
        let vector = UnsafeRawPointer(mean)
        for label in 0..<labels.count {
            let row = UnsafeRawPointer(weights + label &* Self.dimensions)
            var total = SIMD8<Int32>.zero
            for part in stride(from: 0, to: Self.dimensions * 2, by: 16) {
                let left = vector.loadUnaligned(fromByteOffset: part, as: SIMD8<Int16>.self)
                let right = row.loadUnaligned(fromByteOffset: part, as: SIMD8<Int16>.self)
                total &+= SIMD8<Int32>(truncatingIfNeeded: left) &* SIMD8<Int32>(truncatingIfNeeded: right)
            }
            scores[label] = total.wrappedSum() &+ biases[label]
        }
    }
}
