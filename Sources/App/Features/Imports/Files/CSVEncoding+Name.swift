import Sponsorship

extension CSVEncoding {
    /// As forms and the database call it.
    var name: String { self == .windows1252 ? "windows-1252" : "detected" }

    /// Detected, unless a form names another one.
    init(named name: String) {
        self = name == Self.windows1252.name ? .windows1252 : .detected
    }
}
