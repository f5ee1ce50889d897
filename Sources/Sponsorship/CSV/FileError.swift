/// Why a file as a whole cannot be read. Rows already handed out came before the trouble.
public enum FileError: Error, Sendable, Equatable {
    /// What a file that is no text turned out to be.
    public enum Kind: Sendable, Equatable, CaseIterable {
        case workbook, compressed, pdf, image
    }

    case empty
    /// A header and nothing after it.
    case headerOnly
    case notText(Kind)
    /// A NUL byte, which no text file holds.
    case binary(line: Int)
    case headerNotText
    case rowTooLong(line: Int, limit: Int)
    case tooManyColumns(line: Int, limit: Int)
    /// A quote was opened in the row that starts on this line, and never closed.
    case unclosedQuote(line: Int)
    /// Not one column name is known: this is another file, or its header is missing.
    case unknownHeader(found: [String])
    case missingColumn(MetricsColumn)
    case duplicateColumn(MetricsColumn)
    /// The mapping uses a column that the header does not have.
    case noSuchColumn(String)
    /// The file has no section with the header that the mapping is for.
    case noSuchTable
    /// Days, episodes and sources, but nothing measured.
    case noFigures
}
