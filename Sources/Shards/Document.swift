/// Documents out of shards.
///
/// A shard is one file: gzip, zstd or plain; JSON Lines in many dialects, WET, or plain text. This
/// module opens it, decompresses it, splits it into documents and says what became of it. Whatever
/// is damaged is told with its place, and everything before and after it is still read. Reading is a
/// stream: memory does not grow with the shard. It knows nothing of languages or cultures.

/// One text with what its shard says about it. All views are UTF-8 and valid during one visit only.
package struct Document {
    package var text: UnsafeRawBufferPointer
    /// The shard's own id, a number as its digits; empty when there is none.
    package var id: UnsafeRawBufferPointer
    /// The declared language as the shard writes it, the first where it lists several, a language
    /// and a script in two fields joined as `swh_Latn`; empty when there is none.
    package var declaredLanguage: UnsafeRawBufferPointer
    package var date: UnsafeRawBufferPointer
    package var url: UnsafeRawBufferPointer
    /// Who says what in a chat or instruction set, in order; empty elsewhere.
    package var roles: UnsafeBufferPointer<RoleSpan>
    /// The row in the shard, from 0; skipped rows count.
    package var ordinal: Int
    /// Where the row starts in the decompressed stream.
    package var offset: Int64
    /// Bytes of the row that were not UTF-8, and escapes that were no character: now U+FFFD.
    package var repairedBytes: Int
}

/// Who speaks in a chat.
package enum Role: UInt8, Sendable {
    case other, system, user, assistant, tool
}

/// A stretch of a document's text, in bytes, said in one role.
package struct RoleSpan: Equatable, Sendable {
    package var range: Range<Int>
    package var role: Role
}

/// Whether a reader goes on after a visit.
package enum Visit: Sendable {
    case next, stop
}

extension UnsafeRawBufferPointer {
    /// No bytes.
    package static var empty: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}
