/// What a compiled lexicon says of a pack.
package struct PackSummary: Sendable, Equatable {
    package let name: String
    package let title: String
    package let version: String
    package let license: String
    package let review: String
    package let governance: String
    package let digest: Digest
    package let markers: Int
    package let forms: Int

    init(_ record: LexiconLayout.Pack, _ arrays: LexiconArrays) {
        name = arrays.text(record.name)
        title = arrays.text(record.title)
        version = arrays.text(record.version)
        license = arrays.text(record.license)
        review = arrays.text(record.review)
        governance = arrays.text(record.governance)
        digest = Digest(low: record.digestLow, high: record.digestHigh)
        markers = Int(record.markers)
        forms = Int(record.forms)
    }
}

/// What a compiled lexicon says of a marker.
package struct MarkerSummary: Sendable, Equatable {
    package let id: String
    package let facet: Facet
    package let cultures: [(culture: UInt32, share: Int?)]
    package let stance: Stance
    /// Index of its pack.
    package let pack: Int
    package let source: String
    /// Of `MarkerGroup.count`.
    package let group: UInt8
    /// Its forms, and snippets that hold them, may not be shown.
    package let isAggregateOnly: Bool

    init(_ record: LexiconLayout.Marker, _ arrays: LexiconArrays) {
        id = arrays.text(record.id)
        facet = Facet(rawValue: record.facet) ?? .history
        let start = Int(record.culturesStart)
        cultures = arrays.markerCultures[start..<start + Int(record.culturesCount)].map {
            ($0.culture, $0.share == LexiconLayout.noShare ? nil : Int($0.share))
        }
        switch record.stance {
        case 1: stance = .emic
        case 2: stance = .etic(theory: arrays.text(arrays.theories[Int(record.theory)]))
        default: stance = .unspecified
        }
        pack = Int(record.pack)
        source = arrays.text(record.source)
        group = record.group
        isAggregateOnly = record.isAggregateOnly != 0
    }

    package static func == (left: MarkerSummary, right: MarkerSummary) -> Bool {
        left.id == right.id && left.pack == right.pack
    }
}

/// What a compiled lexicon says of a form.
package struct FormSummary: Sendable, Equatable {
    /// As the pack writes it; empty where governance keeps it.
    package let text: String
    package let language: String
    /// Index of its marker; nil for a cue of a voice.
    package let marker: UInt32?
    package let voice: Voice?
    /// In its own language.
    package let strength: Strength

    init(_ record: LexiconLayout.Form, _ arrays: LexiconArrays) {
        language = LexiconLayout.language(record.language)
        let isVoice = LexiconArrays.isVoice(record.marker)
        marker = isVoice ? nil : record.marker
        voice = isVoice ? Voice(rawValue: UInt8(record.marker - LexiconLayout.voiceBase)) : nil
        let isKept = !isVoice && arrays.markers[Int(record.marker)].isAggregateOnly != 0
        text = isKept ? "" : arrays.text(record.text)
        strength = Strength(rawValue: record.strength) ?? .none
    }
}
