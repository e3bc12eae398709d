internal import Glibc

/// Files as bytes, folders as sorted names: what this module needs of a file system, with its errors.
enum FileBytes {
    /// The whole file.
    static func read(_ path: String) throws(LexiconError) -> [UInt8] {
        let (descriptor, size) = try open(path)
        defer { close(descriptor) }
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            isRead = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, count: &count)
        }
        guard isRead else { throw .unreadable(path: path, reason: lastReason()) }
        return bytes
    }

    /// Reads a file once through, in pieces that stay in the processor's cache: with where each starts and the
    /// size of the file. All but the last have `pieceSize` bytes; an empty file is one empty piece.
    static func readPieces(
        of path: String, _ visit: (_ piece: UnsafeRawBufferPointer, _ offset: Int, _ size: Int) -> Void
    ) throws(LexiconError) {
        let (descriptor, size) = try open(path)
        defer { close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        repeat {
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size - offset))
            var count = 0
            guard fill(room, from: descriptor, count: &count) else {
                throw .unreadable(path: path, reason: lastReason())
            }
            visit(UnsafeRawBufferPointer(rebasing: room.prefix(count)), offset, size)
            // A file that shrinks meanwhile ends early.
            offset += count == room.count ? count : size - offset
        } while offset < size
    }

    private static let pieceSize = 1 << 17

    private static func open(_ path: String) throws(LexiconError) -> (descriptor: Int32, size: Int) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastReason()) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw .unreadable(path: path, reason: lastReason())
        }
        return (descriptor, Int(status.st_size))
    }

    /// Fills a buffer as far as the file goes; false if it cannot be read.
    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, count: inout Int
    ) -> Bool {
        while count < buffer.count, let base = buffer.baseAddress {
            let got = Glibc.read(descriptor, base + count, buffer.count - count)
            if got < 0 { return false }
            if got == 0 { break }
            count += got
        }
        return true
    }

    /// Writes beside the path and renames, so that a reader sees the old file or the new one, never half.
    static func write(_ bytes: [UInt8], to path: String) throws(LexiconError) {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: lastReason()) }
        var failure: String?
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let wrote = Glibc.write(descriptor, base + done, buffer.count - done)
                if wrote <= 0 {
                    failure = lastReason()
                    break
                }
                done += wrote
            }
        }
        if close(descriptor) != 0 { failure = failure ?? lastReason() }
        if failure == nil, rename(temporary, path) != 0 { failure = lastReason() }
        if let failure {
            unlink(temporary)
            throw .unwritable(path: path, reason: failure)
        }
    }

    /// The names in a folder, in the order of their bytes, without hidden ones.
    static func names(in folder: String) throws(LexiconError) -> [String] {
        guard let stream = opendir(folder) else { throw .unreadable(path: folder, reason: lastReason()) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether something readable is at the path.
    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(LexiconError) {
        var partial = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            partial += "/" + part
            if mkdir(partial, 0o755) != 0, errno != EEXIST {
                throw .unwritable(path: partial, reason: lastReason())
            }
        }
    }

    static func lastReason() -> String { String(cString: strerror(errno)) }
}
