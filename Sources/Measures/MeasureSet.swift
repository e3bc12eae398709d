package import Profiles

/// All measures of one profile under one set of options, with the replicates that comparisons need.
package struct MeasureSet: Sendable {
    package let tableau: Tableau
    /// The profile's numbers, nothing left out.
    package let figures: Figures
    package let measures: [Measure]
    /// Sentences that hold for the whole set.
    package let caveats: [String]
    /// Replicates by measure, in the order of `measures`.
    let estimates: [Estimate]
    private let positions: [MeasureName: Int]

    /// The measure of an id and key.
    package subscript(id: String, key: String? = nil) -> Measure? {
        positions[MeasureName(id: id, key: key)].map { measures[$0] }
    }

    func estimate(_ name: MeasureName) -> Estimate? { positions[name].map { estimates[$0] } }

    /// Measures a profile; `only` names the ids wanted, all when nil.
    package init(
        _ counts: ProfileCounts, options: MeasureOptions = MeasureOptions(), only: Set<String>? = nil
    ) throws(MeasureError) {
        let tableau = try Tableau(counts, options: options)
        let evaluations = tableau.evaluations(only)
        let whole = Figures(tableau, omitting: .nothing)
        let folds = FoldLayout.folds
        let groups = tableau.limits.lexicon == nil ? FoldLayout.markerGroups : 0
        let replicates = parallelMap(folds + groups) { number in
            let omission: Omission = number < folds ? .fold(number) : .markers(number - folds)
            let figures = Figures(tableau, omitting: omission)
            return evaluations.map { evaluation in
                (number < folds ? evaluation.folds : evaluation.markers) ? evaluation.values(figures) : []
            }
        }
        let shared = SetCaveats(tableau, whole)
        var measures: [Measure] = []
        var estimates: [Estimate] = []
        for (position, evaluation) in evaluations.enumerated() {
            guard let definition = MeasureCatalogue.definition(evaluation.id) else { continue }
            let foldValues = evaluation.folds ? replicates[..<folds].map { $0[position] } : []
            let groupValues = evaluation.markers ? replicates[folds...].map { $0[position] } : []
            for (index, value) in evaluation.values(whole).enumerated() {
                let estimate = Estimate(
                    value: value, folds: foldValues.map { $0[index] }, groups: groupValues.map { $0[index] })
                measures.append(
                    Measure(
                        definition, evaluation, index, estimate: estimate, figures: whole,
                        limits: tableau.limits,
                        shared: shared))
                estimates.append(estimate)
            }
        }
        self.init(
            tableau: tableau, figures: whole, measures: measures, estimates: estimates,
            caveats: shared.sentences)
    }

    private init(
        tableau: Tableau, figures: Figures, measures: [Measure], estimates: [Estimate], caveats: [String]
    ) {
        // Stable sorting by place in the catalogue keeps keys in the order of their evaluation.
        let place = Dictionary(
            zip(MeasureCatalogue.all.map(\.id), MeasureCatalogue.all.indices),
            uniquingKeysWith: { first, _ in first })
        let order = measures.indices.sorted {
            let a = place[measures[$0].id] ?? 0
            let b = place[measures[$1].id] ?? 0
            return a != b ? a < b : $0 < $1
        }
        self.tableau = tableau
        self.figures = figures
        self.measures = order.map { measures[$0] }
        self.estimates = order.map { estimates[$0] }
        self.caveats = caveats
        positions = Dictionary(
            order.enumerated().map { (MeasureName(id: measures[$1].id, key: measures[$1].key), $0) },
            uniquingKeysWith: { first, _ in first })
    }
}

/// What names one number.
package struct MeasureName: Sendable, Hashable {
    package var id: String
    package var key: String?
}

/// A number and what it becomes without each fold and each marker group.
struct Estimate: Sendable {
    var value: Double
    var folds: [Double]
    var groups: [Double]
}

extension Tableau {
    /// What is evaluated, or of it the ids wanted.
    fileprivate func evaluations(_ only: Set<String>?) -> [Evaluation] {
        if let only, only.isEmpty { return [] }
        let all =
            languageEvaluations() + cultureEvaluations() + imbalanceEvaluations() + lensEvaluations()
            + homeEvaluations() + meetingEvaluations() + tellingEvaluations() + limitEvaluations()
        return only.map { wanted in all.filter { wanted.contains($0.id) } } ?? all
    }
}
