import Profiles
import Testing

@testable import Scans

/// Calls `body` with the UTF-8 of a text.
private func bytes<Result>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Array(text.utf8).withUnsafeBytes(body)
}

@Suite struct PiecesTests {
    @Test(arguments: ["", "a", "gèlè", "日本語のテキスト", "🎉🎉 mixed ñandú", "Ọ̀rẹ́ mi àti ẹbí mi ní ilé"])
    func `code points are counted whatever the alignment`(text: String) {
        for drop in 0...9 {
            let padded = String(repeating: "x", count: drop) + text
            #expect(bytes(padded, CodePoints.count) == padded.unicodeScalars.count)
        }
    }

    @Test func `the smallest hashes stay, each once`() {
        var sample = SmallestHashes<Int>(limit: 3)
        for (value, hash) in [UInt64(9), 4, 7, 4, 1, 8, 2].enumerated() where sample.accepts(hash) {
            sample.insert(hash, value)
        }
        #expect(sample.sorted.map(\.hash) == [1, 2, 4])
        #expect(sample.sorted.map(\.value) == [4, 6, 1])
    }

    @Test func `under a bound nothing larger enters, and a bound falls as a sample fills`() {
        var sample = SmallestHashes<Void>(limit: 2, bound: 8)
        #expect(sample.accepts(8) && !sample.accepts(9))
        for hash: UInt64 in [8, 5, 3] where sample.accepts(hash) { sample.insert(hash, ()) }
        #expect(sample.sorted.map(\.hash) == [3, 5])
        #expect(sample.bound == 5)
    }

    @Test func `earlier shards bound the samples they have filled, and no others`() {
        var bounds = SampleBounds()
        #expect(bounds.evidence(of: "KE").bound == .max)
        let limit = UInt64(SampleLimits.evidencePerCulture)
        bounds.learn(tally(cultures: ["KE": 1...limit, "NG": 1...(limit - 1)]))
        #expect(bounds.evidence(of: "KE").bound == limit)
        #expect(bounds.evidence(of: "NG").bound == .max)
        bounds.learn(tally(cultures: ["KE": 0...3, "NG": 1...(limit + 5)]))
        #expect(bounds.evidence(of: "KE").bound == limit - 1)
        #expect(bounds.evidence(of: "NG").bound == limit)
        #expect(bounds.sources(of: "eng_Latn").bound == .max)
        #expect(bounds.distinct().bound == .max)
    }

    private func tally(cultures: [String: ClosedRange<UInt64>]) -> ShardTally {
        var tally = ShardTally(
            shard: ShardRecord(
                name: "a", state: .complete, format: "jsonl", compression: "plain", fileBytes: 0,
                textBytes: 0,
                rows: 0, documents: 0, notSampled: 0, repaired: 0, skipped: [:], damages: [], digest: ""))
        for (culture, hashes) in cultures {
            tally.evidence += hashes.map {
                EvidenceSample(
                    culture: culture, hash: $0, shard: "a", document: "", language: "eng_Latn", micros: 0,
                    markers: "", snippet: "")
            }
        }
        return tally
    }

    @Test(arguments: [
        ("https://www.Example.org:80/a?b", "example.org"), ("http://user@kw.bbc.com/x", "kw.bbc.com"),
        ("not a url", ""), ("", ""),
    ])
    func `hosts are read from URLs`(url: String, host: String) {
        #expect(bytes(url, SourceTraits.host) == host)
    }

    @Test func `numbered verses are scripture, prices are not`() {
        let verses = (1...40).map { "\($0) And it was told again in the land, and they heard it." }
        #expect(bytes(verses.joined(separator: " "), SourceTraits.countsVerses))
        let references = (1...20).map { "as it stands (Mal 3:\($0)) and again (Ais 40:\($0))" }
        #expect(bytes(references.joined(separator: ", "), SourceTraits.countsVerses))
        let prices = (1...60).map { "item costs \($0 * 3) shillings at 10:30" }
        #expect(
            !bytes(prices.joined(separator: " ; a long text between them all "), SourceTraits.countsVerses))
    }

    @Test(arguments: [
        ("2023-04-01T00:00:00Z", "2023"), ("1999", "1999"), ("19991231", ""), ("n.d.", ""), ("", ""),
    ])
    func `years are read from dates that begin with one`(date: String, year: String) {
        #expect(bytes(date, ShardCounter.year) == year)
    }

    @Test(arguments: [
        (0, "0"), (1_000_000, "1"), (980_000, "0.98"), (333_333, "0.333333"), (2_500_001, "2.500001"),
    ])
    func `millionths are written exactly`(value: Int64, text: String) {
        var json = JSONText()
        json.millionths(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test func `strings are escaped`() {
        var json = JSONText()
        json.string("a\"b\\c\n\u{1f}é")
        #expect(String(decoding: json.bytes, as: UTF8.self) == #""a\"b\\c\u000a\u001fé""#)
    }

    @Test(arguments: [(41.2, "42 s"), (185, "3 min 05 s"), (7620, "2 h 07 min")])
    func `time left is said as people say it`(seconds: Double, text: String) {
        #expect(ScanProgress.duration(seconds) == text)
    }

    @Test func `options stand in provenance, defaults do not`() {
        var options = ScanOptions()
        #expect(options.provenance.isEmpty)
        options.sampleRate = 0.1
        options.reading.fields.text = "body"
        options.trustsDeclaredLanguage = true
        #expect(options.provenance == "sample=0.1 text-field=body trust-declared-language")
    }
}
