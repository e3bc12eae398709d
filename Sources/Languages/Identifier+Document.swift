extension Identifier {
    /// A segment leaves the language of the document when another is this much likelier there (2^n).
    static let oddsOfLeaving: Int64 = 13
    /// Code has a sign for so many letters or fewer. Manuals full of commands have one for ten (median) to
    /// seven, other prose one for a hundred and more; half of the code in a system's headers and scripts has
    /// more signs.
    private static let lettersPerCodeSign: UInt32 = 6
    private static let leastCodeSigns: UInt32 = 4
    /// Signs of other scripts than Latin are rare in code and say more each.
    private static let lettersOfOtherScripts: UInt32 = 3
    /// This many segments that agree, with this confidence, need no more of them.
    private static let leastWitnesses = 4
    private static let beyondDoubt: UInt16 = 960
    /// Shares below this, per mille, are not told.
    static let leastShare = 50
    /// A segment with fewer known n-grams has no say of its own.
    static let leastFeatures = 24

    /// Identifies a text. Any bytes are allowed; none crash it.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Up to 768 bytes it is read whole, of longer ones so much spread over them.
    ///   - scratch: the working memory of the calling thread.
    package func identify(_ text: UnsafeRawBufferPointer, using scratch: inout Scratch) -> Identification {
        identify(text, scratch)
    }

    private func identify(_ text: UnsafeRawBufferPointer, _ scratch: Scratch) -> Identification {
        let sampling = Sampling(text)
        if sampling.count == 1 {
            scratch.segments[0] = readSegment(text, 0, scratch)
            return answer(scratch.segments[0], sum: scratch.sums, scratch)
        }
        // Every other segment first; where they agree beyond doubt, the rest would only agree too.
        var read = 0
        for first in 0...1 {
            for index in stride(from: first, to: sampling.count, by: 2) {
                scratch.segments[read] = readSegment(sampling.segment(index), read, scratch)
                read += 1
            }
            guard read >= Self.leastWitnesses, read < sampling.count else { continue }
            let found = document(read, scratch)
            if found.confidence >= Self.beyondDoubt, found.others.isEmpty { return found }
        }
        return document(read, scratch)
    }

    /// Reads one segment: its group, and the sum of its known n-grams.
    private func readSegment(_ text: UnsafeRawBufferPointer, _ index: Int, _ scratch: Scratch) -> Segment {
        let census = scratch.census
        census.update(repeating: 0, count: SymbolReader.groupCapacity)
        // A segment is longer than `longestSegment` only if the text is whole and short: never.
        let bounded = UnsafeRawBufferPointer(rebasing: text.prefix(Sampling.longestSegment))
        let count = reader.read(bounded, into: scratch.symbols, census: census)
        for group in dense { census[group] &*= 3 }
        let (dominant, letters) = dominantGroup(census)
        let group = isWithoutLanguage(census, dominant, letters) ? 0 : dominant
        var segment = Segment(
            group: group, label: 0, letters: letters, features: 0,
            isBlank: letters == 0 && census[SymbolReader.unspoken] + census[SymbolReader.codeSigns] == 0)
        guard let model = model(group) else { return segment }
        let sum = scratch.sums + index * ScriptModel.dimensions
        sum.update(repeating: 0, count: ScriptModel.dimensions)
        if model.labels.count > 1 {
            let known = model.knownSlots(scratch.symbols, count, into: scratch.known)
            model.add(scratch.known, known, to: sum)
            segment.features = Int32(known)
        } else {
            segment.features = letters
        }
        return segment
    }

    /// Whether digits and symbols outweigh letters, or the signs of code are as many as in code.
    private func isWithoutLanguage(
        _ census: UnsafePointer<UInt32>, _ dominant: UInt8, _ letters: Int32
    ) -> Bool {
        let letters = UInt32(letters)
        let signs = census[SymbolReader.codeSigns]
        let other = census[SymbolReader.unspoken]
        guard dominant == latin else { return signs + other > Self.lettersOfOtherScripts * letters }
        if signs + other > letters { return true }
        return signs >= Self.leastCodeSigns && Self.lettersPerCodeSign * signs + 2 * other > letters
    }

    private func dominantGroup(_ census: UnsafePointer<UInt32>) -> (UInt8, Int32) {
        var best = 0
        var most: UInt32 = 0
        for group in 1...models.count where census[group] > most {
            best = group
            most = census[group]
        }
        if census[Int(CodePointTable.foreignGroup)] > most {
            best = Int(CodePointTable.foreignGroup)
            most = census[best]
        }
        return (UInt8(best), Int32(truncatingIfNeeded: most))
    }

    @inline(__always)
    func model(_ group: UInt8) -> ScriptModel? {
        group > 0 && Int(group) <= models.count ? models[Int(group) - 1] : nil
    }

    /// Label and confidence of a sum of n-grams.
    func answer(
        _ segment: Segment, sum: UnsafePointer<Int32>, _ scratch: Scratch
    ) -> Identification {
        guard let model = model(segment.group) else {
            let isNothing = segment.group != 0 || segment.isBlank
            return Identification(
                label: isNothing ? undetermined : noLanguage, confidence: isNothing ? 0 : 990)
        }
        let features = Int(segment.features)
        if model.labels.count == 1 {
            return Identification(label: model.labels[0], confidence: features < 3 ? 900 : 995)
        }
        guard isEnough(segment) else { return unknown(segment) }
        return judged(decide(model, sum, features, scratch), segment, model, scratch)
    }

    /// Scores the labels of a group and returns the best one's place there; the first of equals.
    func decide(
        _ model: ScriptModel, _ sum: UnsafePointer<Int32>, _ features: Int, _ scratch: Scratch
    ) -> Int {
        model.score(sum, count: features, mean: scratch.mean, into: scratch.scores)
    }

    /// The answer for a text of several segments: its main language from all segments that agree with it.
    private func document(_ count: Int, _ scratch: Scratch) -> Identification {
        let main = mainGroup(count, scratch)
        guard let model = model(main.group) else { return answer(main, sum: scratch.total, scratch) }
        gather(count, scratch, group: main.group, label: nil)
        var whole = main
        whole.features = totalFeatures(count, scratch, group: main.group, label: nil)
        guard model.labels.count > 1, whole.features > 0 else {
            let result = answer(whole, sum: scratch.total, scratch)
            return mixed(result, count, scratch, main: result.label, group: main.group)
        }
        let best = decide(model, scratch.total, Int(whole.features), scratch)
        let home = model.labels[best]
        var result = judged(best, whole, model, scratch)
        let settled = settle(count, scratch, group: main.group, home: UInt16(best), model)
        if settled != home || hasLeavers(count, scratch, group: main.group, label: settled) {
            gather(count, scratch, group: main.group, label: settled)
            whole.features = totalFeatures(count, scratch, group: main.group, label: settled)
            result = answer(whole, sum: scratch.total, scratch)
        }
        return mixed(result, count, scratch, main: settled, group: main.group)
    }
}

extension Identifier {
    /// What calibration is fitted on: label, raw confidence per 1024 and number of known n-grams of a text
    /// read as one; nil where there is nothing to decide.
    package func observe(
        _ text: UnsafeRawBufferPointer, using scratch: inout Scratch
    ) -> (label: UInt16, raw: Int, features: Int)? {
        let sampling = Sampling(text)
        for index in 0..<sampling.count {
            scratch.segments[index] = readSegment(sampling.segment(index), index, scratch)
        }
        let main = mainGroup(sampling.count, scratch)
        guard let model = model(main.group), model.labels.count > 1 else { return nil }
        gather(sampling.count, scratch, group: main.group, label: nil)
        let features = Int(totalFeatures(sampling.count, scratch, group: main.group, label: nil))
        guard features > 0 else { return nil }
        let best = decide(model, scratch.total, features, scratch)
        let raw = calibration.raw(
            scratch.scores, count: model.labels.count, best: scratch.scores[best], scale: model.scale)
        return (model.labels[best], raw, features)
    }
}
