extension Identifier {
    /// The working memory of one thread: made once, used for any number of texts, never shared.
    package final class Scratch {
        let symbols: UnsafeMutablePointer<UInt32>
        let known: UnsafeMutablePointer<UInt32>
        let census: UnsafeMutablePointer<UInt32>
        let sums: UnsafeMutablePointer<Int32>
        let total: UnsafeMutablePointer<Int32>
        let mean: UnsafeMutablePointer<Int16>
        let scores: UnsafeMutablePointer<Int32>
        let segments: UnsafeMutablePointer<Segment>

        init(labels: Int) {
            let room = Sampling.longestSegment + SymbolReader.padding + 2
            symbols = .allocate(capacity: room)
            known = .allocate(capacity: NGrams.room(for: room))
            census = .allocate(capacity: SymbolReader.groupCapacity)
            sums = .allocate(capacity: Sampling.mostSegments * ScriptModel.dimensions)
            total = .allocate(capacity: ScriptModel.dimensions)
            mean = .allocate(capacity: ScriptModel.dimensions)
            scores = .allocate(capacity: ScriptModel.padded(labels))
            segments = .allocate(capacity: Sampling.mostSegments)
        }

        deinit {
            symbols.deallocate()
            known.deallocate()
            census.deallocate()
            sums.deallocate()
            total.deallocate()
            mean.deallocate()
            scores.deallocate()
            segments.deallocate()
        }
    }

    /// What is known of one stretch of a text.
    struct Segment: BitwiseCopyable {
        /// Script group, 0 where there are no letters, 255 where no group knows the script.
        var group: UInt8
        /// Label, as an index into the identifier's labels.
        var label: UInt16
        /// Letters of the group.
        var letters: Int32
        /// Known n-grams.
        var features: Int32
        /// Any symbol at all beside boundaries.
        var isBlank: Bool
    }
}
