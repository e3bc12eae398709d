/// Why a profile could not be opened, written or added.
package enum ProfileError: Error, CustomStringConvertible, Equatable {
    /// No file there.
    case missing(path: String)
    /// The file is not a profile.
    case foreign(path: String)
    /// The file was written by a newer emic.
    case newer(path: String, schema: Int, known: Int)
    /// The file is there already and holds something else.
    case exists(path: String)
    /// Two profiles were made with different things and do not add up.
    case differs(path: String, key: String, here: String, there: String)
    /// The same shard stands in both profiles.
    case sharedShard(path: String, shard: String)
    /// A row of the file does not decode.
    case corrupt(path: String, table: String, key: String)
    /// SQLite said no.
    case sqlite(path: String, message: String)

    package var description: String {
        switch self {
        case .missing(let path):
            "\(path): no such profile; make one with 'emic scan SHARD… -o \(path)'"
        case .foreign(let path):
            "\(path): not a profile; give a file written by 'emic scan'"
        case .newer(let path, let schema, let known):
            "\(path): profile of schema \(schema), this emic knows up to \(known); use a newer emic"
        case .exists(let path):
            "\(path): exists and is not a profile of this scan; choose another name or remove it"
        case .differs(let path, let key, let here, let there):
            "\(path): \(key) is \"\(there)\", not \"\(here)\"; profiles add up only when made alike: "
                + "scan again with the same, or into another file"
        case .sharedShard(let path, let shard):
            "\(path): shard \(shard) is counted already; adding it again would count it twice"
        case .corrupt(let path, let table, let key):
            "\(path): table \(table), row \(key) is damaged; scan the corpus again"
        case .sqlite(let path, let message):
            "\(path): \(message)"
        }
    }
}
