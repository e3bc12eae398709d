/// The dialects of JSON Lines, and how each is told by its keys.
///
/// Sources: the Dolma toolkit's data format, the C4 and mC4 dataset cards, OSCAR 22.01 and later, HPLT
/// releases 1 to 3, FineWeb and FineWeb-2, the chat formats of `messages` and ShareGPT, Alpaca.
extension Dialect {
    static let dolma = Dialect(
        "dolma",
        [
            (.text, ["text"]), (.date, ["created", "added"]),
            (.language, ["lang", "language", "metadata.language", "metadata.lang"]),
            (.url, ["metadata.url", "url"]),
        ])
    static let c4 = Dialect("c4", [(.text, ["text"]), (.date, ["timestamp"]), (.url, ["url"])])
    static let oscar = Dialect(
        "oscar",
        [
            (.text, ["content"]), (.id, ["warc_headers.warc-record-id", "id"]),
            (
                .language,
                [
                    "metadata.identification.label", "warc_headers.warc-identified-content-language",
                ]
            ),
            (.date, ["warc_headers.warc-date"]), (.url, ["warc_headers.warc-target-uri"]),
        ])
    static let hplt = Dialect(
        "hplt",
        [
            (.text, ["text", "t"]), (.language, ["lang", "document_lang"]), (.url, ["u", "url"]),
            (.date, ["ts", "date"]),
        ])
    static let fineweb = Dialect(
        "fineweb",
        [
            (.text, ["text"]), (.language, ["language"]), (.script, ["language_script"]),
            (.date, ["date"]), (.url, ["url"]),
        ])
    static let messages = Dialect("messages", [(.chat, ["messages"])])
    static let conversations = Dialect("conversations", [(.chat, ["conversations", "conversation"])])
    static let instruction = Dialect(
        "instruction",
        [
            (.part(0, .user), ["instruction"]), (.part(1, .user), ["input", "context"]),
            (.part(2, .assistant), ["output", "response"]),
        ])
    static let prompt = Dialect(
        "prompt",
        [
            (.part(0, .user), ["prompt", "question"]),
            (.part(1, .assistant), ["response", "completion", "answer", "chosen"]),
        ])

    /// Text under a name of its own.
    static func text(in field: String) -> Dialect { Dialect("fields", [(.text, [field])]) }

    /// Fields that hold the text where no dialect is recognised, in order.
    private static let textFields = [
        "text", "content", "raw_content", "body", "document", "article", "t", "sentence",
    ]

    /// Recognises the dialect of a row by its keys.
    ///
    /// - Parameter kinds: by key, the first byte of its value: `"`, `[`, `{`, a digit, or the `n`,
    ///   `t`, `f` of a word.
    static func recognise(_ kinds: [String: UInt8]) -> Dialect? {
        func isString(_ key: String) -> Bool {
            // A row whose text is null is still a row with a text field.
            kinds[key] == UInt8(ascii: "\"") || kinds[key] == UInt8(ascii: "n")
        }
        func isArray(_ key: String) -> Bool { kinds[key] == UInt8(ascii: "[") }
        func isObject(_ key: String) -> Bool { kinds[key] == UInt8(ascii: "{") }
        func has(_ key: String) -> Bool { kinds[key] != nil }

        if isArray("messages") { return messages }
        if isArray("conversations") || isArray("conversation") { return conversations }
        if isString("content"), isObject("warc_headers") { return oscar }
        let isHPLT = isArray("lang") || has("document_lang") || has("seg_langs") || has("u")
        if isString("text") {
            if has("language_script") || (has("dump") && has("language")) { return fineweb }
            if isHPLT { return hplt }
            if has("source"), has("added") || has("created") || isObject("metadata") { return dolma }
            if has("timestamp"), has("url") { return c4 }
            return text(in: "text")
        }
        if isString("t"), isHPLT || has("lang") { return hplt }
        if has("instruction"), has("output") || has("response") { return instruction }
        let asks = has("prompt") || has("question")
        if asks, ["response", "completion", "answer", "chosen"].contains(where: has) { return prompt }
        return textFields.first(where: isString).map(text(in:))
    }
}
