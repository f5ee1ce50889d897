public import Values

/// Reads a daily metrics file as it arrives: good rows to one side, rejections to the other, in the file's order.
///
/// One bad row never costs the good ones. A `FileError` ends the file, and is thrown again by every later call.
public struct MetricsReader {
    /// Rows so far; blank lines, totals and the header are none.
    public struct Counts: Sendable, Equatable {
        public var accepted = 0
        public var rejected = 0
        /// Lines of totals that were left out.
        public var skipped = 0

        public var total: Int { accepted + rejected }
    }

    private var csv: CSVReader
    private var rows: MetricsRows

    public var counts: Counts { rows.counts }
    /// Nil until the header line is complete.
    public var header: MetricsHeader? { rows.header }

    public init(
        episodes: EpisodeIndex, today: Day, encoding: CSVEncoding = .detected, rateUnit: RateUnit = .fraction,
        limits: CSVLimits = .standard
    ) {
        csv = CSVReader(encoding: encoding, limits: limits)
        rows = MetricsRows(episodes: episodes, today: today, rateUnit: rateUnit)
    }

    /// Takes the next bytes and hands over every row they complete, with the line it starts on.
    public mutating func feed(
        _ chunk: Span<UInt8>, accepted: (MetricsRow, _ line: Int) -> Void, rejected: (Rejection) -> Void
    ) throws(FileError) {
        try csv.feed(chunk, into: &rows) { (rows, row) throws(FileError) in
            try rows.take(row, accepted: accepted, rejected: rejected)
        }
    }

    /// The file is complete. Throws when it held no row at all.
    public mutating func finish(
        accepted: (MetricsRow, _ line: Int) -> Void, rejected: (Rejection) -> Void
    ) throws(FileError) {
        try csv.finish(into: &rows) { (rows, row) throws(FileError) in
            try rows.take(row, accepted: accepted, rejected: rejected)
        }
        if rows.header == nil { throw .empty }
        if rows.counts.total == 0 { throw .headerOnly }
    }
}
