internal import Dispatch

/// `transform` of 0 ..< count, on all cores; the result stands in order, so it is the same on any number
/// of them.
func parallelMap<Value: Sendable>(_ count: Int, _ transform: @Sendable (Int) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initialised in
        // Each index is written once, by one thread.
        nonisolated(unsafe) let slots = buffer
        DispatchQueue.concurrentPerform(iterations: count) { index in
            slots.initializeElement(at: index, to: transform(index))
        }
        initialised = count
    }
}
