/// From scores to a probability, in integers: a softmax by table, then what development text said of it.
package struct Calibration: @unchecked Sendable {
    /// Classes of length, by the number of known n-grams: below 16, 32, 64, … 1024, and more.
    package static let lengths = 8
    /// Raw confidences are read from the table at multiples of this, per 1024, and between them linearly.
    package static let rawStep = 16
    package static let rawPoints = 1024 / rawStep + 1

    private let exponents: UnsafeBufferPointer<UInt32>
    private let table: UnsafeBufferPointer<UInt16>

    init(_ mapped: borrowing MappedModel) throws(LanguageError) {
        exponents = try mapped.section(.exponents, of: UInt32.self)
        table = try mapped.section(.calibration, of: UInt16.self)
        guard exponents.count == 64, table.count == Self.lengths * Self.rawPoints else {
            throw .malformedModel(path: mapped.path, reason: "its calibration table is broken")
        }
    }

    /// The class of length of a text with that many known n-grams.
    package static func length(_ features: Int) -> Int {
        min(max(Int.bitWidth - (features >> 4).leadingZeroBitCount, 0), lengths - 1)
    }

    /// Softmax probability of the best score, per 1024.
    ///
    /// - Parameter scale: see `ScriptModel.scale`.
    func raw(_ scores: UnsafePointer<Int32>, count: Int, best: Int32, scale: Int64) -> Int {
        var total: UInt64 = 0
        // Scores this far below the best, as nearly all are, add nothing.
        let farthest = (Self.vanishing << 24) / max(scale, 1)
        for index in 0..<count {
            let difference = Int64(best) &- Int64(scores[index])
            if difference <= farthest { total &+= likelihood(difference, scale: scale) }
        }
        return Int((1024 << 16) / max(total, 1))
    }

    /// 64ths of a power of two by which a score must fall behind to leave nothing of 2^16.
    private static let vanishing: Int64 = 64 * 17

    /// 2^16 times the likelihood ratio that a difference of scores stands for.
    private func likelihood(_ difference: Int64, scale: Int64) -> UInt64 {
        let sixtyFourths = (difference * scale) >> 24
        guard sixtyFourths < Self.vanishing else { return 0 }
        return UInt64(exponents[Int(sixtyFourths & 63)]) >> UInt64(sixtyFourths >> 6)
    }

    /// Confidence per mille for a raw one per 1024.
    func confidence(raw: Int, features: Int) -> UInt16 {
        let row = Self.length(features) * Self.rawPoints
        let raw = min(max(raw, 0), 1024)
        let point = min(raw / Self.rawStep, Self.rawPoints - 2)
        let low = Int(table[row + point])
        let high = Int(table[row + point + 1])
        return UInt16(low + (high - low) * (raw - point * Self.rawStep) / Self.rawStep)
    }
}
