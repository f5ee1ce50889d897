import Values

/// One line of a daily metrics file. Rates are in ten-thousandths; nil is an empty cell.
struct DemoFigures: Sendable {
    var day: Day
    var guid: String
    var source: String
    var downloads: Int
    var listeners: Int?
    var completion: Int?
    var clicks: Int?
    var conversions: Int?
    var revenueCents: Int?

    init(day: Day, guid: String, source: String, downloads: Int) {
        self.day = day
        self.guid = guid
        self.source = source
        self.downloads = downloads
    }

    /// The cells in the order of the canonical header.
    var cells: [String] {
        [
            day.description, guid, source, "\(downloads)", Self.text(listeners), Self.rate(completion),
            Self.rate(clicks), Self.text(conversions), Self.text(revenueCents),
        ]
    }

    static func text(_ number: Int?) -> String {
        number.map(String.init) ?? ""
    }

    /// `0.0083` for 83; never one or more.
    static func rate(_ number: Int?) -> String {
        number.map { "0." + String(10_000 + min(max($0, 0), 9_999)).dropFirst() } ?? ""
    }
}

extension [UInt8] {
    /// Appends a line of a CSV file whose cells need no quotes.
    mutating func append(line cells: [String], ending: String = "\n") {
        for (position, cell) in cells.enumerated() {
            if position > 0 { append(UInt8(ascii: ",")) }
            append(contentsOf: cell.utf8)
        }
        append(contentsOf: ending.utf8)
    }
}
