/// How a contested marker's weight is divided among the cultures that share it and that the document refers
/// to.
///
/// It says nothing about whether a document refers to a culture: for that a shared marker counts fully for
/// each. Shares that a pack gives hold under every policy.
package enum Attribution: UInt8, CaseIterable, Sendable {
    /// In equal parts.
    case equal
    /// To those with other, uncontested evidence in the document; without any, in equal parts.
    case context
    /// All to the one with the largest reference population, as a naive count would have it.
    case largest

    package var name: String { "\(self)" }
}

/// One number per policy.
package struct PolicyShares: Sendable, Equatable {
    package var equal: UInt32 = 0
    package var context: UInt32 = 0
    package var largest: UInt32 = 0

    package init(equal: UInt32 = 0, context: UInt32 = 0, largest: UInt32 = 0) {
        (self.equal, self.context, self.largest) = (equal, context, largest)
    }

    package subscript(policy: Attribution) -> UInt32 {
        switch policy {
        case .equal: equal
        case .context: context
        case .largest: largest
        }
    }
}
