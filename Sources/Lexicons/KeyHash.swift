internal import CWords

/// Keys of words, phrases and runs, shared by the compiler of forms and the matcher.
///
/// A key mixes a hash of what was read with what kind of thing it is. Keys are compared as a whole; the
/// compiler refuses two different forms with one key.
enum KeyHash {
    /// The hash of a word: of the UTF-8 of its folded letters.
    static func hash(_ scalars: some Collection<UInt32>) -> UInt64 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4 + 16) { buffer in
            guard let bytes = buffer.baseAddress else { return CWords_seed }
            var count = 0
            for scalar in scalars { count = UTF8Encoding.write(scalar, to: bytes, at: count) }
            return CWords_hash(bytes, count)
        }
    }

    static let base: UInt64 = 0x9E6C_63D0_876A_3F6B

    /// The hash of the characters of a run with one more.
    @inline(__always)
    static func append(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { hash &* base &+ UInt64(scalar) }

    static func polynomial(_ scalars: some Sequence<UInt32>) -> UInt64 {
        scalars.reduce(0) { append($0, $1) }
    }

    /// A whole word that begins a form.
    @inline(__always) static func word(_ hash: UInt64) -> UInt64 { CWords_wordKey(hash) }
    /// A word that begins a phrase, where a proclitic has been taken off.
    @inline(__always) static func bare(_ key: UInt64) -> UInt64 { CWords_bareKey(key) }
    /// The beginning of a run in a script without spaces.
    @inline(__always) static func run(_ hash: UInt64) -> UInt64 { mix(hash ^ 0x94D0_49BB_1331_11EB) }
    /// A word's beginning that ends a form of one word.
    @inline(__always) static func stem(_ hash: UInt64) -> UInt64 { CWords_stemKey(hash) }
    /// The first letters that some stem has.
    @inline(__always) static func gate(_ hash: UInt64) -> UInt64 { CWords_gateKey(hash) }
    /// A further word of a phrase.
    @inline(__always)
    static func child(_ parent: UInt64, _ hash: UInt64) -> UInt64 {
        CWords_childKey(parent, hash)
    }
    /// A further word's beginning that ends a phrase.
    @inline(__always)
    static func stemChild(_ parent: UInt64, _ hash: UInt64) -> UInt64 {
        mix((parent << 29 | parent >> 35) ^ hash ^ 0x853C_49E6_748F_EA9B)
    }

    /// What the filters know a key by where the word has a capital.
    @inline(__always) static func capital(_ key: UInt64) -> UInt64 { key ^ CWords_capitalMark }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 { CWords_mix(value) }
}
