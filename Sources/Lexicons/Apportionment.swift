/// Divides a whole number in proportion to weights, exactly: by largest remainder (Hamilton's method), ties
/// to the first.
enum Apportionment {
    /// Sets the parts of `whole` at some places; all are zero if all weights there are.
    ///
    /// `whole` times the sum of weights may exceed 64 bits. The weights at those places are used up.
    static func divide(
        _ whole: UInt32, over places: Range<Int>, by weights: inout [UInt64], into parts: inout [UInt32]
    ) {
        weights.withUnsafeMutableBufferPointer { weights in
            parts.withUnsafeMutableBufferPointer { parts in
                divide(
                    whole, by: UnsafeMutableBufferPointer(rebasing: weights[places]),
                    into: UnsafeMutableBufferPointer(rebasing: parts[places]))
            }
        }
    }

    private static func divide(
        _ whole: UInt32, by weights: UnsafeMutableBufferPointer<UInt64>,
        into parts: UnsafeMutableBufferPointer<UInt32>
    ) {
        var total: UInt64 = 0
        for weight in weights { total += weight }
        guard total > 0, whole > 0 else { return parts.update(repeating: 0) }
        guard weights.count > 1 else { return parts.update(repeating: whole) }
        var left = whole
        for place in weights.indices {
            let (quotient, remainder) = part(of: whole, weights[place], in: total)
            parts[place] = UInt32(quotient)
            left -= UInt32(quotient)
            weights[place] = remainder
        }
        // Less than one for each is left, so that looking for the largest again and again is quick.
        for _ in 0..<left {
            var largest = 0
            for place in weights.indices where weights[place] > weights[largest] { largest = place }
            weights[largest] = 0
            parts[largest] += 1
        }
    }

    /// `whole` times `weight`, divided by `total`; in 64 bits where that is enough, as it nearly always is.
    @inline(__always)
    private static func part(
        of whole: UInt32, _ weight: UInt64, in total: UInt64
    ) -> (quotient: UInt64, remainder: UInt64) {
        let (product, overflow) = UInt64(whole).multipliedReportingOverflow(by: weight)
        guard overflow else { return product.quotientAndRemainder(dividingBy: total) }
        return total.dividingFullWidth(UInt64(whole).multipliedFullWidth(by: weight))
    }
}
