/// Texts in which chance has little room.
///
/// What a word finds by chance grows with the words read. On local news, blogs and tales 84 % of the weak markers
/// that stood alone named the origin of texts of up to 150 words, 61 to 69 % of longer ones; texts that speak of no
/// culture hold one in 20,000 words. So in a short text one weak marker is enough. Not words of value and kin, nor of
/// the arts, where the formulas stand that open tales (none of them is among those figures): these are weak because
/// anybody says them, not because they may be other words, and a translation says them too. Nor what a gazetteer
/// made: it holds every town, and was wrong most often.
package enum ShortText {
    /// Some 150 words of a script with spaces.
    static let mostScalars = 800

    private static let saidByAnybody: [Facet] = [.value, .kinship, .arts]

    /// Whether a text of valid UTF-8 has at most that many code points.
    package static func holds(_ text: UnsafeRawBufferPointer) -> Bool {
        if text.count <= mostScalars { return true }
        guard text.count <= 4 * mostScalars else { return false }
        return text.count { $0 & 0xC0 != 0x80 } <= mostScalars
    }

    /// What a form found in a short text is worth there.
    static func strength(_ strength: Strength, facet: UInt8) -> Strength {
        strength == .weak && !saidByAnybody.contains(where: { $0.rawValue == facet }) ? .strong : strength
    }
}
