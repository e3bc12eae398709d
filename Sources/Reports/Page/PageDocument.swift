internal import Foundation
internal import Measures

/// A whole page: its parts, and how they are laid down in one file or several.
struct PageDocument: Sendable {
    var title: String
    var body: Markup
    var data: JSONText

    /// File names and their text, the page itself first.
    func files(_ layout: ReportLayout) -> [(name: String, text: String)] {
        let json = data.serialised()
        switch layout {
        case .file:
            let policy =
                "default-src 'none'; style-src '\(SHA256.policySource(of: Stylesheet.text))'; "
                + "script-src '\(SHA256.policySource(of: PageScript.text))'; base-uri 'none'; "
                + "form-action 'none'"
            let head = Markup.raw(.style, [:], Stylesheet.text)
            let tail =
                Markup.raw(.script, [.type: "application/json", .id: "data"], json)
                + Markup.raw(.script, [:], PageScript.text)
            return [("index.html", page(policy: policy, head: head, tail: tail))]
        case .folder:
            let policy =
                "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
            let head = el(.link, [.rel: "stylesheet", .href: "style.css"])
            let tail =
                Markup.raw(.script, [.src: "data.js"], "") + Markup.raw(.script, [.src: "script.js"], "")
            return [
                ("index.html", page(policy: policy, head: head, tail: tail)), ("style.css", Stylesheet.text),
                ("script.js", PageScript.text), ("data.js", "globalThis.emicData = \(json);\n"),
            ]
        }
    }

    private func page(policy: String, head: Markup, tail: Markup) -> String {
        let start = Markup([
            el(.meta, [.charset: "utf-8"]),
            el(.meta, [.httpEquiv: "Content-Security-Policy", .content: policy]),
            el(.meta, [.name: "viewport", .content: "width=device-width, initial-scale=1"]),
            el(.meta, [.name: "color-scheme", .content: "light dark"]),
            el(.meta, [.name: "referrer", .content: "no-referrer"]), el(.title, Markup(text: title)), head,
        ])
        return "<!DOCTYPE html>\n<html lang=\"en\">\n" + el(.head, start).html + "\n"
            + el(.body, body, tail).html
            + "\n</html>\n"
    }

    /// Writes the page to a file ("-" is standard output) or, by layout, into a folder that is made when it
    /// is not there.
    func write(to output: String, layout: ReportLayout) throws(ReportError) {
        let files = files(layout)
        guard layout == .folder else {
            for file in files { try write(file.text, to: output) }
            return
        }
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(path: output, reason: "the folder cannot be made")
        }
        for file in files { try write(file.text, to: output + "/" + file.name) }
    }

    private func write(_ text: String, to path: String) throws(ReportError) {
        do throws(MeasureError) {
            try TextFile.write(text, to: path)
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
    }
}
