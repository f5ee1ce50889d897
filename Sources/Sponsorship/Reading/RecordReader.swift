/// Reads a file of any kind but metrics as it arrives, by a mapping: good rows to one side, rejections to the other, in
/// the file's order. References are not looked up here.
///
/// A `FileError` ends the file, and is thrown again by every later call.
public struct RecordReader {
    private var csv: CSVReader
    private var rows: RecordRows

    public var counts: MetricsReader.Counts { rows.counts }
    /// The names of the columns that are not used; none until the header line is complete.
    public var extras: [String] { rows.extras }

    /// Throws when the mapping cannot be used for any file.
    public init(mapping: ImportMapping, limits: CSVLimits = .standard) throws(MappingFault) {
        guard mapping.kind != .metrics else { throw .wrongKind(.metrics) }
        try mapping.check()
        csv = CSVReader(encoding: mapping.encoding, limits: limits, delimiter: mapping.delimiter)
        rows = RecordRows(mapping)
    }

    /// Takes the next bytes and hands over every row they complete, as a record and as it stands in the file.
    public mutating func feed(
        _ chunk: Span<UInt8>, accepted: (ImportRecord, borrowing CSVRow) -> Void,
        rejected: (Rejection, borrowing CSVRow) -> Void
    ) throws(FileError) {
        try csv.feed(chunk, into: &rows) { (rows, row) throws(FileError) in
            try rows.take(row, accepted: accepted, rejected: rejected)
        }
    }

    /// The file is complete. Throws when it held no row of the table.
    public mutating func finish(
        accepted: (ImportRecord, borrowing CSVRow) -> Void, rejected: (Rejection, borrowing CSVRow) -> Void
    ) throws(FileError) {
        try csv.finish(into: &rows) { (rows, row) throws(FileError) in
            try rows.take(row, accepted: accepted, rejected: rejected)
        }
        if let failure = rows.table.failure(rows: counts.total + counts.skipped) { throw failure }
    }
}
