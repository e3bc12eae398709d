internal import ResourceFolders

/// Identifies the language and script of texts with a trained model.
///
/// Immutable and shared by all threads; each thread brings its own `Scratch`. The same text gives the same
/// answer on any machine, in any order, with any number of threads.
package final class Identifier: Sendable {
    /// All labels the identifier can give, sorted; `und_Zyyy` and `zxx_Zyyy` are among them.
    package let labels: [Label]
    /// A hash of the model's content, 16 hexadecimal digits.
    package let digest: String
    /// Names of the script groups, in the order of their numbers from 1: ISO 15924, `Hani` with its kana.
    package let groups: [String]

    package let undetermined: UInt16
    package let noLanguage: UInt16

    /// Groups whose letters are syllables or words: each counts for three when scripts are weighed.
    let dense: [Int]
    /// The group number of the Latin script; 0 where there is none.
    let latin: UInt8
    /// The group number of Han with kana; 0 where there is none.
    let han: UInt8
    /// Indices of the labels that Han letters are given where little is known of them; the first where nothing is.
    let hanLabels: [UInt16]
    let reader: SymbolReader
    let models: [ScriptModel]
    let calibration: Calibration
    private let mapped: MappedModel
    private let indices: [Label: UInt16]

    /// Maps the model at `path` and checks its structure.
    package static func load(at path: String) throws(LanguageError) -> Identifier {
        try Identifier(MappedModel(path: path))
    }

    /// The model that comes with the program.
    package static func load() throws(LanguageError) -> Identifier {
        let name = "identifier.emicmodel"
        guard let path = ResourceFolder("Languages").path(of: name) else {
            throw .unreadable(path: name, reason: "it is in none of the resource folders")
        }
        return try load(at: path)
    }

    private init(_ mapped: MappedModel) throws(LanguageError) {
        self.mapped = mapped
        var labels: [Label] = []
        for line in try mapped.lines(.labels) {
            guard let label = Label(line) else {
                throw .malformedModel(path: mapped.path, reason: "'\(line)' is no label")
            }
            labels.append(label)
        }
        guard labels.count < Int(UInt16.max), let und = labels.firstIndex(of: .undetermined),
            let zxx = labels.firstIndex(of: .noLanguage)
        else { throw .malformedModel(path: mapped.path, reason: "und_Zyyy or zxx_Zyyy is missing") }
        self.labels = labels
        undetermined = UInt16(und)
        noLanguage = UInt16(zxx)
        indices = Dictionary(zip(labels, 0...), uniquingKeysWith: { first, _ in first })
        digest = Self.hexadecimal(mapped.digest)
        let groups = try mapped.lines(.groups)
        self.groups = groups
        dense = groups.indices.filter { ["Hani", "Hang"].contains(groups[$0]) }.map { $0 + 1 }
        latin = UInt8((groups.firstIndex(of: "Latn") ?? -1) + 1)
        han = UInt8((groups.firstIndex(of: "Hani") ?? -1) + 1)
        hanLabels = ["cmn_Hans", "cmn_Hant", "jpn_Jpan"].compactMap { name in
            labels.firstIndex { $0.description == name }.map(UInt16.init)
        }
        reader = SymbolReader(table: try Self.codePoints(mapped, groups: groups.count))
        calibration = try Calibration(mapped)
        var models: [ScriptModel] = []
        for (index, name) in groups.enumerated() {
            models.append(try ScriptModel(mapped, group: index + 1, name: name, labelCount: labels.count))
        }
        self.models = models
    }

    package func makeScratch() -> Scratch { Scratch(labels: labels.count) }

    /// The index of a label, or nil if the identifier never gives it.
    package func index(of label: Label) -> UInt16? { indices[label] }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func codePoints(
        _ mapped: MappedModel, groups: Int
    ) throws(LanguageError) -> CodePointTable {
        let blocks = try mapped.section(.blocks, of: UInt16.self)
        let entries = try mapped.section(.entries, of: UInt32.self)
        let compositions = try mapped.section(.compositions, of: UInt64.self)
        let present = entries.count >> CodePointTable.blockShift
        guard blocks.count == CodePointTable.blockCount, blocks.allSatisfy({ Int($0) < present }),
            let first = blocks.baseAddress, let table = entries.baseAddress, groups > 0,
            groups < SymbolReader.codeSigns
        else { throw .malformedModel(path: mapped.path, reason: "its table of code points is broken") }
        return CodePointTable(blocks: first, entries: table, compositions: compositions)
    }
}
