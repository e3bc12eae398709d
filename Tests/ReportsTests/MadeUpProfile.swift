import Measures
import Profiles

/// Pseudo-random numbers that are the same on every machine (SplitMix64).
struct SteadyNumbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

/// A profile filled count by count.
struct MadeUpProfile {
    var tables = Dictionary(uniqueKeysWithValues: TableShape.all.map { ($0.name, CountTable($0)) })
    var registry = RegistryRows()
    var markers: [MarkerRow] = []
    var evidence: [EvidenceSample] = []
    var sources: [SourceSample] = []
    var shards: [ShardRecord] = []
    var name = "made up"

    mutating func add(
        _ amount: Int64, _ shape: TableShape, _ counter: String, _ part: Int = 0, _ key: [String]
    ) {
        guard let position = shape.counter(counter) else { return }
        tables[shape.name]?.add(amount, counter: position, part: part, to: key)
    }

    /// `copies` documents of a language in one fold that refer to a culture through a facet.
    mutating func tell(
        _ language: String, _ culture: String?, _ copies: Int64, facet: String = "food", fold: Int = 0,
        also: String? = nil
    ) {
        add(copies, .language, "documents", fold, [language])
        add(copies * 300, .language, "bytes", fold, [language])
        guard let culture else { return }
        add(copies, .language, "referring", fold, [language])
        let told = [culture] + (also.map { [$0] } ?? [])
        if told.count > 1 { add(copies, .language, "multicultural", fold, [language]) }
        for key in told {
            let micros = copies * FoldLayout.microsPerDocument / Int64(told.count)
            add(copies, .culture, "documents", fold, [language, key])
            add(copies, .culture, "depth", fold, [language, key])
            add(copies / 2, .culture, "embodied", fold, [language, key])
            add(copies / 3, .culture, "institutional", fold, [language, key])
            for policy in ["equal", "context", "largest"] {
                add(micros, .culture, policy, fold, [language, key])
                add(micros, .facet, policy, fold, [language, key, facet])
            }
        }
        guard let also else { return }
        add(copies, .pair, "documents", fold, [min(culture, also), max(culture, also)])
        for key in told { add(copies, .hub, "pairs", fold, [key]) }
    }

    mutating func culture(
        _ key: String, _ name: String, endonym: String = "", kind: String = "country",
        population: Int64? = 1_000_000
    ) {
        registry.cultures.append(
            .init(
                key: key, kind: kind, name: name, endonym: endonym, region: "", population: population,
                source: "made up 2024"))
    }

    mutating func language(
        _ label: String, _ name: String, endonym: String = "", speakers: Int64? = 1_000_000
    ) {
        registry.languages.append(
            .init(label: label, name: name, endonym: endonym, speakers: speakers, source: "made up 2024"))
    }

    mutating func shard(
        _ name: String, _ state: ShardRecord.State = .complete, damages: [ShardRecord.Damage] = []
    ) {
        shards.append(
            ShardRecord(
                name: name, state: state, format: "jsonl", compression: "gzip", fileBytes: 1000,
                textBytes: 4000,
                rows: 10, documents: state == .unreadable ? 0 : 9, notSampled: 0, repaired: 1,
                skipped: ["no text": 1], damages: damages, digest: "00ff8071b34a5de6f21a8b0c9d7e6f35"))
    }

    var counts: ProfileCounts {
        var counts = ProfileCounts(
            identity: ProfileIdentity(
                name: name, version: "1", provenance: ["tool": "emic test", "lexicon": "a"]))
        counts.registry = registry
        counts.markers = markers
        counts.evidence = evidence
        counts.sources = sources
        counts.shards = shards
        for (name, table) in tables { counts.tables[name] = CountedTable(table) }
        return counts
    }
}

extension MadeUpProfile {
    /// Four languages, four cultures, a people among them; one shard damaged.
    static func small() -> MadeUpProfile {
        var profile = MadeUpProfile()
        profile.culture("KE", "Kenya", population: 55_000_000)
        profile.culture("US", "United States", population: 340_000_000)
        profile.culture("IR", "Iran", endonym: "ایران", population: 90_000_000)
        profile.culture("x-yoruba", "Yoruba", endonym: "Yorùbá", kind: "people", population: 45_000_000)
        profile.registry.territoryShares.append(
            .init(culture: "x-yoruba", territory: "KE", perMillion: 500_000))
        for (label, name, endonym, home) in [
            ("eng_Latn", "English", "", "US"), ("pes_Arab", "Iranian Persian", "فارسی", "IR"),
            ("swh_Latn", "Swahili", "Kiswahili", "KE"), ("yor_Latn", "Yoruba", "Yorùbá", "x-yoruba"),
        ] {
            profile.language(label, name, endonym: endonym, speakers: 80_000_000)
            profile.registry.homes.append(.init(language: label, culture: home, perMille: 900))
            profile.registry.forms.append(
                .init(language: label, culture: home, forms: label == "yor_Latn" ? 40 : 400, markers: 20))
        }
        for fold in 0..<32 {
            profile.tell("eng_Latn", "US", 20, facet: "institution", fold: fold)
            profile.tell("eng_Latn", "KE", 3, facet: "place", fold: fold, also: "US")
            profile.tell("swh_Latn", "KE", 6 + Int64(fold % 3), fold: fold)
            profile.tell("swh_Latn", "US", 4, facet: "place", fold: fold)
            profile.tell("pes_Arab", "IR", 3, facet: "festival", fold: fold)
            profile.tell("pes_Arab", nil, 2, fold: fold)
            profile.tell("yor_Latn", "x-yoruba", Int64(1 + fold % 2), facet: "kinship", fold: fold)
            profile.tell("und_Zyyy", nil, 1, fold: fold)
            profile.add(2, .stance, "mentions", fold, ["eng_Latn", "", "etic:schwartz"])
            profile.add(1, .stance, "mentions", fold, ["swh_Latn", "", "emic"])
        }
        profile.registry.packs.append(
            .init(
                name: "base", title: "Base", version: "1", licence: "CC0-1.0", review: "generated",
                governance: "open",
                markers: 9, forms: 90, digest: "abc"))
        profile.markers.append(
            .init(
                marker: "nowruz", facet: "festival", cultures: "IR:0.5 KE:0.5", stance: "", pack: "base",
                source: "",
                review: "generated", aggregateOnly: false))
        profile.add(90, .marker, "mentions", 0, ["pes_Arab", "nowruz"])
        profile.add(80, .marker, "documents", 0, ["pes_Arab", "nowruz"])
        profile.evidence.append(
            .init(
                culture: "IR", hash: 1, shard: "a.jsonl.gz", document: "d1", language: "pes_Arab",
                micros: 1_000_000,
                markers: "nowruz", snippet: "… خانواده در ⟦نوروز⟧ گرد هم می‌آیند …"))
        profile.evidence.append(
            .init(
                culture: "x-yoruba", hash: 2, shard: "a.jsonl.gz", document: "d2", language: "yor_Latn",
                micros: 500_000, markers: "egungun", snippet: ""))
        profile.shard("a.jsonl.gz")
        profile.shard("b.jsonl.gz", .damaged, damages: [.init(offset: 812, what: "bad checksum", lost: 40)])
        return profile
    }

    /// As large as a corpus of the web: 200 languages, 400 cultures.
    static func large() -> MadeUpProfile {
        var profile = MadeUpProfile()
        var numbers = SteadyNumbers(7)
        let codes = CountryCodes.some
        for index in 0..<400 {
            let isCountry = index < codes.count
            profile.culture(
                isCountry ? codes[index] : "x-people-\(index)", "A culture with the name of \(index)",
                endonym: "Κάτι \(index)", kind: isCountry ? "country" : "people",
                population: Int64(100_000 + numbers.next(below: 90_000_000)))
        }
        let keys = profile.registry.cultures.map(\.key)
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        for index in 0..<200 {
            let label = letters[index / 26] + letters[index % 26] + "q_Latn"
            profile.language(
                label, "Language number \(index)", endonym: "Γλώσσα \(index)",
                speakers: Int64(10_000 + numbers.next(below: 50_000_000)))
            profile.registry.homes.append(.init(language: label, culture: keys[index * 2], perMille: 950))
            profile.registry.forms.append(
                .init(
                    language: label, culture: keys[index * 2], forms: Int64(numbers.next(below: 900)),
                    markers: 20))
            let size = 40_000 / (index + 3)
            for _ in 0..<30 {
                let culture = keys[min(numbers.next(below: 400), numbers.next(below: 400))]
                let also = numbers.next(below: 4) == 0 ? keys[numbers.next(below: 400)] : nil
                for fold in stride(from: numbers.next(below: 4), to: 32, by: 4) {
                    profile.tell(
                        label, culture, Int64(4 + numbers.next(below: size / 30 + 2)),
                        facet: ["food", "place", "music"][index % 3],
                        fold: fold, also: also == culture ? nil : also)
                }
            }
        }
        for (index, key) in keys.enumerated() {
            for sample in 0..<12 {
                profile.evidence.append(
                    .init(
                        culture: key, hash: UInt64(sample), shard: "part-\(index % 40).jsonl.gz",
                        document: "d\(index)-\(sample)",
                        language: "aaq_Latn", micros: 500_000, markers: "m",
                        snippet:
                            "Some words before what was found, then ⟦the thing itself⟧, and as many words after it."
                    ))
            }
        }
        for index in 0..<300 { profile.shard("part-\(index).jsonl.gz") }
        return profile
    }
}

/// Countries for large made-up profiles.
enum CountryCodes {
    static let some =
        ("AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BI BJ BO BR BW BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DJ DK DO "
        + "DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GM GN GR GT GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG "
        + "KH KP KR KW KZ LA LB LK LR LS LT LU LV LY MA MD ME MG MK ML MM MN MR MT MU MW MX MY MZ NA NE NG NI NL NO NP "
        + "NZ OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN")
        .split(separator: " ").map(String.init)
}
