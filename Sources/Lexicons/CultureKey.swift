/// How cultures are keyed: two capitals for a country, `x-` and lower-case words for others.
enum CultureKey {
    static func isValid(_ key: String, country: Bool) -> Bool {
        let bytes = Array(key.utf8)
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        if country { return bytes.count == 2 && bytes.allSatisfy(capitals.contains) }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return bytes.count > 2 && key.hasPrefix("x-")
            && bytes.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// The order of keys everywhere: by bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// Shares written as decimals, `0.93`, `1`, read exactly as parts per million.
enum DecimalShare {
    static func perMillion(_ text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), whole == 0 || whole == 1 else { return nil }
        guard parts.count == 2 else { return whole * 1_000_000 }
        let digits = parts[1].utf8
        guard (1...6).contains(digits.count), let fraction = Int(parts[1]), fraction >= 0 else { return nil }
        var scaled = fraction
        for _ in digits.count..<6 { scaled *= 10 }
        let value = whole * 1_000_000 + scaled
        return value <= 1_000_000 ? value : nil
    }
}
