internal import Glibc

/// Measures of which languages the corpus is written in.
extension Tableau {
    func languageEvaluations() -> [Evaluation] {
        let seen = languages.indices.filter { identified[$0] && byLanguage.documents.total[$0] > 0 }
        let corrected: @Sendable (Figures) -> [Double] = { figures in
            kept(confusion.correct(figures.documents))
        }
        return [
            overLanguages("effective_languages") { Hill.shannon(kept($0.documents)) },
            overLanguages("effective_languages_2") { Hill.simpson(kept($0.documents)) },
            overLanguages("effective_languages_0") { Hill.richness(kept($0.documents)) }.countingKinds(),
            overLanguages("effective_languages_bytes") { Hill.shannon(kept($0.bytes)) },
            overLanguages("effective_languages_bytes_2") { Hill.simpson(kept($0.bytes)) },
            correctable(overLanguages("effective_languages_corrected") { Hill.shannon(corrected($0)) }),
            overLanguages("language_coverage") { Coverage.observed(kept($0.documents)) },
            doubting(perLanguage("language_share", seen) { shares(kept($0.documents)) }, seen),
            correctable(
                doubting(perLanguage("language_share_corrected", seen) { shares(corrected($0)) }, seen)),
            languageRatio(),
            overSpeakers("language_imbalance") { Inequality.theil(kept($0), reference: speakers) },
            overSpeakers("language_gini") { Inequality.gini(kept($0), reference: speakers) },
            overLabels("language_imbalance_equal") {
                Inequality.theil(kept($0.documents), reference: labels)
            },
            overLabels("language_gini_equal") { Inequality.gini(kept($0.documents), reference: labels) },
            overLabels("language_gini_equal_bytes") { Inequality.gini(kept($0.bytes), reference: labels) },
        ]
    }

    /// Values of identified languages; 0 for the rest.
    func kept(_ values: [Double]) -> [Double] {
        zip(values, identified).map { $1 ? $0 : 0 }
    }

    /// One for each language of the universe in which every language counts the same.
    var labels: [Double] { identified.map { $0 ? 1 : 0 } }

    func shares(_ counts: [Double]) -> [Double] {
        let total = counts.reduce(0, +)
        return total > 0 ? counts.map { $0 / total } : counts.map { _ in .nan }
    }

    private func languageBasis(_ figures: Figures) -> MeasureBasis {
        let documents = kept(figures.documents)
        return MeasureBasis([
            ("documents", documents.reduce(0, +)), ("languages", Hill.richness(documents)),
            ("documents_not_identified", figures.documents.reduce(0, +) - documents.reduce(0, +)),
        ])
    }

    private func overLanguages(_ id: String, _ value: @escaping @Sendable (Figures) -> Double) -> Evaluation {
        Evaluation(
            id: id, keys: Evaluation.whole, values: { [value($0)] }, markers: false,
            basis: { figures, _ in languageBasis(figures) },
            reason: { figures, _ in tooFew(kept(figures.documents).reduce(0, +), of: "identified documents")
            },
            universe: "languages seen, without und_Zyyy (not identified) and zxx_Zyyy (no language)",
            caveats: { figures, _ in unidentifiedCaveat(figures) },
            lexiconReason: "does not rest on the lexicons")
    }

    private func overLabels(_ id: String, _ value: @escaping @Sendable (Figures) -> Double) -> Evaluation {
        var evaluation = overLanguages(id, value)
        evaluation.universe =
            "\(identified.count { $0 }) languages: those the identifier knows and any others seen"
        return evaluation
    }

    private func overSpeakers(_ id: String, _ value: @escaping @Sendable ([Double]) -> Double) -> Evaluation {
        let known = languages.indices.count { identified[$0] && speakers[$0] > 0 }
        var evaluation = overLanguages(id) { value($0.documents) }
        evaluation.universe = "\(known) languages with known speakers; reference: \(speakersTitle)"
        evaluation.reason = { figures, _ in
            known == 0
                ? "no speakers are known for any language; give --reference"
                : tooFew(kept(figures.documents).reduce(0, +), of: "identified documents")
        }
        evaluation.caveats = { figures, _ in
            let documents = kept(figures.documents)
            let outside = zip(documents, speakers).reduce(0) { $0 + ($1.1 > 0 ? 0 : $1.0) }
            let share = outside / documents.reduce(0, +)
            let missing =
                share > 0.001
                ? ["\(percent(share)) of documents are in languages without known speakers, left out"] : []
            return missing + unidentifiedCaveat(figures)
        }
        return evaluation
    }

    private func perLanguage(
        _ id: String, _ seen: [Int], _ values: @escaping @Sendable (Figures) -> [Double]
    ) -> Evaluation {
        Evaluation(
            id: id, keys: seen.map { (languages[$0], languageNames[$0]) },
            values: { figures in
                let all = values(figures)
                return seen.map { all[$0] }
            }, markers: false,
            basis: { figures, index in MeasureBasis([("documents", figures.documents[seen[index]])]) },
            reason: { figures, _ in tooFew(kept(figures.documents).reduce(0, +), of: "identified documents")
            },
            universe: "languages seen, without und_Zyyy and zxx_Zyyy",
            lexiconReason: "does not rest on the lexicons")
    }

    /// Warns of languages whose documents could all be others', misidentified: no more were seen than twice the
    /// standard error above those expected.
    private func doubting(_ evaluation: Evaluation, _ seen: [Int]) -> Evaluation {
        var evaluation = evaluation
        evaluation.caveats = { figures, index in
            let documents = figures.documents[seen[index]]
            guard documents > 0,
                let mistaken = confusion.mistaken(for: seen[index], in: kept(figures.documents)),
                documents <= mistaken.documents + 2 * mistaken.documents.squareRoot()
            else { return [] }
            return [
                "all \(plain(documents)) documents may be of other languages, misidentified: "
                    + "\(plain(mistaken.documents)) such errors are to be expected, most of them of "
                    + "\(languageNames[mistaken.most])"
            ]
        }
        return evaluation
    }

    private func languageRatio() -> Evaluation {
        let known = languages.indices.filter { identified[$0] && speakers[$0] > 0 }
        let population = known.reduce(0) { $0 + speakers[$1] }
        var evaluation = perLanguage("language_ratio", known) { figures in
            let total = known.reduce(0) { $0 + figures.documents[$1] }
            return languages.indices.map { language in
                log2(figures.documents[language] / total / (speakers[language] / population))
            }
        }
        let expected: @Sendable (Figures, Int) -> Double = { figures, index in
            known.reduce(0) { $0 + figures.documents[$1] } * speakers[known[index]] / population
        }
        evaluation.universe = "\(known.count) languages with known speakers; reference: \(speakersTitle)"
        evaluation.basis = { figures, index in
            MeasureBasis([
                ("documents", figures.documents[known[index]]), ("speakers", speakers[known[index]]),
                ("documents_expected", expected(figures, index)),
            ])
        }
        evaluation.reason = { figures, index in
            ratioReason(
                seen: figures.documents[known[index]], expected: expected(figures, index), what: "documents")
        }
        return evaluation
    }

    private func correctable(_ evaluation: Evaluation) -> Evaluation {
        guard !confusion.isKnown else { return evaluation }
        var evaluation = evaluation
        evaluation.reason = { _, _ in "the profile carries no confusion matrix of its identifier" }
        return evaluation
    }

    private func unidentifiedCaveat(_ figures: Figures) -> [String] {
        let all = figures.documents.reduce(0, +)
        let share = 1 - kept(figures.documents).reduce(0, +) / all
        return share > 0.05 ? ["\(percent(share)) of all documents have no identified language"] : []
    }
}

/// Why a log ratio is withheld: nothing seen (its logarithm is not a number), or too little either way.
func ratioReason(seen: Double, expected: Double, what: String) -> String? {
    if seen <= 0 { return "no \(what) at all; \(plain(expected)) would be its share by reference" }
    if max(seen, expected) < 10 {
        return
            "too thin: \(plain(seen)) \(what) seen and \(plain(expected)) expected; 10 of either are needed"
    }
    return nil
}
