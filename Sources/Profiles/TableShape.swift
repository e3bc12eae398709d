/// The shape of one additive table of a profile: text keys, integer counters, each counter kept in
/// `width` parts (32 folds, 20 marker groups, or 1).
package struct TableShape: Sendable, Hashable {
    /// SQL name of the table, without its `tally_` prefix.
    package let name: String
    /// Key columns, in order; together unique.
    package let keys: [String]
    /// Counter columns, in order. A counter's column holds the sum over its parts.
    package let counters: [String]
    /// Parts of each counter: `FoldLayout.folds`, `FoldLayout.markerGroups` or 1.
    package let width: Int

    /// Numbers held by one row: counters × width.
    package var stride: Int { counters.count * width }

    /// The position of a counter, or nil when the table has none of that name.
    package func counter(_ name: String) -> Int? { counters.firstIndex(of: name) }
}

extension TableShape {
    /// Documents by identified language; `characters` are Unicode code points. `referring`: documents that refer to a culture;
    /// `multicultural`: to two or more.
    package static let language = TableShape(
        name: "language", keys: ["language"],
        counters: ["documents", "bytes", "characters", "referring", "multicultural"],
        width: FoldLayout.folds)

    /// What `language` would change by, were a marker group absent (signed).
    package static let languageWithout = TableShape(
        name: "language_without", keys: ["language"],
        counters: ["referring", "multicultural"], width: FoldLayout.markerGroups)

    /// Declared against identified labels; an undeclared document has the declared key "".
    package static let declared = TableShape(
        name: "declared", keys: ["declared", "language"], counters: ["documents"], width: 1)

    /// Other languages inside documents of a language; `share_per_mille` sums their shares.
    package static let mixed = TableShape(
        name: "mixed", keys: ["language", "other"],
        counters: ["documents", "share_per_mille"], width: 1)

    /// Identification confidence in tenths ("0" … "9"); `per_mille` sums the stated confidence.
    package static let confidence = TableShape(
        name: "confidence", keys: ["language", "tenth"],
        counters: ["documents", "per_mille"], width: 1)

    /// Documents and characters by script; a document counts whole for the script of its label.
    package static let script = TableShape(
        name: "script", keys: ["script"], counters: ["documents", "characters"], width: 1)

    /// References of documents in a language to a culture. `equal`, `context` and `largest` are
    /// micro-references under the three attribution policies; `institutional`, `embodied` and `both`
    /// are documents by voice; `depth` sums the distinct facets told of the culture in each document,
    /// `deep` counts documents with three facets or more.
    package static let culture = TableShape(
        name: "culture", keys: ["language", "culture"],
        counters: [
            "documents", "mentions", "equal", "context", "largest", "institutional", "embodied", "both",
            "depth", "deep",
        ],
        width: FoldLayout.folds)

    /// The references of `culture` divided over the facets they rest on.
    package static let facet = TableShape(
        name: "facet", keys: ["language", "culture", "facet"],
        counters: ["documents", "mentions", "equal", "context", "largest"], width: FoldLayout.folds)

    /// What `facet` would change by, were a marker group absent (signed).
    package static let facetWithout = TableShape(
        name: "facet_without", keys: ["language", "culture", "facet"],
        counters: ["equal", "context", "largest"], width: FoldLayout.markerGroups)

    /// What `facet` would change by, were a pack absent (signed).
    package static let packWithout = TableShape(
        name: "pack_without", keys: ["pack", "language", "culture", "facet"],
        counters: ["equal", "context", "largest"], width: FoldLayout.folds)

    /// Mentions and documents of a marker in a language.
    package static let marker = TableShape(
        name: "marker", keys: ["language", "marker"], counters: ["mentions", "documents"], width: 1)

    /// Documents that refer to both cultures (`a` before `b` in byte order).
    package static let pair = TableShape(
        name: "pair", keys: ["a", "b"], counters: ["documents"], width: FoldLayout.folds)

    /// For each culture: pairs it is one of, and pairs of two others in documents that refer to it too.
    package static let hub = TableShape(
        name: "hub", keys: ["culture"], counters: ["pairs", "mediated"], width: FoldLayout.folds)

    /// Value vocabulary by stance (`emic`, `etic:THEORY`). Culture "" counts every document; for an
    /// etic stance a culture's row counts the documents that refer to that culture.
    package static let stance = TableShape(
        name: "stance", keys: ["language", "culture", "stance"],
        counters: ["mentions", "documents"], width: FoldLayout.folds)

    /// Turns of chat and instruction documents by role.
    package static let role = TableShape(
        name: "role", keys: ["role"], counters: ["documents", "bytes"], width: 1)

    /// Documents by year of their date field; undated documents have the key "".
    package static let year = TableShape(
        name: "year", keys: ["year"], counters: ["documents"], width: 1)

    /// Every additive table, in the order in which they are stored.
    package static let all: [TableShape] = [
        language, languageWithout, declared, mixed, confidence, script, culture, facet, facetWithout,
        packWithout, marker, pair, hub, stance, role, year,
    ]
}
