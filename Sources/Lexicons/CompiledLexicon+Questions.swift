/// Questions about a marker that are asked for nearly every document, answered without making a summary.
extension CompiledLexicon {
    /// Whether a marker is value vocabulary, emic or etic; most are not.
    package func hasStance(_ marker: UInt32) -> Bool { arrays.markers[Int(marker)].stance != 0 }

    /// Whether a marker's forms, and snippets that hold them, may not be shown.
    package func isAggregateOnly(_ marker: UInt32) -> Bool {
        arrays.markers[Int(marker)].isAggregateOnly != 0
    }

    /// The id of a marker.
    package func markerID(_ marker: UInt32) -> String { arrays.text(arrays.markers[Int(marker)].id) }

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
