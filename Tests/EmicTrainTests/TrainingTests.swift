import Foundation
import Languages
import Testing

@testable import emic_train

@Suite("Training", .serialized)
struct TrainingTests {
    /// Words of a made-up language: syllables of its own letters.
    private static func text(_ seed: UInt64, letters: [Character], lines: Int) -> String {
        var random = SeededGenerator(seed: seed)
        func word() -> String {
            String((0..<(2 + random.below(5))).map { _ in letters[random.below(letters.count)] })
        }
        return (0..<lines).map { _ in (0..<(4 + random.below(8))).map { _ in word() }.joined(separator: " ") }
            .joined(separator: "\n") + "\n"
    }

    private static let languages: [(label: String, letters: String)] = [
        ("swh_Latn", "abdefghijk"), ("fin_Latn", "aeiouyltsk"), ("eng_Latn", "thernwgodl"),
        ("rus_Cyrl", "аеиосткнрв"), ("bul_Cyrl", "щъюябгдзжх"),
    ]

    /// Trains on made-up text in a folder of its own and returns model and confusion table.
    private static func trained(_ folder: URL) async throws -> (model: Data, confusion: Data) {
        for (part, lines, offset) in [("train", 300, 0), ("dev", 20, 100)] {
            let place = folder.appendingPathComponent(part)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (index, language) in languages.enumerated() {
                let text = text(UInt64(index + offset), letters: Array(language.letters), lines: lines)
                try Data(text.utf8).write(to: place.appendingPathComponent(language.label + ".txt"))
            }
        }
        let model = folder.appendingPathComponent("model")
        let confusion = folder.appendingPathComponent("confusion")
        let options = try TrainingOptions([
            "--train", folder.appendingPathComponent("train").path, "--dev",
            folder.appendingPathComponent("dev").path, "--model", model.path, "--confusion", confusion.path,
            "--examples", "100", "--slots", "2048",
        ])
        try await Training(options: options).run()
        return (try Data(contentsOf: model), try Data(contentsOf: confusion))
    }

    private static func inFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("emic-train-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    @Test("the same text gives the same bytes, and the model tells its languages apart")
    func trainsTwice() async throws {
        let first = try await Self.inFolder { folder in
            let files = try await Self.trained(folder)
            try Self.expectToTellApart(folder.appendingPathComponent("model").path)
            return files
        }
        let second = try await Self.inFolder { try await Self.trained($0) }
        #expect(first.model == second.model)
        #expect(first.confusion == second.confusion)
    }

    private static func expectToTellApart(_ model: String) throws {
        let identifier = try Identifier.load(at: model)
        var scratch = identifier.makeScratch()
        let texts = languages.map { ($0.label, text(7, letters: Array($0.letters), lines: 3)) }
        for (label, text) in texts + [("zxx_Zyyy", "x == 0 && y[1] != {};")] {
            let answer = Array(text.utf8).withUnsafeBytes { identifier.identify($0, using: &scratch) }
            #expect(identifier.labels[Int(answer.label)].description == label)
        }
    }

    @Test("a folder without text is refused, and so is a file that is named after no label")
    func refusals() async throws {
        try await Self.inFolder { folder in
            #expect(throws: TrainingError.self) { try TrainingText.folder(folder.path) }
            try Data("a b c\n".utf8).write(to: folder.appendingPathComponent("notalabel.txt"))
            let texts = try TrainingText.folder(folder.path)
            #expect(throws: TrainingError.self) { try ScriptGroup.groups(of: texts, only: []) }
        }
    }
}
