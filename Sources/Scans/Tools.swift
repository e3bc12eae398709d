package import Languages
package import Lexicons

/// What every document is read with: the identifier and the lexicon. Immutable, shared by all workers.
package struct Tools: Sendable {
    package let identifier: Identifier
    package let lexicon: CompiledLexicon
    let names: LabelNames
    let confusions: ConfusionMatrix
    /// The lexicon's view for each label of the identifier, by label index.
    let views: [LanguageView]

    /// Loads the model and the lexicon of `packs` (names or folders; none: all that come with emic).
    /// `willCompile` is called if the lexicon has to be compiled first.
    package init(packs: [String], willCompile: @escaping @Sendable () -> Void = {}) throws(ScanError) {
        do throws(LanguageError) {
            identifier = try Identifier.load()
            names = try LabelNames.load()
            confusions = try ConfusionMatrix.load()
        } catch {
            throw .language(error)
        }
        do throws(LexiconError) {
            lexicon = try CompiledLexicon.load(packs: packs, cache: LexiconCache(willCompile: willCompile))
        } catch {
            throw .lexicon(error)
        }
        let lexicon = lexicon
        views = identifier.labels.map { lexicon.view(language: $0.language) }
    }
}
