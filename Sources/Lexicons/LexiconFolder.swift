internal import Glibc

/// Where this module's resources are, in a build folder as in an installed tree.
///
/// In this order: `$EMIC_RESOURCES/Lexicons`; beside the binary, where SwiftPM puts them; under
/// `../share/emic/Lexicons`, where `make install` puts them. Bundle.module is not used: it stops the
/// process when the folder has moved.
package enum LexiconFolder {
    /// The path of a resource, by its name; nil when no candidate folder holds it.
    package static func path(of name: String) -> String? {
        candidates().map { $0 + "/" + name }.first { access($0, R_OK) == 0 }
    }

    /// As `path(of:)`, with an error that says where to look.
    package static func requiredPath(of name: String) throws(LexiconError) -> String {
        guard let path = path(of: name) else {
            throw .unreadable(path: "Lexicons/\(name)", reason: "no folder of resources holds it")
        }
        return path
    }

    private static func candidates() -> [String] {
        var folders: [String] = []
        if let value = getenv("EMIC_RESOURCES") { folders.append(String(cString: value) + "/Lexicons") }
        if let executable = executableFolder() {
            folders.append(executable + "/emic_Lexicons.resources/Resources")
            folders.append(executable + "/../share/emic/Lexicons")
        }
        return folders
    }

    private static func executableFolder() -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        guard length > 0 else { return nil }
        let path = String(decoding: buffer[0..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }
}
