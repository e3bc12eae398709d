internal import CWords

/// How many letters of a word are looked up before its beginnings are compared with stems.
enum StemGate {
    /// From the first letter of the word: scripts that say more per character need fewer.
    @inline(__always)
    static func length(first scalar: UInt32) -> Int {
        Int(CWords_gateLength(scalar))
    }

    /// How many letters an ending may have.
    static let longestEnding = CWORDS_LONGEST_ENDING
}

/// Endings that Korean sets behind a noun without a space; another ending makes another word.
enum KoreanParticles {
    static let all: [String] = [
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "에는", "에도", "에서는", "에서도", "에서의", "으로", "로",
        "으로는", "로는", "으로서", "로서", "으로써", "로써", "으로부터", "로부터", "으로의", "로의", "와", "과", "와의", "과의", "와는", "과는",
        "도", "만", "만의", "만을", "까지", "까지의", "부터", "부터의", "처럼", "보다", "마다", "이나", "나", "이란", "란", "이라는", "라는",
        "이라고", "라고", "이며", "며", "이고", "고", "이다", "다", "이었다", "였다", "입니다", "인", "일", "들", "들은", "들이", "들을",
        "들의", "들에게", "들과", "들도", "인의", "인은", "인이", "인을", "인들", "인들은", "인들이", "인들의", "인과", "이라면", "라면", "께서",
        "한테",
        "하고", "이야", "야", "에다", "조차", "뿐", "뿐만", "대로", "이라", "라", "였던", "이었던", "씩", "식", "제", "산", "계",
    ]

    static func hashes() -> [UInt64] { all.map { KeyHash.hash($0.unicodeScalars.map(\.value)) }.sorted() }
}
