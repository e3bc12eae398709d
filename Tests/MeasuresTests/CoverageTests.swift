import Foundation
import Measures
import Testing

@Suite struct CoverageTests {
    /// Two of {a, a, b}: aa in a third of cases, ab in two thirds.
    @Test func `rarefaction of three to two is that of paper`() {
        let counts: [Double] = [2, 1]
        let hill = Coverage.hill(counts, draws: 2)
        #expect(abs(hill.zero - 5.0 / 3) < 1e-12)
        #expect(abs(hill.one - exp(2.0 / 3 * log(2))) < 1e-12)
        #expect(abs(hill.two - 1.5) < 1e-12)
        #expect(abs(Coverage.rarefied(counts, draws: 2) - 2.0 / 3) < 1e-12)
    }

    @Test func `drawing all gives what was counted`() {
        let counts: [Double] = [40, 20, 9, 3, 1, 1]
        let hill = Coverage.hill(counts, draws: 74)
        #expect(abs(hill.zero - 6) < 1e-9)
        #expect(abs(hill.one - Hill.shannon(counts)) < 1e-9)
        #expect(abs(hill.two - Hill.simpson(counts)) < 1e-9)
    }

    @Test func `coverage grows with the draws and reaches the observed`() {
        let counts: [Double] = [40, 20, 9, 3, 2, 1, 1]
        var last = 0.0
        for draws in stride(from: 1.0, through: 75, by: 1) {
            let coverage = Coverage.rarefied(counts, draws: draws)
            #expect(coverage >= last - 1e-12 && coverage <= 1)
            last = coverage
        }
        let level = 0.8
        let draws = Coverage.draws(counts, coverage: level)
        #expect(Coverage.rarefied(counts, draws: draws) >= level)
        #expect(Coverage.rarefied(counts, draws: draws - 1) < level)
    }

    @Test func `nothing seen once means all is covered`() {
        #expect(Coverage.observed([5, 3, 2]) == 1)
        #expect(Coverage.observed([]).isNaN)
        // f1 = 2, f2 = 1, n = 9: 1 − 2/9 · 16/18
        #expect(abs(Coverage.observed([5, 2, 1, 1]) - (1 - 2.0 / 9 * 16.0 / 18)) < 1e-12)
    }

    /// All tables with the margins (2, 1) and (2, 1): of the three pairings one is diagonal.
    @Test func `the permutation baseline is the mean over all permutations`() {
        let rows: [Double] = [2, 1]
        func mutual(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            let cells = [(row: 0, column: 0, value: a), (0, 1, b), (1, 0, c), (1, 1, d)]
            return Information.mutual(cells: cells, rows: rows, columns: rows)
        }
        let mean = mutual(2, 0, 0, 1) / 3 + mutual(1, 1, 1, 0) * 2 / 3
        #expect(abs(Information.expectedMutual(rows: rows, columns: rows) - mean) < 1e-12)
    }

    @Test func `the expansion of the baseline meets the exact sum`() {
        let rows: [Double] = [4000, 2500, 1500]
        let columns: [Double] = [3000, 3000, 2000]
        let exact = Information.expectedMutual(rows: rows, columns: columns, exactBelow: .infinity)
        let expanded = Information.expectedMutual(rows: rows, columns: columns, exactBelow: 0)
        #expect(abs(exact - expanded) < 1e-9)
    }
}
