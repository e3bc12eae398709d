internal import CICU

/// One table for every other way in which languages are written: ISO 639-1, 639-2/B, macrolanguages, retired
/// codes, BCP 47 tags, and the labels of FLORES, NLLB, GlotLID, FineWeb2, OSCAR, mC4 and Wikipedia.
package enum LabelAliases {
    /// Reads a name of a language and gives it its label, or nil if it is none.
    ///
    /// `zh-TW` is `cmn_Hant`, `cmn_Hani` is `cmn_Hans`, `iw` is `heb_Hebr`, `swa` is `swh_Latn`. The script is
    /// the one named; else the one of the text, where the caller knows it; else what CLDR's likely
    /// subtags say. A language need not be one that the identifier knows.
    ///
    /// - Parameters:
    ///   - name: letters, with `-` or `_` between the parts; case is ignored.
    ///   - textScript: ISO 15924 script of the text that bears the name.
    package static func resolve(_ name: String, textScript: String? = nil) -> Label? {
        let parts = name.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        guard let first = parts.first, parts.allSatisfy({ $0.utf8.allSatisfy(isLetterOrDigit) }) else {
            return nil
        }
        let joined = parts.joined(separator: "-")
        if let label = whole[joined] { return Label(label) }
        guard let language = language(first, parts.dropFirst().first) else { return nil }
        if language == "und" || language == "zxx" { return Label(language: language, script: "Zyyy") }
        let written = parts.dropFirst().first { isScript($0) }.map(capitalised)
        let likely = likelyScript(of: parts, first: first, language: language)
        guard
            let script = written.map({ known($0, language, likely) }) ?? fitting(textScript, language)
                ?? likely
        else { return nil }
        return Label(language: language, script: script)
    }

    /// The ISO 639-3 code of an individual language for a subtag, with an extended language (`zh-yue`) if any.
    private static func language(_ first: String, _ second: String?) -> String? {
        if ["zh", "zho", "chi"].contains(first), let second, chinese.contains(second) { return second }
        if let code = codes[first] { return individual[code] ?? code }
        guard first.utf8.count == 3, first.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
        return individual[first] ?? first
    }

    private static let chinese: Set = ["cmn", "gan", "hak", "hsn", "nan", "wuu", "yue"]

    /// `Hani` and `Jpan`-like scripts mean what the language writes; `Latn` and the like stand as they are.
    private static func known(_ script: String, _ language: String, _ likely: String?) -> String {
        switch script {
        case "Hani", "Hans", "Hant", "Hira", "Kana", "Jpan":
            if language == "jpn" { return "Jpan" }
            return script == "Hani" ? likely ?? "Hans" : script
        case "Kore", "Hang": return "Hang"
        case "Aran": return "Arab"
        default: return script
        }
    }

    private static func fitting(_ textScript: String?, _ language: String) -> String? {
        guard let textScript, textScript != "Zyyy" else { return nil }
        // Of a Chinese text only ICU's Hani may be known; likely subtags then say which.
        if textScript == "Hani" && language != "jpn" { return nil }
        return known(textScript, language, nil)
    }

    private static func likelyScript(of parts: [String], first: String, language: String) -> String? {
        if let script = ownScripts[language] { return script }
        let regions = parts.dropFirst().filter { $0.utf8.count == 2 }.prefix(1)
        var script = [CChar](repeating: 0, count: 5)
        for base in [first, codes[first] ?? language, language] {
            let tag = ([base] + regions).joined(separator: "-")
            guard CICU_likelyScript(tag, &script) == 1 else { continue }
            let found = String(decoding: script.prefix(4).map(UInt8.init(bitPattern:)), as: UTF8.self)
            return known(found, language, nil)
        }
        return nil
    }

    private static func isScript(_ part: String) -> Bool {
        part.utf8.count == 4 && part.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && part != "simp"
            && part != "trad"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func capitalised(_ part: String) -> String {
        part.prefix(1).uppercased() + part.dropFirst()
    }
}
