/// What one column holds, over all rows of its table.
public struct ColumnFindings: Sendable, Equatable, Codable {
    /// As in the header, clipped and made fit to show.
    public var name: String
    /// Up to five distinct values, the first ones met.
    public var samples: [String] = []
    /// Cells with a value; placeholders are none.
    public var filled = 0
    public var blank = 0
    /// Words for "nothing yet" and how often they were met, such as `-` or `pending`.
    public var placeholders: [Placeholder] = []
    /// Nil unless three in four values are dates; `misfits` there are the rest.
    public var dates: DateFindings?
    /// Nil unless three in four values are numbers.
    public var numbers: NumberFindings?
    /// Three in four values are such as `May 2026` or `2026-05`.
    public var isMonths = false
    /// Three in four values are such as `1:02:03`, or seconds between such.
    public var isDurations = false

    public init(name: String) {
        self.name = name
    }

    /// A word that stands for "nothing yet".
    public struct Placeholder: Sendable, Equatable, Codable {
        public var text: String
        public var count: Int
    }

    /// A value and the line it stands on.
    public struct Sighting: Sendable, Equatable, Codable {
        public var value: String
        public var line: Int
    }
}
