extension CompiledLexicon {
    /// Whether a marker is value vocabulary, emic or etic. Cheap: most markers are not.
    package func hasStance(_ marker: UInt32) -> Bool { arrays.markers[Int(marker)].stance != 0 }
}
