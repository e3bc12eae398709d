internal import CSimdjson

/// Documents of a shard with a JSON object a line.
///
/// The dialect is recognised by the first row that has the fields of one; rows before it have no
/// text in any.
final class JSONRows {
    /// The dialect, once known.
    private(set) var dialect: Dialect?
    private let shard: OpenShard
    private var splitter: LineSplitter
    private let repair = UTF8Repair()
    private var picker: RowPicker?
    private var keyPicker: RowPicker?
    private var firstKeys: [String] = []
    private var roles = UnsafeMutableBufferPointer<RoleSpan>.allocate(capacity: 16)
    private let label = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 1)

    init(_ shard: OpenShard) {
        self.shard = shard
        splitter = LineSplitter(shard.window, limit: shard.options.recordLimit)
    }

    deinit {
        roles.deallocate()
        label.deallocate()
    }

    func read<E: Error>(_ visit: (borrowing Document) throws(E) -> Visit) throws(E) -> RowsEnd {
        if let text = shard.options.fields.text { dialect = Dialect.text(in: text) }
        while var line = splitter.next() {
            var status = try readRow(line, visit)
            if status == .skipped(.notJSON), let seam = line.seam {
                // A damaged member may have lost its last line end, and then took a row with it.
                line.bytes = UnsafeRawBufferPointer(rebasing: line.bytes[seam...])
                line.offset += Int64(seam)
                line.state = .cut
                shard.ledger.skip(.cut)
                status = try readRow(line, visit)
            }
            switch status {
            case .given(.next): continue
            case .given(.stop): return .stopped
            case .skipped(let reason): skip(line, for: reason)
            case .failed: return .failed(.noMemory(shard: shard.input.name))
            }
        }
        if dialect == nil, !firstKeys.isEmpty, shard.ledger.documents == 0 {
            return .failed(.noTextField(shard: shard.input.name, fields: firstKeys))
        }
        return .ended
    }

    private enum Row: Equatable {
        case given(Visit)
        case skipped(SkipReason)
        case failed
    }

    private func readRow<E: Error>(
        _ line: Line, _ visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> Row {
        if line.state == .tooLong { return .skipped(.tooLong) }
        var bytes = line.bytes.withoutByteOrderMark
        if bytes.first != UInt8(ascii: "{"), bytes.isBlank { return .skipped(.blank) }
        var repairedBytes = 0
        var status = pick(bytes)
        if status == .notUTF8 {
            bytes = repair.repair(bytes)
            repairedBytes = repair.replaced
            status = pick(bytes)
        }
        switch status {
        case .picked: return .given(try give(line, repairedBytes, visit))
        case .skipped(let reason): return .skipped(reason)
        case .notUTF8, .noMemory: return .failed
        }
    }

    private func pick(_ line: UnsafeRawBufferPointer) -> RowPicker.Status {
        if let picker { return picker.pick(line) }
        if dialect == nil {
            if keyPicker == nil { keyPicker = RowPicker(nil) }
            guard let keyPicker else { return .noMemory }
            let (status, keys) = keyPicker.keys(of: line)
            guard status == .picked else { return status }
            dialect = Dialect.recognise(keys)
            if firstKeys.isEmpty { firstKeys = keys.keys.sorted() }
        }
        guard let dialect else { return .skipped(.noText) }
        guard let picker = RowPicker(dialect.overridden(by: shard.options.fields)) else { return .noMemory }
        self.picker = picker
        return picker.pick(line)
    }

    private func skip(_ line: Line, for reason: SkipReason) {
        if line.state == .cut { return shard.ledger.skip(.cut) }
        shard.ledger.skip(reason)
        guard reason == .notJSON else { return }
        let kind: Damage.Kind = line.isTerminated ? .badLine : .cutShort
        shard.record(kind, at: line.offset, length: line.bytes.count)
    }

    private func give<E: Error>(
        _ line: Line, _ repairedBytes: Int, _ visit: (borrowing Document) throws(E) -> Visit
    ) throws(E) -> Visit {
        guard let row = picker?.row else { return .next }
        // Each lone surrogate was an escape of six bytes.
        let repairedBytes = repairedBytes + 6 * row.loneSurrogates
        var document = shard.document(row.text.bytes, at: line.offset, repairedBytes: repairedBytes)
        document.id = row.id.bytes
        document.declaredLanguage = row.language.bytes
        document.date = row.date.bytes
        document.url = row.url.bytes
        if row.spanCount == 0, row.script.length == 0 { return try shard.give(document, to: visit) }

        document.roles = spans(of: row)
        document.declaredLanguage = language(of: row)
        return try shard.give(document, to: visit)
    }

    private func spans(of row: CSimdjson_Row) -> UnsafeBufferPointer<RoleSpan> {
        if row.spanCount > roles.count {
            roles.deallocate()
            roles = .allocate(capacity: 2 * row.spanCount)
        }
        for (index, span) in UnsafeBufferPointer(start: row.spans, count: row.spanCount).enumerated() {
            let role = Role(rawValue: UInt8(truncatingIfNeeded: span.role)) ?? .other
            roles.initializeElement(at: index, to: RoleSpan(range: span.start..<span.end, role: role))
        }
        return UnsafeBufferPointer(rebasing: roles[..<row.spanCount])
    }

    /// `swh` and `Latn` in two fields are `swh_Latn`.
    private func language(of row: CSimdjson_Row) -> UnsafeRawBufferPointer {
        let (code, script) = (row.language.bytes, row.script.bytes)
        let length = code.count + 1 + script.count
        if code.isEmpty || script.isEmpty || length > label.count { return code }
        if code.contains(UInt8(ascii: "_")) { return code }
        UnsafeMutableRawBufferPointer(rebasing: label[..<code.count]).copyMemory(from: code)
        label[code.count] = UInt8(ascii: "_")
        UnsafeMutableRawBufferPointer(rebasing: label[(code.count + 1)...]).copyMemory(from: script)
        return UnsafeRawBufferPointer(rebasing: label[..<length])
    }
}
