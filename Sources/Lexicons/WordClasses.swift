internal import CWords

/// What the reader of words knows of each code point: made from the fold table, once for a lexicon.
final class WordClasses: @unchecked Sendable {
    let tables: CWords_Tables
    private let classes: UnsafeMutablePointer<UInt8>
    private let twos: UnsafeMutablePointer<UInt32>

    /// The fold table must live as long as this.
    init(fold: FoldTable) {
        classes = .allocate(capacity: CWORDS_CLASS_COUNT)
        let seconds = Set(fold.pairs.map { UInt32(truncatingIfNeeded: $0 >> 32) })
        for scalar in 0..<UInt32(CWORDS_CLASS_COUNT) {
            let found = Self.wordClass(scalar, fold.entry(scalar), isSecond: seconds.contains(scalar))
            (classes + Int(scalar)).initialize(to: UInt8(found))
        }
        twos = .allocate(capacity: CWORDS_TWO_COUNT)
        for scalar in 0..<CWORDS_TWO_COUNT {
            (twos + Int(CWords_twoPlaceOf(UInt32(scalar))))
                .initialize(to: CWords_two(UInt32(classes[scalar]), fold.entries[scalar]))
        }
        tables = CWords_Tables(
            classes: classes, twos: twos, folds: fold.entries, pairs: fold.pairs.baseAddress,
            pairCount: fold.pairs.count)
    }

    deinit {
        classes.deallocate()
        twos.deallocate()
    }

    private static func wordClass(_ scalar: UInt32, _ entry: UInt32, isSecond: Bool) -> Int {
        let isChecked = entry & FoldEntry.checkBit != 0
        let order = FoldEntry.order(entry)
        let foldsToItself = FoldEntry.scalar(entry) == scalar && entry & FoldEntry.upperBit == 0
        guard order != FoldEntry.neverComposed else { return CWORDS_OTHER }
        let isOrdered = isChecked && order != 0 ? CWORDS_ORDERED : 0
        let marks = isOrdered | (isSecond ? CWORDS_SECOND : 0)
        switch FoldEntry.kind(entry) {
        case FoldEntry.letter:
            return (foldsToItself ? CWORDS_LETTER : CWORDS_FOLDED) | marks
        case FoldEntry.mark:
            return foldsToItself ? CWORDS_MARK | marks : CWORDS_OTHER
        case FoldEntry.hard, FoldEntry.soft, FoldEntry.apostrophe:
            return isChecked ? CWORDS_OTHER : CWORDS_SEPARATOR
        default:
            return CWORDS_OTHER
        }
    }
}
