import Foundation
import Synchronization

/// Runs work on several threads.
enum Workers {
    /// Calls `body` for 0 ..< count from `jobs` threads (0: one for each processor); each thread makes its
    /// own `state` first. The first error, by number, stops the rest and is thrown.
    static func run<State, Failure: Error & Sendable>(
        jobs: Int, count: Int, state: @escaping @Sendable () -> State,
        body: @escaping @Sendable (State, Int) throws(Failure) -> Void
    ) throws(Failure) {
        let next = Atomic<Int>(0)
        let failure = Mutex<(number: Int, error: Failure)?>(nil)
        let threads = max(1, min(jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount, count))
        let group = DispatchGroup()
        for _ in 0..<threads {
            group.enter()
            let thread = Thread {
                defer { group.leave() }
                let own = state()
                while failure.withLock({ $0 == nil }) {
                    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard number < count else { return }
                    do throws(Failure) {
                        try body(own, number)
                    } catch {
                        failure.withLock { known in
                            if known.map({ number < $0.number }) ?? true { known = (number, error) }
                        }
                    }
                }
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        group.wait()
        if let first = failure.withLock({ $0 }) { throw first.error }
    }
}
