@testable import Shards

/// A document copied out of its visit.
struct Copied: Equatable {
    var text: String
    var id: String
    var language: String
    var date: String
    var url: String
    var roles: [RoleSpan]
    var ordinal: Int
    var offset: Int64
    var repaired: Int
}

/// All that one reading of some bytes gives.
struct Gathered {
    var documents: [Copied] = []
    var outcome: ShardOutcome

    var texts: [String] { documents.map(\.text) }
}

/// Reads bytes as a shard; texts must be UTF-8 and rows must add up, whatever the bytes.
func gather(
    _ bytes: [UInt8], name: String = "test", format: ShardFormat? = nil,
    chunks: (input: Int, text: Int)? = nil, limit: Int? = nil, take: Int = .max,
    fields: FieldNames = FieldNames()
) -> Gathered {
    var options = ShardOptions()
    options.format = format
    options.fields = fields
    if let chunks { (options.inputChunk, options.textChunk) = chunks }
    if let limit { options.recordLimit = limit }
    var documents: [Copied] = []
    var areValid = true
    var reader = ShardReader(source: .bytes(bytes, name: name), options: options)
    let outcome = reader.read { document in
        areValid = areValid && UTF8Repair.isValid(document.text)
        documents.append(
            Copied(
                text: string(document.text), id: string(document.id),
                language: string(document.declaredLanguage), date: string(document.date),
                url: string(document.url), roles: Array(document.roles), ordinal: document.ordinal,
                offset: document.offset, repaired: document.repairedBytes))
        return documents.count < take ? .next : .stop
    }
    precondition(areValid, "a document is not UTF-8")
    precondition(outcome.documents == documents.count, "documents are miscounted")
    precondition(
        zip(documents, documents.dropFirst()).allSatisfy { $0.ordinal < $1.ordinal },
        "ordinals do not rise")
    precondition((documents.last?.ordinal ?? -1) < outcome.rows, "an ordinal is beyond the rows")
    return Gathered(documents: documents, outcome: outcome)
}

func gather(_ text: String, name: String = "test", format: ShardFormat? = nil) -> Gathered {
    gather(Array(text.utf8), name: name, format: format)
}

func string(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

/// A generator whose numbers are the same everywhere.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
