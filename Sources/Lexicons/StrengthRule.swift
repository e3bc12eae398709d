/// The strength of a form that its pack leaves open, and what other languages' words do to it.
///
/// A form starts with what its facet is worth, and each of these can only lower it:
///
/// - *Facet.* Lived, institution, demonym: strong. Currency, language name: weak. Personal name: weak, since
///   people chose it for a pack as one culture's own; it takes two. Place: strong where people chose it for a
///   pack, weak from a gazetteer, which holds every town.
/// - *Length.* A word of up to three letters faint, of four weak; see `FormLength` for other scripts. A
///   stem of fewer than six letters one step down.
/// - *Frequency in the form's own language.* Lived and institution: from Zipf 3.6 weak, 4.2 faint, 5.2
///   never matched. Named: from 3.3 faint, 4.2 never matched.
/// - *At home.* A word for a value or for kin, in the home language, is part of ordinary speech: weak; not
///   where a large list of the language's words does not hold it. A capitalised personal name of six letters
///   or more is strong in a home language that few others share.
/// - *Neutral texts.* A lived form found in texts that speak of no culture is faint in that language, or
///   never matched where it is frequent in them; see `NeutralHits`.
/// - *`mul` forms that are English words.* From Zipf 3.3 weak, 4.2 faint, 5.2 never matched, everywhere:
///   English is sprinkled over all languages. Not for words that are frequent in five large languages or
///   more: these are loans.
/// - *A `mul` form in a language of which it is a frequent word.* From 3.3 faint, 4.2 never matched, unless
///   the language is at home with the marker or the word is such a loan: then as its own.
/// - *A `mul` form of one word, shorter than ten letters, in languages without a large list of
///   frequencies.* One step down, unless the language is at home with the marker: there a chance homograph
///   is likelier.
///
/// A named thing that is mostly capitalised in running text keeps its strength however frequent it is, and
/// is matched only with its capital. So does any name of several such words, whatever its capitals. Not so a
/// personal name in a language that is not at home with it: what is frequent there is a name of other people. What a
/// pack sets by hand holds in the form's own language; a `mul` form set by hand is still lowered where it is
/// another language's word.
struct StrengthRule: Sendable {
    let background: Background
    let neutral: NeutralHits

    /// Bumped whenever the rule changes, so that compiled lexicons are made again.
    static let version = 8

    struct Outcome: Equatable {
        var strength: Strength
        /// Words that the form writes with a capital must have one in the text.
        var needsCapitals: Bool
    }

    /// In how many large languages a loan is frequent.
    private static let worldwide = 5
    private static let pivot = "eng"

    /// Strength in the form's own language, or everywhere for `mul` before `adjustment`.
    func outcome(
        facet: Facet, form: Form, key: FormKey, language: String, standing: Standing, isGenerated: Bool
    ) -> Outcome {
        let isHome = standing.isHome
        let isNamed = facet.layer == .named || facet == .institution
        var outcome = Outcome(
            strength: form.strength
                ?? FormLength.limit(key, facet: facet, base: Self.base(facet, isGenerated: isGenerated)),
            needsCapitals: form.match.contains(.caseSensitive)
                || (isNamed && key.capitals != 0 && key.letterCount < 8))
        if form.strength == nil, form.match.contains(.stem), key.letterCount < 6 {
            outcome.strength = outcome.strength.lowered
        }
        if facet == .personName, form.strength == nil, isOwnName(key, standing) { outcome.strength = .strong }
        guard language != Form.anyLanguage else {
            outcome.strength = min(outcome.strength, englishLimit(key))
            return outcome
        }
        if isHome, form.strength == nil {
            outcome.strength = min(outcome.strength, homeLimit(facet, key, language))
        }
        if facet.layer == .lived {
            outcome.strength = min(outcome.strength, neutral.limit(key, language: language))
        }
        guard let frequency = frequency(key, language: language) else { return outcome }
        if isNamed, key.capitals != 0 {
            outcome.needsCapitals = true
            if frequency.capitals == .mostly, isHome || facet != .personName { return outcome }
        }
        guard form.strength == nil, !frequency.isFullName else { return outcome }
        outcome.strength = min(outcome.strength, Self.ownLimit(frequency.zipf, facet: facet))
        return outcome
    }

    /// What a `mul` form is worth in documents of a language, from what it is worth everywhere.
    func adjustment(
        facet: Facet, key: FormKey, base: Outcome, language: String, standing: Standing
    ) -> Outcome {
        var outcome = base
        let isHome = standing.isHome
        if isHome {
            if facet == .personName, isOwnName(key, standing), base.strength == .weak {
                outcome.strength = .strong
            }
            outcome.strength = min(outcome.strength, homeLimit(facet, key, language))
        } else if travels(key), !background.isLarge(language) {
            outcome.strength = outcome.strength == .faint ? .faint : outcome.strength.lowered
        }
        if facet.layer == .lived {
            outcome.strength = min(outcome.strength, neutral.limit(key, language: language))
        }
        guard let frequency = frequency(key, language: language) else { return outcome }
        let isNamed = facet.layer == .named || facet == .institution
        if isNamed, key.capitals != 0 {
            outcome.needsCapitals = true
            if frequency.capitals == .mostly, isHome || facet != .personName { return outcome }
        }
        if frequency.isFullName { return outcome }
        if isHome || (isLoan(key) && facet.layer == .lived) {
            outcome.strength = min(outcome.strength, Self.ownLimit(frequency.zipf, facet: facet))
        } else if frequency.zipf >= 42 {
            outcome.strength = .none
        } else if frequency.zipf >= 33 {
            outcome.strength = min(outcome.strength, .faint)
        }
        return outcome
    }

    /// The languages in which all words of a form are frequent.
    func languagesToAdjust(_ key: FormKey) -> [String] {
        guard let first = key.pieces.first else { return [] }
        return background.languages(of: first)
            .filter { language in key.pieces.allSatisfy { background.entry($0, language: language) != nil } }
    }

    /// Whether a form is one word of any language that a small language may have by chance.
    func travels(_ key: FormKey) -> Bool { key.pieces.count == 1 && !key.isRun && key.letterCount < 10 }

    /// Whether a spelling that is not the form's own is a word of a language in which it would be found.
    func isOtherWord(_ key: FormKey, language: String) -> Bool {
        guard key.pieces.count == 1 else { return false }
        guard language == Form.anyLanguage else {
            return background.entry(key.pieces[0], language: language) != nil
        }
        return background.languages(of: key.pieces[0]).contains(where: background.isLarge)
    }

    private func isLoan(_ key: FormKey) -> Bool {
        guard key.pieces.count == 1 else { return false }
        return background.languages(of: key.pieces[0]).count(where: background.isLarge) >= Self.worldwide
    }

    private static func base(_ facet: Facet, isGenerated: Bool) -> Strength {
        switch facet {
        case .place: isGenerated ? .weak : .strong
        case .currency, .languageName, .personName: .weak
        default: .strong
        }
    }

    /// Whether a personal name is long enough to be nobody else's, in a language that few others share.
    private func isOwnName(_ key: FormKey, _ standing: Standing) -> Bool {
        standing == .own && key.capitals != 0 && key.letterCount >= 6
    }

    private func homeLimit(_ facet: Facet, _ key: FormKey, _ language: String) -> Strength {
        guard facet == .value || facet == .kinship, key.pieces.count == 1 else { return .strong }
        let isRare =
            background.isLarge(language) && background.entry(key.pieces[0], language: language) == nil
        return isRare ? .strong : .weak
    }

    private func englishLimit(_ key: FormKey) -> Strength {
        guard key.pieces.count == 1, let entry = background.entry(key.pieces[0], language: Self.pivot) else {
            return .strong
        }
        if entry.zipf >= 42 { return entry.zipf >= 52 ? .none : .faint }
        return entry.zipf >= 33 && !isLoan(key) && entry.capitals != .mostly ? .weak : .strong
    }

    private static func ownLimit(_ zipf: Int, facet: Facet) -> Strength {
        if facet.layer == .named { return zipf >= 42 ? .none : zipf >= 33 ? .faint : .strong }
        return zipf >= 52 ? .none : zipf >= 42 ? .faint : zipf >= 36 ? .weak : .strong
    }

    private struct Frequency {
        let zipf: Int
        let capitals: Background.Capitals
        let words: Int

        /// Several words, each a proper name: hardly ever other people's, however often each is written.
        var isFullName: Bool { words > 1 && capitals == .mostly }
    }

    /// A word's Zipf, or an estimate for a phrase: its words taken as independent, then one and a half
    /// powers of ten per gap more, since words of a phrase come together more often than chance has it.
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
        return Frequency(
            zipf: total - 75 * (key.pieces.count - 1), capitals: capitals, words: key.pieces.count)
    }
}
