extension ScriptModel {
    /// Takes the sections of a group from a mapped model, after checking that they fit each other.
    init(
        _ mapped: borrowing MappedModel, group: Int, name: String, labelCount: Int
    ) throws(LanguageError) {
        let labels = try mapped.section(.groupLabels, group: group, of: UInt16.self)
        guard !labels.isEmpty, labels.allSatisfy({ Int($0) < labelCount }) else {
            throw .malformedModel(path: mapped.path, reason: "group \(name) has labels that do not exist")
        }
        let fingerprints = try mapped.section(.fingerprints, group: group, of: UInt8.self)
        let rows = try mapped.section(.rows, group: group, of: UInt8.self)
        let weights = try mapped.section(.weights, group: group, of: Int16.self)
        let biases = try mapped.section(.biases, group: group, of: Int32.self)
        let parameters = try mapped.section(.parameters, group: group, of: Int32.self)
        guard rows.count == fingerprints.count * Self.dimensions, !fingerprints.isEmpty,
            weights.count == Self.padded(labels.count) * Self.dimensions,
            biases.count == Self.padded(labels.count),
            let first = parameters.first, first > 0, let fingerprintBase = fingerprints.baseAddress,
            let rowBase = rows.baseAddress, let weightBase = weights.baseAddress,
            let biasBase = biases.baseAddress
        else {
            throw .malformedModel(path: mapped.path, reason: "the sections of group \(name) disagree")
        }
        self.init(
            name: name, labels: labels, slots: fingerprints.count, fingerprints: fingerprintBase,
            rows: rowBase,
            weights: weightBase, biases: biasBase, scale: Int64(first))
    }
}
