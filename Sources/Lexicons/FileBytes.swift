internal import Glibc

/// Files as bytes, folders as sorted names: what this module needs of a file system, with its errors.
enum FileBytes {
    /// The whole file.
    static func read(_ path: String) throws(LexiconError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastReason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: lastReason()) }
        let size = Int(status.st_size)
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let got = Glibc.read(descriptor, base + count, size - count)
                if got < 0 { failure = lastReason() }
                if got <= 0 { break }
                count += got
            }
        }
        if let failure { throw .unreadable(path: path, reason: failure) }
        return bytes
    }

    /// Writes beside the path and renames, so that a reader sees the old file or the new one, never half.
    static func write(_ bytes: [UInt8], to path: String) throws(LexiconError) {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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
