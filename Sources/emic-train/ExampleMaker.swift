internal import Languages

/// Makes training examples of a label: stretches of its text of many lengths, and now and then noise as
/// the web has it.
struct ExampleMaker {
    /// Lengths in bytes are spread evenly on a logarithmic scale between these.
    static let shortest: Float = 24
    static let longest: Float = 720
    /// One example in so many has a stretch of foreign boilerplate in it.
    private static let boilerplateOneIn = 16

    /// Room for the longest example.
    static let capacity = 4096

    let texts: [TrainingText]
    /// English, for boilerplate around another language.
    let boilerplate: TrainingText?

    /// Writes an example of `texts[label]` to `output` and returns its length in bytes.
    func make(
        _ label: Int, into output: UnsafeMutablePointer<UInt8>, using random: inout SeededGenerator
    ) -> Int {
        let text = texts[label]
        let span = Numerics.log(Self.longest / Self.shortest)
        let wanted = Int(Self.shortest * Numerics.exp(random.unit() * span))
        var length = 0
        if let boilerplate, boilerplate !== text, wanted > 160, random.below(Self.boilerplateOneIn) == 0 {
            length += stretch(of: boilerplate, wanted / 6, into: output, using: &random)
        }
        while length < wanted {
            let added = stretch(of: text, wanted - length, into: output + length, using: &random)
            if added == 0 { break }
            length += added
        }
        return length
    }

    /// Copies one line, or a part of it that begins at a word, and ends it with a newline.
    private func stretch(
        of text: TrainingText, _ wanted: Int, into output: UnsafeMutablePointer<UInt8>,
        using random: inout SeededGenerator
    ) -> Int {
        guard !text.bytes.isEmpty else { return 0 }
        // A random place, not a random line: long lines of prose outweigh short interface strings.
        let line = text.line(line(at: random.below(text.bytes.count), of: text))
        var start = line.startIndex
        var end = line.endIndex
        if line.count > wanted + 16 {
            start += random.below(line.count - wanted)
            while start < end, line[start] != UInt8(ascii: " "), line[start] & 0xC0 == 0x80 { start += 1 }
            end = min(end, start + wanted)
            while end < line.endIndex, line[end] & 0xC0 == 0x80 { end += 1 }
        }
        var length = 0
        for byte in line[start..<end] { output[length] = byte; length += 1 }
        output[length] = UInt8(ascii: "\n")
        return length + 1
    }

    private func line(at offset: Int, of text: TrainingText) -> Int {
        var low = 0
        var high = text.lineCount - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if text.lines[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
