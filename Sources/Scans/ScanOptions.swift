package import Shards

/// What is counted and how; everything here can change the numbers and is written into the profile.
package struct ScanOptions: Sendable {
    /// Forced format and field names.
    package var reading = ShardOptions()
    /// Take the declared language where it is a known label, and identify only the rest.
    package var trustsDeclaredLanguage = false
    /// Part of the documents counted, chosen by the hash of the text; in (0, 1].
    package var sampleRate = 1.0
    /// At most so many documents of each shard.
    package var documentLimit: Int?

    package init() {}

    /// The options as they stand in a profile's provenance: `key=value`, sorted, defaults left out.
    package var provenance: String {
        var parts: [String] = []
        if let format = reading.format { parts.append("format=\(format.rawValue)") }
        if let field = reading.fields.text { parts.append("text-field=\(field)") }
        if let field = reading.fields.id { parts.append("id-field=\(field)") }
        if let field = reading.fields.language { parts.append("language-field=\(field)") }
        if let field = reading.fields.date { parts.append("date-field=\(field)") }
        if trustsDeclaredLanguage { parts.append("trust-declared-language") }
        if sampleRate < 1 { parts.append("sample=\(sampleRate)") }
        if let documentLimit { parts.append("limit=\(documentLimit)") }
        return parts.sorted().joined(separator: " ")
    }

    /// The sample's bound: a text is counted when its mixed hash is not above it.
    ///
    /// The hash is mixed first (the finaliser of splitmix64), since folds are its top bits.
    var sampleBound: UInt64 {
        sampleRate >= 1 ? .max : UInt64(sampleRate * 0x1p64)
    }

    static func mixed(_ hash: UInt64) -> UInt64 {
        var mixed = hash &+ 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
