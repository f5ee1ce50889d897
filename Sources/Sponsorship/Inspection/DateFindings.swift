public import Values

/// How a column writes its dates, judged from every one of them.
public struct DateFindings: Sendable, Equatable, Codable {
    /// Values that are dates, and others.
    public var count = 0
    public var misfits = 0
    public var firstMisfit: ColumnFindings.Sighting?
    public var forms: [DateForm] = []
    /// The orders in which all numeric dates exist: one when the file settles it, two when it does not, none when it
    /// contradicts itself or has no such dates.
    public var orders: [DateOrder] = []
    /// The first value that rules one order out.
    public var settledBy: ColumnFindings.Sighting?
    /// The first value whose day and month could be exchanged for another date.
    public var ambiguous: ColumnFindings.Sighting?
    public var hasTimeOfDay = false
    /// The earliest and the latest date, read in each of the orders that the column may have.
    public var spans: [Span] = []

    /// Whether a person has to say which number is the day.
    public var isAmbiguous: Bool { forms.contains(.numeric) && orders.count != 1 && ambiguous != nil }

    /// The first and the last date under one order.
    public struct Span: Sendable, Equatable, Codable {
        public var order: DateOrder
        public var first: Day
        public var last: Day
    }
}
