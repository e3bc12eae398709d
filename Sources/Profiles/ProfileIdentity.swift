/// What a profile is of, and what it was made with.
package struct ProfileIdentity: Sendable, Hashable {
    /// Name and version of the corpus.
    package var name: String
    package var version: String
    /// What was used, by key, machine-independent: `tool`, `lexicon`, `model`, `registry`, `options`, …
    /// Two profiles add up only when these agree.
    package var provenance: [String: String]

    package init(name: String, version: String, provenance: [String: String]) {
        self.name = name
        self.version = version
        self.provenance = provenance
    }
}
