internal import CSimdjson
import Glibc

/// Picks a dialect's fields out of JSON lines.
///
/// Lines must be followed by `CSimdjson_padding` readable bytes. What it gives lasts until the next
/// line is picked and while the line's own bytes are there.
final class RowPicker {
    enum Status: Equatable {
        case picked
        case skipped(SkipReason)
        case notUTF8
        case noMemory
    }

    private let picker: OpaquePointer
    private(set) var row = CSimdjson_Row()

    /// `nil` when memory is short.
    init?(_ dialect: Dialect?) {
        let fields = dialect?.fields ?? []
        let paths = fields.map { strdup($0.path) }
        defer { paths.forEach { free($0) } }
        let wanted = zip(fields, paths).map { field, path in
            CSimdjson_Field(
                path: UnsafePointer(path), slot: field.slot.code, rank: UInt8(clamping: field.rank),
                role: field.slot.role.rawValue)
        }
        guard let picker = CSimdjson_create(wanted, wanted.count) else { return nil }
        self.picker = picker
    }

    deinit { CSimdjson_destroy(picker) }

    func pick(_ line: UnsafeRawBufferPointer) -> Status {
        Self.status(CSimdjson_pick(picker, line.baseAddress, line.count, &row))
    }

    /// The keys of a line's object, each with the first byte of its value.
    func keys(of line: UnsafeRawBufferPointer) -> (status: Status, keys: [String: UInt8]) {
        var keys: [String: UInt8] = [:]
        let status = withUnsafeMutablePointer(to: &keys) { keys in
            CSimdjson_keys(picker, line.baseAddress, line.count, keys) { context, key, length, kind in
                let name = String(decoding: UnsafeBufferPointer(start: key, count: length), as: UTF8.self)
                context?.assumingMemoryBound(to: [String: UInt8].self).pointee[name] = kind
            }
        }
        return (Self.status(status), keys)
    }

    private static func status(_ code: Int32) -> Status {
        switch Int(code) {
        case CSimdjson_ok: .picked
        case CSimdjson_notUTF8: .notUTF8
        case CSimdjson_notObject: .skipped(.notObject)
        case CSimdjson_noText: .skipped(.noText)
        case CSimdjson_textNotString: .skipped(.textNotString)
        case CSimdjson_noMemory: .noMemory
        default: .skipped(.notJSON)
        }
    }
}

extension Dialect.Slot {
    fileprivate var code: UInt8 {
        switch self {
        case .text: UInt8(CSimdjson_text)
        case .id: UInt8(CSimdjson_id)
        case .language: UInt8(CSimdjson_language)
        case .script: UInt8(CSimdjson_script)
        case .date: UInt8(CSimdjson_date)
        case .url: UInt8(CSimdjson_url)
        case .part(let place, _): UInt8(CSimdjson_firstPart + min(place, 3))
        case .chat: UInt8(CSimdjson_chat)
        }
    }

    fileprivate var role: Role {
        if case .part(_, let role) = self { return role }
        return .other
    }
}

extension CSimdjson_Slice {
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: data, count: length) }
}
