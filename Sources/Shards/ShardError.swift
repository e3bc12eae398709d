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
    /// Not one row could be read; with the format they were taken for.
    case nothingReadable(shard: String, format: ShardFormat, offset: Int64)
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
    package var description: String {
        switch self {
        case .cannotOpen(let shard, let reason):
            "\(shard): cannot be opened (\(reason)); check the path and its permissions"
        case .cannotRead(let shard, let offset, let reason):
            "\(shard): cannot be read at byte \(offset) (\(reason)); copy the file again"
        case .notAShard(let shard, let what):
            "\(shard): not a shard: it is \(what)"
        case .noTextField(let shard, let fields):
            "\(shard): no known text field among \(fields.joined(separator: ", ")); "
                + "name it with --text-field"
        case .nothingReadable(let shard, let format, let offset):
            "\(shard): not one document could be read as \(format.rawValue), first fault at byte "
                + "\(offset) of the text; name the right one with --format, or copy the file again"
        case .cannotReread(let shard):
            "\(shard): damaged at its start; save it to a file and name that"
        case .noShards(let pattern):
            "\(pattern): no shard found; name files, folders that hold them, or a pattern in quotes"
        case .cannotWrite(let file, let reason):
            "\(file): cannot be written (\(reason)); check the folder and the space left"
        case .noMemory(let shard):
            "\(shard): out of memory; lower --jobs"
        }
    }
}
