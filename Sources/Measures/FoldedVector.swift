internal import Profiles

/// A vector of exact counts with the part that each fold of documents, and each group of markers, has in
/// it; gives the vector without any one of them.
struct FoldedVector: Sendable {
    /// What one count stands for: 1, or a millionth of a document.
    let unit: Double
    private(set) var total: [Int64]
    /// `parts[fold]`: that fold's counts; empty when folds were not kept.
    private(set) var parts: [[Int64]]
    /// `changes[group]`: what the total changes by without that marker group; empty when not kept.
    private(set) var changes: [[Int64]]

    init(count: Int, unit: Double = 1, folds: Int = FoldLayout.folds, groups: Int = 0) {
        self.unit = unit
        total = [Int64](repeating: 0, count: count)
        parts = [[Int64]](repeating: total, count: folds)
        changes = [[Int64]](repeating: total, count: groups)
    }

    /// Adds a row's folds at `position`.
    mutating func add(_ values: ArraySlice<Int64>, at position: Int) {
        if parts.isEmpty {
            for value in values { total[position] += value }
            return
        }
        var fold = 0
        for value in values {
            if value != 0 {
                parts[fold][position] += value
                total[position] += value
            }
            fold += 1
        }
    }

    /// Adds a row's changes by marker group at `position`.
    mutating func addChanges(_ values: ArraySlice<Int64>, at position: Int) {
        var group = 0
        for value in values {
            if value != 0 { changes[group][position] += value }
            group += 1
        }
    }

    /// The counts with `omission` left out, in units.
    func values(_ omission: Omission) -> [Double] {
        switch omission {
        case .nothing:
            return total.map { Double($0) * unit }
        case .fold(let fold):
            guard fold < parts.count else { return values(.nothing) }
            return combined(parts[fold], sign: -1)
        case .markers(let group):
            guard group < changes.count else { return values(.nothing) }
            return combined(changes[group], sign: 1)
        }
    }

    private func combined(_ other: [Int64], sign: Int64) -> [Double] {
        [Double](unsafeUninitializedCapacity: total.count) { buffer, count in
            for position in total.indices {
                buffer[position] = Double(max(0, total[position] + sign * other[position])) * unit
            }
            count = total.count
        }
    }
}

/// What a replicate leaves out.
enum Omission: Sendable, Equatable {
    case nothing
    case fold(Int)
    case markers(Int)
}
