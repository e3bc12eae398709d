/// Logarithm and exponential made of basic operations, which IEEE 754 fixes to the bit: the same model bytes
/// on any machine, whatever its mathematics library.
enum Numerics {
    private static let ln2: Float = 0.693_147_2

    /// Natural logarithm of a positive number, to about 1e-6: series of artanh on the mantissa.
    static func log(_ value: Float) -> Float {
        guard value > 0 else { return -100 }
        let mantissa = value.significand
        let ratio = (mantissa - 1.414_213_6) / (mantissa + 1.414_213_6)
        let square = ratio * ratio
        let series = 2 * ratio * (1 + square * (0.333_333_3 + square * (0.2 + square * 0.142_857_1)))
        return (Float(value.exponent) + 0.5) * ln2 + series
    }

    /// Exponential for arguments at or below about 80, to about 1e-6; 0 far below zero.
    static func exp(_ value: Float) -> Float {
        guard value > -80 else { return 0 }
        let scaled = value * 1.442_695
        let whole = scaled.rounded(.down)
        let rest = (scaled - whole - 0.5) * ln2
        let series =
            1 + rest * (1 + rest * (0.5 + rest * (0.166_666_7 + rest * (0.041_666_67 + rest * 0.008_333_3))))
        return series * 1.414_213_6 * Float(sign: .plus, exponent: Int(whole), significand: 1)
    }
}
