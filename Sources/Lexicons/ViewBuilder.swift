/// Makes the views of a compiled lexicon: per language the nodes that its forms pass through.
struct ViewBuilder {
    let entries: [LexiconCompiler.Entry]
    let rule: StrengthRule
    let source: LexiconSource

    /// A node's record before nodes are put into slots; one per item, or none but flags.
    struct Record {
        var key: UInt64
        var flags: UInt16
        /// Nil: only passed through.
        var item: LexiconLayout.Item?
        var seed = Seed.none
        /// Tells two forms with one key apart: where they differ, hashing has failed.
        var check: UInt64
    }

    /// By what a text is seen to come to a node.
    enum Seed {
        /// It is reached from others only.
        case none
        /// Its word by itself.
        case alone
        /// The same, where a proclitic has been taken off.
        case bare
        /// Its word, the second of a form, with the word before; enough if a form may end there or with the
        /// beginning of a further word.
        case second(word: UInt64, isEnough: Bool)
    }

    struct View {
        let language: String
        let records: [Record]
        let adjustments: [Adjustment]
        /// Keys of stems, and of their first letters.
        let gates: [UInt64]
        /// Short `mul` words are worth a step less in this language.
        let lowersTravelling: Bool
    }

    /// An adjustment by form and variant, before items have their places.
    struct Adjustment {
        let form: UInt32
        let key: UInt64
        let outcome: StrengthRule.Outcome
    }

    /// The strength of each form in its own language.
    func baseStrengths() -> [(UInt32, Strength)] {
        entries.map { entry in
            guard let facet = entry.facet else { return (entry.index, .strong) }
            let language = entry.form.language
            let outcome = rule.outcome(
                facet: facet, form: entry.form, key: entry.key, language: language,
                standing: source.registry.standing(language, entry.cultures), isGenerated: entry.isGenerated)
            return (entry.index, outcome.strength)
        }
    }

    /// Visits the views one after another, since all together they are large: `mul` first, then languages in
    /// the order of their codes.
    func forEachView(_ body: (View) -> Void) throws(LexiconError) {
        var byLanguage: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            for language in source.registry.macrolanguages.covered(by: entry.form.language) {
                byLanguage[language, default: []].append(index)
            }
        }
        let adjustments = mulAdjustments(byLanguage[Form.anyLanguage] ?? [])
        body(try view(Form.anyLanguage, byLanguage[Form.anyLanguage] ?? [], []))
        let languages = Set(byLanguage.keys).union(adjustments.keys).union(rule.background.large)
            .subtracting([Form.anyLanguage])
        for language in languages.sorted(by: CultureKey.precedes) {
            body(try view(language, byLanguage[language] ?? [], adjustments[language] ?? []))
        }
    }

    private func view(
        _ language: String, _ members: [Int], _ adjustments: [Adjustment]
    ) throws(LexiconError) -> View {
        var records: [Record] = []
        var gates: [UInt64] = []
        for member in members {
            let entry = entries[member]
            for variant in entry.variants {
                let item = self.item(entry, variant, language: language)
                guard let item else { continue }
                let isParticle = item.flags & LexiconLayout.ItemFlag.particle != 0
                let isStem = Self.isStem(entry.form, variant.key)
                let nodes = Self.nodes(variant.key, item: item, isStem: isStem, alsoStem: isParticle)
                records += nodes
                guard isStem || isParticle, let stem = nodes.last else { continue }
                gates.append(stem.key)
                if variant.key.pieces.count == 1, let first = variant.key.pieces[0].first {
                    let length = StemGate.length(first: first)
                    gates.append(KeyHash.gate(KeyHash.hash(variant.key.pieces[0].prefix(length))))
                }
            }
        }
        guard records.count < LexiconLayout.mostPlaces / 2 else {
            throw .tooLarge(reason: "\(records.count) nodes of forms of \(language)")
        }
        records.sort(by: Self.precedes)
        for (left, right) in zip(records, records.dropFirst())
        where left.key == right.key && left.check != right.check {
            throw .tooLarge(reason: "two forms of \(language) have one key; change CWords_seed")
        }
        return View(
            language: language, records: records, adjustments: adjustments, gates: Set(gates).sorted(),
            lowersTravelling: !rule.background.isLarge(language))
    }

    /// What is accepted for a variant in documents of a language; nil: nothing.
    private func item(
        _ entry: LexiconCompiler.Entry, _ variant: FormVariants.Variant, language: String
    ) -> LexiconLayout.Item? {
        var flags: UInt8 = entry.form.match.contains(.context) ? LexiconLayout.ItemFlag.context : 0
        var strength = Strength.strong
        if let facet = entry.facet {
            let outcome = rule.outcome(
                facet: facet, form: entry.form, key: variant.key, language: language,
                standing: source.registry.standing(language, entry.cultures), isGenerated: entry.isGenerated)
            strength = outcome.strength
            for _ in 0..<variant.loss where strength > .faint { strength = strength.lowered }
            if variant.key != entry.key, rule.isOtherWord(variant.key, language: language) { return nil }
            if outcome.needsCapitals { flags |= LexiconLayout.ItemFlag.capitals }
        } else if entry.form.match.contains(.caseSensitive) {
            flags |= LexiconLayout.ItemFlag.capitals
        }
        guard strength != .none else { return nil }
        if language == Form.anyLanguage, entry.facet != nil, rule.travels(variant.key) {
            flags |= LexiconLayout.ItemFlag.travels
        }
        if Self.takesParticles(variant.key), !entry.form.match.contains(.stem) {
            flags |= LexiconLayout.ItemFlag.particle
        }
        return LexiconLayout.Item(
            form: entry.index, marker: entry.marker, strength: strength.rawValue, flags: flags,
            capitals: variant.key.capitals)
    }

    static func takesParticles(_ key: FormKey) -> Bool {
        guard !key.isRun, let last = key.pieces.last, let first = last.first else { return false }
        return (0xAC00...0xD7A3).contains(first) && (last.count >= 2 || key.pieces.count > 1)
    }

    /// A stem too short for its gate is a word.
    static func isStem(_ form: Form, _ key: FormKey) -> Bool {
        guard form.match.contains(.stem), !key.isRun, let last = key.pieces.last, let first = last.first
        else { return false }
        return last.count >= StemGate.length(first: first)
    }

    /// The nodes a form passes through, the last one with its item.
    static func nodes(_ key: FormKey, item: LexiconLayout.Item, isStem: Bool, alsoStem: Bool) -> [Record] {
        var records: [Record] = []
        if key.isRun {
            var hash: UInt64 = 0
            for (index, scalar) in key.pieces[0].enumerated() {
                hash = KeyHash.append(hash, scalar)
                guard index > 0 else { continue }
                let isLast = index == key.pieces[0].count - 1
                records.append(
                    Record(
                        key: KeyHash.run(hash),
                        flags: (isLast ? 0 : LexiconLayout.NodeFlag.children)
                            | (index == 1 ? LexiconLayout.NodeFlag.filtered : 0),
                        item: isLast ? item : nil, check: hash))
            }
            return records
        }
        let hashes = key.pieces.map { KeyHash.hash($0) }
        let needsCapitals = item.flags & LexiconLayout.ItemFlag.capitals != 0
        func sought(_ index: Int) -> UInt16 {
            let isCapital = needsCapitals && key.capitals >> UInt16(index) & 1 == 1
            return isCapital ? LexiconLayout.NodeFlag.filteredCapital : LexiconLayout.NodeFlag.filtered
        }
        var parent: UInt64 = 0
        for (index, hash) in hashes.enumerated() {
            let isLast = index == hashes.count - 1
            let node = index == 0 ? KeyHash.word(hash) : KeyHash.child(parent, hash)
            var seed = Seed.none
            if index == 0, isLast { seed = .alone }
            let nextIsStem = (isStem || alsoStem) && index == hashes.count - 2
            if index == 1 { seed = .second(word: KeyHash.word(hash), isEnough: isLast || nextIsStem) }
            if !isLast {
                // The first word of a phrase is not looked up by itself: the pair of words is. Except where
                // what follows may be a beginning only.
                let isSought = index > 0 || nextIsStem
                if index == 0, nextIsStem {
                    seed = .alone
                } else if index == 0, Proclitics.mayFollow(key.pieces[0].first ?? 0) {
                    seed = .bare
                }
                let flags =
                    LexiconLayout.NodeFlag.children | (nextIsStem ? LexiconLayout.NodeFlag.stemChildren : 0)
                    | (isSought ? sought(index) : 0)
                records.append(Record(key: node, flags: flags, item: nil, seed: seed, check: hash))
            } else {
                var exact = item
                exact.flags &= ~LexiconLayout.ItemFlag.particle
                records.append(Record(key: node, flags: sought(index), item: exact, seed: seed, check: hash))
                if isStem || alsoStem {
                    let stem = index == 0 ? KeyHash.stem(hash) : KeyHash.stemChild(parent, hash)
                    records.append(Record(key: stem, flags: 0, item: item, check: hash))
                }
            }
            parent = node
        }
        return records
    }

    private static func precedes(_ left: Record, _ right: Record) -> Bool {
        if left.key != right.key { return left.key < right.key }
        let leftForm = left.item.map { Int($0.form) } ?? -1
        let rightForm = right.item.map { Int($0.form) } ?? -1
        if leftForm != rightForm { return leftForm < rightForm }
        let leftItem = left.item.map { Int($0.strength) << 32 | Int($0.flags) << 16 | Int($0.capitals) } ?? 0
        let rightItem =
            right.item.map { Int($0.strength) << 32 | Int($0.flags) << 16 | Int($0.capitals) } ?? 0
        return leftItem != rightItem ? leftItem > rightItem : left.flags < right.flags
    }

    /// For each language, what `mul` forms are worth where that is not what they are worth everywhere:
    /// where their words are frequent, where they are at home, where neutral texts hold them.
    ///
    /// That short ones are worth less in small languages is for the matcher to know, unless they are listed
    /// here.
    private func mulAdjustments(_ members: [Int]) -> [String: [Adjustment]] {
        var result: [String: [Adjustment]] = [:]
        let homes = homeLanguages()
        for member in members {
            let entry = entries[member]
            guard let facet = entry.facet else { continue }
            for variant in entry.variants {
                var base = rule.outcome(
                    facet: facet, form: entry.form, key: variant.key, language: Form.anyLanguage,
                    standing: .foreign, isGenerated: entry.isGenerated)
                for _ in 0..<variant.loss where base.strength > .faint {
                    base.strength = base.strength.lowered
                }
                let atHome = Set(entry.cultures.flatMap { homes[$0] ?? [] })
                let languages = atHome.union(rule.languagesToAdjust(variant.key))
                    .union(rule.neutral.languages(of: variant.key))
                guard let key = Self.lastKey(variant.key) else { continue }
                for language in languages {
                    var outcome = rule.adjustment(
                        facet: facet, key: variant.key, base: base, language: language,
                        standing: source.registry.standing(language, entry.cultures))
                    if variant.key != entry.key, rule.isOtherWord(variant.key, language: language) {
                        outcome.strength = .none
                    }
                    let isListed = atHome.contains(language) && rule.travels(variant.key)
                    guard outcome != base || isListed else { continue }
                    result[language, default: []].append(
                        Adjustment(form: entry.index, key: key, outcome: outcome))
                }
            }
        }
        return result
    }

    /// Languages by the cultures in which they are at home.
    private func homeLanguages() -> [UInt32: [String]] {
        var result: [UInt32: [String]] = [:]
        for language in source.registry.homeLanguages {
            for home in source.registry.homes(of: language) {
                result[home.culture, default: []].append(language)
            }
        }
        return result
    }

    /// The key of the node at which a form as a whole is accepted.
    static func lastKey(_ key: FormKey) -> UInt64? {
        if key.isRun { return KeyHash.run(KeyHash.polynomial(key.pieces[0])) }
        var node: UInt64?
        for piece in key.pieces {
            let hash = KeyHash.hash(piece)
            node = node.map { KeyHash.child($0, hash) } ?? KeyHash.word(hash)
        }
        return node
    }
}
