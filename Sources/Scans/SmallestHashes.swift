/// The k smallest distinct hashes of a stream, each with what it stands for.
///
/// Costs one comparison for a hash that does not enter. Of equal hashes the first entry stays, so a
/// stream read in order gives the same sample always.
struct SmallestHashes<Value> {
    private let limit: Int
    /// What enters is not larger; the largest of all while there is room.
    private(set) var bound: UInt64
    private var entries: [(hash: UInt64, value: Value)] = []

    /// Keeps `limit` hashes up to `bound`.
    init(limit: Int, bound: UInt64 = .max) {
        self.limit = limit
        self.bound = bound
    }

    /// Whether `hash` would enter.
    func accepts(_ hash: UInt64) -> Bool { hash <= bound && !contains(hash) }

    /// Enters a hash that `accepts` allowed.
    mutating func insert(_ hash: UInt64, _ value: Value) {
        let at = position(of: hash)
        entries.insert((hash, value), at: at)
        if entries.count > limit { entries.removeLast() }
        if entries.count == limit, let last = entries.last { bound = last.hash }
    }

    /// Hashes and values, smallest hash first.
    var sorted: [(hash: UInt64, value: Value)] { entries }

    private func position(of hash: UInt64) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func contains(_ hash: UInt64) -> Bool {
        let at = position(of: hash)
        return at < entries.count && entries[at].hash == hash
    }
}
