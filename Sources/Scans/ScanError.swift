package import Lexicons
package import Languages
package import Profiles
package import Shards

/// Why a scan could not run, or stopped.
package enum ScanError: Error {
    case shard(ShardError)
    case language(LanguageError)
    case lexicon(LexiconError)
    case profile(ProfileError)
    /// A shard counted earlier has another size now.
    case changed(shard: String, profile: String)
    /// Two shards would have the same name in the profile.
    case ambiguous(shard: String)
}

extension ScanError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .shard(let error): "\(error)"
        case .language(let error): "\(error)"
        case .lexicon(let error): "\(error)"
        case .profile(let error): "\(error)"
        case .changed(let shard, let profile):
            "\(shard): changed since it was counted into \(profile); scan into a new profile"
        case .ambiguous(let shard):
            "\(shard): two shards have this name; name the folder that holds both"
        }
    }
}
