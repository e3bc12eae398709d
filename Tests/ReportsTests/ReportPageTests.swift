import Foundation
import Measures
import Profiles
import Testing

@testable import Reports

@Suite("The report page")
struct ReportPageTests {
    static func page(_ profile: MadeUpProfile) throws -> String {
        try ReportPage(counts: profile.counts).files()[0].text
    }

    @Test("is well formed, whatever the profile holds", arguments: ["empty", "one", "small", "unreadable"])
    func isWellFormed(_ kind: String) throws {
        var profile = MadeUpProfile()
        switch kind {
        case "one":
            profile.tell("eng_Latn", "US", 1)
            profile.shard("only.jsonl.gz")
        case "small": profile = .small()
        case "unreadable": profile.shard("broken.jsonl.gz", .unreadable)
        default: break
        }
        let read = try PageReader(Self.page(profile))
        #expect(read.elements.contains { $0.name == "h1" })
    }

    @Test(
        "gives every view a heading, a figure with title and description, and a table",
        arguments: [true, false])
    func viewsAreComplete(_ empty: Bool) throws {
        let profile = empty ? MadeUpProfile() : MadeUpProfile.small()
        let views = ReportPage.views(Subject(try MeasureSet(profile.counts)))
        #expect(Set(views.map(\.id)).count == views.count)
        for view in views {
            #expect(!view.finding.isEmpty && !view.reading.isEmpty && !view.tables.isEmpty, "\(view.id)")
            #expect(!view.figures.isEmpty, "\(view.id)")
            let read = try PageReader("<!DOCTYPE html>\n" + view.markup.html)
            let drawings = read.elements.filter { $0.name == "svg" && $0.attributes["role"] == "img" }
            #expect(drawings.count == view.figures.count, "\(view.id)")
            let ids = Set(read.elements.compactMap { $0.attributes["id"] })
            for drawing in drawings {
                let named =
                    drawing.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
                #expect(named.count == 2 && named.allSatisfy(ids.contains), "\(view.id)")
            }
            #expect(read.elements.contains { $0.name == "h2" && $0.attributes["id"] == "\(view.id)-h" })
            #expect(read.elements.contains { $0.name == "table" }, "\(view.id)")
            #expect(read.elements.contains { $0.name == "caption" }, "\(view.id)")
            #expect(read.elements.contains { $0.attributes["class"] == "csv" }, "\(view.id)")
        }
    }

    @Test("holds every measure by its id, with its number")
    func holdsEveryMeasure() throws {
        let profile = MadeUpProfile.small()
        let page = try Self.page(profile)
        let read = try PageReader(page)
        let ids = Set(read.elements.compactMap { $0.attributes["id"] })
        for definition in MeasureCatalogue.all {
            #expect(ids.contains("m-\(definition.id)"), "\(definition.id)")
        }
        for measure in try MeasureSet(profile.counts).measures where measure.key == nil {
            guard let value = measure.value else { continue }
            #expect(read.text.contains(decimal(value)), "\(measure.id)")
        }
    }

    @Test("loads nothing and links nowhere")
    func loadsNothing() throws {
        for element in try PageReader(Self.page(.small())).elements {
            #expect(element.attributes["src"] == nil)
            #expect(element.attributes["href"]?.hasPrefix("#") ?? true)
            #expect(element.attributes["style"] == nil)
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
        }
    }

    @Test("every link leads to a place in the page")
    func linksLead() throws {
        let read = try PageReader(Self.page(.small()))
        let ids = Set(read.elements.compactMap { $0.attributes["id"] })
        for link in read.elements.compactMap({ $0.attributes["href"] }) {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
    }

    @Test("names its style and script by hash in the content policy")
    func policyHoldsHashes() throws {
        let read = try PageReader(Self.page(.small()))
        let policy = read.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
            .attributes["content"]
        let allowed = try #require(policy)
        #expect(allowed.contains("default-src &#39;none&#39;"))
        for block in read.raw where block.attributes["type"] == nil {
            #expect(allowed.contains(SHA256.policySource(of: block.body)), "\(block.name)")
        }
        #expect(!PageScript.text.contains("innerHTML") && !PageScript.text.contains("fetch("))
    }

    @Test("keeps hostile names, ids and snippets as text")
    func escapesEverything() throws {
        let hostile = "</script><img src=x onerror=\"alert('1')\">&\u{2028}"
        var profile = MadeUpProfile.small()
        profile.name = hostile
        profile.culture("ZZ", hostile, endonym: hostile)
        profile.language("qaa_Latn", hostile, endonym: hostile)
        profile.shard(hostile, .damaged, damages: [.init(offset: 1, what: hostile, lost: nil)])
        for fold in 0..<32 { profile.tell("qaa_Latn", "ZZ", 50, facet: hostile, fold: fold) }
        profile.evidence.append(
            .init(
                culture: "ZZ", hash: 3, shard: hostile, document: hostile, language: hostile, micros: 1,
                markers: hostile, snippet: "⟦\(hostile)⟧ \(hostile)"))
        let page = try Self.page(profile)
        let read = try PageReader(page)
        #expect(!read.elements.contains { $0.name == "img" })
        #expect(read.raw.count { $0.name == "script" } == 2)
        #expect(!page.contains("<img"))
        #expect(read.text.contains("&lt;/script&gt;"))
    }

    @Test("says first that a scan is partial")
    func partialIsProminent() throws {
        let profile = MadeUpProfile.small()
        let page = try ReportPage(counts: profile.counts)
        #expect(page.headline.contains("Partial: 1 of 2 shards was not read in full"))
        #expect(page.files()[0].text.contains("class=\"banner\""))
        #expect(page.files()[0].text.contains("byte 812: bad checksum, 40 bytes lost"))
    }

    @Test(
        "says in general why numbers were withheld",
        arguments: [
            (
                "too thin: 12 documents where at least 30 are needed",
                "too thin: few documents where at least 30 are needed"
            ),
            ("no references at all; 0.4 would be its share by reference", "no references at all"),
            (
                "too thin: 2 references seen and 1.5 expected; 10 of either are needed",
                "too thin: few references seen and few expected; 10 of either are needed"
            ),
        ])
    func generalReasons(_ reason: String, _ general: String) {
        #expect(MethodsView.general(reason) == general)
    }

    @Test("withholds passages whose lexicon keeps them to totals")
    func withholdsPassages() throws {
        let read = try PageReader(Self.page(.small()))
        #expect(read.text.contains("Withheld: kept to totals"))
        #expect(read.elements.count { $0.name == "mark" } == 1)
    }

    @Test("has at most one megabyte for 200 languages and 400 cultures")
    func staysSmall() throws {
        let page = try Self.page(.large())
        #expect(page.utf8.count < 1_000_000)
        _ = try PageReader(page)
    }

    @Test("has the same bytes every time")
    func isDeterministic() throws {
        #expect(try Self.page(.small()) == Self.page(.small()))
    }

    @Test("is laid down in a folder without inline code")
    func folderHasNoInlineCode() throws {
        let files = try ReportPage(counts: MadeUpProfile.small().counts).files(.folder)
        #expect(files.map(\.name) == ["index.html", "style.css", "script.js", "data.js"])
        let read = try PageReader(files[0].text)
        #expect(read.raw.allSatisfy { $0.body.isEmpty && $0.attributes["src"] != nil })
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "emic-report-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try ReportPage(counts: MadeUpProfile.small().counts).write(to: folder.path, layout: .folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 4)
    }

    @Test("says why a page cannot be written")
    func saysWhyUnwritable() throws {
        let page = try ReportPage(counts: MadeUpProfile().counts)
        #expect(throws: ReportError.self) { try page.write(to: "/no/such/folder/report.html") }
    }

    @Test("has the views it had for a small profile")
    func matchesGolden() throws {
        let subject = Subject(try MeasureSet(MadeUpProfile.small().counts))
        let views = [
            BalanceView.make(subject), MendingView.make(subject), WorldView.make(subject),
            EvidenceView.make(subject),
            ReadingView.make(subject),
        ]
        let page = ([PartialBanner.markup(subject)] + views.map(\.markup)).map { $0.html + "\n" }.joined()
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Goldens/views.html")
        if ProcessInfo.processInfo.environment["EMIC_REFRESH_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try page.write(to: path, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: path, encoding: .utf8)
        #expect(page == golden, "refresh with EMIC_REFRESH_GOLDENS=1 when the change is meant")
    }
}
