import Measures
import Profiles
import Testing

@testable import Reports

@Suite("The comparison page")
struct ComparisonPageTests {
    private func judged(_ change: (inout MadeUpProfile) -> Void = { _ in }) throws -> (
        comparison: Comparison, outcomes: [GateOutcome]
    ) {
        let old = try MeasureSet(MadeUpProfile.small().counts)
        var profile = MadeUpProfile.small()
        change(&profile)
        let comparison = try Comparison(old: old, new: MeasureSet(profile.counts))
        let gates = [try Gate("locality<-0.02"), try Gate("new.silence>0.9")]
        return (comparison, gates.map { $0.judge(comparison) })
    }

    @Test("is well formed, with every view complete")
    func isWellFormed() throws {
        let entry = try judged { profile in
            for fold in 0..<32 { profile.tell("eng_Latn", "US", 90, facet: "place", fold: fold) }
        }
        let read = try PageReader(ComparisonPage([entry]).files()[0].text)
        let ids = Set(read.elements.compactMap { $0.attributes["id"] })
        for view in ["verdicts", "gates", "languages", "cultures", "coverage", "numbers", "methods"] {
            #expect(ids.contains(view), "\(view)")
        }
        for link in read.elements.compactMap({ $0.attributes["href"] }) {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
        #expect(read.text.contains("more imbalanced"))
    }

    @Test("shows every measure that both profiles have, and what failed")
    func showsEveryMeasure() throws {
        let entry = try judged { profile in
            for fold in 0..<32 { profile.tell("swh_Latn", "US", 60, facet: "place", fold: fold) }
        }
        let page = ComparisonPage([entry]).files()[0].text
        for row in entry.comparison.rows where row.key == nil { #expect(page.contains(row.id), "\(row.id)") }
        #expect(page.contains("locality&lt;-0.02"))
        #expect(page.contains("1 rule") && page.contains("failed"))
    }

    @Test("holds several comparisons without an id standing twice")
    func holdsSeveral() throws {
        let entry = try judged()
        let page = ComparisonPage([entry, entry])
        _ = try PageReader(page.files()[0].text)
        #expect(page.headline == entry.comparison.headline)
    }
}
