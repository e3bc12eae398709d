internal import CWords

/// The layout of a compiled lexicon: arrays of plain records in one file, little-endian, aligned to 16 bytes.
///
/// The structures are read in place from the mapped file; they hold integers only, in the order written here.
enum LexiconLayout {
    /// "emicLX" and a version of this layout.
    static let magic: UInt64 = 0x3131_584C_6369_6D65
    static let alignment = 16

    /// At the start of the file.
    struct Header {
        var magic: UInt64
        var digestLow: UInt64
        var digestHigh: UInt64
        var size: UInt64
        var foldEntries: Span
        var foldPairs: Span
        var strings: Span
        var markers: Span
        var markerCultures: Span
        var forms: Span
        var packs: Span
        var items: Span
        var views: Span
        var slots: Span
        var filters: Span
        var adjustments: Span
        var particles: Span
        var formCounts: Span
        var theories: Span
    }

    /// Byte offset and number of elements of an array.
    struct Span {
        var offset: UInt64 = 0
        var count: UInt64 = 0
    }

    /// A piece of the strings.
    struct Text {
        var offset: UInt32 = 0
        var length: UInt32 = 0
    }

    struct Marker {
        var id: Text
        var source: Text
        var culturesStart: UInt32
        var culturesCount: UInt16
        var pack: UInt16
        var theory: UInt16
        var facet: UInt8
        var stance: UInt8
        var group: UInt8
        var isAggregateOnly: UInt8
        var padding: UInt16 = 0
    }

    struct MarkerCulture {
        var culture: UInt32
        /// Parts per million; `noShare` if the pack gives none.
        var share: UInt32
    }

    struct Form {
        var text: Text
        /// Index of its marker, or one of the voices.
        var marker: UInt32
        var language: UInt32
        var pack: UInt16
        var match: UInt8
        var strength: UInt8
    }

    struct Pack {
        var name: Text
        var title: Text
        var version: Text
        var license: Text
        var review: Text
        var governance: Text
        var digestLow: UInt64
        var digestHigh: UInt64
        var markers: UInt32
        var forms: UInt32
    }

    /// A way to accept what was read at a node: a form and what it needs.
    struct Item {
        var form: UInt32
        /// That of the form, so that a mention needs no more than its item.
        var marker: UInt32
        var strength: UInt8
        var flags: UInt8
        var capitals: UInt16
    }

    /// What a document's language changes on an item of `mul`.
    struct Adjustment {
        var item: UInt32
        var strength: UInt8
        var flags: UInt8
        var padding: UInt16 = 0
    }

    /// A slot of a hash table of nodes; key zero: empty.
    struct Slot {
        var key: UInt64
        var items: UInt32
        var itemCount: UInt16
        var flags: UInt16
    }

    /// The forms of documents of one language, or of any (`mul`).
    struct View {
        var language: UInt32
        /// Base-two logarithms of the number of filter words and of slots.
        var filterBits: UInt16
        var slotBits: UInt16
        var filterStart: UInt64
        var slotStart: UInt64
        var adjustmentStart: UInt64
        var adjustmentCount: UInt32
        var nodeCount: UInt32
        /// The filter of stems' first letters; no bits are set where there are no stems.
        var gateStart: UInt64
        var gateBits: UInt32
        var hasGates: UInt32
        var lowersTravelling: UInt64
        /// The filters of words and of pairs of words; see `Seeds`.
        var wordStart: UInt64
        var wordBits: UInt64
        var pairStart: UInt64
        var pairBits: UInt64
    }

    /// How many forms and markers a culture has in a language.
    struct FormCount {
        var language: UInt32
        var culture: UInt32
        var forms: UInt32
        var markers: UInt32
    }

    static let noShare = UInt32.max
    /// Values of `Form.marker` from here up are voices.
    static let voiceBase = UInt32.max - 1

    enum ItemFlag {
        static let capitals: UInt8 = 1
        static let particle: UInt8 = 2
        static let context: UInt8 = 4
        /// A short word of `mul`, worth a step less in languages without a large list of frequencies.
        static let travels: UInt8 = 8
    }

    enum NodeFlag {
        static let children: UInt16 = 1
        static let stemChildren: UInt16 = 2
        /// Looked up in the filter first: whole forms of one word, second words, first two characters of
        /// runs.
        static let filtered: UInt16 = 4
        /// The same, but only where the word has a capital.
        static let filteredCapital: UInt16 = 8
    }

    /// Three letters of a language code in one integer.
    static func code(_ language: String) -> UInt32 {
        language.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func language(_ code: UInt32) -> String {
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }.filter { $0 != 0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Which of 2^bits places a key is sought at.
    @inline(__always)
    static func place(_ key: UInt64, bits: UInt64) -> Int {
        Int(truncatingIfNeeded: CWords_place(key, 1 &<< bits &- 1))
    }

    /// More places than this are never sought.
    static let mostPlaces = 1 << 24
}
