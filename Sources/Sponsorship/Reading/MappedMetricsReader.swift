public import Values

/// Reads a metrics file of any shape as it arrives, by a mapping: good rows to one side, rejections to the other, in the
/// file's order.
///
/// Where columns stand for days, months or sources, one row of the file becomes several, or none when all their cells
/// are empty; one bad cell rejects the row of the file as a whole. Rows with the same day, episode and source are handed
/// over as they come: their figures add up when the mapping `addsRows`, otherwise the later one holds. A `FileError` ends
/// the file, and is thrown again by every later call.
public struct MappedMetricsReader {
    private var csv: CSVReader
    private var rows: MappedMetricsRows

    /// Rows of the chosen table so far.
    public var counts: MetricsReader.Counts { rows.counts }
    /// How many rows were handed over.
    public var made: Int { rows.made }
    /// The names of the columns that are not used; none until the header line is complete.
    public var extras: [String] { rows.extras }

    /// Throws when the mapping cannot be used for any file. Figures without a day are as of `today`.
    public init(
        mapping: ImportMapping, episodes: EpisodeIndex, shows: ShowIndex = ShowIndex([]), today: Day,
        limits: CSVLimits = .standard
    ) throws(MappingFault) {
        guard mapping.kind == .metrics else { throw .wrongKind(mapping.kind) }
        try mapping.check()
        csv = CSVReader(encoding: mapping.encoding, limits: limits, delimiter: mapping.delimiter)
        rows = try MappedMetricsRows(mapping, today: today, episodes: episodes, shows: shows)
    }

    /// Takes the next bytes and hands over every row they complete, with the line it starts on. A rejected row is lent
    /// out as well: `CSVRow.cells(upTo:)` is what stood in the file.
    public mutating func feed(
        _ chunk: Span<UInt8>, accepted: (MetricsRow, _ line: Int) -> Void,
        rejected: (Rejection, borrowing CSVRow) -> Void
    ) throws(FileError) {
        try csv.feed(chunk, into: &rows) { (rows, row) throws(FileError) in
            try rows.take(row, accepted: accepted, rejected: rejected)
        }
    }

    /// The file is complete. Throws when it held no row of the table.
    public mutating func finish(
        accepted: (MetricsRow, _ line: Int) -> Void, rejected: (Rejection, borrowing CSVRow) -> Void
    ) throws(FileError) {
        try csv.finish(into: &rows) { (rows, row) throws(FileError) in
            try rows.take(row, accepted: accepted, rejected: rejected)
        }
        if let failure = rows.table.failure(rows: counts.total + counts.skipped) { throw failure }
    }
}
