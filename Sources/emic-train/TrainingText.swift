internal import Glibc

/// The text of one label: lines in one block of memory.
final class TrainingText: @unchecked Sendable {
    let label: String
    let bytes: [UInt8]
    /// Offsets of the starts of lines, and the end of the text.
    let lines: [Int]

    init(label: String, bytes: [UInt8]) {
        self.label = label
        self.bytes = bytes
        var lines = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { lines.append(index + 1) }
        if lines.last != bytes.count { lines.append(bytes.count) }
        self.lines = lines
    }

    var lineCount: Int { lines.count - 1 }

    func line(_ index: Int) -> ArraySlice<UInt8> {
        let end = lines[index + 1]
        let hasNewline = end > lines[index] && bytes[end - 1] == UInt8(ascii: "\n")
        return bytes[lines[index]..<(hasNewline ? end - 1 : end)]
    }

    /// Reads every `LABEL.txt` of a folder, sorted by label.
    static func folder(_ path: String) throws(TrainingError) -> [TrainingText] {
        guard let directory = opendir(path) else { throw .unreadable(path) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".txt") { names.append(name) }
        }
        closedir(directory)
        var texts: [TrainingText] = []
        for name in names.sorted() {
            texts.append(
                TrainingText(label: String(name.dropLast(4)), bytes: try contents(path + "/" + name)))
        }
        guard !texts.isEmpty else { throw .empty(path) }
        return texts
    }

    private static func contents(_ path: String) throws(TrainingError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .unreadable(path) }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        guard bytes.count == size else { throw .unreadable(path) }
        return bytes
    }
}

/// What keeps a model from being trained.
enum TrainingError: Error, CustomStringConvertible {
    case usage(String)
    case unreadable(String)
    case unwritable(String)
    case empty(String)
    case unknownScript(String)

    var description: String {
        switch self {
        case .usage(let problem): problem
        case .unreadable(let path): "cannot read \(path)"
        case .unwritable(let path): "cannot write \(path)"
        case .empty(let path): "\(path) holds no LABEL.txt with text"
        case .unknownScript(let label): "no code point is written in the script of \(label); correct its name"
        }
    }
}
