/// Divides a whole number in proportion to weights, exactly: by largest remainder (Hamilton's method), ties
/// to the first.
struct Apportionment {
    private var remainders: [(remainder: UInt64, index: Int)] = []

    /// Parts of `whole` for `weights`, written by `set`; nothing if all weights are zero.
    ///
    /// `whole` times the sum of weights may exceed 64 bits.
    mutating func divide(
        _ whole: UInt32, count: Int, weight: (Int) -> UInt64, set: (Int, UInt32) -> Void
    ) {
        var total: UInt64 = 0
        for index in 0..<count { total += weight(index) }
        guard total > 0, whole > 0 else { return }
        remainders.removeAll(keepingCapacity: true)
        var given: UInt32 = 0
        for index in 0..<count {
            let product = UInt64(whole).multipliedFullWidth(by: weight(index))
            let (quotient, remainder) = total.dividingFullWidth(product)
            given += UInt32(quotient)
            if remainder > 0 { remainders.append((remainder, index)) }
            set(index, UInt32(quotient))
        }
        var left = Int(whole - given)
        guard left > 0 else { return }
        remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.index < $1.index }
        for (_, index) in remainders {
            guard left > 0 else { break }
            let product = UInt64(whole).multipliedFullWidth(by: weight(index))
            set(index, UInt32(total.dividingFullWidth(product).quotient) + 1)
            left -= 1
        }
    }
}
