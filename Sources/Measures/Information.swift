internal import Glibc

/// How far knowing the row of a table tells its column.
package enum Information {
    /// Mutual information of a sparse table in nats, from its cells and margins; NaN when empty.
    package static func mutual(
        cells: some Sequence<(row: Int, column: Int, value: Double)>, rows: [Double], columns: [Double]
    ) -> Double {
        let total = rows.reduce(0, +)
        guard total > 0 else { return .nan }
        var sum = 0.0
        for (row, column, value) in cells where value > 0 {
            sum += value / total * log(value * total / (rows[row] * columns[column]))
        }
        return max(0, sum)
    }

    /// The mean of `mutual` over all ways to pair up the rows and columns of the same items, exactly
    /// (Vinh, Epps and Bailey 2010): what a table without any tie between them shows by chance.
    ///
    /// Margins are rounded to whole items. Where a cell's expectation is above `exactBelow` items the
    /// sum over the hypergeometric distribution is replaced by its expansion, whose error is below
    /// 1e-9 there.
    package static func expectedMutual(rows: [Double], columns: [Double], exactBelow: Double = 400) -> Double
    {
        let rowCounts = rows.map { $0.rounded() }.filter { $0 > 0 }
        let columnCounts = columns.map { $0.rounded() }.filter { $0 > 0 }
        let total = max(rowCounts.reduce(0, +), columnCounts.reduce(0, +))
        guard total > 1 else { return .nan }
        var sum = 0.0
        for row in rowCounts {
            for column in columnCounts {
                let centre = row * column / total
                sum +=
                    centre > exactBelow
                    ? expanded(row, column, total)
                    : Hypergeometric.mean(draws: row, marked: column, population: total) {
                        $0 > 0 ? $0 * log($0 / centre) : 0
                    }
            }
        }
        return max(0, sum / total)
    }

    /// E[X ln(X/μ)] from the second to fourth central moments of the hypergeometric X.
    private static func expanded(_ draws: Double, _ marked: Double, _ population: Double) -> Double {
        let mean = draws * marked / population
        let p = marked / population
        let variance = mean * (1 - p) * (population - draws) / (population - 1)
        let third =
            variance * (1 - 2 * p) * (population - 2 * draws) / (population - 2)
        let fourth = 3 * variance * variance + variance
        return variance / (2 * mean) - third / (6 * mean * mean) + fourth / (12 * mean * mean * mean)
    }
}
