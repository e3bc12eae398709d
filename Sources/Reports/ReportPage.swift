package import Measures
package import Profiles

/// The report of one profile: an answer first, then every view, then every number.
///
/// The page is self-contained, asks nothing of the network, reads without its script, and has the same
/// bytes for the same profile and options.
package struct ReportPage: Sendable {
    /// The answer in one sentence, plain text.
    package let headline: String
    private let document: PageDocument

    /// Measures `counts` under `options` and lays the page out. Throws `measuring` when an option names
    /// something the profile does not have.
    package init(counts: ProfileCounts, options: MeasureOptions = MeasureOptions()) throws(ReportError) {
        do throws(MeasureError) {
            self.init(try MeasureSet(counts, options: options))
        } catch {
            throw .measuring(error)
        }
    }

    /// The page of numbers already measured.
    package init(_ set: MeasureSet) {
        let subject = Subject(set)
        let methods = MethodsView(subject: subject)
        let views = ReportPage.views(subject)
        headline = Headline.sentence(subject)
        let tables = views.flatMap(\.tables) + methods.tables
        document = PageDocument(
            title:
                "\(subject.corpusName.isEmpty ? "A corpus" : subject.corpusName): languages beside cultures",
            body: ReportPage.body(subject, headline: headline, views: views, methods: methods),
            data: DataPool.json(tables, more: [("mending", MendingView.json(subject))]))
    }

    /// Writes the page: to a file, or to a folder by `layout`.
    package func write(to output: String, layout: ReportLayout = .file) throws(ReportError) {
        try document.write(to: output, layout: layout)
    }

    /// The files of the page and their text, the page itself first.
    package func files(_ layout: ReportLayout = .file) -> [(name: String, text: String)] {
        document.files(layout)
    }

    /// Every view but the methods, in the order of the page.
    static func views(_ subject: Subject) -> [View] {
        [
            BalanceView.make(subject), MendingView.make(subject), WhoWhereView.make(subject),
            WorldView.make(subject), RatiosView.make(subject), LocalityView.make(subject),
            ShadowView.make(subject), MeetingsView.make(subject), TermsView.make(subject),
            VoiceView.make(subject), LayersView.make(subject), LensesView.make(subject),
            ContestedView.make(subject), EvidenceView.make(subject), UnmeasuredView.make(subject),
            LexiconsView.make(subject), ReadingView.make(subject), IdentificationView.make(subject),
            SourcesView.make(subject),
        ]
    }

    private static func body(_ subject: Subject, headline: String, views: [View], methods: MethodsView)
        -> Markup
    {
        let links = views.map { ($0.id, $0.name) } + [("methods", "Methods: every number")]
        return Markup([
            el(.a, [.class: "skip", .href: "#balance"], "Skip to the findings"),
            Masthead.markup(subject, headline: headline), PartialBanner.markup(subject),
            el(
                .div, [.class: "columns"],
                el(
                    .nav, [.ariaLabel: "Views"],
                    el(
                        .ol,
                        each: links.map { id, name in el(.li, el(.a, [.href: "#\(id)"], Markup(text: name))) }
                    )),
                el(.main, each: views.map(\.markup) + [methods.markup])),
            el(
                .footer,
                el(
                    .p,
                    "Made by \(subject.counts.identity.provenance["tool"] ?? "emic"). This "
                        + "page asks nothing of the network. Order is by count and says nothing of "
                        + "worth; what is not measured is not zero."
                )),
        ])
    }
}
