extension MeasureCatalogue {
    static let homes: [MeasureDefinition] = [
        MeasureDefinition(
            id: "locality", title: "Spoken of at home", unit: "share", direction: .lowerIsWorse,
            scale: .share,
            definition: "The part of a language's references that go to cultures at home in it; over all "
                + "identified languages when no key is given.",
            formula: "Σ_c h[l,c] M[l,c] / Σ_c M[l,c]", source: "this project's design",
            standing: ["A culture without a home language in the registry cannot be at home anywhere."]),
        MeasureDefinition(
            id: "local_lift", title: "Local lift", unit: "ratio", direction: .lowerIsWorse,
            scale: .positive,
            definition: "Locality divided by what the culture shares of all other languages would give by "
                + "themselves. 1: the language speaks of home no more than the others do of it.",
            formula: "locality_l / Σ_c h[l,c] q_c(without l)", source: "this project's design"),
        MeasureDefinition(
            id: "translation_shadow", title: "Translation shadow", unit: "share",
            direction: .higherIsWorse, scale: .share,
            definition: "How alike the cultures spoken of are to those of the pivot language: 1 the same, 0 "
                + "nothing shared. Overall: the mean of languages with enough references, by references. "
                + "Where no language can be the pivot, of all languages, each beside all others together.",
            formula: "1 − JSD(M[l,·], M[pivot,·]) / ln 2",
            source: "Lin 1991, Divergence measures based on the Shannon entropy",
            standing: ["Pushed down by chance where references are few, for they cannot all be shared."]),
        MeasureDefinition(
            id: "shared_world", title: "One world in every language", unit: "ratio",
            direction: .higherIsWorse, scale: .positive,
            definition: "How often two documents of different languages refer to the same culture, against "
                + "two documents of one language. 1: every language tells the same world, as translations "
                + "do; 0: each its own. Also holds where languages have few documents each.",
            formula: "[Σ_c Σ_{l≠k} D[l,c] D[k,c] / Σ_{l≠k} R_l R_k] / "
                + "[Σ_c Σ_l D[l,c](D[l,c] − 1) / Σ_l R_l(R_l − 1)]; D documents, R referring ones",
            source: "Morisita 1959, Measuring of interspecific association and similarity between "
                + "communities (for documents of several cultures)",
            standing: ["Words mistaken for markers differ between languages and push it down."],
            corrected: true),
        MeasureDefinition(
            id: "language_culture_information", title: "Does the language tell the culture",
            unit: "share", direction: .lowerIsWorse, scale: .share,
            definition: "The part of the uncertainty about which culture is spoken of that goes away when "
                + "the language is known.",
            formula: "I(L;C) / H(C)", source: "Shannon 1948; Theil 1970 (uncertainty coefficient)",
            standing: ["Compare with the permutation baseline: chance alone gives more than 0."]),
        MeasureDefinition(
            id: "language_culture_information_baseline", title: "Permutation baseline of the same",
            unit: "share", direction: .neutral, scale: .share,
            definition: "The mean of I(L;C)/H(C) over all permutations of references between languages, "
                + "exactly, as though each reference were one document.",
            formula: "E_perm[I(L;C)] / H(C)",
            source: "Vinh, Epps and Bailey 2010, Information theoretic measures for clusterings comparison"),
        MeasureDefinition(
            id: "language_culture_information_adjusted",
            title: "Does the language tell the culture, beyond chance", unit: "share",
            direction: .lowerIsWorse, scale: .real,
            definition: "The share of information above its permutation baseline, of what is possible above "
                + "it.",
            formula: "(I − E_perm[I]) / (H(C) − E_perm[I])", source: "Vinh, Epps and Bailey 2010",
            corrected: true),
        MeasureDefinition(
            id: "culture_entropy_within_languages", title: "Diversity of cultures within a language",
            unit: "nats", direction: .lowerIsWorse, scale: .positive,
            definition: "The uncertainty about which culture is spoken of that is left when the language is "
                + "known; its exponential is the mean effective number of cultures in a language.",
            formula: "H(C|L) = H(C) − I(L;C)", source: "Shannon 1948"),
        MeasureDefinition(
            id: "hegemony", title: "The common elsewhere", unit: "share", direction: .higherIsWorse,
            scale: .share,
            definition: "The part of all references away from home that go to one culture, the largest "
                + "recipient.",
            formula: "max_c F_c / Σ F_c, F_c = Σ_l (1 − h[l,c]) M[l,c]", source: "this project's design"),
        MeasureDefinition(
            id: "hegemony_reach", title: "Reach of the common elsewhere", unit: "languages",
            direction: .higherIsWorse, scale: .real,
            definition: "The number of languages with enough references in which the largest recipient is "
                + "the first culture away from home.",
            formula: "Σ_l [argmax_c (1 − h[l,c]) M[l,c] = c*]", source: "this project's design"),
    ]

    static let meetings: [MeasureDefinition] = [
        MeasureDefinition(
            id: "cross_cultural_reach", title: "Documents where cultures meet", unit: "share",
            direction: .lowerIsWorse, scale: .share,
            definition: "The part of referring documents that refer to two cultures or more.",
            formula: "documents with two or more / referring documents", source: "this project's design"),
        MeasureDefinition(
            id: "effective_pairs", title: "Effective number of pairs of cultures", unit: "pairs",
            direction: .lowerIsWorse, scale: .positive,
            definition: "The number of equally common pairs that would be as diverse as those met in one "
                + "document.",
            formula: "exp(−Σ r ln r), r shares of pairs", source: "Hill 1973"),
        MeasureDefinition(
            id: "hub_mediation", title: "Meetings in the presence of a hub", unit: "share",
            direction: .higherIsWorse, scale: .share,
            definition: "Of all meetings of two other cultures, the part in documents that also refer to the "
                + "hub, which is the culture that is in most pairs.",
            formula: "mediated(hub) / (pairs − pairs with the hub)", source: "this project's design"),
    ]
}
