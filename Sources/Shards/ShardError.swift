/// Why something could not be read or written at all. Damage inside a shard is not an error but
/// part of its `ShardOutcome`.
package enum ShardError: Error, Equatable, Sendable {
    /// There is no such file or folder, or it may not be opened.
    case cannotOpen(shard: String, reason: String)
    /// Reading stopped before anything was read.
    case cannotRead(shard: String, offset: Int64, reason: String)
    /// The bytes are nothing that holds documents.
    case notAShard(shard: String, what: String)
    /// Rows are JSON objects, but none has a field known to hold text.
    case noTextField(shard: String, fields: [String])
    /// Not one row could be read; with the format they were taken for, if there was any text, and the
    /// first fault's place in the file.
    case nothingReadable(shard: String, format: ShardFormat?, offset: Int64)
    /// Standard input is damaged so near its start that its format cannot be told.
    case cannotReread(shard: String)
    /// A folder or a pattern holds no shard.
    case noShards(pattern: String)
    /// An output cannot be created or written.
    case cannotWrite(file: String, reason: String)
    /// Memory ran out.
    case noMemory(shard: String)
}

extension ShardError: CustomStringConvertible {
    /// The shard, the reason and the remedy in one line.
    package var description: String { "\(subject): \(reason)" }

    /// What the error is about: a shard, an output or a pattern, as it was named.
    package var subject: String {
        switch self {
        case .cannotOpen(let shard, _), .cannotRead(let shard, _, _), .notAShard(let shard, _),
            .noTextField(let shard, _), .nothingReadable(let shard, _, _), .cannotReread(let shard),
            .noMemory(let shard):
            shard
        case .noShards(let pattern): pattern
        case .cannotWrite(let file, _): file
        }
    }

    /// The reason and the remedy, without the path: the same on every machine.
    package var reason: String {
        switch self {
        case .cannotOpen(_, let reason): "cannot be opened (\(reason)); check the path and its permissions"
        case .cannotRead(_, let offset, let reason):
            "cannot be read at byte \(offset) (\(reason)); copy the file again"
        case .notAShard(_, let what): "not a shard: it is \(what)"
        case .noTextField(_, let fields):
            "no known text field among \(fields.joined(separator: ", ")); name it with --text-field"
        case .nothingReadable(_, nil, let offset):
            "nothing could be decompressed, first fault at byte \(offset); copy the file again"
        case .nothingReadable(_, let format?, let offset):
            "not one document could be read as \(format.rawValue), first fault at byte \(offset); "
                + "name the right format with --format, or copy the file again"
        case .cannotReread: "damaged at its start; save it to a file and name that"
        case .noShards: "no shard found; name files, folders that hold them, or a pattern in quotes"
        case .cannotWrite(_, let reason):
            "cannot be written (\(reason)); check the folder and the space left"
        case .noMemory: "out of memory; lower --jobs"
        }
    }
}
