internal import Values

/// The part of reading a metrics file that changes from row to row; apart from the CSV reader, which lends the rows out.
struct MetricsRows {
    private(set) var counts = MetricsReader.Counts()
    private(set) var header: MetricsHeader?
    private var parser: MetricsRowParser

    init(episodes: EpisodeIndex, today: Day, rateUnit: RateUnit) {
        parser = MetricsRowParser(rateUnit: rateUnit, today: today, episodes: episodes)
    }

    /// The first row is the header; every other one is accepted or rejected.
    @inline(__always)
    mutating func take(
        _ row: borrowing CSVRow, accepted: (MetricsRow, _ line: Int) -> Void, rejected: (Rejection) -> Void
    ) throws(FileError) {
        guard header != nil else { return try begin(row) }
        do {
            let metrics = try parser.parse(row)
            counts.accepted += 1
            accepted(metrics, row.line)
        } catch {
            counts.rejected += 1
            rejected(error)
        }
    }

    private mutating func begin(_ row: borrowing CSVRow) throws(FileError) {
        if case .notText = row.fault { throw .headerNotText }
        var names: [String] = []
        for position in 0..<row.count { names.append(row.text(position)) }
        let header = try MetricsHeader(names)
        parser.header = header
        self.header = header
    }
}
