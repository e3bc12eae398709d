/// Where a shard's bytes come from.
package enum ShardSource: Sendable, Equatable {
    case file(path: String)
    case standardInput
    /// Bytes in memory, with the name they are to be called by.
    case bytes([UInt8], name: String)

    /// The source that a command line names: `-` is standard input.
    package init(argument: String) {
        self = argument == "-" ? .standardInput : .file(path: argument)
    }

    /// What messages call the shard.
    package var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "standard input"
        case .bytes(_, let name): name
        }
    }
}
