/// Reads a file line by line, whatever it holds: gzip, zstd or plain.
///
/// Every line is visited, blank ones too, so that what is written for each stays beside it. Lines
/// come as soon as they are there, which suits a terminal and a pipe.
package struct LineReader {
    private let source: ShardSource
    private let options: ShardOptions

    package init(source: ShardSource, options: ShardOptions = ShardOptions()) {
        self.source = source
        self.options = options
    }

    /// Visits every line, as UTF-8 without its line end, valid for that call.
    ///
    /// - Returns: what became of the file: lines are its documents; those cut by damage and those
    ///   above the record limit are visited as empty and counted as skipped.
    package func read<E: Error>(
        _ visit: (UnsafeRawBufferPointer) throws(E) -> Visit
    ) throws(E) -> ShardOutcome {
        let shard: OpenShard
        do throws(ShardError) {
            shard = try OpenShard(source, options: options)
        } catch {
            var outcome = ShardOutcome(state: .unreadable)
            outcome.failure = error
            return outcome
        }
        let repair = UTF8Repair()
        var splitter = LineSplitter(shard.window, limit: options.recordLimit)
        var stopped = false
        while !stopped, let line = splitter.next() {
            guard line.state == .whole else {
                shard.ledger.skip(line.state == .cut ? .cut : .tooLong)
                stopped = try visit(.empty) == .stop
                continue
            }
            var bytes = line.bytes.withoutCarriageReturn
            if line.offset == 0 { bytes = bytes.withoutByteOrderMark }
            let text = repair.valid(bytes)
            let document = shard.document(text, at: line.offset, repairedBytes: repair.replaced)
            stopped = try visit(text) == .stop
            shard.ledger.count(document)
        }
        return shard.outcome(format: .lines, dialect: nil, stopped: stopped, failure: nil)
    }
}
