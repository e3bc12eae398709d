internal import Lexicons

/// Who speaks in a document, from its cues.
struct DocumentVoice {
    /// Two mentions of cues decide: one happens in any text.
    static let enough: UInt32 = 2

    let isInstitutional: Bool
    let isEmbodied: Bool

    /// From the cues found, by voice.
    init(cues: [UInt32]) {
        isInstitutional = cues[Int(Voice.institutional.rawValue)] >= Self.enough
        isEmbodied = cues[Int(Voice.embodied.rawValue)] >= Self.enough
    }
}
