internal import Languages

/// Everything a model file is made of but its calibration.
struct ModelParts {
    let labels: [String]
    let scripts: [QuantisedScript]
    private let points: CodePoints

    init(labels: [String], points: CodePoints, scripts: [QuantisedScript]) {
        self.labels = Set(labels + ["und_Zyyy", "zxx_Zyyy"]).sorted()
        self.points = points
        self.scripts = scripts
    }

    func bytes(calibration: [UInt16]) -> [UInt8] {
        var writer = ModelWriter()
        writer.add(.labels, lines: labels)
        writer.add(.groups, lines: scripts.map(\.name))
        writer.add(.blocks, points.blocks)
        writer.add(.entries, points.entries)
        writer.add(.compositions, points.compositions)
        writer.add(.exponents, Self.exponents)
        writer.add(.calibration, calibration)
        let places = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
        for (index, script) in scripts.enumerated() {
            let group = index + 1
            writer.add(.groupLabels, group: group, script.labels.compactMap { places[$0].map(UInt16.init) })
            writer.add(.fingerprints, group: group, script.fingerprints)
            writer.add(.rows, group: group, script.rows.map { UInt8(Int32($0) + ScriptModel.rowOffset) })
            writer.add(.weights, group: group, script.pairedWeights)
            writer.add(.biases, group: group, script.paddedBiases)
            writer.add(.parameters, group: group, [script.scale])
        }
        return writer.bytes()
    }

    /// 2^(16 - i/64), i in 0..<64.
    private static var exponents: [UInt32] {
        (0..<64).map { UInt32((Numerics.exp(-Float($0) * 0.693_147_2 / 64) * 65536).rounded()) }
    }
}
