import Glibc

/// A shard's bytes as they stand in the file, read in order, with the last ones kept.
///
/// Damaged data may be decoded some way past the place where it really ends, so a stream must be
/// able to go back and look for the next member there. A megabyte is kept behind the reading point.
final class ByteInput {
    let name: String
    /// The error of the operating system that ended reading, if one did.
    private(set) var fault: Int32?
    /// Bytes read from the file so far.
    private(set) var bytesRead: Int64 = 0

    private var descriptor: Int32 = -1
    private var memory: [UInt8] = []
    private let chunk: Int
    private let kept: Int
    private let progress: ReadCounter?
    private let digest: RunningDigest

    private let buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    private var bufferOffset: Int64 = 0
    private var atEnd = false

    init(_ source: ShardSource, options: ShardOptions, kept: Int = 1 << 20) throws(ShardError) {
        name = source.name
        chunk = max(1, options.inputChunk)
        self.kept = kept
        progress = options.progress
        guard let digest = RunningDigest() else { throw .noMemory(shard: source.name) }
        self.digest = digest
        buffer = .allocate(byteCount: 3 * kept + max(chunk, 1 << 20), alignment: 64)
        switch source {
        case .file(let path):
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            if descriptor < 0 {
                throw .cannotOpen(shard: path, reason: String(cString: strerror(errno)))
            }
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        case .standardInput: descriptor = dup(STDIN_FILENO)
        case .bytes(let bytes, _): memory = bytes
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        buffer.deallocate()
    }

    /// Bytes read and not yet consumed.
    var unread: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

    /// Where the first unread byte stands in the file.
    var offset: Int64 { bufferOffset + Int64(start) }

    /// XXH3-128 of all bytes, or `nil` while some are left.
    var digestOfAll: String? { atEnd && fault == nil ? digest.hexadecimal : nil }

    /// The size of a regular file, or of the bytes in memory.
    var size: Int64? {
        guard descriptor >= 0 else { return Int64(memory.count) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int64(status.st_size)
    }

    func consume(_ count: Int) { start += min(count, end - start) }

    /// Reads more behind the unread bytes; `false` at the end.
    func refill() -> Bool {
        if atEnd { return false }
        if buffer.count - end < chunk { slide() }
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[end..<min(end + chunk, buffer.count)])
        let count = readSome(into: room)
        if count <= 0 {
            atEnd = true
            return false
        }
        digest.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
        progress?.add(count)
        end += count
        bytesRead += Int64(count)
        return true
    }

    /// Reads until so many bytes are unread, or the end.
    func ensure(_ count: Int) {
        while end - start < count, refill() {}
    }

    /// Goes back to an offset, or to the oldest byte still kept.
    func rewind(to wanted: Int64) {
        start = min(end, max(0, Int(wanted - bufferOffset)))
    }

    /// Goes back to the file's first byte; `false` when that is no longer possible.
    func restart() -> Bool {
        if bufferOffset == 0 {
            start = 0
            return true
        }
        if descriptor >= 0, lseek(descriptor, 0, SEEK_SET) != 0 { return false }
        progress?.add(-Int(bytesRead))
        (start, end, bufferOffset, bytesRead, atEnd, fault) = (0, 0, 0, 0, false, nil)
        digest.reset()
        return true
    }

    private func slide() {
        let oldest = max(0, start - kept)
        guard oldest > 0, let base = buffer.baseAddress else { return }
        memmove(base, base + oldest, end - oldest)
        bufferOffset += Int64(oldest)
        start -= oldest
        end -= oldest
    }

    private func readSome(into room: UnsafeMutableRawBufferPointer) -> Int {
        guard descriptor >= 0 else {
            let from = Int(bytesRead)
            let count = min(room.count, memory.count - from)
            room.copyBytes(from: memory[from..<from + count])
            return count
        }
        while true {
            let count = read(descriptor, room.baseAddress, room.count)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            fault = errno
            return -1
        }
    }
}
