internal import Profiles
internal import Shards

extension ShardRecord {
    /// The row of a shard that was read to `outcome`.
    init(name: String, outcome: ShardOutcome, notSampled: Int64) {
        let state: State =
            switch outcome.state {
            case .complete: outcome.stopped ? .limited : .complete
            case .damaged: .damaged
            case .unreadable: .unreadable
            }
        var damages = outcome.damages.map {
            Damage(offset: $0.compressedOffset, what: $0.description, lost: $0.bytesLost)
        }
        if let failure = outcome.failure {
            damages.append(Damage(offset: 0, what: failure.reason, lost: nil))
        }
        let unlisted = outcome.damageCount - outcome.damages.count
        if unlisted > 0 {
            damages.append(Damage(offset: 0, what: "\(unlisted) more damages", lost: nil))
        }
        self.init(
            name: name, state: state, format: outcome.format?.rawValue ?? "",
            compression: outcome.compression?.rawValue ?? "", fileBytes: outcome.compressedBytes,
            textBytes: outcome.decompressedBytes, rows: Int64(outcome.rows),
            documents: Int64(outcome.documents) - notSampled, notSampled: notSampled,
            repaired: Int64(outcome.repairedDocuments),
            skipped: Dictionary(
                uniqueKeysWithValues: outcome.skipped.occurring.map {
                    ($0.reason.description, Int64($0.rows))
                }),
            damages: damages, digest: outcome.digest ?? "")
    }
}
