internal import CWords

extension Matcher {
    /// Marks the word last spelt, the only one of the block, if it may be a form, or begin one, behind
    /// proclitics.
    func lookBehindProclitics(_ view: LanguageView) {
        let word = block.words[0]
        guard block.flags[0] & (WordBlock.Flag.near | WordBlock.Flag.gate) == 0,
            word.letters <= Self.wordLimit
        else { return }
        let mayBegin = spelling.withFolded(Int(word.letters)) { folded, size in
            withUnsafePointer(to: view.filters.words) {
                CWords_restsMayBegin(folded, size, UInt32(word.letters), view.proclitics.kind, $0, nil)
            }
        }
        if mayBegin != 0 { block.flags[0] |= WordBlock.Flag.proclitic }
    }

    /// Begins what may begin with the word last spelt when proclitics are taken off.
    mutating func beginBehindProclitics(
        _ word: Word, _ text: UnsafePointer<UInt8>, _ length: Int, _ view: LanguageView
    ) {
        var rests: InlineArray<8, CWords_Rest> = .init(repeating: CWords_Rest())
        var span = rests.mutableSpan
        let count = span.withUnsafeMutableBufferPointer { rests in
            spelling.withFolded(word.letters) { folded, size in
                CWords_rests(folded, size, UInt32(word.letters), view.proclitics.kind, rests.baseAddress)
            }
        }
        for index in 0..<count where view.filters.mayBegin(rests[index].hash) {
            begin(word, rests[index].hash, stripped: Int(rests[index].taken), text, length, view)
        }
    }
}
