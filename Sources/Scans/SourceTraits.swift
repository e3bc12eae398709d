import Foundation

/// What a sampled document says of where it comes from: its host, and whether it is scripture.
enum SourceTraits {
    /// The host of a URL in lower case, without `www.` and port; "" when there is none.
    static func host(of url: UnsafeRawBufferPointer) -> String {
        guard !url.isEmpty else { return "" }
        let text = String(decoding: url, as: UTF8.self)
        guard let scheme = text.range(of: "://") else { return "" }
        let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.split(separator: "@").last ?? ""
        let name = (host.split(separator: ":").first ?? "").lowercased()
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    /// Hosts that publish scripture and little else.
    private static let scriptureHosts: Set<String> = [
        "bible.com", "biblegateway.com", "biblehub.com", "bible.is", "ebible.org", "jw.org", "wol.jw.org",
        "scriptureearth.org", "quran.com", "gospelgo.com", "png.bible", "bibliaonline.com.br",
    ]

    /// Whether a document is scripture: by its host, or because it counts verses.
    static func isScripture(_ text: UnsafeRawBufferPointer, host: String) -> Bool {
        scriptureHosts.contains(host) || host.hasSuffix(".bible") || countsVerses(text)
    }

    /// Whether numbers run up by one through the text, at least twelve in a row and every 400 bytes or
    /// so, or different references such as 3:16 stand as densely: the marks of verse.
    static func countsVerses(_ text: UnsafeRawBufferPointer) -> Bool {
        var expected = 0
        var run = 0
        var longest = 0
        var references: Set<Int> = []
        var at = 0
        while true {
            while at < text.count, !isDigit(text[at]) { at &+= 1 }
            guard at < text.count else { break }
            let number = number(in: text, at: &at)
            if at + 1 < text.count, text[at] == UInt8(ascii: ":"), isDigit(text[at + 1]), number < 151 {
                at += 1
                references.insert(number * 1000 + self.number(in: text, at: &at) % 1000)
            }
            if number == expected + 1 {
                run += 1
            } else {
                run = number == 1 ? 1 : 0
            }
            expected = run > 0 ? number : 0
            longest = max(longest, run)
        }
        let needed = max(12, text.count / 400)
        return min(longest, 60) >= min(needed, 60) || references.count >= needed
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The number that starts at `at`, which moves behind it.
    private static func number(in text: UnsafeRawBufferPointer, at: inout Int) -> Int {
        var value = 0
        while at < text.count, isDigit(text[at]) {
            value = min(value * 10 + Int(text[at] - 0x30), 1_000_000)
            at += 1
        }
        return value
    }
}
