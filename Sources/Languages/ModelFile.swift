internal import Glibc

/// The bytes of an identifier model: a header, a directory of sections, the sections, each at a multiple of 64.
///
/// Everything is little-endian and lies in the file as it lies in memory, so a mapped file is a loaded model.
package enum ModelFile {
    package static let magic: UInt64 = 0x3130_4449_4C43_4D45  // "EMCLID01"
    package static let version: UInt32 = 2
    package static let headerSize = 64
    package static let entrySize = 32
    package static let alignment = 64

    /// What a section holds; `group` of the directory entry is 0 for those of the whole model.
    package enum Kind: UInt32, CaseIterable, Sendable {
        case labels = 1  // UTF-8, one a line
        case groups = 2  // UTF-8, one four-letter name a line
        case blocks = 3  // UInt16
        case entries = 4  // UInt32
        case compositions = 5  // UInt64
        case exponents = 6  // UInt32, 2^(16 - i/64)
        case calibration = 7  // UInt16, per mille, by length and raw confidence
        case groupLabels = 8  // UInt16
        case fingerprints = 9  // UInt8
        case rows = 10  // UInt8, 128 added, slots x dimensions
        case weights = 11  // Int16, pairs of dimensions x padded labels x 2
        case biases = 12  // Int32, padded labels
        case parameters = 13  // Int32: scale of scores
    }
}

/// A read-only mapping of a model file that lives as long as this object.
final class MappedModel: @unchecked Sendable {
    let path: String
    let digest: UInt64
    private let bytes: UnsafeRawBufferPointer
    private var directory: [UInt64: (offset: Int, count: Int)] = [:]

    init(path: String) throws(LanguageError) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size >= ModelFile.headerSize else {
            throw .malformedModel(path: path, reason: "the file is shorter than its header")
        }
        let size = Int(status.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
        else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
        digest = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        try readDirectory()
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

    private func readDirectory() throws(LanguageError) {
        guard bytes.loadUnaligned(as: UInt64.self) == ModelFile.magic else {
            throw .malformedModel(path: path, reason: "it does not begin like one")
        }
        guard bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == ModelFile.version else {
            throw .malformedModel(path: path, reason: "its version is another than \(ModelFile.version)")
        }
        let sections = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        guard length == UInt64(bytes.count), sections < 4096,
            ModelFile.headerSize + sections * ModelFile.entrySize <= bytes.count
        else { throw .malformedModel(path: path, reason: "it is cut short") }
        for index in 0..<sections {
            let at = ModelFile.headerSize + index * ModelFile.entrySize
            let kind = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
            let group = bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
            let offset = bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
            let count = bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)
            guard offset <= length, count <= length, offset % UInt64(ModelFile.alignment) == 0 else {
                throw .malformedModel(path: path, reason: "section \(index) lies outside the file")
            }
            directory[UInt64(kind) << 32 | UInt64(group)] = (Int(offset), Int(count))
        }
    }

    /// The elements of a section, which must lie in the file.
    func section<Element: BitwiseCopyable>(
        _ kind: ModelFile.Kind, group: Int = 0, of type: Element.Type
    ) throws(LanguageError) -> UnsafeBufferPointer<Element> {
        guard let entry = directory[UInt64(kind.rawValue) << 32 | UInt64(group)] else {
            throw .malformedModel(path: path, reason: "section \(kind) of group \(group) is missing")
        }
        guard entry.offset + entry.count * MemoryLayout<Element>.stride <= bytes.count,
            let base = bytes.baseAddress
        else { throw .malformedModel(path: path, reason: "section \(kind) of group \(group) is cut short") }
        let start = (base + entry.offset).assumingMemoryBound(to: Element.self)
        return UnsafeBufferPointer(start: start, count: entry.count)
    }

    /// The lines of a section of text.
    func lines(_ kind: ModelFile.Kind) throws(LanguageError) -> [String] {
        let bytes = try section(kind, of: UInt8.self)
        return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}
