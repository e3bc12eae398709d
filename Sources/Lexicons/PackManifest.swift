internal import FoundationEssentials

/// What `datapackage.json` says of a pack: a Frictionless Data Package with `review` and `governance`.
package struct PackManifest: Sendable, Equatable {
    package let name: String
    package let title: String
    package let version: String
    package let licenses: [String]
    package let sources: [String]
    package let contributors: [Contributor]
    package let review: ReviewState
    package let governance: Governance

    package struct Contributor: Sendable, Equatable {
        package let title: String
        package let role: String
    }

    /// Reads the manifest; every property but `contributors` is required.
    static func load(path: String) throws(LexiconError) -> PackManifest {
        let bytes = try FileBytes.read(path)
        let raw: Raw
        do {
            raw = try JSONDecoder().decode(Raw.self, from: Data(bytes))
        } catch {
            throw .malformedManifest(path: path, reason: "is no data package: \(error)")
        }
        guard let review = ReviewState(rawValue: raw.review) else {
            let known = ReviewState.allCases.map(\.rawValue).joined(separator: ", ")
            throw .malformedManifest(path: path, reason: "review is \"\(raw.review)\"; write one of \(known)")
        }
        guard let governance = Governance(name: raw.governance) else {
            throw .malformedManifest(
                path: path,
                reason:
                    "governance is \"\(raw.governance)\"; write open, aggregate-only or a TK label, \"TK CV\""
            )
        }
        guard !raw.name.isEmpty, !raw.licenses.isEmpty else {
            throw .malformedManifest(path: path, reason: "a pack needs a name and a licence")
        }
        return PackManifest(
            name: raw.name, title: raw.title, version: raw.version, licenses: raw.licenses.map(\.name),
            sources: raw.sources.map(\.title),
            contributors: (raw.contributors ?? []).map {
                Contributor(title: $0.title, role: $0.role ?? "author")
            },
            review: review, governance: governance)
    }

    private struct Raw: Decodable {
        let name: String
        let title: String
        let version: String
        let licenses: [License]
        let sources: [Source]
        let contributors: [Person]?
        let review: String
        let governance: String

        struct License: Decodable { let name: String }
        struct Source: Decodable { let title: String }
        struct Person: Decodable {
            let title: String
            let role: String?
        }
    }
}

/// Who has looked at a pack.
package enum ReviewState: String, CaseIterable, Sendable {
    /// Made by a program from a source that is named.
    case generated
    /// Written at a desk, from general knowledge.
    case unreviewed
    /// Reviewed by people of the cultures it speaks of.
    case community = "community-reviewed"
}

/// What may be shown of a pack's forms and of the texts that hold them.
package enum Governance: Sendable, Equatable {
    case open
    /// Forms and snippets never leave a profile's totals.
    case aggregateOnly
    /// A Local Contexts Traditional Knowledge label, kept like `aggregateOnly`.
    case label(String)

    /// Whether forms and snippets may be printed, exported or reported.
    package var allowsForms: Bool { self == .open }

    package var name: String {
        switch self {
        case .open: "open"
        case .aggregateOnly: "aggregate-only"
        case .label(let label): label
        }
    }

    package init?(name: String) {
        switch name {
        case "open": self = .open
        case "aggregate-only": self = .aggregateOnly
        default:
            guard name.hasPrefix("TK ") || name.hasPrefix("BC ") else { return nil }
            self = .label(name)
        }
    }
}
