/// Questions about a marker that are asked for every document, answered without making a summary.
extension CompiledLexicon {
    /// Whether a marker is value vocabulary, emic or etic; most are not.
    package func hasStance(_ marker: UInt32) -> Bool { arrays.markers[Int(marker)].stance != 0 }

    /// Whether a marker points to a culture.
    package func marker(_ marker: UInt32, names culture: UInt32) -> Bool {
        let record = arrays.markers[Int(marker)]
        let start = Int(record.culturesStart)
        for index in start..<start + Int(record.culturesCount)
        where arrays.markerCultures[index].culture == culture {
            return true
        }
        return false
    }
}
