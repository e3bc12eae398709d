internal import Glibc

/// Where a module's resource files are, in a build folder as in an installed tree.
///
/// In this order: `$EMIC_RESOURCES/MODULE`; beside the binary, where SwiftPM puts them; under
/// `../share/emic/MODULE`, where `make install` puts them. Bundle.module is not used: it stops the process
/// when the folder has moved.
package struct ResourceFolder: Sendable {
    /// The name of the module.
    package let module: String

    package init(_ module: String) { self.module = module }

    /// The path of a resource, by its name; nil when no candidate folder holds it.
    package func path(of name: String) -> String? {
        candidates().map { $0 + "/" + name }.first { access($0, R_OK) == 0 }
    }

    private func candidates() -> [String] {
        var folders: [String] = []
        if let value = getenv("EMIC_RESOURCES") { folders.append(String(cString: value) + "/" + module) }
        if let executable = Self.executableFolder() {
            // SwiftPM names the folder after package and target.
            folders.append(executable + "/emic_\(module).resources/Resources")
            folders.append(executable + "/../share/emic/" + module)
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
