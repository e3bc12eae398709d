extension Matcher {
    /// Whether anything may be reported there.
    func isAlive(_ accepted: Accepted, _ view: LanguageView) -> Bool {
        var found = false
        forEachItem(accepted, view) { _, _, _ in found = true }
        return found
    }

    /// Visits the forms that may be reported: form, strength, whether it needs context.
    @inline(__always)
    private func forEachItem(
        _ accepted: Accepted, _ view: LanguageView, _ body: (LexiconLayout.Item, Strength, Bool) -> Void
    ) {
        func visit(_ node: NodeItems, isShared: Bool) {
            for index in node.start..<node.start + node.count {
                let item = arrays.items[Int(index)]
                var strength = item.strength
                var flags = item.flags
                if isShared { (strength, flags) = view.adjusted(index, item) }
                guard strength > 0, let strength = Strength(rawValue: strength) else { continue }
                if flags & LexiconLayout.ItemFlag.capitals != 0,
                    accepted.capitals & item.capitals != item.capitals
                {
                    continue
                }
                if flags & LexiconLayout.ItemFlag.particle != 0, !isParticle(accepted.ending) { continue }
                body(item, strength, flags & LexiconLayout.ItemFlag.context != 0)
            }
        }
        visit(accepted.shared, isShared: true)
        visit(accepted.own, isShared: false)
    }

    /// Whether an ending is one that may follow a Korean noun. On the node of the whole word there is none.
    private func isParticle(_ ending: UInt64) -> Bool {
        guard ending != 0 else { return true }
        var low = 0
        var high = arrays.particles.count
        while low < high {
            let middle = (low + high) / 2
            if arrays.particles[middle] < ending { low = middle + 1 } else { high = middle }
        }
        return low < arrays.particles.count && arrays.particles[low] == ending
    }

    /// Reports what is decided: from the left, the longest form of each start, as long as none before it is
    /// open.
    mutating func decide(_ text: UnsafePointer<UInt8>, _ view: LanguageView) {
        var from = 0
        while from < activeCount {
            let start = actives[from].start
            var to = from
            var isOpen = false
            var best: Accepted?
            while to < activeCount, actives[to].start == start {
                isOpen = isOpen || actives[to].goesOn
                if let candidate = actives[to].best {
                    let isBetter = best.map { ($0.end, -$0.rank) < (candidate.end, -candidate.rank) } ?? true
                    if isBetter { best = candidate }
                }
                to += 1
            }
            if isOpen { break }
            from = to
            if let best {
                report(best, start, view)
                while from < activeCount, actives[from].start < best.end { from += 1 }
            }
        }
        guard from > 0 else { return }
        for index in from..<activeCount { actives[index - from] = actives[index] }
        activeCount -= from
    }

    /// One mention for each marker of the form.
    mutating func report(_ accepted: Accepted, _ start: Int, _ view: LanguageView) {
        let first = mentionCount
        reportedEnd = accepted.end
        var found: InlineArray<32, (LexiconLayout.Item, Strength, Bool)?> = .init(repeating: nil)
        var count = 0
        forEachItem(accepted, view) { item, strength, needsContext in
            guard count < 32 else { return }
            found[count] = (item, strength, needsContext)
            count += 1
        }
        for index in 0..<count {
            guard let (item, strength, needsContext) = found[index] else { continue }
            add(
                Mention(
                    start: UInt32(start), end: UInt32(accepted.end), form: item.form,
                    marker: arrays.forms[Int(item.form)].marker, strength: strength,
                    needsContext: needsContext),
                since: first)
        }
    }
}
