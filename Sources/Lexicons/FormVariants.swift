/// The spellings under which a form is looked for besides its own.
///
/// People leave out tone marks, dots and hooks when the keyboard lacks them (Yoruba, Igbo, Hausa,
/// Vietnamese), write ss for ß, drop the apostrophe of Hawaiʻi. Such spellings are accepted at lower
/// strength, since what is left of a word is likelier to be another word.
enum FormVariants {
    struct Variant {
        let key: FormKey
        /// How many steps of strength it loses.
        let loss: Int
    }

    /// The form first, then variants that differ from it and from one another.
    static func all(of key: FormKey) -> [Variant] {
        var variants = [Variant(key: key, loss: 0)]
        func add(_ other: FormKey, loss: Int) {
            guard !other.pieces.contains(where: \.isEmpty) else { return }
            if !variants.contains(where: { $0.key.pieces == other.pieces }) {
                variants.append(Variant(key: other, loss: loss))
            }
        }
        if key.isRun {
            if key.pieces[0].contains(0x20) { add(mapped(key) { $0.filter { $0 != 0x20 } }, loss: 0) }
            return variants
        }
        let length = key.letterCount
        guard !key.pieces.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) else {
            if key.joined.dropFirst().contains(true) {
                add(withoutApostrophes(key), loss: length >= 6 ? 0 : 1)
            }
            return variants
        }
        add(mapped(key) { $0.flatMap { $0 == 0xDF ? [0x73, 0x73] : [$0] } }, loss: 0)
        if length >= shortestWithoutTones { add(withoutTones(key), loss: length >= safeLength ? 0 : 1) }
        if length >= shortestWithoutMarks, let bare = withoutMarks(key) {
            add(bare, loss: length >= safeLength ? 0 : 1)
        }
        for variant in variants where variant.key.joined.dropFirst().contains(true) {
            add(withoutApostrophes(variant.key), loss: length >= 6 ? 0 : 1)
        }
        return variants
    }

    /// From this many letters on, what is left without marks is still that word and no other.
    private static let safeLength = 9
    /// Shorter words lose too much with their marks: pho, ase.
    private static let shortestWithoutMarks = 5
    private static let shortestWithoutTones = 4
    private static let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x304, 0x309, 0x30C]
    /// Letters that decomposition leaves whole, and how they are typed without a keyboard for them.
    private static let plainLetters: [UInt32: [UInt32]] = [
        0xF8: [0x6F], 0x111: [0x64], 0x142: [0x6C], 0x127: [0x68], 0xE6: [0x61, 0x65], 0x153: [0x6F, 0x65],
        0x253: [0x62], 0x257: [0x64], 0x199: [0x6B], 0x1B4: [0x79], 0x25B: [0x65], 0x254: [0x6F],
        0x14B: [0x6E], 0x1DD: [0x65], 0x268: [0x69], 0x289: [0x75], 0x263: [0x67], 0x272: [0x6E],
    ]

    private static func mapped(_ key: FormKey, _ change: ([UInt32]) -> [UInt32]) -> FormKey {
        FormKey(pieces: key.pieces.map(change), capitals: key.capitals, isRun: key.isRun, joined: key.joined)
    }

    private static func withoutTones(_ key: FormKey) -> FormKey {
        mapped(key) { piece in
            let parts = piece.flatMap {
                $0 < 0x250 || (0x1E00..<0x1F00).contains($0) ? Composition.decomposed($0) : [$0]
            }
            let kept = parts.filter { !tones.contains($0) }
            guard kept.count < parts.count else { return piece }
            return recomposed(kept)
        }
    }

    /// Without all marks; nil where the marks are letters of the script (й, ї, vowel signs).
    private static func withoutMarks(_ key: FormKey) -> FormKey? {
        let bare = mapped(key) { piece in
            piece.flatMap { scalar -> [UInt32] in
                if let plain = plainLetters[scalar] { return plain }
                let isLatin = scalar < 0x250 || (0x1E00..<0x1F00).contains(scalar)
                let isGreek = (0x370..<0x400).contains(scalar) || (0x1F00..<0x2000).contains(scalar)
                guard isLatin || isGreek || (0x300..<0x370).contains(scalar) else { return [scalar] }
                return Composition.decomposed(scalar).filter { !(0x300..<0x370).contains($0) }
            }
        }
        return bare.pieces == key.pieces ? nil : bare
    }

    private static func withoutApostrophes(_ key: FormKey) -> FormKey {
        var pieces: [[UInt32]] = []
        var joined: [Bool] = []
        var capitals: UInt16 = 0
        for (index, piece) in key.pieces.enumerated() {
            if key.joined[index], !pieces.isEmpty {
                pieces[pieces.count - 1] += piece
            } else {
                if key.capitals >> UInt16(index) & 1 == 1 { capitals |= 1 << UInt16(pieces.count) }
                pieces.append(piece)
                joined.append(false)
            }
        }
        return FormKey(pieces: pieces, capitals: capitals, isRun: false, joined: joined)
    }

    private static func recomposed(_ scalars: [UInt32]) -> [UInt32] {
        var text = ""
        for scalar in scalars {
            if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
        }
        return Composition.composed(text)
    }
}
