internal import CXXHash

/// XXH3 of texts and files.
package enum TextHash {
    /// XXH3 of 64 bits, the same on every machine.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        CXXHash_64(bytes.baseAddress, bytes.count)
    }

    /// XXH3 of 128 bits as 32 hexadecimal digits, the high half first.
    package static func digest(_ bytes: UnsafeRawBufferPointer) -> String {
        guard let running = RunningDigest() else { return "" }
        running.update(bytes)
        return running.hexadecimal
    }
}

/// XXH3 of 128 bits over bytes that come piece by piece.
package final class RunningDigest {
    private let state: OpaquePointer

    /// `nil` when memory is short.
    package init?() {
        guard let state = CXXHash_create() else { return nil }
        self.state = state
    }

    deinit { CXXHash_destroy(state) }

    package func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        CXXHash_update(state, base, bytes.count)
    }

    package func reset() { CXXHash_reset(state) }

    /// The digest so far, as 32 hexadecimal digits.
    package var hexadecimal: String {
        let value = CXXHash_value(state)
        return Self.digits(value.high) + Self.digits(value.low)
    }

    private static func digits(_ word: UInt64) -> String {
        let text = String(word, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
