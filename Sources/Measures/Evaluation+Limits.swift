internal import Profiles

/// Measures of what could not be seen, whose lexicon was used, and what the documents are.
extension Tableau {
    func limitEvaluations() -> [Evaluation] {
        [silence(), measurability(), lexiconForms(), unseenMarkers(), participation()]
            + duplicates() + sourceWarnings()
    }

    private func silence() -> Evaluation {
        let seen = languages.indices.filter { byLanguage.documents.total[$0] > 0 }
        return Evaluation(
            id: "silence", keys: Evaluation.whole + seen.map { (languages[$0], languageNames[$0]) },
            values: { figures in
                [1 - figures.referring.reduce(0, +) / figures.documents.reduce(0, +)]
                    + seen.map { 1 - figures.referring[$0] / figures.documents[$0] }
            },
            basis: { figures, index in
                guard index > 0 else {
                    return MeasureBasis([
                        ("documents", figures.documents.reduce(0, +)),
                        ("referring", figures.referring.reduce(0, +)),
                    ])
                }
                return MeasureBasis([
                    ("documents", figures.documents[seen[index - 1]]),
                    ("referring", figures.referring[seen[index - 1]]),
                ])
            },
            reason: { figures, index in
                limits.documents
                    ?? tooFew(
                        index == 0 ? figures.documents.reduce(0, +) : figures.documents[seen[index - 1]],
                        of: "documents")
            },
            universe: "all documents, identified or not")
    }

    /// Forms of a language's own by language index.
    private var ownForms: [Double] {
        var byName: [String: Double] = [:]
        for row in counts.registry.forms where row.language != "mul" {
            byName[row.language, default: 0] += Double(row.forms)
        }
        return languages.map { label in
            (byName[label] ?? 0) + (label.utf8.count > 4 ? byName[String(label.prefix(3))] ?? 0 : 0)
        }
    }

    private func measurability() -> Evaluation {
        let few = zip(ownForms, identified).map { $1 && $0 < Thinness.forms }
        let known = !counts.registry.forms.isEmpty
        return Evaluation(
            id: "measurability", keys: Evaluation.whole,
            values: { figures in
                let documents = kept(figures.documents)
                return [zip(documents, few).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } / documents.reduce(0, +)]
            },
            markers: false,
            basis: { figures, _ in
                let documents = kept(figures.documents)
                return MeasureBasis([
                    ("documents", documents.reduce(0, +)), ("languages", Hill.richness(documents)),
                    (
                        "languages_with_too_few_forms",
                        Double(documents.indices.count { few[$0] && documents[$0] > 0 })
                    ),
                ])
            },
            reason: { figures, _ in
                known
                    ? tooFew(kept(figures.documents).reduce(0, +), of: "identified documents")
                    : "the profile does not say how many forms its lexicons have"
            },
            universe: "documents in identified languages")
    }

    private func lexiconForms() -> Evaluation {
        let forms = ownForms
        let seen = languages.indices.filter { identified[$0] && byLanguage.documents.total[$0] > 0 }
        let known = !counts.registry.forms.isEmpty
        return Evaluation(
            id: "lexicon_forms", keys: known ? seen.map { (languages[$0], languageNames[$0]) } : [],
            values: { _ in known ? seen.map { forms[$0] } : [] }, folds: false, markers: false,
            basis: { figures, index in MeasureBasis([("documents", figures.documents[seen[index]])]) },
            universe: "languages seen",
            caveats: { _, index in
                forms[seen[index]] < Thinness.forms
                    ? ["fewer than \(plain(Thinness.forms)): what this language speaks of is hardly measured"]
                    : []
            },
            lexiconReason: "a count of the lexicons themselves")
    }

    private func unseenMarkers() -> Evaluation {
        let table = counts[.marker]
        var documents: [String: Int64] = [:]
        if let counter = table.shape.counter("documents") {
            for (row, key) in table.keys.enumerated() {
                documents[key[1], default: 0] += table.total(row: row, counter: counter)
            }
        }
        let once = Double(documents.values.count { $0 == 1 })
        let twice = Double(documents.values.count { $0 == 2 })
        let seen = Double(documents.values.count { $0 > 0 })
        let held = Double(counts.registry.packs.reduce(0) { $0 + $1.markers })
        let unseen = once * (once - 1) / (2 * (twice + 1))
        let possible = held > 0 ? max(0, held - seen) : .infinity
        return Evaluation(
            id: "unseen_markers", keys: Evaluation.whole, values: { _ in [min(unseen, possible)] },
            folds: false, markers: false,
            basis: { _, _ in
                MeasureBasis([
                    ("markers_seen", seen), ("markers_in_packs", held), ("seen_in_one_document", once),
                    ("seen_in_two_documents", twice),
                ])
            },
            reason: { _, _ in seen >= 1 ? nil : "no marker was seen" },
            universe: "markers of the profile's packs",
            caveats: { _, _ in
                unseen > possible ? ["cut off at the number of markers the packs hold"] : []
            })
    }

    private func participation() -> Evaluation {
        let states = ["community-reviewed", "unreviewed", "generated"]
        let review = Dictionary(
            counts.markers.map { ($0.marker, $0.review) }, uniquingKeysWith: { first, _ in first })
        var mentions = [0.0, 0, 0]
        var unknown = 0.0
        let table = counts[.marker]
        if let counter = table.shape.counter("mentions") {
            for (row, key) in table.keys.enumerated() {
                let count = Double(table.total(row: row, counter: counter))
                if let state = review[key[1]].flatMap(states.firstIndex(of:)) {
                    mentions[state] += count
                } else {
                    unknown += count
                }
            }
        }
        let total = mentions.reduce(unknown, +)
        let counted = mentions
        let nowhere = unknown
        return Evaluation(
            id: "participation", keys: Evaluation.whole + states.map { ($0, nil) },
            values: { _ in [counted[0] / total] + counted.map { $0 / total } },
            folds: false, markers: false,
            basis: { _, index in
                MeasureBasis([("mentions", total), ("in_state", counted[max(0, index - 1)])])
            },
            reason: { _, _ in tooFew(total, of: "mentions") },
            universe: "all mentions of markers",
            caveats: { _, _ in
                nowhere > 0
                    ? ["\(percent(nowhere / total)) of mentions are of markers of no stated review"] : []
            })
    }
}
