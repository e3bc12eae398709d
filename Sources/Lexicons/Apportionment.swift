/// Divides a whole number in proportion to weights, exactly: by largest remainder (Hamilton's method), ties
/// to the first.
struct Apportionment {
    private var remainders: [UInt64] = []

    /// Parts of `whole` for `weights`, written by `set`; nothing if all weights are zero.
    ///
    /// `whole` times the sum of weights may exceed 64 bits.
    @inline(__always)
    mutating func divide(
        _ whole: UInt32, count: Int, weight: (Int) -> UInt64, set: (Int, UInt32) -> Void
    ) {
        var total: UInt64 = 0
        for index in 0..<count { total += weight(index) }
        guard total > 0, whole > 0 else { return }
        guard count > 1 else {
            set(0, whole)
            return
        }
        remainders.removeAll(keepingCapacity: true)
        var given: UInt32 = 0
        for index in 0..<count {
            let (quotient, remainder) = Self.part(of: whole, weight(index), in: total)
            given += UInt32(quotient)
            remainders.append(remainder)
            set(index, UInt32(quotient))
        }
        // Less than one for each is left, so that looking for the largest again and again is quick.
        for _ in 0..<(whole - given) {
            var largest = 0
            for index in 1..<count where remainders[index] > remainders[largest] { largest = index }
            remainders[largest] = 0
            set(largest, UInt32(Self.part(of: whole, weight(largest), in: total).quotient) + 1)
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
