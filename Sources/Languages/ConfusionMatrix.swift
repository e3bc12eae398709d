internal import ResourceFolders

/// How often development text of one label was identified as another: the identifier's errors, for measures
/// that correct shares of languages for them.
package struct ConfusionMatrix: Sendable {
    package struct Cell: Hashable, Sendable {
        /// The label the text has.
        package let truth: Label
        /// The label it was given.
        package let identified: Label
        /// Lines.
        package let count: Int
    }

    /// Cells above zero, sorted by true and then by identified label.
    package let cells: [Cell]

    package init(path: String) throws(LanguageError) {
        var cells: [Cell] = []
        for (index, row) in try TableFile(path: path, columns: 3).rows.enumerated() {
            guard let truth = Label(row[0]), let identified = Label(row[1]), let count = Int(row[2]),
                count > 0
            else {
                throw .malformedTable(
                    path: path, line: index + 2, reason: "it is not two labels and a count above zero")
            }
            cells.append(Cell(truth: truth, identified: identified, count: count))
        }
        self.cells = cells.sorted { ($0.truth, $0.identified) < ($1.truth, $1.identified) }
    }

    /// The matrix of the model that comes with the program.
    package static func load() throws(LanguageError) -> ConfusionMatrix {
        let name = "confusion.tsv"
        guard let path = ResourceFolder("Languages").path(of: name) else {
            throw .unreadable(path: name, reason: "it is in none of the resource folders")
        }
        return try ConfusionMatrix(path: path)
    }
}
