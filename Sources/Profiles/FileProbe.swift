internal import Glibc

/// Looks at a file without opening it.
enum FileProbe {
    /// Size in bytes, or nil when there is no such file.
    static func size(of path: String) -> Int64? {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }
}
