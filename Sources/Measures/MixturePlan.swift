internal import Profiles

/// A mixture of a corpus's strata that comes as close to a target as reweighting can, and what it cannot.
package struct MixturePlan: Sendable {
    /// What the corpus should look like.
    package enum Target: Sendable {
        /// Cultures by population, languages by speakers.
        case population
        /// Every culture and every language the same.
        case equal
        /// Sizes from a table; a side it has no key of follows the population.
        case table(Reference)

        package var title: String {
            switch self {
            case .population: "population of countries and speakers of languages"
            case .equal: "every country and every language the same"
            case .table(let reference): reference.title
            }
        }
    }

    /// Documents in a language that refer to a culture; culture "" those that refer to none.
    package struct Stratum: Sendable {
        package var language: String
        package var culture: String
        /// Documents (references, for strata of a culture) there are.
        package var available: Double
        /// How often each is to be taken: 0 … the largest repeat.
        package var weight: Double
    }

    /// A culture that no reweighting can bring to its target, and what is missing.
    package struct Shortage: Sendable {
        package var key: String
        package var name: String
        package var targetShare: Double
        package var plannedShare: Double
        /// References missing at this budget.
        package var missing: Double
        package var reasons: [String]
    }

    package struct Balance: Sendable {
        /// KL of culture shares, and of language shares, from their targets, in nats.
        package var cultures: Double
        package var languages: Double
        package var effectiveCultures: Double
        package var effectiveLanguages: Double
    }

    package let target: Target
    package let maxRepeat: Double
    /// Documents in the mixture.
    package let budget: Double
    package let strata: [Stratum]
    package let before: Balance
    package let after: Balance
    package let gap: Double
    package let tolerance: Double
    package let shortages: [Shortage]
    /// What holds for the plan as a whole.
    package let notes: [String]
    package let title: String

    /// Plans a mixture of `budget` documents (nil: as many as there are) in which nothing stands more
    /// than `maxRepeat` times. Throws `infeasible` when the budget is more than that gives.
    package init(
        _ set: MeasureSet, target: Target, maxRepeat: Double = 4, budget: Double? = nil,
        tolerance: Double = 1e-6
    ) throws(MeasureError) {
        let strataSheet = try StrataSheet(set, target: target)
        let available = strataSheet.documents
        let wanted = budget ?? available
        guard maxRepeat > 0, wanted > 0 else {
            throw .infeasible(what: "the budget and the largest repeat must be above 0")
        }
        guard wanted <= available * maxRepeat else {
            throw .infeasible(
                what:
                    "a budget of \(plain(wanted)) documents is more than \(plain(available)) documents taken "
                    + "\(plain(maxRepeat)) times give; lower --budget or raise --max-repeat")
        }
        let problem = strataSheet.problem(budget: wanted, maxRepeat: maxRepeat)
        let solution = problem.solve(tolerance: tolerance)
        self.target = target
        self.maxRepeat = maxRepeat
        self.budget = wanted
        self.tolerance = tolerance
        gap = solution.gap
        strata = strataSheet.strata(solution, budget: wanted)
        before = strataSheet.balance(strataSheet.present, problem)
        after = strataSheet.balance((solution.strata, solution.silent), problem)
        shortages = strataSheet.shortages(
            problem.shares((solution.strata, solution.silent)).cultures, problem, budget: wanted, set)
        let identity = set.tableau.counts.identity
        title = identity.version.isEmpty ? identity.name : "\(identity.name) \(identity.version)"
        var notes = strataSheet.notes
        if gap > tolerance {
            notes.append("stopped \(decimal(gap)) nats from a proof that nothing better is possible")
        }
        self.notes = notes
    }
}
