import Glibc

/// A pattern of paths: `*`, `?` and `[…]` within a name, `**` over any number of folders.
struct GlobPattern: Equatable {
    /// The folder before the first name with a wildcard.
    let folder: String
    private let names: [String]

    /// `nil` when there is no wildcard.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let isWild = { (part: String) in part.contains { "*?[".contains($0) } }
        guard let first = parts.firstIndex(where: isWild) else { return nil }
        let base = parts[..<first].joined(separator: "/")
        folder = text.hasPrefix("/") ? "/" + base : base.isEmpty ? "." : base
        names = Array(parts[first...])
    }

    /// Whether a path, relative to the folder, fits.
    func matches(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        return Self.match(names[...], parts[...])
    }

    private static func match(_ names: ArraySlice<String>, _ parts: ArraySlice<String>) -> Bool {
        guard let name = names.first else { return parts.isEmpty }
        if name == "**" {
            let rest = names.dropFirst()
            return (parts.startIndex...parts.endIndex).contains { match(rest, parts[$0...]) }
        }
        guard let part = parts.first, fnmatch(name, part, FNM_PERIOD) == 0 else { return false }
        return match(names.dropFirst(), parts.dropFirst())
    }
}
