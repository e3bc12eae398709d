/// How a page is laid down on disk.
package enum ReportLayout: String, Sendable, CaseIterable {
    /// One file that holds everything.
    case file
    /// A folder with `index.html`, `style.css`, `script.js` and `data.js`, for sites whose policy forbids
    /// inline code.
    case folder
}
