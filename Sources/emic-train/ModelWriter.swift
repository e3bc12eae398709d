internal import Glibc
internal import Languages

/// Lays out a model file; see `ModelFile`.
struct ModelWriter {
    private var sections: [(kind: ModelFile.Kind, group: Int, bytes: [UInt8], count: Int)] = []

    mutating func add<Element: BitwiseCopyable>(_ kind: ModelFile.Kind, group: Int = 0, _ elements: [Element])
    {
        sections.append((kind, group, elements.withUnsafeBytes { Array($0) }, elements.count))
    }

    mutating func add(_ kind: ModelFile.Kind, lines: [String]) {
        add(kind, Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// The bytes of the whole file.
    func bytes() -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        let start = aligned(ModelFile.headerSize + sections.count * ModelFile.entrySize)
        for section in sections {
            Self.append(section.kind.rawValue, to: &directory)
            Self.append(UInt32(section.group), to: &directory)
            Self.append(UInt64(start + body.count), to: &directory)
            Self.append(UInt64(section.count), to: &directory)
            Self.append(UInt64(0), to: &directory)
            body += section.bytes
            body += [UInt8](repeating: 0, count: aligned(body.count) - body.count)
        }
        directory += [UInt8](repeating: 0, count: start - ModelFile.headerSize - directory.count)
        var file: [UInt8] = []
        Self.append(ModelFile.magic, to: &file)
        Self.append(ModelFile.version, to: &file)
        Self.append(UInt32(sections.count), to: &file)
        Self.append(UInt64(start + body.count), to: &file)
        Self.append(Self.digest(directory, body), to: &file)
        file += [UInt8](repeating: 0, count: ModelFile.headerSize - file.count)
        return file + directory + body
    }

    private func aligned(_ size: Int) -> Int {
        (size + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    /// FNV-1a over directory and sections.
    private static func digest(_ parts: [UInt8]...) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        return hash
    }

    static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
        guard let file = fopen(path, "wb") else { throw .unwritable(path) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw .unwritable(path) }
    }
}
