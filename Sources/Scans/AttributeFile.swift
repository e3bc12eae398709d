import Foundation

internal import Shards

/// Where the attribute lines of one shard go: a gzip file of the shard's own name, or standard output.
///
/// A file takes its name only when it is whole.
final class AttributeFile {
    private let path: String?
    private let writer: GzipWriter?
    /// Lines on their way to standard output.
    private var pending = Data()

    /// Opens DIR/SHARD, gzip whatever the shard's own compression is; the name's ending says so.
    init(folder: String, shard: String) throws(ShardError) {
        let path = folder + "/" + Self.name(of: shard)
        let parent = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(file: parent, reason: "\(error.localizedDescription)")
        }
        self.path = path
        writer = try GzipWriter(path: path + ".part")
    }

    /// Standard output, plain.
    init() {
        path = nil
        writer = nil
    }

    /// The attribute file's name: the shard's, ending in `.gz` where its own compression is another.
    static func name(of shard: String) -> String {
        if shard.hasSuffix(".gz") { return shard }
        for ending in [".zst", ".zstd"] where shard.hasSuffix(ending) {
            return String(shard.dropLast(ending.count)) + ".gz"
        }
        return shard + ".gz"
    }

    func write(_ line: [UInt8]) throws(ShardError) {
        guard let writer else {
            pending.append(contentsOf: line)
            if pending.count > 1 << 16 { flush() }
            return
        }
        let result: Result<Void, ShardError> = line.withUnsafeBytes { bytes in
            do throws(ShardError) { return .success(try writer.write(bytes)) } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Ends the file and gives it its name.
    func finish() throws(ShardError) {
        guard let writer, let path else { return flush() }
        try writer.finish()
        guard rename(path + ".part", path) == 0 else {
            throw .cannotWrite(file: path, reason: String(cString: strerror(errno)))
        }
    }

    private func flush() {
        FileHandle.standardOutput.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
