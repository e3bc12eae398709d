private let pike = "Pike 1967, Language in Relation to a Unified Theory of the Structure of Human Behavior"
private let proxies = "Adilazuarda et al. 2024, Towards measuring and modeling 'culture' in LLMs"

extension MeasureCatalogue {
    static let tellings: [MeasureDefinition] = [
        MeasureDefinition(
            id: "lived_share", title: "Told of, not only named", unit: "share", direction: .lowerIsWorse,
            scale: .share,
            definition: "The part of references that rests on the lived layer: food, festival, kinship, "
                + "dress, music, arts, sport, religion, value, history.",
            formula: "lived references / references", source: proxies,
            standing: [
                "Lexicons hold far more names than lived terms: compare cultures and versions, not "
                    + "the level."
            ]),
        MeasureDefinition(
            id: "facet_share", title: "Share of a facet", unit: "share", direction: .neutral,
            scale: .share, definition: "The part of references that rests on the facet.",
            formula: "references through the facet / references", source: proxies),
        MeasureDefinition(
            id: "emic_share", title: "In whose terms", unit: "share", direction: .lowerIsWorse,
            scale: .share,
            definition: "Of the mentions of value vocabulary, the part in the culture's own terms, not a "
                + "general theory's. For a culture: its own terms against theories' terms in documents that "
                + "refer to it.",
            formula: "emic / (emic + etic)", source: pike),
        MeasureDefinition(
            id: "etic_share", title: "In a theory's terms", unit: "share", direction: .neutral,
            scale: .share,
            definition: "Of the mentions of value vocabulary, the part in the terms of the theory named.",
            formula: "etic(theory) / (emic + etic)", source: pike),
        MeasureDefinition(
            id: "voice", title: "Who speaks", unit: "share", direction: .neutral, scale: .share,
            definition: "Documents of a culture by voice: institutional, embodied, both, or neither.",
            formula: "documents of the voice / documents that refer to a culture",
            source: "this project's design",
            standing: ["A document that refers to two cultures counts for each."]),
        MeasureDefinition(
            id: "embodied_share", title: "Embodied voice", unit: "share", direction: .lowerIsWorse,
            scale: .share,
            definition: "Of the documents of a culture with a discernible voice, the part in an embodied one "
                + "(alone or beside an institutional one).",
            formula: "(embodied + both) / (institutional + embodied + both)",
            source: "this project's design"),
        MeasureDefinition(
            id: "depth", title: "Thickness", unit: "facets", direction: .lowerIsWorse, scale: .positive,
            definition: "The mean number of distinct lived facets told of a culture in one document that "
                + "refers to it.",
            formula: "Σ facets / documents", source: "Geertz 1973, Thick description (the idea)"),
        MeasureDefinition(
            id: "deep_share", title: "Told from three sides", unit: "share", direction: .lowerIsWorse,
            scale: .share,
            definition: "The part of the documents of a culture that tell three lived facets of it or more.",
            formula: "documents with three lived facets or more / documents",
            source: "Geertz 1973, Thick description (the idea)"),
    ]

    static let limits: [MeasureDefinition] = [
        MeasureDefinition(
            id: "silence", title: "No culture seen", unit: "share", direction: .neutral, scale: .share,
            definition: "The part of the documents that refer to no culture the lexicons know.",
            formula: "1 − referring documents / documents", source: "this project's design",
            standing: ["Silence is of the lexicons as much as of the corpus."]),
        MeasureDefinition(
            id: "measurability", title: "Documents in languages with too few forms", unit: "share",
            direction: .higherIsWorse, scale: .share,
            definition: "The part of the documents in identified languages for which the lexicons hold fewer "
                + "than 100 forms of the language itself for what is lived and for institutions.",
            formula: "documents in languages with fewer than 100 forms / documents",
            source: "this project's design"),
        MeasureDefinition(
            id: "lexicon_forms", title: "Forms of a language", unit: "forms", direction: .neutral,
            scale: .positive,
            definition: "The forms of what is lived and of institutions that match in documents of this "
                + "language only, for each culture they are of. Names of places and people tell nothing of one.",
            formula: "Σ_c forms[l,c]", source: "the profile's lexicons"),
        MeasureDefinition(
            id: "unseen_markers", title: "Markers not yet seen", unit: "markers", direction: .neutral,
            scale: .positive,
            definition: "A lower bound of how many further markers of the lexicons a larger corpus of the "
                + "same kind would show.",
            formula: "f₁(f₁ − 1) / (2(f₂ + 1))",
            source: "Chao 1984, Nonparametric estimation of the number of classes (bias-corrected form)"),
        MeasureDefinition(
            id: "participation", title: "Whose lexicon", unit: "share", direction: .neutral,
            scale: .share,
            definition: "The part of all mentions that rests on markers reviewed by their community; keyed, "
                + "the part by review state.",
            formula: "mentions of markers in the state / mentions", source: "this project's design"),
        MeasureDefinition(
            id: "distinct_documents", title: "Distinct documents", unit: "documents",
            direction: .neutral, scale: .positive,
            definition: "The number of different texts, from the smallest hashes of text; exact below "
                + "4,096.",
            formula: "(k − 1) / (largest of k smallest hashes / 2⁶⁴)",
            source: "Bar-Yossef et al. 2002; Beyer et al. 2007, On synopses for distinct-value estimation"),
        MeasureDefinition(
            id: "duplicate_share", title: "Copies", unit: "share", direction: .higherIsWorse,
            scale: .share,
            definition: "The part of the documents that are copies of another document's text.",
            formula: "1 − distinct documents / documents", source: "Beyer et al. 2007"),
        MeasureDefinition(
            id: "scripture_share", title: "Scripture among a language's sources", unit: "share",
            direction: .higherIsWorse, scale: .share,
            definition: "The part of the language's sampled documents that read like scripture.",
            formula: "scripture / sampled documents", source: "this project's design"),
        MeasureDefinition(
            id: "one_host_share", title: "Largest host of a language", unit: "share",
            direction: .higherIsWorse, scale: .share,
            definition: "The part of the language's sampled documents with a host that are from the most "
                + "common one.",
            formula: "documents of the first host / sampled documents with a host",
            source: "this project's design"),
        MeasureDefinition(
            id: "one_text_share", title: "Most copied text of a language", unit: "share",
            direction: .higherIsWorse, scale: .share,
            definition: "The part of the language's sampled documents that are one and the same text.",
            formula: "documents with the most common text / sampled documents",
            source: "this project's design"),
    ]
}
