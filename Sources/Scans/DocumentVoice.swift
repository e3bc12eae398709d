internal import Lexicons

/// Who speaks in a document, from its cues.
struct DocumentVoice {
    /// Two mentions of cues decide: one happens in any text.
    static let enough: UInt32 = 2

    let isInstitutional: Bool
    let isEmbodied: Bool

    init(_ decider: ReferenceDecision) {
        isInstitutional = decider.cues[Int(Voice.institutional.rawValue)] >= Self.enough
        isEmbodied = decider.cues[Int(Voice.embodied.rawValue)] >= Self.enough
    }
}
