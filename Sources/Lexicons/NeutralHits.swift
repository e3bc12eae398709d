/// What forms were found in texts that speak of no culture: declarations of rights, software help,
/// scripture.
///
/// `neutral.csv` holds language, form, hits, and the words read in that language. A form of lived culture
/// that such texts hold is an ordinary word there, whatever else it means.
struct NeutralHits: Sendable {
    private var rates: [UInt64: [(language: String, hits: Int, words: Int)]] = [:]

    /// The most that a form may say in a language by itself: faint if neutral texts hold it, nothing if it is
    /// frequent there: three times or more, and 100 times in a million words.
    func limit(_ key: FormKey, language: String) -> Strength {
        guard !rates.isEmpty, let rate = rates[Self.slot(key)]?.first(where: { $0.language == language })
        else {
            return .strong
        }
        return rate.hits >= 3 && rate.hits * 10_000 >= rate.words ? .none : .faint
    }

    /// The languages in whose neutral texts a form was found.
    func languages(of key: FormKey) -> [String] {
        rates.isEmpty ? [] : rates[Self.slot(key)]?.map(\.language) ?? []
    }

    static let columns = ["language", "form", "hits", "words"]

    init(bytes: [UInt8], path: String, table: OwnedFoldTable) throws(LexiconError) {
        guard !bytes.isEmpty else { return }
        let rows = try CSVTable(bytes: bytes, path: path, columns: Self.columns)
        for row in 0..<rows.count {
            guard let hits = Int(rows[row, 2]), let words = Int(rows[row, 3]), words > 0 else {
                throw rows.fault(row: row, column: 2, "hits and words must be whole numbers")
            }
            guard let key = try? FormKey(rows[row, 1], table: table) else { continue }
            rates[Self.slot(key), default: []].append((rows[row, 0], hits, words))
        }
    }

    private static func slot(_ key: FormKey) -> UInt64 {
        var hash: UInt64 = 0
        for piece in key.pieces { hash = KeyHash.child(hash, KeyHash.hash(piece)) }
        return hash
    }
}
