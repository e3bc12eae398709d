/// What keeps a model from being trained.
enum TrainingError: Error, CustomStringConvertible {
    case usage(String)
    case unreadable(String)
    case unwritable(String)
    case empty(String)
    case malformedLabel(String)

    var description: String {
        switch self {
        case .usage(let problem): problem
        case .unreadable(let path): "cannot read \(path)"
        case .unwritable(let path): "cannot write \(path); name a file in a folder that exists"
        case .empty(let path): "\(path) holds no LABEL.txt with text"
        case .malformedLabel(let name): "\(name).txt is not named after a label such as swh_Latn; rename it"
        }
    }
}
