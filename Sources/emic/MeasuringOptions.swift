import ArgumentParser
import Measures

/// Options that measure a profile otherwise, shared by `measure`, `compare`, `report` and `plan`.
struct MeasuringOptions: ParsableArguments {
    @Option(help: "How contested markers are attributed: equal, context or largest.")
    var policy: MeasureOptions.Policy = .equal

    @Option(help: "Take references from these facets only, with commas. Default: all.")
    var facets: String?

    @Option(help: "Take references from one layer only: lived, institutional or named.")
    var layer: FacetLayer?

    @Option(help: "Measure as though a pack had not been used; may be repeated.")
    var withoutPack: [String] = []

    @Option(
        help: """
            Language that translation is suspected from: a label or an ISO 639-3 code; 'others': all other \
            languages together. Where English hardly refers and none is given, the language that refers \
            most, or where no two refer enough, the others.
            """)
    var pivot = "eng_Latn"

    @Option(
        help: """
            Sizes to measure against, as CSV with key and population (or speakers). Default: the \
            profile's own.
            """,
        completion: .file(extensions: ["csv"]))
    var reference: String?

    @Option(help: "Count peoples towards countries, or look at peoples alone: none, countries or peoples.")
    var rollUp: MeasureOptions.RollUp = .none

    @Option(
        help: """
            A grouping: the name of one that comes with emic, or a CSV with key and group; may \
            be repeated. Default: all that come with emic.
            """)
    var lens: [String] = []

    /// The options as measures take them; reads the reference and the lenses.
    func options() throws -> MeasureOptions {
        var options = MeasureOptions()
        options.policy = policy
        options.withoutPacks = Set(withoutPack)
        options.pivot = pivot
        options.rollUp = rollUp
        var chosen: Set<String>?
        if let facets { chosen = Set(facets.split(separator: ",").map(String.init)) }
        if let layer {
            let inLayer = Set(layer.facets)
            chosen = chosen.map { $0.intersection(inLayer) } ?? inLayer
        }
        if let chosen, chosen.isEmpty {
            throw ValidationError("no facet is both in --facets and in --layer")
        }
        options.facets = chosen
        if let reference { options.reference = try Reference(csv: TextFile.read(reference), path: reference) }
        options.lenses = try lens.isEmpty ? Lens.bundled() : lens.map { name throws in try Lens.named(name) }
        return options
    }
}

extension MeasureOptions.Policy: ExpressibleByArgument {}
extension MeasureOptions.RollUp: ExpressibleByArgument {}
extension FacetLayer: ExpressibleByArgument {}
