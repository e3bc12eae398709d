extension Matcher {
    /// Whether anything may be reported there.
    func isAlive(_ accepted: Accepted, _ view: LanguageView) -> Bool {
        for index in accepted.shared.range where worth(index, isShared: true, accepted, view) != nil {
            return true
        }
        for index in accepted.own.range where worth(index, isShared: false, accepted, view) != nil {
            return true
        }
        return false
    }

    /// What an item of a node is worth where a form ended: its strength and whether it needs context; nil:
    /// it is not to be reported.
    @inline(__always)
    private func worth(
        _ index: UInt32, isShared: Bool, _ accepted: Accepted, _ view: LanguageView
    ) -> (strength: Strength, needsContext: Bool)? {
        let item = items[Int(index)]
        let (value, flags) = isShared ? view.adjusted(index, item) : (item.strength, item.flags)
        guard value > 0, let strength = Strength(rawValue: value) else { return nil }
        if flags & LexiconLayout.ItemFlag.capitals != 0, accepted.capitals & item.capitals != item.capitals {
            return nil
        }
        if flags & LexiconLayout.ItemFlag.particle != 0, !isParticle(accepted.ending) { return nil }
        return (strength, flags & LexiconLayout.ItemFlag.context != 0)
    }

    /// Whether an ending is one that may follow a Korean noun. On the node of the whole word there is none.
    private func isParticle(_ ending: UInt64) -> Bool {
        guard ending != 0 else { return true }
        var low = 0
        var high = particles.count
        while low < high {
            let middle = (low + high) / 2
            if particles[middle] < ending { low = middle + 1 } else { high = middle }
        }
        return low < particles.count && particles[low] == ending
    }

    /// Reports what is decided: from the left, the longest form of each start, as long as none before it is
    /// open.
    mutating func decide(_ text: UnsafePointer<UInt8>, _ view: LanguageView) {
        var from = 0
        while from < activeCount {
            let start = actives[from].start
            var to = from
            var isOpen = false
            var best = -1
            while to < activeCount, actives[to].start == start {
                isOpen = isOpen || actives[to].goesOn
                if actives[to].best != nil, best < 0 || isBetter(to, than: best) { best = to }
                to += 1
            }
            if isOpen { break }
            from = to
            if best >= 0, let accepted = actives[best].best {
                report(accepted, start, view)
                while from < activeCount, actives[from].start < accepted.end { from += 1 }
            }
        }
        guard from > 0 else { return }
        for index in from..<activeCount { actives[index - from] = actives[index] }
        activeCount -= from
    }

    /// Whether one accepted form is to be reported before another of the same start.
    private func isBetter(_ index: Int, than other: Int) -> Bool {
        guard let left = actives[index].best, let right = actives[other].best else { return false }
        return (right.end, -right.rank) < (left.end, -left.rank)
    }

    /// One mention for each marker of the form.
    mutating func report(_ accepted: Accepted, _ start: Int, _ view: LanguageView) {
        let first = mentionCount
        reportedEnd = accepted.end
        for index in accepted.shared.range {
            report(index, isShared: true, accepted, start, since: first, view)
        }
        for index in accepted.own.range {
            report(index, isShared: false, accepted, start, since: first, view)
        }
    }

    @inline(__always)
    private mutating func report(
        _ index: UInt32, isShared: Bool, _ accepted: Accepted, _ start: Int, since first: Int,
        _ view: LanguageView
    ) {
        guard let worth = worth(index, isShared: isShared, accepted, view) else { return }
        let item = items[Int(index)]
        add(
            Mention(
                start: UInt32(start), end: UInt32(accepted.end), form: item.form,
                marker: item.marker, strength: worth.strength,
                needsContext: worth.needsContext),
            since: first)
    }
}
