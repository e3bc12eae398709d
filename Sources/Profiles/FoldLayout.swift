/// How counters are divided so that a profile can tell its own uncertainty.
///
/// A document falls into one of 32 folds by the hash of its text, so copies of a text share a fold;
/// a marker falls into one of 20 groups by the hash of its id. Measures leave one fold or one group
/// out at a time (delete-a-group jackknife).
package enum FoldLayout {
    /// Number of folds of documents.
    package static let folds = 32

    /// Number of groups of markers.
    package static let markerGroups = 20

    /// References are counted in millionths of a document, so that they add up exactly.
    package static let microsPerDocument: Int64 = 1_000_000

    /// The fold (0 ..< 32) of a document: the top five bits of the 64-bit hash of its text.
    package static func fold(ofTextHash hash: UInt64) -> Int {
        Int(hash >> 59)
    }
}
