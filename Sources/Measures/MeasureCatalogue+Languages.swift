private let hill = "Hill 1973, Diversity and evenness, Ecology 54(2)"
private let jost = "Jost 2006, Entropy and diversity, Oikos 113(2)"
private let theil = "Theil 1967, Economics and Information Theory"
private let gini = "Lerman and Yitzhaki 1989, Improving the accuracy of estimates of Gini coefficients"

extension MeasureCatalogue {
    static let languages: [MeasureDefinition] = [
        MeasureDefinition(
            id: "effective_languages", title: "Effective number of languages", unit: "languages",
            direction: .lowerIsWorse, scale: .positive,
            definition: "The number of equally common languages that would be as diverse as the corpus, by "
                + "documents in identified languages.",
            formula: "exp(−Σ p ln p)", source: "\(hill); \(jost)"),
        MeasureDefinition(
            id: "effective_languages_2", title: "Effective number of dominant languages",
            unit: "languages", direction: .lowerIsWorse, scale: .positive,
            definition: "Effective number of order 2, by documents: rare languages hardly count.",
            formula: "1 / Σ p²", source: hill),
        MeasureDefinition(
            id: "effective_languages_0", title: "Languages seen", unit: "languages",
            direction: .lowerIsWorse, scale: .positive,
            definition: "Effective number of order 0: identified languages with at least one document.",
            formula: "Σ [p > 0]", source: hill,
            standing: ["Grows with the size of the corpus and with every identification error."]),
        MeasureDefinition(
            id: "effective_languages_bytes", title: "Effective number of languages by bytes",
            unit: "languages", direction: .lowerIsWorse, scale: .positive,
            definition: "The effective number of languages with bytes of text in place of documents.",
            formula: "exp(−Σ p ln p), p by bytes", source: hill,
            standing: ["Scripts take one to four bytes a letter."]),
        MeasureDefinition(
            id: "effective_languages_bytes_2", title: "Effective number of dominant languages by bytes",
            unit: "languages", direction: .lowerIsWorse, scale: .positive,
            definition: "Effective number of order 2 with bytes of text in place of documents.",
            formula: "1 / Σ p², p by bytes", source: hill,
            standing: ["Scripts take one to four bytes a letter."]),
        MeasureDefinition(
            id: "effective_languages_corrected",
            title: "Effective number of languages, corrected for identification error",
            unit: "languages", direction: .lowerIsWorse, scale: .positive,
            definition: "The effective number of languages after language shares are corrected by the "
                + "identifier's confusion matrix.",
            formula: "exp(−Σ p̂ ln p̂)",
            source: "\(hill); Forman 2008, Quantifying counts and costs via classification",
            standing: [
                "The confusion matrix is of the identifier's development text; a corpus of another kind "
                    + "errs otherwise."
            ]),
        MeasureDefinition(
            id: "language_coverage", title: "Coverage of languages", unit: "share",
            direction: .neutral, scale: .share,
            definition: "The estimated part of the documents of a corpus drawn like this one whose language "
                + "has been seen here.",
            formula: "1 − f₁/n · (n−1)f₁ / ((n−1)f₁ + 2f₂)",
            source: "Good 1953; Chao and Jost 2012, Coverage-based rarefaction and extrapolation, "
                + "Ecology 93(12)"),
        MeasureDefinition(
            id: "language_share", title: "Share of a language", unit: "share", direction: .neutral,
            scale: .share,
            definition: "Documents in the language as identified, of all documents in identified languages.",
            formula: "p_l", source: "–"),
        MeasureDefinition(
            id: "language_share_corrected", title: "Share of a language, corrected", unit: "share",
            direction: .neutral, scale: .share,
            definition: "The share of the language that, sent through the identifier's confusion matrix, "
                + "best explains the shares seen (maximum likelihood).",
            formula: "argmax_p Σ_j n_j ln Σ_l p_l P(j|l)",
            source: "Forman 2008; Peters and Coberly 1976; Shepp and Vardi 1982 (EM)",
            standing: [
                "The confusion matrix is of the identifier's development text; a corpus of another kind "
                    + "errs otherwise."
            ]),
        MeasureDefinition(
            id: "language_ratio", title: "Representation of a language", unit: "log₂ ratio",
            direction: .awayFromZeroIsWorse, scale: .real,
            definition: "How many doublings the language's share of documents stands above (or below) its "
                + "share of speakers.",
            formula: "log₂(p_l / λ_l)", source: "–",
            standing: ["Speakers are counted once for each language they speak."]),
        MeasureDefinition(
            id: "language_imbalance", title: "Imbalance of languages", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Divergence of the languages' shares of documents from their shares of speakers.",
            formula: "KL(p‖λ) = Σ p ln(p/λ)", source: theil),
        MeasureDefinition(
            id: "language_gini", title: "Gini of languages by speakers", unit: "coefficient",
            direction: .higherIsWorse, scale: .share,
            definition: "How unequally documents are spread over speakers: 0 when every speaker has the "
                + "same, 1 when all documents are in the language of almost nobody.",
            formula: "1 − Σ (Λ_i − Λ_{i−1})(P_i + P_{i−1}), units sorted by p/λ", source: gini),
        MeasureDefinition(
            id: "language_imbalance_equal", title: "Imbalance of languages, each counted the same",
            unit: "nats", direction: .higherIsWorse, scale: .positive,
            definition: "Divergence of the languages' shares of documents from equal shares over the "
                + "universe.",
            formula: "ln L − H(p)", source: theil,
            standing: ["Depends on the number of languages in the universe; effective numbers do not."]),
        MeasureDefinition(
            id: "language_gini_equal", title: "Gini of languages, each counted the same",
            unit: "coefficient", direction: .higherIsWorse, scale: .share,
            definition: "How unequally documents are spread over the languages of the universe.",
            formula: "Gini with equal reference shares", source: gini,
            standing: ["Depends on the number of languages in the universe; effective numbers do not."]),
        MeasureDefinition(
            id: "language_gini_equal_bytes", title: "Gini of languages by bytes, each counted the same",
            unit: "coefficient", direction: .higherIsWorse, scale: .share,
            definition: "How unequally bytes of text are spread over the languages of the universe.",
            formula: "Gini with equal reference shares, p by bytes", source: gini,
            standing: ["Depends on the number of languages in the universe; effective numbers do not."]),
    ]
}
