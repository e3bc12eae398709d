internal import Profiles

/// Up to which hash a document can still enter the samples of a profile, by what earlier shards gave them.
///
/// A sample keeps the smallest hashes of all shards, so what lies beyond those of some shards lies beyond
/// those of all: leaving it out changes no profile, and spares making what would be dropped.
struct SampleBounds {
    private var cultures: [String: SmallestHashes<Void>] = [:]
    private var languages: [String: SmallestHashes<Void>] = [:]
    private var documents = SmallestHashes<Void>(limit: SampleLimits.distinct)

    /// Learns from a shard that the profile holds.
    mutating func learn(_ tally: ShardTally) {
        for sample in tally.evidence {
            Self.add(sample.hash, to: &cultures[sample.culture], limit: SampleLimits.evidencePerCulture)
        }
        for sample in tally.sources {
            Self.add(sample.hash, to: &languages[sample.language], limit: SampleLimits.sourcesPerLanguage)
        }
        for hash in tally.distinct where documents.accepts(hash) { documents.insert(hash, ()) }
    }

    private static func add(_ hash: UInt64, to hashes: inout SmallestHashes<Void>?, limit: Int) {
        if hashes == nil { hashes = SmallestHashes(limit: limit) }
        if hashes?.accepts(hash) == true { hashes?.insert(hash, ()) }
    }

    /// An empty sample of a culture's evidence, for what can still enter.
    func evidence(of culture: String) -> SmallestHashes<EvidenceSample> {
        SmallestHashes(limit: SampleLimits.evidencePerCulture, bound: cultures[culture]?.bound ?? .max)
    }

    /// An empty sample of a language's documents, for what can still enter.
    func sources(of language: String) -> SmallestHashes<SourceSample> {
        SmallestHashes(limit: SampleLimits.sourcesPerLanguage, bound: languages[language]?.bound ?? .max)
    }

    /// An empty sample of distinct documents, for what can still enter.
    func distinct() -> SmallestHashes<Void> {
        SmallestHashes(limit: SampleLimits.distinct, bound: documents.bound)
    }
}
