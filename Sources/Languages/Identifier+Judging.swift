/// From scores to an answer: how sure one must be to name a language.
extension Identifier {
    /// Texts whose confidence stays below this, per mille, are `und_Zyyy`.
    package static let leastConfidence: UInt16 = 100
    /// Fewer letters than this decide nothing among the languages of the Latin script.
    private static let leastLetters: Int32 = 3
    /// A word or two in Latin script, so many letters or fewer, may be of many languages and need to be surer.
    private static let fewLetters: Int32 = 16
    private static let leastConfidenceOfFew: UInt16 = 300
    /// Han letters are Chinese or Japanese, whatever else is not known of them.
    private static let leastConfidenceOfHan: UInt16 = 300

    /// The label at `best`, with its confidence by the scores just decided on.
    func judged(
        _ best: Int, _ segment: Segment, _ model: ScriptModel, _ scratch: Scratch
    ) -> Identification {
        guard isEnough(segment) else { return unknown(segment) }
        let raw = calibration.raw(
            scratch.scores, count: model.labels.count, best: scratch.scores[best], scale: model.scale)
        let confidence = calibration.confidence(raw: raw, features: Int(segment.features))
        if segment.group == han, confidence < Self.leastConfidenceOfHan {
            return likeliestHan(model, scratch)
        }
        let isShort = segment.group == latin && segment.letters <= Self.fewLetters
        let isSure = confidence >= (isShort ? Self.leastConfidenceOfFew : Self.leastConfidence)
        return Identification(label: isSure ? model.labels[best] : undetermined, confidence: confidence)
    }

    /// The answer where there is nothing to decide on.
    func unknown(_ segment: Segment) -> Identification {
        guard segment.group == han, let label = hanLabels.first else {
            return Identification(label: undetermined, confidence: 0)
        }
        return Identification(label: label, confidence: Self.leastConfidenceOfHan)
    }

    /// Whether there is anything to decide on.
    func isEnough(_ segment: Segment) -> Bool {
        segment.features > 0 && (segment.letters >= Self.leastLetters || segment.group != latin)
    }

    /// Of the labels most written in Han the one that scores best.
    private func likeliestHan(_ model: ScriptModel, _ scratch: Scratch) -> Identification {
        var likeliest: (label: UInt16, score: Int32)?
        for place in 0..<model.labels.count where hanLabels.contains(model.labels[place]) {
            let score = scratch.scores[place]
            if score > likeliest?.score ?? .min { likeliest = (model.labels[place], score) }
        }
        let confidence = Self.leastConfidenceOfHan
        return Identification(label: likeliest?.label ?? undetermined, confidence: confidence)
    }
}
