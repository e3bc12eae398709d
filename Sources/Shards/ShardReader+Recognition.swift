extension ShardReader {
    /// The format a file's first bytes tell, without reading on; nil for a file that cannot be opened, holds
    /// nothing of the kind or is standard input, which can be looked at but once.
    package func recognisedFormat() -> ShardFormat? {
        guard source != .standardInput, let shard = try? OpenShard(source, options: options),
            case .format(let format) = try? shard.recogniseFormat()
        else { return nil }
        return format
    }
}
