internal import Glibc

/// A whole small text file: lenses, references, rules, counts; reports of gates.
package enum TextFile {
    /// The text at `path` ("-" is standard input), repaired where it is not UTF-8.
    package static func read(_ path: String) throws(MeasureError) -> String {
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .unreadable(path: path) }
        defer { if descriptor != 0 { close(descriptor) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 { throw .unreadable(path: path) }
            if count == 0 { break }
            bytes.append(contentsOf: buffer[0..<count])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes `text` to `path` ("-" is standard output), in place of what was there.
    package static func write(_ text: String, to path: String) throws(MeasureError) {
        let descriptor = path == "-" ? 1 : open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path) }
        defer { if descriptor != 1 { close(descriptor) } }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw .unwritable(path: path) }
            bytes = bytes.dropFirst(count)
        }
    }
}
