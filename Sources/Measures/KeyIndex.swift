/// Positions of names, found fast when the same name comes again and again, as in sorted tables.
struct KeyIndex {
    let names: [String]
    private let positions: [String: Int]
    private var last: (name: String, position: Int?)?

    init(_ names: [String]) {
        self.names = names
        positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    mutating func callAsFunction(_ name: String) -> Int? {
        if let last, last.name == name { return last.position }
        let position = positions[name]
        last = (name, position)
        return position
    }

    func position(_ name: String) -> Int? { positions[name] }
}

/// Names of several lists in byte order, each once.
func sortedUnion(_ lists: [String]...) -> [String] {
    Array(Set(lists.joined())).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
