/// The cells of a sparse languages × units table: which are there, not what they hold. Sorted by
/// language, then unit.
package struct Cells: Sendable {
    package private(set) var language: [Int]
    package private(set) var unit: [Int]
    /// Cells of language l: `starts[l] ..< starts[l + 1]`.
    package private(set) var starts: [Int]

    /// From pairs that may repeat and stand in any order.
    init(_ pairs: some Sequence<(language: Int, unit: Int)>, languages: Int, units: Int) {
        let keys = Set(pairs.map { $0.language * units + $0.unit }).sorted()
        language = keys.map { $0 / max(units, 1) }
        unit = keys.map { $0 % max(units, 1) }
        starts = [Int](repeating: 0, count: languages + 1)
        for row in language { starts[row + 1] += 1 }
        for row in 0..<languages { starts[row + 1] += starts[row] }
    }

    package var count: Int { language.count }

    package func range(of language: Int) -> Range<Int> { starts[language]..<starts[language + 1] }

    /// The position of a cell, or nil when it is not there.
    func position(language row: Int, unit column: Int) -> Int? {
        var low = starts[row]
        var high = starts[row + 1]
        while low < high {
            let middle = (low + high) / 2
            if unit[middle] < column { low = middle + 1 } else { high = middle }
        }
        return low < starts[row + 1] && unit[low] == column ? low : nil
    }
}

/// References over a set of units: one replicate's numbers in a table of `Cells`, with its margins.
package struct Spread: Sendable {
    /// References by cell, by unit, by language; in documents.
    package var cells: [Double]
    package var units: [Double]
    package var languages: [Double]
    package var total: Double

    init(_ values: [Double], layout: Cells, languages languageCount: Int, units unitCount: Int) {
        cells = values
        units = [Double](repeating: 0, count: unitCount)
        languages = [Double](repeating: 0, count: languageCount)
        total = 0
        for position in values.indices {
            units[layout.unit[position]] += values[position]
            languages[layout.language[position]] += values[position]
            total += values[position]
        }
    }
}
