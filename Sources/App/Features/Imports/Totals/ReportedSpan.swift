import Postgres
import Sponsorship
import Templates
import Values

/// What time a reported figure covers.
enum ReportedSpan: Sendable, Hashable {
    /// All time, up to a day.
    case lifetime(asOf: Day)
    case month(Month)
    /// From the first day to the last, which may be the same.
    case days(first: Day, last: Day)

    /// The database writes all time as a span that begins infinitely early.
    init(_ first: Day, _ last: Day) {
        let month = Month(of: last)
        self =
            first <= .earliest
            ? .lifetime(asOf: last)
            : (month.first, month.last) == (first, last) ? .month(month) : .days(first: first, last: last)
    }

    /// Takes two columns.
    init(from row: inout RowReader) throws(PostgresError) {
        self.init(try row.next(), try row.next())
    }

    /// For people: `May 2026`, `15 Apr – 14 May`, `all time to 4 May`.
    func words(_ formats: Formats, today: Day? = nil) -> String {
        switch self {
        case .lifetime(let day): "all time to \(formats.shortDay(day))"
        case .month(let month): formats.month(month.first)
        case .days(let first, let last):
            DayRange(first, through: last).map { formats.range($0, today: today ?? last) } ?? formats.shortDay(last)
        }
    }
}
