internal import CVectors

/// Turns UTF-8 into symbols, the alphabet of the n-grams, and counts letters by script group.
///
/// Letters are folded to lower case and composed; a run of anything else is one boundary. Digits and symbols are
/// no features: they tell of a text's domain, not of its language. A letter that stands three times or
/// more counts twice. URLs, mail addresses and @mentions are left out. Bytes that are no UTF-8 end a
/// word and do no harm.
package struct SymbolReader {
    package static let boundary = UInt32(CVECTORS_BOUNDARY)
    /// Where the census counts digits, and symbols beyond ASCII such as emoji: a number no group has.
    package static let unspoken = 254
    /// Where it counts the ASCII symbols that code and markup are full of.
    package static let codeSigns = 253
    private static let at: UInt32 = 0x40
    private static let colon: UInt32 = 0x3A
    /// Symbols before the first one, so that n-grams may look back without asking; never part of a feature.
    package static let padding = Int(CVECTORS_PADDING)
    /// Groups a census has room for.
    package static let groupCapacity = 256

    let table: CodePointTable

    package init(table: CodePointTable) { self.table = table }

    /// Reads `text` and appends its symbols at `output[padding + count]`.
    ///
    /// - Parameters:
    ///   - output: room for `padding + count + text.count + 2` symbols; the padding is written here.
    ///   - census: letters by group, added to.
    /// - Returns: the number of symbols without padding. They begin and end with a boundary.
    package func read(
        _ text: UnsafeRawBufferPointer, into output: UnsafeMutablePointer<UInt32>,
        census: UnsafeMutablePointer<UInt32>
    ) -> Int {
        for index in 0..<Self.padding { output[index] = 0 }
        let out = output + Self.padding
        out[0] = Self.boundary
        var count = 1
        guard let base = text.baseAddress else { return count }
        let bytes = base.assumingMemoryBound(to: UInt8.self)
        let end = text.count
        let ascii = table.entries + Int(table.blocks[0]) << CodePointTable.blockShift
        var asciiLetters: UInt32 = 0
        var previous = Self.boundary
        var beforePrevious: UInt32 = 0
        var index = 0
        while index < end {
            let byte = bytes[index]
            let entry: UInt32
            var letter = UInt32(byte)
            if byte < 0x80 {
                index &+= 1
                // Most of most texts, without the table: ASCII letters fold by one bit, spaces end words.
                if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
                    letter |= 0x20
                    asciiLetters &+= 1
                    if letter == previous && letter == beforePrevious { continue }
                    out[count] = letter
                    count &+= 1
                    beforePrevious = previous
                    previous = letter
                    continue
                }
                if letter == Self.boundary {
                    out[count] = letter
                    count &+= previous == letter ? 0 : 1
                    beforePrevious = 0
                    previous = letter
                    continue
                }
                entry = ascii[Int(byte)]
            } else {
                let (codePoint, length) = Self.decode(bytes, index, end)
                letter = codePoint
                index &+= length
                entry = table.entry(codePoint)
            }
            let fold = entry & CodePointTable.foldMask
            letter = fold == 0 ? letter : fold
            if entry >> 29 == CodePointTable.Class.letter {
                census[Int(entry >> 21 & 0xFF)] &+= 1
                if letter == previous && letter == beforePrevious { continue }
                out[count] = letter
                count &+= 1
                beforePrevious = previous
                previous = letter
                continue
            }
            let special = readSpecial(entry, letter, bytes, &index, end, out, &count, census)
            previous = out[count - 1]
            beforePrevious = special || count < 2 ? 0 : out[count - 2]
        }
        census[Int(ascii[Int(UInt8(ascii: "a"))] >> 21 & 0xFF)] &+= asciiLetters
        if out[count - 1] != Self.boundary {
            out[count] = Self.boundary
            count += 1
        }
        return count
    }

    /// Everything that is not a letter. Returns true where a run of letters is broken.
    private func readSpecial(
        _ entry: UInt32, _ sign: UInt32, _ bytes: UnsafePointer<UInt8>, _ index: inout Int, _ end: Int,
        _ out: UnsafeMutablePointer<UInt32>, _ count: inout Int, _ census: UnsafeMutablePointer<UInt32>
    ) -> Bool {
        let last = out[count - 1]
        switch entry >> 29 {
        case CodePointTable.Class.ignored:
            return false
        case CodePointTable.Class.combining:
            if let letter = table.composed(last, sign) { out[count - 1] = letter; return true }
            Self.appendMark(sign, out, &count)
        case CodePointTable.Class.mark:
            Self.appendMark(sign, out, &count)
        default:
            if entry >> 29 >= CodePointTable.Class.digit {
                let isCode = entry >> 29 == CodePointTable.Class.symbol && sign < 0x80
                census[isCode ? Self.codeSigns : Self.unspoken] &+= 1
            }
            let isWord = last != Self.boundary && out[max(count - 2, 0)] != Self.boundary
            if Self.isOfCode(sign, entry >> 29, afterWord: isWord, before: index < end ? bytes[index] : 0) {
                census[Self.codeSigns] &+= 1
            }
            if sign == Self.at {
                Self.dropWord(out, &count)
                Self.skipToSpace(bytes, &index, end)
            } else if sign == Self.colon, index + 1 < end, bytes[index] == UInt8(ascii: "/"),
                bytes[index + 1] == UInt8(ascii: "/")
            {
                Self.dropWord(out, &count)
                Self.skipToSpace(bytes, &index, end)
            } else if last != Self.boundary {
                out[count] = Self.boundary
                count += 1
            }
        }
        return true
    }

    /// Whether a sign that prose has too stands as code has it: `name":`, `call(`, `file.name`, `amd64`. A word has
    /// two letters: `3(b)`, `e.g.` and `A320` are prose.
    @inline(__always)
    private static func isOfCode(
        _ sign: UInt32, _ kind: UInt32, afterWord isWord: Bool, before next: UInt8
    ) -> Bool {
        // Raised digits are tone marks in some orthographies.
        if kind == CodePointTable.Class.digit { return sign < 0x80 && isWord }
        switch sign {
        case UInt32(UInt8(ascii: "\"")): return next == UInt8(ascii: ":")
        case UInt32(UInt8(ascii: "(")): return isWord
        case UInt32(UInt8(ascii: ".")): return isWord && next &- UInt8(ascii: "a") < 26
        default: return false
        }
    }

    @inline(__always)
    private static func appendMark(
        _ mark: UInt32, _ out: UnsafeMutablePointer<UInt32>, _ count: inout Int
    ) {
        // Stacks of marks ("zalgo") tell nothing of language.
        if count >= 2, out[count - 1] == mark, out[count - 2] == mark { return }
        out[count] = mark
        count += 1
    }

    /// Takes back the letters since the last boundary: the `https` of a URL, the name of an address.
    private static func dropWord(_ out: UnsafeMutablePointer<UInt32>, _ count: inout Int) {
        while count > 1, out[count - 1] != boundary { count -= 1 }
    }

    private static func skipToSpace(_ bytes: UnsafePointer<UInt8>, _ index: inout Int, _ end: Int) {
        while index < end, bytes[index] > 0x20, bytes[index] < 0x80 { index += 1 }
    }

    /// One code point and its length; a boundary of length 1 where the bytes are no UTF-8.
    @inline(__always)
    static func decode(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        let left = end &- index
        if first >= 0xC2, first < 0xE0, left > 1 {
            let second = UInt32(bytes[index &+ 1]) ^ 0x80
            if second < 0x40 { return ((first & 0x1F) << 6 | second, 2) }
        } else if first >= 0xE0, first < 0xF0, left > 2 {
            let second = UInt32(bytes[index &+ 1]) ^ 0x80
            let third = UInt32(bytes[index &+ 2]) ^ 0x80
            let codePoint = (first & 0x0F) << 12 | second << 6 | third
            if second | third < 0x40, codePoint >= 0x800 { return (codePoint, 3) }
        } else if first >= 0xF0, first < 0xF5, left > 3 {
            let second = UInt32(bytes[index &+ 1]) ^ 0x80
            let third = UInt32(bytes[index &+ 2]) ^ 0x80
            let fourth = UInt32(bytes[index &+ 3]) ^ 0x80
            let codePoint = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
            if second | third | fourth < 0x40, codePoint >= 0x1_0000, codePoint < 0x11_0000 {
                return (codePoint, 4)
            }
        }
        return (boundary, 1)
    }
}
