import Testing

@testable import Shards

@Suite struct DialectTests {
    struct Case: CustomTestStringConvertible {
        var dialect: String
        var line: String
        var text: String
        var id = ""
        var language = ""
        var date = ""
        var url = ""

        var testDescription: String { dialect + ": " + line.prefix(40) }
    }

    static let cases: [Case] = [
        Case(
            dialect: "dolma",
            line:
                #"{"id":"d1","text":"Habari","source":"web","added":"2024-01-02","created":"2023-05-06","metadata":{"url":"http://a.ke","language":"sw"}}"#,
            text: "Habari", id: "d1", language: "sw", date: "2023-05-06", url: "http://a.ke"),
        Case(
            dialect: "dolma", line: #"{"id":7,"text":"a","source":"s","added":"2024-01-02"}"#, text: "a",
            id: "7", date: "2024-01-02"),
        Case(
            dialect: "c4",
            line: #"{"text":"Mchele","timestamp":"2019-04-25T12:57:54Z","url":"https://b.tz/1"}"#,
            text: "Mchele", date: "2019-04-25T12:57:54Z", url: "https://b.tz/1"),
        Case(
            dialect: "oscar",
            line:
                #"{"content":"ọjà","warc_headers":{"warc-record-id":"<urn:uuid:1>","warc-date":"2021-09-16T22:52:34Z","warc-target-uri":"https://c.ng","warc-identified-content-language":"yor,eng"},"metadata":{"identification":{"label":"yo","prob":0.9},"sentence_identifications":[{"label":"yo"},null]}}"#,
            text: "ọjà", id: "<urn:uuid:1>", language: "yo", date: "2021-09-16T22:52:34Z",
            url: "https://c.ng"),
        Case(
            dialect: "hplt",
            line:
                #"{"f":"x","u":"http://d.is","ts":"2020-01-01","collection":"cc40","lang":["isl_Latn","dan_Latn"],"prob":[0.9,0.1],"text":"Þorrablót","id":"h1"}"#,
            text: "Þorrablót", id: "h1", language: "isl_Latn", date: "2020-01-01", url: "http://d.is"),
        Case(
            dialect: "hplt", line: #"{"t":"sauna","u":"http://e.fi","lang":["fin_Latn"],"id":"h2"}"#,
            text: "sauna", id: "h2", language: "fin_Latn", url: "http://e.fi"),
        Case(
            dialect: "hplt",
            line:
                #"{"id":3,"document_lang":"mt","scores":[1],"langs":["mt"],"text":"ħobż","url":"u","collection":"ia"}"#,
            text: "ħobż", id: "3", language: "mt", url: "u"),
        Case(
            dialect: "fineweb",
            line:
                #"{"text":"ugali","id":"<urn:uuid:2>","dump":"CC-MAIN-2013-20","url":"http://f.ke","date":"2013-05-18T05:18:21Z","file_path":"s3://x","language":"swh","language_score":0.99,"language_script":"Latn","minhash_cluster_size":1}"#,
            text: "ugali", id: "<urn:uuid:2>", language: "swh_Latn", date: "2013-05-18T05:18:21Z",
            url: "http://f.ke"),
        Case(
            dialect: "fineweb",
            line: #"{"text":"tea","id":"1","dump":"CC","language":"en","language_score":0.9}"#, text: "tea",
            id: "1", language: "en"),
        Case(
            dialect: "fields", line: #"{"id":"m1","text":"ẹ̀kọ","lang":"yor","origin":"NG"}"#, text: "ẹ̀kọ",
            id: "m1", language: "yor"),
        Case(
            dialect: "fields", line: #"{"raw_content":"mate","url":"g.uy","language":"es"}"#, text: "mate",
            language: "es", url: "g.uy"),
        Case(dialect: "fields", line: #"{"title":"x","content":"kimchi"}"#, text: "kimchi"),
    ]

    @Test(arguments: cases)
    func aDialectIsToldByItsKeysAndItsFieldsAreFound(_ example: Case) {
        let gathered = gather(example.line + "\n")
        #expect(gathered.outcome.dialect == example.dialect)
        #expect(gathered.outcome.state == .complete)
        guard let document = gathered.documents.first else {
            Issue.record("no document")
            return
        }
        #expect(document.text == example.text)
        #expect(document.id == example.id)
        #expect(document.language == example.language)
        #expect(document.date == example.date)
        #expect(document.url == example.url)
        #expect(document.roles.isEmpty)
    }

    struct Chat: CustomTestStringConvertible {
        var dialect: String
        var line: String
        /// The text, each role's stretch in brackets behind its letter.
        var marked: String

        var testDescription: String { dialect + ": " + line.prefix(40) }
    }

    static let chats: [Chat] = [
        Chat(
            dialect: "messages",
            line:
                #"{"messages":[{"role":"system","content":"Be kind."},{"content":"Jollof?","role":"user"},{"role":"assistant","content":"Of\ncourse."}]}"#,
            marked: "s[Be kind.]\n\nu[Jollof?]\n\na[Of\ncourse.]"),
        Chat(
            dialect: "messages",
            line:
                #"{"id":"x","messages":[{"role":"user","content":[{"type":"text","text":"See"},{"type":"image","image_url":"i"},{"type":"text","text":"this"}]},{"role":"assistant","content":null,"tool_calls":[]},{"role":"tool","content":"42"}]}"#,
            marked: "u[See]\n\nu[this]\n\nt[42]"),
        Chat(
            dialect: "conversations",
            line:
                #"{"conversations":[{"from":"human","value":"Halo"},{"from":"gpt","value":"Hai"},{"from":"narrator","value":"…"}]}"#,
            marked: "u[Halo]\n\na[Hai]\n\no[…]"),
        Chat(
            dialect: "prompt", line: #"{"response":"Nsima.","prompt":"What is eaten?","lang":"ny"}"#,
            marked: "u[What is eaten?]\n\na[Nsima.]"),
        Chat(
            dialect: "prompt", line: #"{"prompt":"a","completion":"b"}"#, marked: "u[a]\n\na[b]"),
        Chat(
            dialect: "prompt",
            line:
                #"{"prompt":"p","chosen":[{"role":"user","content":"q"},{"role":"assistant","content":"r"}]}"#,
            marked: "u[p]\n\nu[q]\n\na[r]"),
        Chat(
            dialect: "instruction",
            line: #"{"instruction":"Translate","input":"bread","output":"leipä \ud83c\udf5e"}"#,
            marked: "u[Translate]\n\nu[bread]\n\na[leipä 🍞]"),
        Chat(
            dialect: "instruction", line: #"{"instruction":"Sing","input":"","output":"la"}"#,
            marked: "u[Sing]\n\na[la]"),
    ]

    @Test(arguments: chats)
    func textsOfAChatAreJoinedAndTheirRolesKept(_ example: Chat) {
        let gathered = gather(example.line)
        #expect(gathered.outcome.dialect == example.dialect)
        guard let document = gathered.documents.first else {
            Issue.record("no document")
            return
        }
        let letters: [Role: String] = [.system: "s", .user: "u", .assistant: "a", .tool: "t", .other: "o"]
        let utf8 = Array(document.text.utf8)
        var marked = ""
        var end = 0
        for span in document.roles {
            marked += String(decoding: utf8[end..<span.range.lowerBound], as: UTF8.self)
            marked += (letters[span.role] ?? "?") + "["
            marked += String(decoding: utf8[span.range], as: UTF8.self) + "]"
            end = span.range.upperBound
        }
        marked += String(decoding: utf8[end...], as: UTF8.self)
        #expect(marked == example.marked)
    }

    @Test func namedFieldsGoBeforeTheDialectsOwn() {
        var names = FieldNames()
        names.text = "body.main"
        names.id = "key"
        names.language = "meta.tags.lang"
        names.date = "meta.when"
        let line =
            #"{"text":"no","body":{"main":"yes","rest":"no"},"key":12345678901234567890123,"meta":{"tags":{"lang":"gaz"},"when":1999.50}}"#
        let document = gather(Array(line.utf8), fields: names).documents.first
        #expect(document?.text == "yes")
        #expect(document?.id == "12345678901234567890123")
        #expect(document?.language == "gaz")
        #expect(document?.date == "1999.50")
    }

    @Test func aKeyThatHasADotInItIsFoundToo() {
        var names = FieldNames()
        names.text = "doc.text"
        #expect(gather(Array(#"{"doc.text":"flat"}"#.utf8), fields: names).texts == ["flat"])
    }

    @Test func withoutAKnownTextFieldTheKeysAreNamed() {
        let gathered = gather("{\"name\":\"a\",\"weight\":3}\n{\"name\":\"b\"}\n")
        #expect(gathered.outcome.state == .unreadable)
        #expect(gathered.outcome.failure == .noTextField(shard: "test", fields: ["name", "weight"]))
        #expect(gathered.outcome.skipped[.noText] == 2)
    }
}
