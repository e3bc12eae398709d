/// Which individual languages an ISO 639-3 macrolanguage covers, from `registry/macrolanguages.csv`.
package struct Macrolanguages: Sendable {
    private let membersByMacro: [String: [String]]
    private let macrosByMember: [String: [String]]

    init(pairs: [(macro: String, member: String)]) {
        var members: [String: [String]] = [:]
        var macros: [String: [String]] = [:]
        for pair in pairs {
            members[pair.macro, default: []].append(pair.member)
            macros[pair.member, default: []].append(pair.macro)
        }
        membersByMacro = members
        macrosByMember = macros
    }

    /// The languages a code stands for: itself, and its members if it is a macrolanguage.
    package func covered(by code: String) -> [String] { [code] + (membersByMacro[code] ?? []) }

    /// The codes whose forms hold in documents of a language: itself and its macrolanguages.
    package func covering(_ language: String) -> [String] { [language] + (macrosByMember[language] ?? []) }

    package func isMacrolanguage(_ code: String) -> Bool { membersByMacro[code] != nil }

    static func load(path: String) throws(LexiconError) -> Macrolanguages {
        let table = try CSVTable(path: path, columns: ["macrolanguage", "member"])
        return Macrolanguages(pairs: (0..<table.count).map { (table[$0, 0], table[$0, 1]) })
    }
}
