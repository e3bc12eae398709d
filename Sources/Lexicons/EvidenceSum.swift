/// The evidence for one culture, summed over markers in the order of a document.
struct EvidenceSum {
    /// Evidence from which on a document refers, in quarters.
    static let enough: UInt32 = 4

    private(set) var evidence: UInt32 = 0
    /// Evidence that needs no other.
    private var own: UInt32 = 0
    /// The word that last gave evidence, by its start and one, and what it gave.
    private var lastWord: UInt32 = 0
    private var lastQuarters: UInt32 = 0

    /// Whether it makes a reference: what needs context counts beside other evidence only.
    var isEnough: Bool { own > 0 && evidence >= Self.enough }

    /// Adds a marker: one word is one sign, however many lists hold it, at its strongest.
    @inline(__always)
    mutating func add(_ quarters: UInt32, by word: UInt32, needsContext: Bool) {
        var added = quarters
        if lastWord == word &+ 1 {
            added = quarters > lastQuarters ? quarters - lastQuarters : 0
            lastQuarters += added
        } else {
            lastWord = word &+ 1
            lastQuarters = quarters
        }
        evidence += added
        if !needsContext { own += added }
    }
}
