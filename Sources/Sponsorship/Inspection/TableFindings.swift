/// One section of a file: a header line and the rows below it.
public struct TableFindings: Sendable, Equatable, Codable {
    /// The line of the header, from 1.
    public var headerLine: Int
    /// The file's own names, clipped and made fit to show.
    public var names: [String]
    /// The same for every file with these names in this order (`HeaderName.fingerprint`).
    public var fingerprint: String
    /// Totals and repeated headers are none.
    public var rows: Int
    /// The lines on which the first and the last row start; zero when there is none.
    public var firstLine: Int
    public var lastLine: Int
    /// Rows with another number of fields than the header.
    public var misshapen: Int
    /// Lines that say the header once more.
    public var repeatedHeaders = 0
    /// Lines that hold sums of the others; the first hundred.
    public var totalsLines: [Int]
    public var columns: [ColumnFindings]
    /// Lines right above the header that hold no table of their own; nil when an older version of the app looked.
    public var titles: [String]?

    /// A title or a note above the figures rather than a table.
    public var isPreamble: Bool { names.filter { !$0.isEmpty }.count < 2 }
}
