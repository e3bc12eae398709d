import Glibc

/// The files in a folder and its folders.
enum FolderWalk {
    struct Status {
        var isFolder: Bool
        var size: Int64
        fileprivate var device: UInt
        fileprivate var inode: UInt
    }

    static func status(of path: String) -> Status? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Status(
            isFolder: status.st_mode & S_IFMT == S_IFDIR, size: Int64(status.st_size),
            device: status.st_dev, inode: status.st_ino)
    }

    /// All files that are not hidden, links followed, named relative to the folder and sorted by the
    /// bytes of their names.
    static func files(in folder: String) -> [Shard] {
        var found: [Shard] = []
        walk(folder, prefix: "", above: [], into: &found)
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Whether a file's name is one that shards may have. Files around a corpus are not: tables,
    /// pages, checksums, licences, formats of other programs.
    static func isShard(_ name: String) -> Bool {
        let file = (name.split(separator: "/").last.map(String.init) ?? name).lowercased()
        let parts = file.split(separator: ".")
        guard let stem = parts.first else { return false }
        if otherNames.contains(String(stem)) { return false }
        let ending = parts.count > 1 ? String(parts[parts.count - 1]) : ""
        let inner = parts.count > 2 && ["gz", "zst", "zstd"].contains(ending) ? parts[parts.count - 2] : ""
        return !otherEndings.contains(ending) && !otherEndings.contains(String(inner))
    }

    private static let otherNames: Set<String> = [
        "readme", "license", "licence", "copying", "changelog", "notice", "citation", "authors",
        "contributing", "makefile", "checksums", "md5sums", "sha256sums", "dataset_info",
        "dataset_infos", "datapackage", "package", "config", "_success", "thumbs",
    ]
    private static let otherEndings: Set<String> = [
        "md", "rst", "csv", "tsv", "yaml", "yml", "toml", "ini", "cfg", "html", "htm", "xml", "css",
        "js", "py", "sh", "ipynb", "bib", "tex", "pdf", "doc", "docx", "xls", "xlsx", "png", "jpg",
        "jpeg", "gif", "svg", "webp", "parquet", "arrow", "feather", "npy", "npz", "bin", "idx", "pt",
        "safetensors", "pkl", "db", "sqlite", "emic", "md5", "sha1", "sha256", "sha512", "sig", "asc",
        "log", "lock", "tmp", "part", "bak", "swp", "zip", "tar", "tgz", "7z", "rar", "bz2", "xz",
        "lz4", "cdx", "cdxj", "crc", "metadata", "lnk", "url",
    ]

    private static func walk(
        _ folder: String, prefix: String, above: [Status], into found: inout [Shard]
    ) {
        guard let here = status(of: folder),
            // A link to a folder above leads round in a circle.
            !above.contains(where: { $0.device == here.device && $0.inode == here.inode }),
            let stream = opendir(folder)
        else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard let status = status(of: path) else { continue }
            if status.isFolder {
                walk(path, prefix: prefix + name + "/", above: above + [here], into: &found)
            } else {
                found.append(Shard(path: path, name: prefix + name, size: status.size))
            }
        }
    }
}
