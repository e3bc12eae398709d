import Testing

@testable import Lexicons

@Suite struct VoiceCueTests {
    /// The shipped cues, without any pack.
    private static let lexicon = Result {
        let cues = try VoiceCue.load(path: LexiconFolder.requiredPath(of: "voice/cues.csv"))
        return try CompiledLexicon(
            source: LexiconSource(registry: Registry.shipped(), packs: [], background: [], cues: cues))
    }

    private func counts(_ text: String, _ language: String) throws -> (
        institutional: UInt32, embodied: UInt32
    ) {
        let lexicon = try Self.lexicon.get()
        var matcher = Matcher(lexicon)
        var decider = ReferenceDecision(lexicon)
        matcher.mentions(in: text, language: language).withUnsafeBufferPointer {
            decider.gather($0, isShort: false)
        }
        return (decider.cues[Int(Voice.institutional.rawValue)], decider.cues[Int(Voice.embodied.rawValue)])
    }

    @Test(arguments: VoiceTexts.all.map(\.language))
    func `an institution and somebody's memory are told apart`(language: String) throws {
        let texts = try #require(VoiceTexts.all.first { $0.language == language })
        let institution = try counts(texts.institutional, language)
        let memory = try counts(texts.embodied, language)
        #expect(institution.institutional >= 2, "\(texts.institutional)")
        #expect(institution.embodied == 0, "\(texts.institutional)")
        #expect(memory.embodied >= 2, "\(texts.embodied)")
        #expect(memory.institutional == 0, "\(texts.embodied)")
    }

    @Test func `cues are there for languages of all families`() throws {
        let cues = try VoiceCue.load(path: LexiconFolder.requiredPath(of: "voice/cues.csv"))
        for voice in Voice.allCases {
            #expect(Set(cues.filter { $0.voice == voice }.map(\.language)).count >= 40)
        }
    }
}
