internal import Languages

/// Chooses which n-gram owns each slot of a script group: the one that says most about the label.
///
/// The worth of an n-gram is its part of the mutual information between n-gram and label when every label
/// is equally likely: Σ p log(p / p̄), p being its frequency in a label. Counts are discounted, so that
/// chance finds weigh little.
struct FeatureSelection {
    private static let discount: Float = 0.75

    private var keys: [UInt64]
    private var sums: [Float]
    private var entropies: [Float]
    private let mask: Int
    private var labels = 0
    private(set) var candidates = 0

    init(capacityBits: Int) {
        let size = 1 << capacityBits
        keys = [UInt64](repeating: 0, count: size)
        sums = [Float](repeating: 0, count: size)
        entropies = [Float](repeating: 0, count: size)
        mask = size - 1
    }

    /// Takes in the n-grams of one label.
    mutating func add(_ counts: FeatureCounts) {
        labels += 1
        let total = Float(max(counts.total, 1))
        counts.forEach(atLeast: 2) { hash, count in
            let share = (Float(count) - Self.discount) / total
            guard let place = place(of: hash) else { return }
            sums[place] += share
            entropies[place] += share * Numerics.log(share)
        }
    }

    private mutating func place(of hash: UInt64) -> Int? {
        var place = Int(truncatingIfNeeded: hash >> 20) & mask
        while keys[place] != 0, keys[place] != hash { place = (place + 1) & mask }
        if keys[place] == 0 {
            // A full table would never end the search; what comes late then stays out.
            guard candidates < mask - mask / 8 else { return nil }
            keys[place] = hash
            candidates += 1
        }
        return place
    }

    /// The fingerprints of the owners, 0 where no n-gram falls, and their orders; see `NGrams.hashes`.
    func owners(slots: Int) -> (fingerprints: [UInt8], orders: [UInt8]) {
        var best = [Float](repeating: 0, count: slots)
        var owner = [UInt64](repeating: 0, count: slots)
        let evenly = Numerics.log(Float(max(labels, 1)))
        for place in keys.indices where keys[place] != 0 {
            let sum = sums[place]
            let worth = entropies[place] - sum * (Numerics.log(sum) - evenly)
            let slot = NGrams.slot(keys[place], UInt64(slots))
            if worth > best[slot] || (worth == best[slot] && worth > 0 && keys[place] < owner[slot]) {
                best[slot] = worth
                owner[slot] = keys[place]
            }
        }
        return (
            owner.map { $0 == 0 ? 0 : NGrams.fingerprint($0) },
            owner.map { UInt8(truncatingIfNeeded: $0 & 7) }
        )
    }
}

/// How often each n-gram occurs in the text of one label.
struct FeatureCounts {
    private var keys: [UInt64]
    private var counts: [UInt32]
    private let mask: Int
    private var used = 0
    private(set) var total = 0

    init(capacityBits: Int) {
        keys = [UInt64](repeating: 0, count: 1 << capacityBits)
        counts = [UInt32](repeating: 0, count: 1 << capacityBits)
        mask = (1 << capacityBits) - 1
    }

    mutating func reset() {
        for index in keys.indices { keys[index] = 0; counts[index] = 0 }
        used = 0
        total = 0
    }

    mutating func add(_ hashes: UnsafeBufferPointer<UInt64>) {
        total += hashes.count
        for hash in hashes {
            var place = Int(truncatingIfNeeded: hash >> 20) & mask
            while keys[place] != 0, keys[place] != hash { place = (place + 1) & mask }
            if keys[place] == 0 {
                guard used < mask - mask / 8 else { continue }
                keys[place] = hash
                used += 1
            }
            counts[place] += 1
        }
    }

    func forEach(atLeast least: UInt32, _ body: (UInt64, UInt32) -> Void) {
        for place in keys.indices where counts[place] >= least { body(keys[place], counts[place]) }
    }
}
