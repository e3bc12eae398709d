/// All packs as one immutable structure in a mapped file, with the registry it speaks of; shared by threads.
package final class CompiledLexicon: Sendable {
    package let registry: Registry
    /// Of everything it was made from: packs, registry, background, cues, rules.
    package let digest: Digest
    package let packs: [PackSummary]
    /// Forms and markers per language (or `mul`) and culture: what could have been found.
    package let formCounts: [FormCount]
    /// Names of the theories of etic markers, by index.
    package let theories: [String]
    let arrays: LexiconArrays
    let classes: WordClasses
    private let file: MappedFile
    private let viewIndices: [UInt32: Int]

    /// Maps a compiled lexicon; `expected`, if given, is the digest it must have been made from.
    package convenience init(path: String, registry: Registry, expected: Digest? = nil) throws(LexiconError) {
        try self.init(file: MappedFile(path: path), path: path, registry: registry, expected: expected)
    }

    /// Compiles packs and keeps the result in memory only.
    package convenience init(source: LexiconSource) throws(LexiconError) {
        let bytes = try LexiconCompiler(source: source).compile(digest: Digest())
        try self.init(file: MappedFile(bytes: bytes), path: "a lexicon in memory", registry: source.registry)
    }

    private init(
        file: MappedFile, path: String, registry: Registry, expected: Digest? = nil
    ) throws(LexiconError) {
        self.file = file
        let arrays = try LexiconArrays(bytes: file.bytes, path: path)
        digest = Digest(low: arrays.header.digestLow, high: arrays.header.digestHigh)
        guard expected == nil || expected == digest else {
            throw .malformedCompiledLexicon(path: path, reason: "was made from other packs")
        }
        self.arrays = arrays
        classes = WordClasses(fold: arrays.fold)
        self.registry = registry
        packs = arrays.packs.map { PackSummary($0, arrays) }
        var name = (code: UInt32(0), language: "")
        formCounts = arrays.formCounts.map {
            // Those of one language stand together.
            if $0.language != name.code { name = ($0.language, LexiconLayout.language($0.language)) }
            return FormCount(
                language: name.language, culture: $0.culture, forms: Int($0.forms), markers: Int($0.markers))
        }
        theories = arrays.theories.map(arrays.text)
        var indices: [UInt32: Int] = [:]
        for (index, view) in arrays.views.enumerated() { indices[view.language] = index }
        viewIndices = indices
    }

    package var markerCount: Int { arrays.markers.count }
    package var formCount: Int { arrays.forms.count }

    /// The forms to look for in documents of a language (ISO 639-3); languages without any share `mul`'s.
    package func view(language: String) -> LanguageView {
        LanguageView(
            arrays: arrays, own: viewIndices[LexiconLayout.code(language)],
            proclitics: Proclitics.of(language: language, macrolanguages: registry.macrolanguages),
            joinsPrefixes: Matcher.prefixingLanguages.contains(language))
    }

    /// A marker by index.
    package func marker(_ index: UInt32) -> MarkerSummary {
        MarkerSummary(arrays.markers[Int(index)], arrays)
    }

    /// A form by index.
    package func form(_ index: UInt32) -> FormSummary { FormSummary(arrays.forms[Int(index)], arrays) }

    /// The index of a marker by id; nil if there is none. For tools and tests: it looks at all of them.
    package func markerIndex(id: String) -> UInt32? {
        arrays.markers.firstIndex { arrays.text($0.id) == id }.map { UInt32($0) }
    }

    /// How many forms and markers there are for a culture in a language.
    package struct FormCount: Sendable, Equatable {
        package let language: String
        package let culture: UInt32
        package let forms: Int
        package let markers: Int
    }
}
