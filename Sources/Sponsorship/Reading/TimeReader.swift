internal import Values

/// Reads what time the rows of a file are for, and remembers the last answer: a file repeats few of them many times.
struct TimeReader {
    private let grain: Grain
    private let latest: Day
    private let cells: CellReader
    private var recent: (cell: [UInt8], first: Day, through: Day?)?

    /// Days up to the one after `today` are accepted: somewhere it has begun.
    init(_ mapping: ImportMapping, today: Day) {
        (grain, latest, cells) = (mapping.grain, today.next, CellReader(mapping))
    }

    /// A day, or the first and the last day of a month. The caller has trimmed the cell.
    mutating func time(_ cell: Span<UInt8>) throws(Rejection.Reason) -> (first: Day, through: Day?) {
        if let recent, recent.cell.span.hasSameBytes(as: cell) { return (recent.first, recent.through) }
        let time = try read(cell)
        try check(time.first)
        recent = (cell.withUnsafeBufferPointer { Array($0) }, time.first, time.through)
        return time
    }

    /// No delivery figures are older than podcasting, and none are of the future.
    func check(_ day: Day) throws(Rejection.Reason) {
        if day < MetricsRowParser.earliest { throw .tooEarly(earliest: MetricsRowParser.earliest) }
        if day > latest { throw .inTheFuture(latest: latest) }
    }

    private func read(_ cell: Span<UInt8>) throws(Rejection.Reason) -> (first: Day, through: Day?) {
        if grain == .month {
            guard let month = try cells.month(cell) else { throw .missing }
            return (month.first, month.last)
        }
        guard let day = try cells.day(cell) else { throw .missing }
        return (day, nil)
    }
}
