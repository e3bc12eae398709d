/// What became of one shard: how much was read, what was skipped and why, what was damaged.
package struct ShardRecord: Sendable, Hashable {
    package enum State: String, Sendable {
        /// Every byte was read and every checksum held.
        case complete
        /// Something could not be read; `damages` says what.
        case damaged
        /// Nothing could be read.
        case unreadable
        /// Reading was ended on request (`--limit`).
        case limited
    }

    /// A place where the shard could not be read as written.
    package struct Damage: Sendable, Hashable {
        /// Byte offset in the file as stored.
        package var offset: Int64
        /// What is wrong there.
        package var what: String
        /// Bytes lost, or nil when that cannot be known.
        package var lost: Int64?

        package init(offset: Int64, what: String, lost: Int64?) {
            self.offset = offset
            self.what = what
            self.lost = lost
        }
    }

    /// Name relative to what was scanned; the same on every machine.
    package var name: String
    package var state: State
    /// As recognised or given: "jsonl", "wet", "lines", "document", …
    package var format: String
    /// "gzip", "zstd" or "plain".
    package var compression: String
    /// Bytes of the file as stored, and after decompression.
    package var fileBytes: Int64
    package var textBytes: Int64
    /// Rows seen (documents + skipped), documents counted, documents left out by `--sample`,
    /// documents with bytes repaired.
    package var rows: Int64
    package var documents: Int64
    package var notSampled: Int64
    package var repaired: Int64
    /// Rows skipped, by reason.
    package var skipped: [String: Int64]
    package var damages: [Damage]
    /// XXH3-128 of the stored bytes that were read, in hexadecimal.
    package var digest: String

    package init(
        name: String, state: State, format: String, compression: String, fileBytes: Int64, textBytes: Int64,
        rows: Int64, documents: Int64, notSampled: Int64, repaired: Int64, skipped: [String: Int64],
        damages: [Damage], digest: String
    ) {
        self.name = name
        self.state = state
        self.format = format
        self.compression = compression
        self.fileBytes = fileBytes
        self.textBytes = textBytes
        self.rows = rows
        self.documents = documents
        self.notSampled = notSampled
        self.repaired = repaired
        self.skipped = skipped
        self.damages = damages
        self.digest = digest
    }
}
