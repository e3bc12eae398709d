/// How keys of additive tables are packed into integers while a shard is read.
///
/// From the low end: culture (16 bits), facet (8), language (16), pack (16): 56 bits of the 59 there are.
enum TallyKey {
    static func language(_ label: UInt16) -> UInt64 { UInt64(label) }

    static func languages(_ label: UInt16, _ other: UInt16) -> UInt64 {
        UInt64(label) << 16 | UInt64(other)
    }

    static func culture(_ label: UInt16, _ culture: UInt32) -> UInt64 {
        UInt64(label) << 24 | UInt64(culture)
    }

    static func facet(_ label: UInt16, _ culture: UInt32, _ facet: UInt8, pack: Int = 0) -> UInt64 {
        UInt64(pack) << 40 | UInt64(label) << 24 | UInt64(facet) << 16 | UInt64(culture)
    }

    static func marker(_ label: UInt16, _ marker: UInt32) -> UInt64 {
        UInt64(label) << 32 | UInt64(marker)
    }

    static func pair(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 16 | UInt64(b) }

    static func label(ofFacet key: UInt64) -> Int { Int(key >> 24 & 0xffff) }
    static func culture(ofFacet key: UInt64) -> Int { Int(key & 0xffff) }
    static func facet(ofFacet key: UInt64) -> Int { Int(key >> 16 & 0xff) }
    static func pack(ofFacet key: UInt64) -> Int { Int(key >> 40) }
}
