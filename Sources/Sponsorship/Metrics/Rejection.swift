/// Why one row was left out, precisely enough to find and correct it.
public struct Rejection: Error, Sendable, Equatable {
    /// The physical line of the file on which the row starts, from 1.
    public let line: Int
    /// The column as the file's header or, for a known column, as we call it; nil when the row as a whole is meant.
    public let column: String?
    /// The cell, clipped and made printable.
    public let value: String
    public let reason: Reason
    /// What may have been meant, written as it should be; nil unless it is obvious.
    public var suggestion: String?
    /// The name of an episode that fits several or none: `show title / episode title`, or as the file has it.
    public var reference: String?

    /// What was expected, as a sentence for a person.
    public var sentence: String { reason.sentence(about: column ?? "the row") }
}
