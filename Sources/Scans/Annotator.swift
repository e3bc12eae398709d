internal import Languages
internal import Lexicons
internal import Shards

/// Reads documents one at a time for one worker: language, mentions, and what they refer to.
///
/// Working memory is made once and reused; a document that refers to nothing costs no allocation.
final class Annotator {
    let tools: Tools
    private let trustsDeclared: Bool
    private var scratch: Identifier.Scratch
    private var declaredLabels = DeclaredLabels()
    private var matcher: Matcher
    /// The markers and cues of the document last read.
    private(set) var decider: ReferenceDecision
    /// What the document last read refers to.
    private(set) var decision = Decision()
    /// What it would be without one of its grounds; made on demand.
    private var alternative = Alternative()

    init(_ tools: Tools, trustsDeclaredLanguage: Bool) {
        self.tools = tools
        trustsDeclared = trustsDeclaredLanguage
        scratch = tools.identifier.makeScratch()
        matcher = Matcher(tools.lexicon)
        decider = ReferenceDecision(tools.lexicon)
    }

    /// What the document's language is, and what its shard declares it to be.
    struct Reading {
        var identification: Identification
        /// The declared label as the profile writes it; "" when none is declared.
        var declared: String
    }

    /// Identifies the language, or takes the declared one where that is trusted and known.
    func identify(_ document: Document) -> Reading {
        let declared = declaredLabels.resolve(document.declaredLanguage, in: tools.identifier)
        if trustsDeclared, let label = declared.index {
            return Reading(
                identification: Identification(label: label, confidence: 1000), declared: declared.text)
        }
        return Reading(
            identification: tools.identifier.identify(document.text, using: &scratch), declared: declared.text
        )
    }
}

extension Annotator {
    /// Finds the mentions of a text of the language `label` and decides what it refers to: `decision`,
    /// `decider`. The mentions last until the next call.
    func match(_ text: UnsafeRawBufferPointer, label: UInt16) -> UnsafeBufferPointer<Mention> {
        let mentions = matcher.match(text, in: tools.views[Int(label)])
        decider.gather(mentions, isShort: ShortText.holds(text))
        decider.decide(into: &decision)
        return mentions
    }

    /// The decision on the document last read, were one of its grounds not in the lexicon.
    func alternative(without ground: Ground) -> Alternative {
        decider.decide(into: &alternative, without: ground)
        return alternative
    }
}

/// Declared languages as they were resolved before: shards repeat a few.
private struct DeclaredLabels {
    /// The declared key of a language that no table knows.
    private static let unknown = "?"
    private var known: [String: (text: String, index: UInt16?)] = [:]

    mutating func resolve(
        _ declared: UnsafeRawBufferPointer, in identifier: Identifier
    ) -> (text: String, index: UInt16?) {
        if declared.isEmpty { return ("", nil) }
        let name = String(decoding: declared, as: UTF8.self)
        if let known = known[name] { return known }
        let label = LabelAliases.resolve(name)
        let resolved = (
            text: label?.description ?? Self.unknown, index: label.flatMap { identifier.index(of: $0) }
        )
        known[name] = resolved
        return resolved
    }
}
