extension Identifier {
    /// The group with most letters in a document, with them; the first of equals.
    func mainGroup(_ count: Int, _ scratch: Scratch) -> Segment {
        var main = Segment(group: 0, label: 0, letters: 0, features: 0, isBlank: true)
        for index in 0..<count {
            let segment = scratch.segments[index]
            main.isBlank = main.isBlank && segment.isBlank
            var letters: Int32 = 0
            for other in 0..<count where scratch.segments[other].group == segment.group {
                letters &+= scratch.segments[other].letters
            }
            if segment.group > 0, letters > main.letters {
                main.group = segment.group
                main.letters = letters
            }
        }
        return main
    }

    /// Adds up the n-grams of the segments of a group (and label) in `scratch.total`.
    func gather(_ count: Int, _ scratch: Scratch, group: UInt8, label: UInt16?) {
        scratch.total.update(repeating: 0, count: ScriptModel.dimensions)
        for index in 0..<count where belongs(scratch.segments[index], group, label) {
            let sum = scratch.sums + index * ScriptModel.dimensions
            for lane in 0..<ScriptModel.dimensions { scratch.total[lane] &+= sum[lane] }
        }
    }

    func totalFeatures(_ count: Int, _ scratch: Scratch, group: UInt8, label: UInt16?) -> Int32 {
        var total: Int32 = 0
        for index in 0..<count where belongs(scratch.segments[index], group, label) {
            total &+= scratch.segments[index].features
        }
        return total
    }

    func hasLeavers(_ count: Int, _ scratch: Scratch, group: UInt8, label: UInt16) -> Bool {
        (0..<count).contains { scratch.segments[$0].group == group && scratch.segments[$0].label != label }
    }

    private func belongs(_ segment: Segment, _ group: UInt8, _ label: UInt16?) -> Bool {
        segment.group == group && (label == nil || segment.label == label)
    }

    /// Gives every segment of the group its label: the document's, unless another is far likelier there.
    /// Returns the label with most letters; the first of equals.
    func settle(
        _ count: Int, _ scratch: Scratch, group: UInt8, home: UInt16, _ model: ScriptModel
    ) -> UInt16 {
        for index in 0..<count where scratch.segments[index].group == group {
            scratch.segments[index].label = segmentLabel(index, scratch, home: Int(home), model)
        }
        var settled = model.labels[Int(home)]
        var most = letters(count, scratch, group: group, label: settled)
        for index in 0..<count where scratch.segments[index].group == group {
            let label = scratch.segments[index].label
            let here = letters(count, scratch, group: group, label: label)
            if here > most {
                settled = label
                most = here
            }
        }
        return settled
    }

    private func segmentLabel(_ index: Int, _ scratch: Scratch, home: Int, _ model: ScriptModel) -> UInt16 {
        let features = Int(scratch.segments[index].features)
        guard features >= Self.leastFeatures else { return model.labels[home] }
        let sum = scratch.sums + index * ScriptModel.dimensions
        let best = decide(model, sum, features, scratch)
        let difference = Int64(scratch.scores[best]) - Int64(scratch.scores[home])
        let odds = (difference * model.scale) >> 30
        return model.labels[odds >= Self.oddsOfLeaving ? best : home]
    }

    private func letters(_ count: Int, _ scratch: Scratch, group: UInt8, label: UInt16) -> Int32 {
        var letters: Int32 = 0
        for index in 0..<count where belongs(scratch.segments[index], group, label) {
            letters &+= scratch.segments[index].letters
        }
        return letters
    }

    /// Adds the languages of the segments that are not in the main language.
    func mixed(
        _ answer: Identification, _ count: Int, _ scratch: Scratch, main: UInt16, group: UInt8
    ) -> Identification {
        var total = 0
        var result = answer
        for index in 0..<count {
            labelForeigner(index, scratch, group: group, main: main)
            total += Int(scratch.segments[index].letters)
        }
        for index in 0..<count {
            let label = scratch.segments[index].label
            guard label != main, label != undetermined, isFirst(index, scratch, label) else { continue }
            var letters = 0
            for other in index..<count where scratch.segments[other].label == label {
                letters += Int(scratch.segments[other].letters)
            }
            let share = letters * 1000 / max(total, 1)
            if share >= Self.leastShare { result.others.insert(label: label, share: UInt16(share)) }
        }
        return result
    }

    private func isFirst(_ index: Int, _ scratch: Scratch, _ label: UInt16) -> Bool {
        (0..<index).allSatisfy { scratch.segments[$0].label != label }
    }

    /// Labels a segment of another group than the document's by itself.
    private func labelForeigner(_ index: Int, _ scratch: Scratch, group: UInt8, main: UInt16) {
        let segment = scratch.segments[index]
        if segment.group == group {
            if models[Int(group) - 1].labels.count == 1 { scratch.segments[index].label = main }
            return
        }
        let sum = scratch.sums + index * ScriptModel.dimensions
        scratch.segments[index].label = answer(segment, sum: sum, scratch).label
    }
}
