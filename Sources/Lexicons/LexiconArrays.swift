/// The arrays of a mapped lexicon, checked against the size of the file; valid as long as the file is mapped.
struct LexiconArrays: @unchecked Sendable {
    let header: LexiconLayout.Header
    let fold: FoldTable
    let strings: UnsafeBufferPointer<UInt8>
    let markers: UnsafeBufferPointer<LexiconLayout.Marker>
    let markerCultures: UnsafeBufferPointer<LexiconLayout.MarkerCulture>
    let forms: UnsafeBufferPointer<LexiconLayout.Form>
    let packs: UnsafeBufferPointer<LexiconLayout.Pack>
    let items: UnsafeBufferPointer<LexiconLayout.Item>
    let views: UnsafeBufferPointer<LexiconLayout.View>
    let slots: UnsafeBufferPointer<LexiconLayout.Slot>
    let filters: UnsafeBufferPointer<UInt64>
    let adjustments: UnsafeBufferPointer<LexiconLayout.Adjustment>
    let particles: UnsafeBufferPointer<UInt64>
    let formCounts: UnsafeBufferPointer<LexiconLayout.FormCount>
    let theories: UnsafeBufferPointer<LexiconLayout.Text>

    init(bytes: UnsafeRawBufferPointer, path: String) throws(LexiconError) {
        guard bytes.count >= MemoryLayout<LexiconLayout.Header>.size else {
            throw .malformedCompiledLexicon(path: path, reason: "is cut short")
        }
        let header = bytes.loadUnaligned(as: LexiconLayout.Header.self)
        guard header.magic == LexiconLayout.magic else {
            throw .malformedCompiledLexicon(path: path, reason: "is of another kind or version")
        }
        guard header.size == UInt64(bytes.count) else {
            throw .malformedCompiledLexicon(path: path, reason: "is cut short")
        }
        self.header = header
        func array<Element: BitwiseCopyable>(
            _ span: LexiconLayout.Span, of type: Element.Type
        ) throws(LexiconError) -> UnsafeBufferPointer<Element> {
            let end = span.offset.addingReportingOverflow(span.count &* UInt64(MemoryLayout<Element>.stride))
            guard !end.overflow, end.partialValue <= UInt64(bytes.count), let base = bytes.baseAddress else {
                throw .malformedCompiledLexicon(path: path, reason: "an array lies outside it")
            }
            let start = (base + Int(span.offset)).assumingMemoryBound(to: Element.self)
            return UnsafeBufferPointer(start: start, count: Int(span.count))
        }
        let entries = try array(header.foldEntries, of: UInt32.self)
        guard entries.count == Int(FoldTable.limit), let entryBase = entries.baseAddress else {
            throw .malformedCompiledLexicon(path: path, reason: "its table of code points is damaged")
        }
        fold = FoldTable(entries: entryBase, pairs: try array(header.foldPairs, of: UInt64.self))
        strings = try array(header.strings, of: UInt8.self)
        markers = try array(header.markers, of: LexiconLayout.Marker.self)
        markerCultures = try array(header.markerCultures, of: LexiconLayout.MarkerCulture.self)
        forms = try array(header.forms, of: LexiconLayout.Form.self)
        packs = try array(header.packs, of: LexiconLayout.Pack.self)
        items = try array(header.items, of: LexiconLayout.Item.self)
        views = try array(header.views, of: LexiconLayout.View.self)
        slots = try array(header.slots, of: LexiconLayout.Slot.self)
        filters = try array(header.filters, of: UInt64.self)
        adjustments = try array(header.adjustments, of: LexiconLayout.Adjustment.self)
        particles = try array(header.particles, of: UInt64.self)
        formCounts = try array(header.formCounts, of: LexiconLayout.FormCount.self)
        theories = try array(header.theories, of: LexiconLayout.Text.self)
        for view in views {
            guard view.slotBits < 40, view.filterBits < 40,
                Int(view.slotStart) + (1 << Int(view.slotBits)) <= slots.count,
                Int(view.filterStart) + (1 << Int(view.filterBits)) <= filters.count, view.gateBits < 40,
                Int(view.gateStart) + (1 << Int(view.gateBits)) <= filters.count, view.wordBits < 40,
                Int(view.wordStart) + (1 << Int(view.wordBits)) <= filters.count, view.pairBits < 40,
                Int(view.pairStart) + (1 << Int(view.pairBits)) <= filters.count,
                Int(view.adjustmentStart) + Int(view.adjustmentCount) <= adjustments.count
            else {
                throw .malformedCompiledLexicon(path: path, reason: "the forms of a language lie outside it")
            }
        }
        guard !views.isEmpty else {
            throw .malformedCompiledLexicon(path: path, reason: "has no forms of any language")
        }
    }

    func text(_ text: LexiconLayout.Text) -> String {
        let start = min(Int(text.offset), strings.count)
        return String(decoding: strings[start..<min(start + Int(text.length), strings.count)], as: UTF8.self)
    }

    /// Whether a form's marker is a voice, and which.
    @inline(__always)
    static func isVoice(_ marker: UInt32) -> Bool { marker >= LexiconLayout.voiceBase }
}
