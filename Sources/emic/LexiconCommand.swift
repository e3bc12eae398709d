import ArgumentParser

/// `emic lexicon`: what the lexicons hold, and the tools that keep them honest.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "List, check, review and make lexicon packs.",
        discussion: """
            A pack is a folder of CSV tables that says which words point to which cultures. What emic can \
            see is what its packs hold, so their gaps and faults are the first thing to look at.

            Examples:
              emic lexicon list
              emic lexicon lint my-pack/
            """,
        subcommands: [
            LexiconListCommand.self, LexiconShowCommand.self, LexiconLintCommand.self,
            LexiconAuditCommand.self,
            LexiconReviewCommand.self, LexiconNewCommand.self, LexiconDiffCommand.self,
            LexiconCoverageCommand.self, LexiconBenchCommand.self,
        ])
}
