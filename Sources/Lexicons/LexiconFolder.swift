internal import ResourceFolders

/// Where this module's resources are.
package enum LexiconFolder {
    private static let folder = ResourceFolder("Lexicons")

    /// The path of a resource, by its name; nil when no candidate folder holds it.
    package static func path(of name: String) -> String? { folder.path(of: name) }

    /// As `path(of:)`, with an error that says where to look.
    package static func requiredPath(of name: String) throws(LexiconError) -> String {
        guard let path = path(of: name) else {
            throw .unreadable(path: "Lexicons/\(name)", reason: "no folder of resources holds it")
        }
        return path
    }
}
