/// A language label: ISO 639-3 language and ISO 15924 script, `swh_Latn`, as FLORES-200 and FineWeb2 write it.
///
/// `und_Zyyy` stands for text whose language was not identified, `zxx_Zyyy` for text without language.
package struct Label: Hashable, Sendable {
    /// Three lower-case letters of ISO 639-3, `und` and `zxx` included.
    package let language: String
    /// Four letters of ISO 15924, the first a capital.
    package let script: String

    package init(language: String, script: String) {
        self.language = language
        self.script = script
    }

    /// Not identified: too little text, or too little confidence.
    package static let undetermined = Label(language: "und", script: "Zyyy")
    /// No language: code, markup, numbers, keyboard noise.
    package static let noLanguage = Label(language: "zxx", script: "Zyyy")
}

extension Label: LosslessStringConvertible, CustomStringConvertible {
    package var description: String { language + "_" + script }

    /// Reads exactly `xxx_Ssss`; other spellings are the business of `LabelAliases`.
    package init?(_ description: String) {
        let bytes = Array(description.utf8)
        let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
        let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard bytes.count == 8, bytes[3] == UInt8(ascii: "_"), upper.contains(bytes[4]),
            bytes[0..<3].allSatisfy(lower.contains), bytes[5..<8].allSatisfy(lower.contains)
        else { return nil }
        self.init(
            language: String(decoding: bytes[0..<3], as: UTF8.self),
            script: String(decoding: bytes[4..<8], as: UTF8.self))
    }
}

extension Label: Comparable {
    /// By the bytes of the description: the order of the model's labels and of every table.
    package static func < (left: Label, right: Label) -> Bool {
        left.language == right.language ? left.script < right.script : left.language < right.language
    }
}
