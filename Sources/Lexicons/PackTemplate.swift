/// A new pack: valid, empty but for an example that says what goes where.
package enum PackTemplate {
    /// Makes a folder with `datapackage.json` and the tables; refuses to write into a folder that has one.
    package static func write(name: String, title: String, to folder: String) throws(LexiconError) {
        guard PackReader.isSlug(name) else {
            throw .malformedManifest(
                path: name, reason: "a pack's name is lower-case letters, digits and hyphens")
        }
        guard !FileBytes.exists(folder + "/datapackage.json") else {
            throw .unwritable(path: folder, reason: "there is a pack already")
        }
        try FileBytes.makeFolder(folder)
        let files = [
            ("datapackage.json", manifest(name: name, title: title)),
            ("markers.csv", PackReader.markerColumns.joined(separator: ",") + "\n"),
            ("forms.csv", PackReader.formColumns.joined(separator: ",") + "\n"),
            ("reviews.csv", Review.columns.joined(separator: ",") + "\n"),
        ]
        for (file, text) in files { try FileBytes.write(Array(text.utf8), to: folder + "/" + file) }
    }

    private static func manifest(name: String, title: String) -> String {
        """
        {
          "name": "\(name)",
          "title": "\(escaped(title))",
          "version": "0.1.0",
          "profile": "data-package",
          "licenses": [
            {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0",
             "path": "https://creativecommons.org/licenses/by/4.0/"}
          ],
          "sources": [{"title": "desk"}],
          "contributors": [],
          "review": "unreviewed",
          "governance": "open",
          "resources": [
            \(resource("markers", PackReader.markerColumns, key: "\"primaryKey\": [\"marker\"]")),
            \(resource("forms", PackReader.formColumns, key: foreignKey)),
            \(resource("reviews", Review.columns, key: foreignKey))
          ]
        }

        """
    }

    private static let foreignKey =
        "\"foreignKeys\": [{\"fields\": [\"marker\"], \"reference\": "
        + "{\"resource\": \"markers\", \"fields\": [\"marker\"]}}]"

    private static func resource(_ name: String, _ columns: [String], key: String) -> String {
        let fields = columns.map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }.joined(separator: ", ")
        return """
            {"name": "\(name)", "path": "\(name).csv", "profile": "tabular-data-resource",
                 "schema": {"fields": [\(fields)], \(key)}}
            """
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default:
                if scalar.value < 0x20 { result += " " } else { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
