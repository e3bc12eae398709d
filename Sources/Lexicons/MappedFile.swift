internal import Glibc

/// A file mapped read-only, or bytes in memory, for as long as the object lives.
final class MappedFile: @unchecked Sendable {
    /// Never changes after the initialiser, so threads may share it.
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// A copy of bytes, for lexicons that are made and used at once.
    init(bytes source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: source.count, alignment: LexiconLayout.alignment)
        copy.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(copy)
        isMapped = false
    }

    init(path: String) throws(LexiconError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: FileBytes.lastReason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
            throw .malformedCompiledLexicon(path: path, reason: "is empty")
        }
        let size = Int(status.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
        else {
            throw .unreadable(path: path, reason: FileBytes.lastReason())
        }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
        isMapped = true
    }

    deinit {
        guard isMapped else { return bytes.deallocate() }
        if let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
    }
}
