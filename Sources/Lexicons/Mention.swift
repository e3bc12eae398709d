/// A marker found in a document. Markers that share a form give one mention each, with the same span.
package struct Mention: Sendable, Equatable {
    /// Byte offsets in the document's text: whole words, with proclitics and endings.
    package let start: UInt32
    package let end: UInt32
    /// Index of the form in the lexicon.
    package let form: UInt32
    /// Index of its marker in the lexicon; see `voice`.
    package let marker: UInt32
    /// In this document's language.
    package let strength: Strength
    /// Counts only beside another mention of the same culture.
    package let needsContext: Bool

    /// Set if this is no marker but a cue of a voice.
    package var voice: Voice? {
        marker >= LexiconLayout.voiceBase ? Voice(rawValue: UInt8(marker - LexiconLayout.voiceBase)) : nil
    }
}
