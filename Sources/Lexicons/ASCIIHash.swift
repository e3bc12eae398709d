/// The hash of a word of ASCII letters and digits, eight at a time.
///
/// Most words have eight or fewer and cost one multiplication. They are hashed straight from the text:
/// folding sets one bit of a letter, which digits have anyway. Words of up to eight letters never collide.
enum ASCIIHash {
    static let seed: UInt64 = 0x51_7CC1_B727_220A

    /// The hash so far with eight more letters, the first one lowest; zeros fill the last eight.
    @inline(__always)
    static func step(_ hash: UInt64, _ block: UInt64) -> UInt64 {
        let mixed = (hash ^ block) &* 0x9E6C_63D0_876A_3F6B
        return mixed ^ mixed &>> 32
    }

    /// The hash of folded ASCII letters.
    static func hash(_ letters: some Sequence<UInt32>) -> UInt64 {
        var hash = seed
        var block: UInt64 = 0
        var filled: UInt64 = 0
        for letter in letters {
            block |= UInt64(letter) << (8 * filled)
            filled += 1
            if filled == 8 {
                hash = step(hash, block)
                (block, filled) = (0, 0)
            }
        }
        return filled == 0 ? hash : step(hash, block)
    }
}

/// Eight bytes of ASCII looked at together.
enum EightBytes {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    /// The bit that folds a letter.
    static let lower: UInt64 = 0x2020_2020_2020_2020

    /// The top bit of each byte that is no ASCII letter or digit.
    @inline(__always)
    static func notLetters(_ bytes: UInt64) -> UInt64 {
        let tops = 0x80 &* ones
        let low = bytes & ~tops
        let folded = low | lower
        // A sum passes 0x7F exactly where the byte is at least the bound; seven-bit bytes never carry over.
        let fromA = folded &+ (0x80 - 0x61) &* ones
        let beyondZ = folded &+ (0x7F - 0x7A) &* ones
        let from0 = low &+ (0x80 - 0x30) &* ones
        let beyond9 = low &+ (0x7F - 0x39) &* ones
        let isLetter = fromA & ~beyondZ
        let isDigit = from0 & ~beyond9
        return (~(isLetter | isDigit) | bytes) & tops
    }
}
