import Values

/// A file as somebody's spreadsheet might save it: a byte order mark, CRLF, blank lines, other column names in another
/// order, quotes around text, and among good rows one for nearly every mistake that the import tells apart.
struct MessySample {
    static let header = [
        "Source", "Downloads", "Date", "note", "Unique Listeners", "guid", "completion", "Revenue_Cents",
    ]
    static let goodRows = 120

    let bytes: [UInt8]

    init(_ tenant: DemoTenant, on today: Day) {
        let good = Self.good(tenant, today)
        var lines = good
        for (position, line) in Self.wrong(good, today).enumerated() {
            lines.insert(line, at: min(position * 5 + 3, lines.count))
        }
        bytes = Self.file(lines)
    }

    /// What was heard most yesterday. Every tenth line calls its episode by the titles instead of the guid.
    private static func good(_ tenant: DemoTenant, _ today: Day) -> [MessyLine] {
        let titles = tenant.lastingEpisodes(on: today).map { ($0.guid, "\($0.show.title) / \($0.title)") }
        let titleOf = Dictionary(titles) { first, _ in first }
        let figures = DemoMetrics(corrected: tenant, on: today).figures(on: today.previous)
        let mostHeard = figures.sorted { ($1.downloads, $0.guid, $0.source) < ($0.downloads, $1.guid, $1.source) }
        return mostHeard.prefix(goodRows).enumerated().map { position, figures in
            let title = position.isMultiple(of: 10) ? titleOf[figures.guid] : nil
            return MessyLine(figures, episode: title ?? figures.guid)
        }
    }

    private static func file(_ lines: [MessyLine]) -> [UInt8] {
        var bytes: [UInt8] = [0xef, 0xbb, 0xbf]
        bytes.append(line: header, ending: "\r\n")
        for (position, line) in lines.enumerated() {
            bytes.append(contentsOf: line.bytes)
            bytes.append(contentsOf: position.isMultiple(of: 20) ? "\r\n\r\n".utf8 : "\r\n".utf8)
        }
        return bytes
    }
}
