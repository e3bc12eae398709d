/// Reads one shard, once.
///
///     var reader = ShardReader(source: .file(path: "part-0.jsonl.gz"), options: ShardOptions())
///     let outcome = reader.read { document in
///         print(document.text.count)
///         return .next
///     }
package struct ShardReader {
    let source: ShardSource
    let options: ShardOptions

    package init(source: ShardSource, options: ShardOptions = ShardOptions()) {
        self.source = source
        self.options = options
    }

    /// Visits every document that can be read, in order.
    ///
    /// - Parameter visit: called for each document; its views last for that call.
    /// - Returns: what became of the shard. A shard that cannot be opened has an outcome too.
    /// - Throws: only what `visit` throws.
    package mutating func read<E: Error>(
        _ visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> ShardOutcome {
        let shard: OpenShard
        let recognition: Recognition
        do throws(ShardError) {
            shard = try OpenShard(source, options: options)
            recognition =
                if let format = options.format { .format(format) } else { try shard.recogniseFormat() }
        } catch {
            var outcome = ShardOutcome(state: .unreadable)
            outcome.failure = error
            return outcome
        }
        switch recognition {
        case .format(let format):
            return try read(shard, as: format, visit)
        case .foreign(let what):
            drain(shard)
            let failure = ShardError.notAShard(shard: source.name, what: what)
            return shard.outcome(format: nil, dialect: nil, stopped: false, failure: failure)
        case .nothing:
            drain(shard)
            return shard.outcome(format: nil, dialect: nil, stopped: false, failure: nil)
        }
    }

    private func read<E: Error>(
        _ shard: OpenShard, as format: ShardFormat, _ visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> ShardOutcome {
        let end: RowsEnd
        var dialect: String?
        switch format {
        case .jsonl:
            let rows = JSONRows(shard)
            end = try rows.read(visit)
            dialect = rows.dialect?.name
        case .wet: end = try WETRecords(shard).read(visit)
        case .document: end = try PlainRows(shard).readWhole(visit)
        case .lines: end = try PlainRows(shard).readLines(visit)
        }
        switch end {
        case .ended:
            return shard.outcome(format: format, dialect: dialect, stopped: false, failure: nil)
        case .stopped:
            return shard.outcome(format: format, dialect: dialect, stopped: true, failure: nil)
        case .failed(let failure):
            return shard.outcome(format: format, dialect: dialect, stopped: false, failure: failure)
        }
    }

    /// Reads to the end for the damages and the digest.
    private func drain(_ shard: OpenShard) {
        let window = shard.window
        while window.edge != .ended {
            window.consume(window.bytes.count)
            window.mend()
            _ = window.fill()
        }
    }
}
