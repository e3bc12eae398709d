/// How frequent words are in ordinary text of a language, from `background.txt`.
///
/// The file holds, per label, words in order with the letters shared with the word before, the Zipf value
/// (log₁₀ of occurrences in 10⁹ words) in tenths, and how often the word is capitalised inside sentences.
struct Background {
    struct Entry {
        /// In tenths.
        let zipf: Int
        let capitals: Capitals
    }

    enum Capitals { case seldom, mixed, mostly, unknown }

    /// Zipf that a word not listed may have at most, in a language with a list.
    static let unlisted = 25

    /// Per hash of a word, where it is frequent; in the order of the file's sections.
    private let entries: [UInt64: [(language: Int, entry: Entry)]]
    /// The languages that have a list, in the order of the file's sections.
    let languages: [String]
    private let languageIndex: [String: Int]
    /// Languages with a list from a large and varied corpus.
    let large: Set<String>

    /// Whether the language has a list.
    func covers(_ language: String) -> Bool { languageIndex[language] != nil }

    /// Whether the language's list is from a large and varied corpus, so that a word not in it is rare there.
    func isLarge(_ language: String) -> Bool { large.contains(language) }

    /// What is known of a word; nil if it is not frequent there, or nothing is known of the language.
    func entry(_ word: [UInt32], language: String) -> Entry? {
        guard let index = languageIndex[language] else { return nil }
        return entries[KeyHash.hash(word)]?.first { $0.language == index }?.entry
    }

    /// The languages in which a word is frequent.
    func languages(of word: [UInt32]) -> [String] {
        (entries[KeyHash.hash(word)] ?? []).map { languages[$0.language] }
    }

    /// Reads the file, keeping only the words that `wanted` holds (hashes of folded words).
    init(bytes: [UInt8], path: String, wanted: Set<UInt64>, table: OwnedFoldTable) throws(LexiconError) {
        var entries: [UInt64: [(language: Int, entry: Entry)]] = [:]
        var names: [String] = []
        var large: Set<String> = []
        var indices: [String: Int] = [:]
        var section = 0
        var word: [UInt32] = []
        var letters: [UInt32] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "@") {
                let language = String(decoding: line.dropFirst(2).prefix(3), as: UTF8.self)
                section = indices[language] ?? names.count
                if section == names.count { names.append(language) }
                // "@ eng_Latn 0 wordfreq-3.1.1": the source is the fourth field.
                let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
                if fields.count == 4, fields[3].starts(with: Array("wordfreq".utf8)) {
                    large.insert(language)
                }
                indices[language] = section
                word = []
                continue
            }
            guard let entry = Self.parse(line, into: &word) else {
                throw .malformedTable(
                    path: path, row: number, column: "", reason: "is no word line; make it again")
            }
            letters.removeAll(keepingCapacity: true)
            for scalar in word {
                let fold = table.entry(scalar)
                let kind = FoldEntry.kind(fold)
                if kind == FoldEntry.letter || kind == FoldEntry.mark || kind == FoldEntry.position {
                    letters.append(FoldEntry.scalar(fold))
                }
            }
            let hash = KeyHash.hash(letters)
            guard wanted.contains(hash) else { continue }
            // A language in two scripts has two sections; the one where the word is more frequent tells.
            if let old = entries[hash]?.lastIndex(where: { $0.language == section }) {
                if entries[hash]?[old].entry.zipf ?? 0 < entry.zipf { entries[hash]?[old].entry = entry }
            } else {
                entries[hash, default: []].append((section, entry))
            }
        }
        self.entries = entries
        self.languages = names
        languageIndex = indices
        self.large = large
    }

    /// Shared count, suffix, Zipf letter, optional mark of case.
    private static func parse(_ line: ArraySlice<UInt8>, into word: inout [UInt32]) -> Entry? {
        var end = line.endIndex
        var capitals = Capitals.seldom
        switch line.last {
        case UInt8(ascii: "~"): capitals = .mixed
        case UInt8(ascii: "^"): capitals = .mostly
        case UInt8(ascii: "?"): capitals = .unknown
        default: break
        }
        if capitals != .seldom { end -= 1 }
        guard end - line.startIndex >= 2, let first = line.first, let shared = base36(first),
            shared <= word.count
        else { return nil }
        let letter = line[end - 1]
        let zipf: Int
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): zipf = 30 + Int(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): zipf = 56 + Int(letter - UInt8(ascii: "a"))
        default: return nil
        }
        word.removeSubrange(shared...)
        var index = line.startIndex + 1
        while index < end - 1 {
            let lead = UInt32(line[index])
            let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard index + width <= end - 1 else { return nil }
            var scalar = width == 1 ? lead : lead & (0x7F >> UInt32(width))
            for offset in 1..<max(width, 1) { scalar = scalar << 6 | UInt32(line[index + offset]) & 0x3F }
            word.append(scalar)
            index += width
        }
        return Entry(zipf: zipf, capitals: capitals)
    }

    private static func base36(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
        default: nil
        }
    }
}
