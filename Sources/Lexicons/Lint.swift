/// Says what is wrong or doubtful in packs that could be read. `PackReader` has refused what breaks the
/// schema.
package struct Lint {
    private let source: LexiconSource
    private let table = OwnedFoldTable()
    private let rule: StrengthRule
    private let knownLanguages: Set<String>

    /// Reads what the strength of forms is judged by.
    package init(source: LexiconSource) throws(LexiconError) {
        self.source = source
        var words: Set<UInt64> = []
        for pack in source.packs {
            for form in pack.forms {
                guard let key = try? FormKey(form.text, table: table) else { continue }
                for piece in key.pieces { words.insert(KeyHash.hash(piece)) }
            }
        }
        let background = try Background(
            bytes: source.background, path: source.backgroundPath, wanted: words, table: table)
        rule = StrengthRule(
            background: background,
            neutral: try NeutralHits(bytes: source.neutral, path: "neutral.csv", table: table))
        var languages = Set(source.registry.speakers.keys).union([Form.anyLanguage])
        for culture in source.registry.cultures { languages.formUnion(culture.languages) }
        languages.formUnion(background.languages)
        knownLanguages = languages
    }

    /// All findings, by pack, file and row.
    package func findings() -> [Finding] {
        var findings: [Finding] = []
        for pack in source.packs {
            findings += markerFindings(pack)
            findings += formFindings(pack)
        }
        findings += duplicateMarkers() + sharedForms()
        return findings.sorted {
            ($0.pack, $0.file, $0.row, $0.check, $0.message) < (
                $1.pack, $1.file, $1.row, $1.check, $1.message
            )
        }
    }

    private func markerFindings(_ pack: Pack) -> [Finding] {
        var findings: [Finding] = []
        let withForms = Set(pack.forms.map(\.marker))
        for (index, marker) in pack.markers.enumerated() {
            func add(_ severity: Finding.Severity, _ check: String, _ message: String) {
                findings.append(
                    Finding(
                        severity: severity, check: check, pack: pack.name, file: "markers.csv",
                        row: marker.row,
                        message: message))
            }
            for culture in marker.cultures where source.registry.index(of: culture.key) == nil {
                add(
                    .fault, "unknown-culture",
                    "\(marker.id) names \(culture.key), which is not in the registry; add it there")
            }
            if marker.cultures.isEmpty, marker.stance == .unspecified {
                add(
                    .fault, "no-culture",
                    "\(marker.id) names no culture; name one, or give its theory as etic:THEORY")
            }
            if !withForms.contains(index) {
                add(
                    .fault, "no-form", "\(marker.id) has no forms, so it is never found; add one to forms.csv"
                )
            }
            let shares = marker.cultures.compactMap(\.share)
            if !shares.isEmpty, shares.count < marker.cultures.count || shares.reduce(0, +) != 1_000_000 {
                add(.fault, "shares", "the shares of \(marker.id) do not add up to 1; give all, or none")
            }
            if marker.note.hasPrefix("restricted"), pack.manifest.governance.allowsForms {
                add(
                    .fault, "restricted",
                    "\(marker.id) is restricted in an open pack; move it to one that is aggregate-only")
            }
            if marker.source.isEmpty {
                add(.warning, "no-source", "\(marker.id) has no source; say where it is from")
            }
        }
        return findings
    }

    private func formFindings(_ pack: Pack) -> [Finding] {
        var findings: [Finding] = []
        var seen: [FormPlace: Int] = [:]
        for form in pack.forms {
            let marker = pack.markers[form.marker]
            let shown = Disclosure.text(of: form, in: pack)
            func add(_ severity: Finding.Severity, _ check: String, _ message: String) {
                findings.append(
                    Finding(
                        severity: severity, check: check, pack: pack.name, file: "forms.csv", row: form.row,
                        message: message))
            }
            if !knownLanguages.contains(form.language),
                !source.registry.macrolanguages.isMacrolanguage(form.language)
            {
                add(
                    .warning, "unknown-language", "\(form.language) of \(shown) is not known; write ISO 639-3"
                )
            }
            let key: FormKey
            do {
                key = try FormKey(form.text, table: table)
            } catch {
                add(.fault, "never-found", "\(shown) \(error.rawValue)")
                continue
            }
            let place = FormPlace(language: form.language, key: key.pieces, marker: marker.id)
            if let first = seen[place] {
                add(.note, "folds-alike", "\(shown) folds to the same as row \(first); one of them is enough")
            } else {
                seen[place] = form.row
            }
            findings += lengthFindings(pack, form, key, shown) + strengthFindings(pack, form, key, shown)
        }
        return findings
    }

    private func lengthFindings(_ pack: Pack, _ form: Form, _ key: FormKey, _ shown: String) -> [Finding] {
        let marker = pack.markers[form.marker]
        let isOneWord = key.pieces.count == 1 && !key.isRun
        let finding = { (severity: Finding.Severity, check: String, message: String) in
            Finding(
                severity: severity, check: check, pack: pack.name, file: "forms.csv", row: form.row,
                message: message)
        }
        if form.match.contains(.stem), let first = key.pieces.last?.first,
            (key.pieces.last?.count ?? 0) < StemGate.length(first: first)
        {
            return [
                finding(
                    .warning, "short-stem",
                    "\(shown) is too short for a stem and is matched as a word; lengthen it")
            ]
        }
        let isShort = isOneWord && key.letterCount <= 4 && (key.pieces[0].first ?? 0) < 0x590
        guard isShort, form.language == Form.anyLanguage, marker.facet.layer == .lived, form.strength == nil
        else {
            return []
        }
        return [
            finding(
                .warning, "short",
                "\(shown) is a short word of any language; list the languages it is used in")
        ]
    }

    private func strengthFindings(_ pack: Pack, _ form: Form, _ key: FormKey, _ shown: String) -> [Finding] {
        let marker = pack.markers[form.marker]
        let open = Form(
            marker: form.marker, language: form.language, text: form.text, match: form.match, strength: nil,
            reason: "",
            row: form.row)
        let proposed = rule.outcome(
            facet: marker.facet, form: open, key: key, language: form.language,
            standing: standing(marker, form.language),
            isGenerated: pack.manifest.review == .generated
        ).strength
        let finding = { (severity: Finding.Severity, check: String, message: String) in
            Finding(
                severity: severity, check: check, pack: pack.name, file: "forms.csv", row: form.row,
                message: message)
        }
        guard let set = form.strength else {
            guard proposed <= .faint, marker.facet.layer == .lived else { return [] }
            let zipf =
                key.pieces.count == 1
                ? rule.background.entry(key.pieces[0], language: form.language)?.zipf : nil
            guard let zipf else { return [] }
            let value = "\(zipf / 10).\(zipf % 10)"
            return [
                finding(
                    .warning, "frequent",
                    "\(shown) is a frequent word of \(form.language) (Zipf \(value)) and counts as "
                        + "\(proposed.name); make it a phrase, or set a strength with its reason")
            ]
        }
        if set > proposed, form.reason.isEmpty {
            return [
                finding(
                    .warning, "override",
                    "\(shown) is set \(set.name) where the rule says \(proposed.name); "
                        + "give the reason, or leave it open")
            ]
        }
        return []
    }

    private func standing(_ marker: Marker, _ language: String) -> Standing {
        source.registry.standing(language, marker.cultures.compactMap { source.registry.index(of: $0.key) })
    }

    private func duplicateMarkers() -> [Finding] {
        var first: [String: String] = [:]
        var findings: [Finding] = []
        for pack in source.packs {
            for marker in pack.markers {
                if let other = first[marker.id], other != pack.name {
                    findings.append(
                        Finding(
                            severity: .fault, check: "same-marker", pack: pack.name, file: "markers.csv",
                            row: marker.row,
                            message: "\(marker.id) is in \(other) too; join them there, or rename one"))
                } else {
                    first[marker.id] = pack.name
                }
            }
        }
        return findings
    }

    /// Forms that several markers share without saying so.
    private func sharedForms() -> [Finding] {
        struct Owner {
            let pack: Pack
            let form: Form
        }
        var owners: [FormPlace: [Owner]] = [:]
        for pack in source.packs where pack.manifest.review != .generated {
            for form in pack.forms {
                guard let key = try? FormKey(form.text, table: table) else { continue }
                let place = FormPlace(language: form.language, key: key.pieces, marker: "")
                owners[place, default: []].append(Owner(pack: pack, form: form))
            }
        }
        var findings: [Finding] = []
        for (_, sharing) in owners where sharing.count > 1 {
            guard let first = sharing.first else { continue }
            let firstMarker = first.pack.markers[first.form.marker]
            for other in sharing.dropFirst() {
                let marker = other.pack.markers[other.form.marker]
                let isSame = marker.id == firstMarker.id && other.pack.name == first.pack.name
                let sameCultures = Set(marker.cultures.map(\.key)) == Set(firstMarker.cultures.map(\.key))
                guard !isSame, !sameCultures, marker.note.isEmpty, firstMarker.note.isEmpty else { continue }
                findings.append(
                    Finding(
                        severity: .note, check: "contested", pack: other.pack.name, file: "forms.csv",
                        row: other.form.row,
                        message:
                            "\(Disclosure.text(of: other.form, in: other.pack)) is a form of "
                            + "\(firstMarker.id) of \(first.pack.name) too; say in a note what they share, "
                            + "or make one more precise"
                    ))
            }
        }
        return findings
    }

    private struct FormPlace: Hashable {
        let language: String
        let key: [[UInt32]]
        let marker: String
    }
}

/// What of a form may be shown.
package enum Disclosure {
    /// The form in quotation marks; of a pack whose governance keeps its forms, only that there is one.
    package static func text(of form: Form, in pack: Pack) -> String {
        pack.manifest.governance.allowsForms ? "\"\(form.text)\"" : "a form kept by its community"
    }
}
