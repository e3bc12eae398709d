/// The strength of a form that its pack leaves open, and what its frequency in a language does to it.
///
/// A form starts with what its facet is worth, and each of these can only lower it:
///
/// | | |
/// | --- | --- |
/// | facet | lived, institution, demonym: strong; place, currency, language name: weak; personal name: faint |
/// | length | a word of up to three letters faint, of four weak; see `FormLength` for other scripts |
/// | stem | of fewer than six letters: one step down, since more words begin so |
/// | frequency in the form's own language | lived, institution: Zipf 3.6 weak, 4.2 faint, 5.2 never matched; named: 3.3 faint, 4.2 never matched |
/// | frequency of a `mul` form in a document's language | 3.3 faint, 4.2 never matched, unless the language is at home with the marker or the word is frequent in at least five languages (a loan all over the world, not a chance homograph): then as its own |
///
/// A proper name that is mostly capitalised in running text keeps its strength however frequent it is, and is
/// matched only with its capital. What a pack sets by hand holds in the form's own language; a `mul` form set by
/// hand is still lowered where it is a frequent word of another language.
struct StrengthRule {
    let background: Background
    let table: OwnedFoldTable

    /// Bumped whenever the rule changes, so that compiled lexicons are made again.
    static let version = 1

    struct Outcome: Equatable {
        var strength: Strength
        /// Words that the form writes with a capital must have one in the text.
        var needsCapitals: Bool
    }

    private static let worldwide = 5

    /// Strength in the form's own language, or everywhere for `mul` before `adjustment`.
    func outcome(facet: Facet, form: Form, key: FormKey, language: String) -> Outcome {
        let isNamed = facet.layer == .named || facet == .institution
        var outcome = Outcome(
            strength: form.strength ?? FormLength.limit(key, facet: facet, base: Self.base(facet)),
            needsCapitals: form.match.contains(.caseSensitive) || (isNamed && key.capitals != 0 && key.letterCount < 8))
        if form.strength == nil, form.match.contains(.stem), key.letterCount < 6 {
            outcome.strength = outcome.strength.lowered
        }
        guard language != Form.anyLanguage, let frequency = frequency(key, language: language) else { return outcome }
        if isNamed, key.capitals != 0 {
            outcome.needsCapitals = true
            if frequency.capitals == .mostly { return outcome }
        }
        guard form.strength == nil else { return outcome }
        outcome.strength = min(outcome.strength, Self.ownLimit(frequency.zipf, facet: facet, key: key))
        return outcome
    }

    /// What a `mul` form is worth in documents of a language in which it is a frequent word; nil: as everywhere.
    func adjustment(
        facet: Facet, key: FormKey, base: Outcome, language: String, isHome: Bool
    ) -> Outcome? {
        guard let frequency = frequency(key, language: language) else { return nil }
        let isNamed = facet.layer == .named || facet == .institution
        var outcome = base
        if isNamed, key.capitals != 0 {
            outcome.needsCapitals = true
            if frequency.capitals == .mostly { return outcome == base ? nil : outcome }
        }
        let isLoan = key.pieces.count == 1 && background.languages(of: key.pieces[0]).count >= Self.worldwide
        if isHome || (isLoan && facet.layer == .lived) {
            outcome.strength = min(outcome.strength, Self.ownLimit(frequency.zipf, facet: facet, key: key))
        } else if frequency.zipf >= 42 {
            outcome.strength = .none
        } else if frequency.zipf >= 33 {
            outcome.strength = min(outcome.strength, .faint)
        }
        return outcome == base ? nil : outcome
    }

    /// The languages in which all words of a form are frequent.
    func languagesToAdjust(_ key: FormKey) -> [String] {
        guard let first = key.pieces.first else { return [] }
        return background.languages(of: first)
            .filter { language in key.pieces.allSatisfy { background.entry($0, language: language) != nil } }
    }

    private static func base(_ facet: Facet) -> Strength {
        switch facet {
        case .place, .currency, .languageName: .weak
        case .personName: .faint
        default: .strong
        }
    }

    private static func ownLimit(_ zipf: Int, facet: Facet, key: FormKey) -> Strength {
        if facet.layer == .named { return zipf >= 42 ? .none : zipf >= 33 ? .faint : .strong }
        return zipf >= 52 ? .none : zipf >= 42 ? .faint : zipf >= 36 ? .weak : .strong
    }

    private struct Frequency {
        let zipf: Int
        let capitals: Background.Capitals
    }

    /// A word's Zipf, or an estimate for a phrase: its words taken as independent, then one and a half powers of
    /// ten per gap more, since words of a phrase come together more often than chance has it.
    private func frequency(_ key: FormKey, language: String) -> Frequency? {
        var total = 0
        var capitals = Background.Capitals.mostly
        for piece in key.pieces {
            guard let entry = background.entry(piece, language: language) else {
                if key.pieces.count == 1 { return nil }
                total += Background.unlisted
                continue
            }
            total += entry.zipf
            if entry.capitals != .mostly { capitals = entry.capitals }
        }
        return Frequency(zipf: total - 75 * (key.pieces.count - 1), capitals: capitals)
    }
}
