import Values

/// One line of the messy file: cells as they are written, quotes and all.
struct MessyLine {
    var source = ""
    var downloads = ""
    var day = ""
    var note = ""
    var listeners = ""
    var guid = ""
    var completion = ""
    var revenueCents = ""
    private var instead: [String]?
    private var isLatin1 = false

    /// A good line, in which the file calls the episode as given.
    init(_ figures: DemoFigures, episode: String) {
        day = figures.day.description
        guid = Self.quoted(episode)
        source = figures.source.uppercased()
        downloads = " \(figures.downloads) "
        listeners = DemoFigures.text(figures.listeners)
        completion = DemoFigures.rate(figures.completion)
        revenueCents = DemoFigures.text(figures.revenueCents)
        note = Self.quoted("as sent, \"unchecked\"")
    }

    /// A line with other cells than the header has.
    init(cells: [String]) {
        instead = cells
    }

    /// The line with one cell changed.
    func with(_ cell: WritableKeyPath<MessyLine, String>, _ text: String) -> MessyLine {
        var line = self
        line[keyPath: cell] = text
        return line
    }

    /// The line as a program writes it that knows nothing of UTF-8.
    func asLatin1() -> MessyLine {
        var line = self
        line.isLatin1 = true
        return line
    }

    /// Without a line break.
    var bytes: [UInt8] {
        let text = cells.joined(separator: ",")
        return isLatin1 ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(text.utf8)
    }

    /// In the order of `MessySample.header`.
    private var cells: [String] {
        instead ?? [source, downloads, day, note, listeners, guid, completion, revenueCents]
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
