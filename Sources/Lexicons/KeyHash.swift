/// Keys of words, phrases and runs, shared by the compiler of forms and the matcher.
///
/// A key mixes a hash of what was read with what kind of thing it is. Keys are compared as a whole; the
/// compiler refuses two different forms with one key.
enum KeyHash {
    /// The hash of a word: of ASCII letters as `ASCIIHash` has it, of others a polynomial over the letters.
    static func hash(_ scalars: some Collection<UInt32>) -> UInt64 {
        scalars.allSatisfy { $0 < 0x80 } ? ASCIIHash.hash(scalars) : polynomial(scalars)
    }

    static let base: UInt64 = 0x9E6C_63D0_876A_3F6B

    /// The hash of letters with one more. Modulo 2⁶⁴, so that of a part follows from those of two beginnings.
    @inline(__always)
    static func append(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { hash &* base &+ UInt64(scalar) }

    static func polynomial(_ scalars: some Sequence<UInt32>) -> UInt64 {
        scalars.reduce(0) { append($0, $1) }
    }

    /// A whole word that begins a form.
    @inline(__always) static func word(_ hash: UInt64) -> UInt64 { mix(hash ^ 0x2545_F491_4F6C_DD1D) }
    /// The beginning of a run in a script without spaces.
    @inline(__always) static func run(_ hash: UInt64) -> UInt64 { mix(hash ^ 0x94D0_49BB_1331_11EB) }
    /// A word's beginning that ends a form of one word.
    @inline(__always) static func stem(_ hash: UInt64) -> UInt64 { mix(hash ^ 0x853C_49E6_748F_EA9B) }
    /// The first letters that some stem has.
    @inline(__always) static func gate(_ hash: UInt64) -> UInt64 { mix(hash ^ 0x7F4A_7C15_B97F_4A7C) }
    /// A further word of a phrase.
    @inline(__always)
    static func child(_ parent: UInt64, _ hash: UInt64) -> UInt64 {
        mix((parent << 23 | parent >> 41) ^ hash)
    }
    /// A further word's beginning that ends a phrase.
    @inline(__always)
    static func stemChild(_ parent: UInt64, _ hash: UInt64) -> UInt64 {
        mix((parent << 29 | parent >> 35) ^ hash ^ 0x853C_49E6_748F_EA9B)
    }

    /// What the filter knows a key by where the word has a capital: a common word that is also the name of
    /// a town is in the filter by this key only, and costs nothing where it is only a word.
    @inline(__always) static func capital(_ key: UInt64) -> UInt64 { key ^ capitalMark }

    static let capitalMark: UInt64 = 0x9E37_79B9_7F4A_7C14

    /// Never zero, which marks an empty slot. One multiplication: the highest bits are the ones to use.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        ((value ^ value >> 29) &* 0xD6E8_FEB8_6659_FD93) | 1
    }
}
