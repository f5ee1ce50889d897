/// One row of a file of any kind but metrics, in the canonical form.
public struct ImportRecord: Sendable, Equatable {
    /// The line of the file on which the row starts.
    public let line: Int
    /// In the order of the kind's columns: days as 2026-05-04, amounts in cents, durations in seconds, topics as slugs
    /// with semicolons between them, text without surrounding spaces. Nil for an empty cell and for no column.
    public let values: [String?]
}
