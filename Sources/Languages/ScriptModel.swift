internal import CVectors

/// The part of the model for one script group: n-gram vectors and, for each label, a weight vector.
///
/// A text's vector is the mean of the vectors of its known n-grams; a label's score is a dot product with it.
/// All arithmetic is on integers, so that the label does not depend on the machine.
package struct ScriptModel: @unchecked Sendable {
    /// Length of the vectors.
    package static let dimensions = 64
    /// What is added to the elements of rows to make them positive.
    package static let rowOffset: Int32 = 128
    /// A mean vector holds the mean of the rows times this.
    package static let meanScale: Int32 = 256

    package let name: String
    package let labels: UnsafeBufferPointer<UInt16>
    let slots: Int
    let fingerprints: UnsafePointer<UInt8>
    /// Elements of rows, each with `rowOffset` added.
    let rows: UnsafePointer<UInt8>
    /// For each pair of dimensions the two weights of each of `paddedLabels` labels, side by side.
    let weights: UnsafePointer<Int16>
    /// One for each of `paddedLabels` labels.
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

    /// Adds the vectors of `known` to `sum`, which has `dimensions` elements.
    func add(_ known: UnsafePointer<UInt32>, _ count: Int, to sum: UnsafeMutablePointer<Int32>) {
        CVectors_addRows(rows, known, Int64(count), sum)
    }

    /// How many labels weights, biases and scores have room for: all of them, rounded up to whole blocks.
    var paddedLabels: Int { Self.padded(labels.count) }

    package static func padded(_ labels: Int) -> Int {
        let block = Int(CVECTORS_BLOCK)
        return (labels + block - 1) / block * block
    }

    /// Writes a score for each of `labels` and returns the place of the best one, the first of equals.
    /// `count` n-grams (at least one) were added up in `sum`.
    func score(
        _ sum: UnsafePointer<Int32>, count: Int, mean: UnsafeMutablePointer<Int16>,
        into scores: UnsafeMutablePointer<Int32>
    ) -> Int {
        let reciprocal = Int64(Self.meanScale) << 32 / Int64(max(count, 1))
        for index in 0..<Self.dimensions {
            mean[index] = Int16(truncatingIfNeeded: (Int64(sum[index]) &* reciprocal) >> 32)
        }
        return Int(
            CVectors_scores(mean, weights, biases, Int64(labels.count), Int64(paddedLabels), scores))
    }
}
