import Foundation

/// Standard error, for people: messages, warnings, progress.
enum Terminal {
    /// Whether standard error is a terminal.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    static func note(_ message: String) {
        FileHandle.standardError.write(Data("emic: \(message)\n".utf8))
    }

    /// Draws `line` over the last one.
    static func redraw(_ line: String) {
        FileHandle.standardError.write(Data("\r\u{1b}[K\(line)".utf8))
    }

    /// Writes bytes to standard output.
    static func output(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
