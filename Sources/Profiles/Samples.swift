/// Bottom-k samples: the documents with the smallest text hashes. Taking the k smallest of a union is
/// the same whatever the parts were, so samples merge like counts do.
package enum SampleLimits {
    /// Evidence kept for each culture.
    package static let evidencePerCulture = 12
    /// Documents kept for each language, to see where its text comes from.
    package static let sourcesPerLanguage = 64
    /// Hashes kept to estimate the number of distinct documents (relative error 1/√(k−2) = 1.6 %).
    package static let distinct = 4096
}

/// One document that refers to a culture, kept as evidence.
package struct EvidenceSample: Sendable, Hashable {
    package var culture: String
    /// Hash of the text; samples with the smallest are kept.
    package var hash: UInt64
    package var shard: String
    package var document: String
    package var language: String
    /// Micro-references of the document to the culture (policy equal).
    package var micros: Int64
    /// Markers found for the culture, space-separated, in order of first mention.
    package var markers: String
    /// Text around the first mention, mentions between ⟦ and ⟧; "" where governance forbids it.
    package var snippet: String

    package init(
        culture: String, hash: UInt64, shard: String, document: String, language: String, micros: Int64,
        markers: String, snippet: String
    ) {
        self.culture = culture
        self.hash = hash
        self.shard = shard
        self.document = document
        self.language = language
        self.micros = micros
        self.markers = markers
        self.snippet = snippet
    }
}

/// One document of a language, kept to see where the language's text comes from.
package struct SourceSample: Sendable, Hashable {
    package var language: String
    package var hash: UInt64
    package var shard: String
    package var document: String
    /// Host of the document's URL, or "".
    package var host: String
    package var bytes: Int64
    /// Numbered-verse or scripture-name density says that this is scripture.
    package var scripture: Bool

    package init(
        language: String, hash: UInt64, shard: String, document: String, host: String, bytes: Int64,
        scripture: Bool
    ) {
        self.language = language
        self.hash = hash
        self.shard = shard
        self.document = document
        self.host = host
        self.bytes = bytes
        self.scripture = scripture
    }
}
