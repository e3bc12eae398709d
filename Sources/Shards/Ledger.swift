/// The books of one reading: every row and every damage is written here once.
final class Ledger {
    var documents = 0
    var skipped = SkipCounts()
    var skippedTotal = 0
    var repairedDocuments = 0
    var repairedBytes: Int64 = 0
    var damages: [Damage] = []
    var damageCount = 0

    /// Rows seen so far, which is the ordinal of the next.
    var rows: Int { documents + skippedTotal }

    func skip(_ reason: SkipReason) {
        skipped[reason] += 1
        skippedTotal += 1
    }

    func count(_ document: borrowing Document) {
        documents += 1
        guard document.repairedBytes > 0 else { return }
        repairedDocuments += 1
        repairedBytes += Int64(document.repairedBytes)
    }

    func record(_ damage: Damage) {
        damageCount += 1
        if damages.count < ShardOutcome.damageLimit { damages.append(damage) }
    }
}
