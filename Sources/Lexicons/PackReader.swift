/// Reads packs strictly: a cell that a column does not allow is an error with file, row, column and remedy.
///
/// What can be read but should not be so is for `Lint` to say.
package struct PackReader: Sendable {
    package init() {}

    static let markerColumns = ["marker", "facet", "cultures", "stance", "note", "source"]
    static let formColumns = ["marker", "language", "form", "match", "strength", "reason"]
    static let cultureColumns = ["key", "kind", "name", "endonym", "languages", "territories"]

    /// One pack.
    package func read(folder: String) throws(LexiconError) -> Pack {
        let manifestPath = folder + "/datapackage.json"
        let manifest = try PackManifest.load(path: manifestPath)
        var digest = Digest()
        for file in ["cultures.csv", "datapackage.json", "forms.csv", "markers.csv", "reviews.csv"] {
            let path = folder + "/" + file
            guard FileBytes.exists(path) else { continue }
            digest.combine(file)
            digest.combine(try FileBytes.read(path))
        }
        let markers = try self.markers(path: folder + "/markers.csv")
        var indices: [String: Int] = [:]
        for (index, marker) in markers.enumerated() { indices[marker.id] = index }
        let forms = try self.forms(path: folder + "/forms.csv", markers: indices)
        let reviewsPath = folder + "/reviews.csv"
        let reviews = FileBytes.exists(reviewsPath) ? try Review.load(path: reviewsPath) : []
        return Pack(
            path: folder, manifest: manifest, markers: markers, forms: forms, reviews: reviews, digest: digest
        )
    }

    /// All packs of a folder of packs, in the order of their names.
    package func readAll(folder: String) throws(LexiconError) -> [Pack] {
        var packs: [Pack] = []
        for name in try FileBytes.names(in: folder)
        where FileBytes.exists("\(folder)/\(name)/datapackage.json") {
            packs.append(try read(folder: "\(folder)/\(name)"))
        }
        return packs
    }

    /// The packs that emic ships.
    package func readShipped() throws(LexiconError) -> [Pack] {
        try readAll(folder: LexiconFolder.requiredPath(of: "packs"))
    }

    private func markers(path: String) throws(LexiconError) -> [Marker] {
        let table = try CSVTable(path: path, columns: Self.markerColumns)
        var markers: [Marker] = []
        var seen: Set<String> = []
        for row in 0..<table.count {
            let id = table[row, 0]
            guard Self.isSlug(id) else {
                throw table.fault(
                    row: row, column: 0, "\"\(id)\" must be lower-case letters, digits and hyphens")
            }
            guard seen.insert(id).inserted else {
                throw table.fault(row: row, column: 0, "\"\(id)\" stands twice; join the rows")
            }
            guard let facet = Facet(name: table[row, 1]) else {
                let known = Facet.allCases.map(\.name).joined(separator: ", ")
                throw table.fault(
                    row: row, column: 1, "\"\(table[row, 1])\" is no facet; write one of \(known)")
            }
            guard let stance = Stance(name: table[row, 3]) else {
                throw table.fault(
                    row: row, column: 3, "\"\(table[row, 3])\" must be emic, etic:THEORY or empty")
            }
            markers.append(
                Marker(
                    id: id, facet: facet, cultures: try cultures(table, row), stance: stance,
                    note: table[row, 4],
                    source: table[row, 5], row: table.lines[row]))
        }
        return markers
    }

    private func cultures(_ table: CSVTable, _ row: Int) throws(LexiconError) -> [MarkerCulture] {
        var cultures: [MarkerCulture] = []
        for part in table[row, 2].split(separator: " ") {
            let pieces = part.split(separator: ":", maxSplits: 1)
            let key = String(pieces[0])
            guard CultureKey.isValid(key, country: !key.hasPrefix("x-")) else {
                throw table.fault(row: row, column: 2, "\"\(key)\" is no culture key; write KE or x-yoruba")
            }
            let share = pieces.count == 2 ? DecimalShare.perMillion(pieces[1]) : nil
            guard pieces.count == 1 || share != nil else {
                throw table.fault(row: row, column: 2, "\"\(part)\" has no share from 0 to 1; write IR:0.5")
            }
            guard !cultures.contains(where: { $0.key == key }) else {
                throw table.fault(row: row, column: 2, "\"\(key)\" stands twice; name it once")
            }
            cultures.append(MarkerCulture(key: key, share: share))
        }
        return cultures
    }

    private func forms(path: String, markers: [String: Int]) throws(LexiconError) -> [Form] {
        let table = try CSVTable(path: path, columns: Self.formColumns)
        var forms: [Form] = []
        forms.reserveCapacity(table.count)
        for row in 0..<table.count {
            guard let marker = markers[table[row, 0]] else {
                throw table.fault(
                    row: row, column: 0, "\"\(table[row, 0])\" is not in markers.csv; add it there")
            }
            let language = table[row, 1]
            guard language.utf8.count == 3, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
                throw table.fault(
                    row: row, column: 1, "\"\(language)\" must be ISO 639-3 (three letters) or mul")
            }
            guard !table[row, 2].isEmpty else {
                throw table.fault(row: row, column: 2, "is empty; write the form")
            }
            guard let match = MatchRule(name: table[row, 3]) else {
                throw table.fault(
                    row: row, column: 3,
                    "\"\(table[row, 3])\" must be of word, stem, substring, case, context")
            }
            let strength = Strength(name: table[row, 4])
            guard table[row, 4].isEmpty || strength != nil else {
                throw table.fault(
                    row: row, column: 4, "\"\(table[row, 4])\" must be strong, weak, faint or empty")
            }
            forms.append(
                Form(
                    marker: marker, language: language, text: table[row, 2], match: match, strength: strength,
                    reason: table[row, 5], row: table.lines[row]))
        }
        return forms
    }

    static func isSlug(_ id: String) -> Bool {
        !id.isEmpty
            && id.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
