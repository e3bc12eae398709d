/// What the identifier says of a text: a label, how sure it is, and what else the text holds.
package struct Identification: Hashable, Sendable {
    /// Index into `Identifier.labels`.
    package var label: UInt16
    /// Probability that the label is right, per mille, calibrated on development text.
    package var confidence: UInt16
    /// Other languages of a mixed text, largest first; empty for most texts.
    package var others: OtherLanguages

    package init(label: UInt16, confidence: UInt16, others: OtherLanguages = OtherLanguages()) {
        self.label = label
        self.confidence = confidence
        self.others = others
    }
}

/// Up to four labels with their shares of a text, per mille, largest share first. Needs no allocation.
package struct OtherLanguages: Hashable, Sendable {
    package static let capacity = 4

    private var labels: SIMD4<UInt16>
    private var shares: SIMD4<UInt16>
    package private(set) var count: Int

    package init() {
        labels = .zero
        shares = .zero
        count = 0
    }

    /// Adds a label; one that does not fit among the four largest is dropped. Equal shares keep their order.
    package mutating func insert(label: UInt16, share: UInt16) {
        var position = count
        while position > 0, shares[position - 1] < share { position -= 1 }
        guard position < Self.capacity else { return }
        var index = Swift.min(count, Self.capacity - 1)
        while index > position {
            labels[index] = labels[index - 1]
            shares[index] = shares[index - 1]
            index -= 1
        }
        labels[position] = label
        shares[position] = share
        count = Swift.min(count + 1, Self.capacity)
    }
}

extension OtherLanguages: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> (label: UInt16, share: UInt16) {
        (labels[position], shares[position])
    }
}
