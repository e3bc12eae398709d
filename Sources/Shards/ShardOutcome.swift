/// What became of a shard. `rows == documents + skipped.total` always.
package struct ShardOutcome: Equatable, Sendable {
    package enum State: String, Sendable {
        /// Every byte was read and is accounted for.
        case complete
        /// Something could not be read; `damages` tells what.
        case damaged
        /// Not one document could be read; `failure` tells why.
        case unreadable
    }

    package var state: State
    /// Why nothing could be read.
    package var failure: ShardError?
    package var compression: Compression?
    package var format: ShardFormat?
    /// The JSON dialect, such as `dolma`.
    package var dialect: String?
    /// Bytes read from the file, and bytes they decompressed to.
    package var compressedBytes: Int64 = 0
    package var decompressedBytes: Int64 = 0
    /// Members or frames begun; 0 for a plain file.
    package var members = 0
    /// Documents visited.
    package var documents = 0
    package var skipped = SkipCounts()
    /// Documents with repaired bytes, and those bytes.
    package var repairedDocuments = 0
    package var repairedBytes: Int64 = 0
    /// The first damages, at most `damageLimit` of them, in order.
    package var damages: [Damage] = []
    /// All damages, listed or not.
    package var damageCount = 0
    /// XXH3-128 of the file's bytes in hexadecimal; `nil` when they were not all read.
    package var digest: String?
    /// Whether the visitor stopped before the end.
    package var stopped = false

    /// How many damages are listed.
    package static let damageLimit = 100

    /// Rows seen.
    package var rows: Int { documents + skipped.total }
}

/// Why a row is no document.
package enum SkipReason: Int, Sendable, CaseIterable {
    case blank, notJSON, notObject, noText, textNotString, tooLong, cut, notConversion, badRecord

    package var description: String {
        switch self {
        case .blank: "blank line"
        case .notJSON: "not JSON"
        case .notObject: "not a JSON object"
        case .noText: "no text field"
        case .textNotString: "text is not a string"
        case .tooLong: "longer than the record limit"
        case .cut: "cut by damage"
        case .notConversion: "not a conversion record"
        case .badRecord: "not a WARC record"
        }
    }
}

/// Skipped rows by reason.
package struct SkipCounts: Equatable, Sendable {
    private var counts = [Int](repeating: 0, count: SkipReason.allCases.count)

    package init() {}

    package subscript(_ reason: SkipReason) -> Int {
        get { counts[reason.rawValue] }
        set { counts[reason.rawValue] = newValue }
    }

    package var total: Int { counts.reduce(0, +) }

    /// The reasons that occurred, in their fixed order.
    package var occurring: [(reason: SkipReason, rows: Int)] {
        SkipReason.allCases.map { ($0, self[$0]) }.filter { $0.1 > 0 }
    }
}
