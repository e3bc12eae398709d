private let hill = "Hill 1973, Diversity and evenness, Ecology 54(2)"
private let theil = "Theil 1967, Economics and Information Theory"
private let gini = "Lerman and Yitzhaki 1989, Improving the accuracy of estimates of Gini coefficients"
private let shorrocks = "Shorrocks 1980, The class of additively decomposable inequality measures"

extension MeasureCatalogue {
    static let cultures: [MeasureDefinition] = [
        MeasureDefinition(
            id: "effective_cultures", title: "Effective number of cultures", unit: "cultures",
            direction: .lowerIsWorse, scale: .positive,
            definition: "The number of equally spoken-of cultures that would be as diverse as those the "
                + "corpus refers to.",
            formula: "exp(−Σ q ln q)", source: hill),
        MeasureDefinition(
            id: "effective_cultures_2", title: "Effective number of dominant cultures", unit: "cultures",
            direction: .lowerIsWorse, scale: .positive,
            definition: "Effective number of order 2: cultures seldom spoken of hardly count.",
            formula: "1 / Σ q²", source: hill),
        MeasureDefinition(
            id: "effective_cultures_0", title: "Cultures spoken of", unit: "cultures",
            direction: .lowerIsWorse, scale: .positive,
            definition: "Effective number of order 0: cultures with at least one reference.",
            formula: "Σ [q > 0]", source: hill,
            standing: ["Grows with the size of the corpus."]),
        MeasureDefinition(
            id: "culture_coverage", title: "Coverage of cultures", unit: "share", direction: .neutral,
            scale: .share,
            definition: "The estimated part of the references of a corpus drawn like this one whose culture "
                + "has been seen here, by documents per culture.",
            formula: "1 − f₁/n · (n−1)f₁ / ((n−1)f₁ + 2f₂)",
            source: "Good 1953; Chao and Jost 2012, Coverage-based rarefaction and extrapolation, "
                + "Ecology 93(12)"),
        MeasureDefinition(
            id: "culture_share", title: "Share of a culture", unit: "share", direction: .neutral,
            scale: .share,
            definition: "References to the culture, of all references.",
            formula: "q_c = Σ_l M[l,c] / Σ M", source: "–"),
        MeasureDefinition(
            id: "culture_ratio", title: "Representation of a culture", unit: "log₂ ratio",
            direction: .awayFromZeroIsWorse, scale: .real,
            definition: "How many doublings the culture's share of references stands above (or below) its "
                + "share of the reference population.",
            formula: "log₂(q_c / π_c)", source: "–"),
    ]

    static let imbalances: [MeasureDefinition] = [
        MeasureDefinition(
            id: "culture_imbalance", title: "Imbalance of countries", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Divergence of the countries' shares of references from their shares of population, "
                + "peoples and regions counted towards countries.",
            formula: "KL(q‖π) = Σ q ln(q/π)", source: theil),
        MeasureDefinition(
            id: "culture_gini", title: "Gini of countries by population", unit: "coefficient",
            direction: .higherIsWorse, scale: .share,
            definition: "How unequally references are spread over the population of countries: 0 when "
                + "everybody has the same.",
            formula: "1 − Σ (Π_i − Π_{i−1})(Q_i + Q_{i−1}), units sorted by q/π", source: gini),
        MeasureDefinition(
            id: "culture_imbalance_peoples", title: "Imbalance of peoples", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Divergence of the peoples' shares of references from their shares of population, "
                + "countries left out.",
            formula: "KL(q‖π) over peoples", source: theil),
        MeasureDefinition(
            id: "culture_gini_peoples", title: "Gini of peoples by population", unit: "coefficient",
            direction: .higherIsWorse, scale: .share,
            definition: "How unequally references are spread over the population of peoples, countries left "
                + "out.",
            formula: "Gini over peoples", source: gini),
        MeasureDefinition(
            id: "culture_imbalance_equal", title: "Imbalance of cultures, each counted the same",
            unit: "nats", direction: .higherIsWorse, scale: .positive,
            definition: "Divergence of the cultures' shares of references from equal shares over the "
                + "universe.",
            formula: "ln C − H(q)", source: theil,
            standing: ["Depends on the number of cultures in the universe; effective numbers do not."]),
        MeasureDefinition(
            id: "culture_gini_equal", title: "Gini of cultures, each counted the same",
            unit: "coefficient", direction: .higherIsWorse, scale: .share,
            definition: "How unequally references are spread over the cultures of the universe.",
            formula: "Gini with equal reference shares", source: gini,
            standing: ["Depends on the number of cultures in the universe; effective numbers do not."]),
        MeasureDefinition(
            id: "imbalance_between_languages", title: "Imbalance between languages", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Of the imbalance of references over (language, culture), the part that lies in how "
                + "much each language refers, against its speakers.",
            formula: "KL(w‖λ); KL(M‖λ⊗π) = KL(w‖λ) + Σ_l w_l KL(q_l‖π)", source: shorrocks),
        MeasureDefinition(
            id: "imbalance_within_languages", title: "Imbalance within languages", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Of the imbalance of references over (language, culture), the part that lies inside "
                + "languages: how far each one's cultures stand from the population of countries.",
            formula: "Σ_l w_l KL(q_l‖π) = KL(q‖π) + I(L;C)", source: shorrocks,
            standing: ["Languages with few references push it up: a handful cannot be balanced."]),
        MeasureDefinition(
            id: "multilingual_illusion", title: "What language balance would leave", unit: "ratio",
            direction: .higherIsWorse, scale: .positive,
            definition: "Imbalance of countries after languages are reweighted to their speakers, divided by "
                + "imbalance now. 1: balancing languages mends nothing; 0: it mends all; above 1: it harms.",
            formula: "KL(q*‖π) / KL(q‖π), q* = Σ_l λ_l q_l", source: "this project's design"),
        MeasureDefinition(
            id: "multilingual_illusion_equal", title: "What equal languages would leave", unit: "ratio",
            direction: .higherIsWorse, scale: .positive,
            definition: "The same with every language that refers to a culture given equal weight.",
            formula: "KL(q*‖π) / KL(q‖π), q* = mean of q_l", source: "this project's design"),
        MeasureDefinition(
            id: "multilingual_illusion_homes", title: "What language balance would leave to outsiders",
            unit: "ratio", direction: .higherIsWorse, scale: .positive,
            definition: "The same against what balanced languages could give: every language of the corpus "
                + "speaking of the countries where it is at home, by its speakers there. Not touched by "
                + "languages that the corpus lacks; countries where none of its languages is at home are left "
                + "out.",
            formula: "KL(q*‖η) / KL(q‖η), η_c = Σ_l s_l h[l,c] π_c / Σ_k h[l,k] π_k; s_l speakers of the "
                + "corpus's languages", source: "this project's design"),
        MeasureDefinition(
            id: "multilingual_illusion_peoples", title: "What language balance would leave among peoples",
            unit: "ratio", direction: .higherIsWorse, scale: .positive,
            definition: "Imbalance of peoples after languages are reweighted to their speakers, divided by "
                + "imbalance now.",
            formula: "KL(q*‖π) / KL(q‖π) over peoples", source: "this project's design"),
        MeasureDefinition(
            id: "lens_loss", title: "What a lens hides", unit: "share", direction: .neutral,
            scale: .share,
            definition:
                "The part of the imbalance of countries (for a lens of languages: of languages) that lies "
                + "inside the lens's groups, and so vanishes from sight when they are grouped its way.",
            formula: "T_within / (T_within + T_between)", source: shorrocks),
        MeasureDefinition(
            id: "lens_between", title: "Imbalance between a lens's groups", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Divergence of the groups' shares of references from their shares of population.",
            formula: "KL of group totals", source: shorrocks),
        MeasureDefinition(
            id: "lens_within", title: "Imbalance within a lens's groups", unit: "nats",
            direction: .higherIsWorse, scale: .positive,
            definition: "Mean divergence inside the groups, weighted by their share of references.",
            formula: "Σ_g q_g KL(q|g‖π|g)", source: shorrocks),
        MeasureDefinition(
            id: "contested_share", title: "Contested share", unit: "share", direction: .neutral,
            scale: .share,
            definition: "How much of the references would move to other cultures under another attribution "
                + "of shared markers: the largest total variation distance between two policies.",
            formula: "max over policies a, b of ½ Σ |q_a − q_b|", source: "this project's design",
            standing: ["Policies: equal, context, largest; keyed values name the pair."]),
    ]
}
