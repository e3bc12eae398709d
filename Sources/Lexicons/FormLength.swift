/// How much the length of a form lets it say, by how much one character of its script says.
enum FormLength {
    /// The lower of a base strength and what the length allows.
    static func limit(_ key: FormKey, facet: Facet, base: Strength) -> Strength {
        let count = key.letterCount
        let (faint, weak) = limits(key)
        // A phrase is longer than its letters: two chance words must meet for it.
        let length = key.pieces.count > 1 ? count + 2 : count
        if length <= faint { return min(base, .faint) }
        return length <= weak ? min(base, .weak) : base
    }

    /// Up to how many characters a form is faint, and weak.
    private static func limits(_ key: FormKey) -> (faint: Int, weak: Int) {
        guard let first = key.pieces.first?.first else { return (3, 4) }
        switch first {
        case 0xAC00...0xD7A3: return (1, 2)  // Hangul: a syllable each
        case 0x1200...0x139F, 0x2D80...0x2DDF: return (1, 2)  // Ethiopic: a syllable each
        // Han: a word or half of one.
        case 0x3400...0x9FFF, 0x2_0000...0x3_3FFF: return (1, key.pieces[0].count == 2 ? 2 : 1)
        case 0x3040...0x30FF: return (2, 3)  // Kana: a mora each
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return (4, 5)  // vowels and tones count
        case 0x0900...0x0DFF: return (2, 3)  // Indic: vowel signs count, inherent vowels do not
        case 0x0F00...0x0FFF: return (3, 4)
        default: return (3, 4)
        }
    }
}
