internal import Languages

/// What training a script group gives: vectors of n-grams and labels in floating point.
struct TrainedScript: Sendable {
    let name: String
    let labels: [String]
    let fingerprints: [UInt8]
    /// Slots x dimensions.
    let rows: [Float]
    /// Labels x dimensions.
    let weights: [Float]
    var biases: [Float]
}

/// Trains the labels of one script group against each other.
///
/// The model is that of fastText (Joulin et al. 2017): the mean of the vectors of a text's n-grams, a linear
/// layer, a softmax. Other than there, each slot has an owner, labels are drawn evenly, a part of the
/// n-grams of each example is left out, and steps shrink by row (AdaGrad), so that rare n-grams learn too.
struct ScriptTrainer {
    struct Plan: Sendable {
        var slots: Int
        var examplesPerLabel: Int
        var rate: Float
        var seed: UInt64 = 20
        /// The part of n-grams kept is drawn between this and 1.
        var leastKept: Float
    }

    /// One example in so many keeps n-grams of up to three symbols only.
    private static let shortOnlyOneIn = 4

    let name: String
    let maker: ExampleMaker
    let reader: SymbolReader
    let plan: Plan

    /// Examples of a label that its mean text is made of.
    private static let meanOf = 256

    func train() -> TrainedScript {
        let (fingerprints, orders) = selectFeatures()
        let network = Network(slots: plan.slots, labels: maker.texts.count, seed: plan.seed)
        var random = SeededGenerator(seed: plan.seed &* 7919)
        let urn = DrawWeights.urn(maker.texts.map(\.label))
        let steps = plan.examplesPerLabel * urn.count
        let room = ExampleMaker.capacity + SymbolReader.padding + 2
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: ExampleMaker.capacity)
        let symbols = UnsafeMutablePointer<UInt32>.allocate(capacity: room)
        let known = UnsafeMutablePointer<UInt32>.allocate(capacity: NGrams.room(for: room))
        let census = UnsafeMutablePointer<UInt32>.allocate(capacity: SymbolReader.groupCapacity)
        census.initialize(repeating: 0, count: SymbolReader.groupCapacity)
        defer {
            bytes.deallocate()
            symbols.deallocate()
            known.deallocate()
            census.deallocate()
        }
        fingerprints.withUnsafeBufferPointer { owners in
            guard let owners = owners.baseAddress else { return }
            for step in 0..<steps {
                let label = urn[random.below(urn.count)]
                let length = maker.make(label, into: bytes, using: &random)
                let text = UnsafeRawBufferPointer(start: bytes, count: length)
                let count = reader.read(text, into: symbols, census: census)
                var features = NGrams.knownSlots(
                    symbols, count, fingerprints: owners, slots: plan.slots, into: known)
                features = thin(known, features, orders, using: &random)
                guard features > 0 else { continue }
                let rate = plan.rate * (1 - Float(step) / Float(steps)) + plan.rate * 0.01
                network.learn(known, features, label: label, rate: rate)
            }
        }
        var trained = network.result(
            name: name, labels: maker.texts.map(\.label), fingerprints: fingerprints)
        var centring = ScoreCentring(labels: maker.texts.count)
        fingerprints.withUnsafeBufferPointer { owners in
            guard let owners = owners.baseAddress else { return }
            for label in maker.texts.indices {
                for _ in 0..<Self.meanOf {
                    let length = maker.make(label, into: bytes, using: &random)
                    let text = UnsafeRawBufferPointer(start: bytes, count: length)
                    let count = reader.read(text, into: symbols, census: census)
                    let features = NGrams.knownSlots(
                        symbols, count, fingerprints: owners, slots: plan.slots, into: known)
                    centring.add(
                        UnsafeBufferPointer(start: known, count: features), label: label, rows: trained.rows)
                }
            }
        }
        trained.biases = centring.biases(trained)
        return trained
    }

    /// Leaves out a random part of the features, in place; now and then all long n-grams and words, which say more
    /// of a subject than short ones do, so that text of another kind than the training text is known too.
    private func thin(
        _ known: UnsafeMutablePointer<UInt32>, _ count: Int, _ orders: [UInt8],
        using random: inout SeededGenerator
    ) -> Int {
        let kept = plan.leastKept + (1 - plan.leastKept) * random.unit()
        let threshold = UInt32(kept * 65536)
        let highest: UInt8 = random.below(Self.shortOnlyOneIn) == 0 ? 3 : 6
        var written = 0
        var bits: UInt64 = 0
        for index in 0..<count {
            if index & 3 == 0 { bits = random.next() }
            known[written] = known[index]
            let isKept = UInt32(bits & 0xFFFF) < threshold && orders[Int(known[index])] <= highest
            written += isKept ? 1 : 0
            bits >>= 16
        }
        return written
    }

    private func selectFeatures() -> (fingerprints: [UInt8], orders: [UInt8]) {
        let total = maker.texts.reduce(0) { $0 + $1.bytes.count }
        let bits = total > 20_000_000 ? 25 : total > 2_000_000 ? 23 : 21
        var selection = FeatureSelection(capacityBits: bits)
        var counts = FeatureCounts(capacityBits: 22)
        var symbols = [UInt32](repeating: 0, count: 1 << 16)
        var hashes = [UInt64](repeating: 0, count: NGrams.featuresPerSymbol << 16)
        var census = [UInt32](repeating: 0, count: SymbolReader.groupCapacity)
        for text in maker.texts {
            counts.reset()
            for line in 0..<text.lineCount {
                let bytes = text.line(line).prefix(60_000)
                let found = bytes.withUnsafeBytes { raw in
                    let count = reader.read(raw, into: &symbols, census: &census)
                    return NGrams.hashes(symbols, count, into: &hashes)
                }
                hashes.withUnsafeBufferPointer { all in
                    counts.add(UnsafeBufferPointer(rebasing: all[0..<found]))
                }
            }
            selection.add(counts)
        }
        return selection.owners(slots: plan.slots)
    }
}
