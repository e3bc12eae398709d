internal import CZlib
import Glibc

/// Writes a gzip file whose bytes depend on its text alone: no time, no name, no system.
///
/// Nothing is whole before `finish`; a writer that is dropped leaves an unfinished file.
package final class GzipWriter {
    private let path: String
    private let descriptor: Int32
    private let deflater: OpaquePointer
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
    private let pending = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
    private var pendingCount = 0
    private var isFinished = false

    /// Creates or empties the file.
    ///
    /// - Parameter level: zlib's, 1 (fast) to 9 (small).
    package init(path: String, level: Int = 6) throws(ShardError) {
        guard let deflater = CZlib_create(Int32(min(max(level, 1), 9))) else {
            throw .noMemory(shard: path)
        }
        self.path = path
        self.deflater = deflater
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw .cannotWrite(file: path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        CZlib_destroy(deflater)
        output.deallocate()
        pending.deallocate()
    }

    /// Appends bytes.
    package func write(_ bytes: UnsafeRawBufferPointer) throws(ShardError) {
        if bytes.count > pending.count - pendingCount { try flushPending() }
        if bytes.count > pending.count { return try deflate(bytes, finish: false) }
        UnsafeMutableRawBufferPointer(rebasing: pending[pendingCount...]).copyMemory(from: bytes)
        pendingCount += bytes.count
    }

    /// Appends a text.
    package func write(_ text: String) throws(ShardError) {
        var text = text
        let result: Result<Void, ShardError> = text.withUTF8 { utf8 in
            do throws(ShardError) {
                return .success(try write(UnsafeRawBufferPointer(utf8)))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Writes the end of the member and closes the file. Once is enough; more does nothing.
    package func finish() throws(ShardError) {
        if isFinished { return }
        try flushPending()
        try deflate(.empty, finish: true)
        isFinished = true
        if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw failure() }
    }

    private func flushPending() throws(ShardError) {
        try deflate(UnsafeRawBufferPointer(rebasing: pending[..<pendingCount]), finish: false)
        pendingCount = 0
    }

    private func deflate(_ bytes: UnsafeRawBufferPointer, finish: Bool) throws(ShardError) {
        var rest = bytes
        while true {
            let step = CZlib_deflate(
                deflater, rest.baseAddress, rest.count, output.baseAddress, output.count, finish ? 1 : 0)
            rest = UnsafeRawBufferPointer(rebasing: rest[step.consumed...])
            try put(UnsafeRawBufferPointer(rebasing: output[..<step.produced]))
            if step.finished != 0 || (!finish && rest.isEmpty && step.produced < output.count) { return }
        }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws(ShardError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    private func failure() -> ShardError {
        .cannotWrite(file: path, reason: String(cString: strerror(errno)))
    }
}
