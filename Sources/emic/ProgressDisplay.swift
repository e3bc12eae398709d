import Foundation
import Scans
import Synchronization

/// Shows a running scan on standard error: one line redrawn on a terminal, a plain line now and then
/// elsewhere.
final class ProgressDisplay: Sendable {
    private let progress: ScanProgress
    private let quiet: Bool
    private let start = Date()
    private let done = Mutex(false)

    init(_ progress: ScanProgress, quiet: Bool) {
        self.progress = progress
        self.quiet = quiet
        guard !quiet else { return }
        let interval = Terminal.isInteractive ? 0.2 : 30.0
        Thread.detachNewThread { [self] in
            var next = Date().addingTimeInterval(interval)
            while !done.withLock({ $0 }) {
                Thread.sleep(forTimeInterval: 0.1)
                if Date() >= next {
                    draw()
                    next = Date().addingTimeInterval(interval)
                }
            }
        }
    }

    private func draw() {
        done.withLock { done in
            guard !done else { return }
            let line = progress.line(elapsed: Date().timeIntervalSince(start))
            if Terminal.isInteractive { Terminal.redraw(line) } else { Terminal.note(line) }
        }
    }

    /// Ends the display; nothing is drawn afterwards.
    func finish() {
        done.withLock { $0 = true }
        if !quiet, Terminal.isInteractive { Terminal.redraw("") }
    }
}
