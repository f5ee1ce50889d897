/// Reads a whole file, in chunks of any size and bounded memory, to find out what it is. Nothing is decided here:
/// `MappingProposal` does that from the findings.
public struct FileInspection {
    private var csv: CSVReader
    private var tally = FileTally()
    private let encoding: CSVEncoding

    /// What is given is not looked for.
    public init(encoding: CSVEncoding = .detected, limits: CSVLimits = .standard, delimiter: Delimiter? = nil) {
        csv = CSVReader(encoding: encoding, limits: limits, delimiter: delimiter)
        self.encoding = encoding
    }

    /// Takes the next bytes. Throws for what cannot be a table at all; a row that is merely wrong is only counted.
    public mutating func feed(_ chunk: Span<UInt8>) throws(FileError) {
        try csv.feed(chunk, into: &tally) { (tally, row) throws(FileError) in tally.take(row) }
    }

    /// The file is complete. Throws when it holds nothing.
    public mutating func finish() throws(FileError) -> FileFindings {
        try csv.finish(into: &tally) { (tally, row) throws(FileError) in tally.take(row) }
        let tables = tally.tables
        if tables.isEmpty { throw .empty }
        let evidence = evidence
        return FileFindings(
            encoding: evidence == .notUTF8 || evidence == .asked ? .windows1252 : .detected,
            encodingEvidence: evidence, firstUndecodableLine: tally.firstUndecodableLine,
            delimiter: Delimiter(csv.delimiter), tables: tables, furtherTables: tally.further)
    }

    private var evidence: EncodingEvidence {
        switch csv.mark {
        case .utf8: .utf8Mark
        case .utf16: .utf16Mark
        case nil where encoding == .windows1252: .asked
        case nil where tally.firstUndecodableLine != nil: .notUTF8
        case nil: tally.isPlain ? .ascii : .validUTF8
        }
    }
}
