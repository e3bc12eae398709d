@testable import Profiles

/// Tallies made from a seed, for laws that must hold for any.
struct SyntheticTally {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_f491_4f6c_dd1d
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int(next() % UInt64(choices.count))] }

    mutating func tally(shard name: String) -> ShardTally {
        var tally = ShardTally(
            shard: ShardRecord(
                name: name, state: pick([.complete, .damaged]), format: "jsonl", compression: "gzip",
                fileBytes: Int64(next() % 1000), textBytes: Int64(next() % 9000), rows: 12, documents: 10,
                notSampled: 0, repaired: 1, skipped: ["blank line": 2],
                damages: [.init(offset: 7, what: "checksum", lost: nil)], digest: "00"))
        let languages = ["swh_Latn", "yor_Latn", "eng_Latn", "hin_Deva"]
        let cultures = ["KE", "NG", "x-yoruba", "IN"]
        for shape in TableShape.all {
            var table = CountTable(shape)
            for _ in 0..<20 {
                let key = shape.keys.map { column in
                    switch column {
                    case "language": pick(languages)
                    case "culture", "a", "b": pick(cultures)
                    case "marker": "amala"
                    default: pick(["one", "two", "three"])
                    }
                }
                let amount = Int64(bitPattern: next()) % 1_000_000
                table.add(
                    amount, counter: Int(next() % UInt64(shape.counters.count)),
                    part: Int(next() % UInt64(shape.width)), to: key)
            }
            tally.tables[shape.name] = table
        }
        for _ in 0..<40 {
            let hash = next() % 500
            tally.evidence.append(
                EvidenceSample(
                    culture: pick(cultures), hash: hash, shard: name, document: "\(hash)",
                    language: "eng_Latn", micros: Int64(hash), markers: "amala", snippet: "⟦amala⟧"))
            tally.sources.append(
                SourceSample(
                    language: pick(languages), hash: next(), shard: name, document: "\(hash)", host: "",
                    bytes: 9, scripture: false))
            tally.distinct.append(next())
        }
        tally.evidence = Dictionary(
            tally.evidence.map { ("\($0.culture) \($0.hash)", $0) }, uniquingKeysWith: { a, _ in a }
        ).values.sorted { ($0.culture, $0.hash) < ($1.culture, $1.hash) }
        tally.markers = [
            MarkerRow(
                marker: "amala", facet: "food", cultures: "NG x-yoruba", stance: "", pack: "nigeria",
                source: "desk", review: "unreviewed", aggregateOnly: false)
        ]
        return tally
    }
}
