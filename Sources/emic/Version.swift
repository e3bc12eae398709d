/// The version of emic, as `emic --version` prints it and profiles carry it.
enum Version {
    static let text = "0.1.0"
}
