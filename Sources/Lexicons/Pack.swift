/// A folder of markers with its licence, sources, contributors and review state, as read, nothing judged yet.
package struct Pack: Sendable {
    /// Where it was read from.
    package let path: String
    package let manifest: PackManifest
    /// In the order of `markers.csv`.
    package let markers: [Marker]
    /// In the order of `forms.csv`.
    package let forms: [Form]
    /// Verdicts of reviewers, in the order of `reviews.csv`; empty without one.
    package let reviews: [Review.Verdict]
    /// Of the bytes of its files.
    package let digest: Digest

    package var name: String { manifest.name }
}

/// A thing that points to one or several cultures, in one facet.
package struct Marker: Sendable, Equatable {
    /// Lower-case letters, digits and hyphens; unique in the pack.
    package let id: String
    package let facet: Facet
    /// Who shares it, in the order written.
    package let cultures: [MarkerCulture]
    package let stance: Stance
    package let note: String
    /// Where it is from: `desk`, `CLDR 41`, `holidays 0.109`.
    package let source: String
    /// Row in `markers.csv`, the header being 1.
    package let row: Int

    package var isContested: Bool { cultures.count > 1 }
}

/// One culture of a marker, by key, with its share in parts per million if the pack gives one.
package struct MarkerCulture: Sendable, Equatable {
    package let key: String
    package let share: Int?
}

/// In whose terms a marker speaks.
package enum Stance: Sendable, Equatable {
    case unspecified
    /// In a culture's own words.
    case emic
    /// In the words of a general theory, named.
    case etic(theory: String)

    /// As packs write it: empty, `emic`, `etic:hofstede`.
    package var name: String {
        switch self {
        case .unspecified: ""
        case .emic: "emic"
        case .etic(let theory): "etic:" + theory
        }
    }

    package init?(name: String) {
        if name.isEmpty {
            self = .unspecified
        } else if name == "emic" {
            self = .emic
        } else if name.hasPrefix("etic:"), name.utf8.count > 5 {
            self = .etic(theory: String(name.dropFirst(5)))
        } else {
            return nil
        }
    }
}

/// One spelling of a marker in one language.
package struct Form: Sendable, Equatable {
    /// Index of its marker in the pack.
    package let marker: Int
    /// ISO 639-3, a macrolanguage, or `mul`.
    package let language: String
    package let text: String
    package let match: MatchRule
    /// Set by hand; nil: by the rule.
    package let strength: Strength?
    /// Why the strength was set by hand.
    package let reason: String
    /// Row in `forms.csv`, the header being 1.
    package let row: Int

    /// The code of forms that mean the same wherever they stand.
    package static let anyLanguage = "mul"
}

/// How a form is looked for; without options, as a word or, in scripts without spaces, at any position.
package struct MatchRule: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whole words, which is the default where words have spaces.
    package static let word = MatchRule(rawValue: 1)
    /// Endings may follow the last word.
    package static let stem = MatchRule(rawValue: 2)
    /// At any position, which is the default in scripts without spaces.
    package static let substring = MatchRule(rawValue: 4)
    /// Words that the form writes with a capital must have one in the text.
    package static let caseSensitive = MatchRule(rawValue: 8)
    /// Counts only beside another mention of the same culture.
    package static let context = MatchRule(rawValue: 16)

    private static let names: [(String, MatchRule)] = [
        ("word", .word), ("stem", .stem), ("substring", .substring), ("case", .caseSensitive),
        ("context", .context),
    ]

    /// As packs write it: names with spaces between.
    package var name: String { Self.names.filter { contains($0.1) }.map(\.0).joined(separator: " ") }

    package init?(name: String) {
        self = []
        for part in name.split(separator: " ") {
            guard let rule = Self.names.first(where: { $0.0 == part })?.1 else { return nil }
            insert(rule)
        }
    }
}
