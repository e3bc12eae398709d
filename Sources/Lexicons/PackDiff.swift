/// What one version of a pack changes against another.
package struct PackDiff: Sendable, Equatable {
    package private(set) var addedMarkers: [String] = []
    package private(set) var removedMarkers: [String] = []
    /// Marker, and what changed.
    package private(set) var changedMarkers: [(marker: String, change: String)] = []
    package private(set) var addedForms: [String] = []
    package private(set) var removedForms: [String] = []
    package private(set) var changedForms: [(form: String, change: String)] = []

    /// Forms of packs whose governance keeps them are counted, not shown.
    package init(from old: Pack, to new: Pack) {
        let oldMarkers = Dictionary(old.markers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let newMarkers = Dictionary(new.markers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for marker in new.markers {
            guard let before = oldMarkers[marker.id] else {
                addedMarkers.append(marker.id)
                continue
            }
            for change in Self.changes(from: before, to: marker) {
                changedMarkers.append((marker.id, change))
            }
        }
        removedMarkers = old.markers.map(\.id).filter { newMarkers[$0] == nil }
        let oldForms = Self.forms(old)
        let newForms = Self.forms(new)
        for (key, form) in newForms.sorted(by: { $0.key < $1.key }) {
            let shown = Self.shown(key, form, new)
            guard let before = oldForms[key] else {
                addedForms.append(shown)
                continue
            }
            if before.match != form.match {
                changedForms.append(
                    (shown, "match \(Self.named(before.match.name)) → \(Self.named(form.match.name))"))
            }
            if before.strength != form.strength {
                let names = [before.strength, form.strength].map { $0?.name ?? "by rule" }
                changedForms.append((shown, "strength \(names[0]) → \(names[1])"))
            }
        }
        for (key, form) in oldForms.sorted(by: { $0.key < $1.key }) where newForms[key] == nil {
            removedForms.append(Self.shown(key, form, old))
        }
    }

    package var isEmpty: Bool {
        addedMarkers.isEmpty && removedMarkers.isEmpty && changedMarkers.isEmpty && addedForms.isEmpty
            && removedForms.isEmpty && changedForms.isEmpty
    }

    package static func == (left: PackDiff, right: PackDiff) -> Bool { left.lines == right.lines }

    /// As lines that begin with +, − or ~.
    package var lines: [String] {
        addedMarkers.map { "+ marker \($0)" } + removedMarkers.map { "- marker \($0)" }
            + changedMarkers.map { "~ marker \($0.marker): \($0.change)" } + addedForms.map { "+ form \($0)" }
            + removedForms.map { "- form \($0)" } + changedForms.map { "~ form \($0.form): \($0.change)" }
    }

    private struct FormKey: Hashable, Comparable {
        let marker: String
        let language: String
        let text: String

        static func < (left: FormKey, right: FormKey) -> Bool {
            (left.marker, left.language, left.text) < (right.marker, right.language, right.text)
        }
    }

    private static func forms(_ pack: Pack) -> [FormKey: Form] {
        var result: [FormKey: Form] = [:]
        for form in pack.forms {
            result[FormKey(marker: pack.markers[form.marker].id, language: form.language, text: form.text)] =
                form
        }
        return result
    }

    private static func shown(_ key: FormKey, _ form: Form, _ pack: Pack) -> String {
        "\(key.marker) \(key.language) \(Disclosure.text(of: form, in: pack))"
    }

    private static func named(_ rule: String) -> String { rule.isEmpty ? "auto" : rule }

    private static func changes(from old: Marker, to new: Marker) -> [String] {
        var changes: [String] = []
        if old.facet != new.facet { changes.append("facet \(old.facet.name) → \(new.facet.name)") }
        if old.stance != new.stance {
            changes.append("stance \"\(old.stance.name)\" → \"\(new.stance.name)\"")
        }
        let (before, after) = (Set(old.cultures.map(\.key)), Set(new.cultures.map(\.key)))
        for key in after.subtracting(before).sorted() { changes.append("now names \(key)") }
        for key in before.subtracting(after).sorted() { changes.append("no longer names \(key)") }
        return changes
    }
}
