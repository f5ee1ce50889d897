internal import Values

/// Reads the days of one file, and remembers the last one: a file gives the same day, or few, many times in a row.
struct DayReader {
    private let first: Day
    private let last: Day
    /// The ten bytes of the last day that was read, as two overlapping words.
    private var recent: (head: UInt64, tail: UInt64) = (0, 0)
    private var recentDay: Day

    /// Accepts the days between two, both included.
    init(from first: Day, through last: Day) {
        (self.first, self.last, recentDay) = (first, last, first)
    }

    /// An ISO date; the caller has trimmed the cell.
    @inline(__always)
    mutating func day(_ cell: Span<UInt8>) throws(Rejection.Reason) -> Day {
        guard cell.count == 10 else { throw cell.isEmpty ? .missing : .notADay }
        let words = (head: cell.word(at: 0), tail: cell.word(at: 2))
        return words == recent ? recentDay : try read(cell, words)
    }

    private mutating func read(
        _ cell: Span<UInt8>, _ words: (head: UInt64, tail: UInt64)
    ) throws(Rejection.Reason) -> Day {
        guard let day = cell.withUnsafeBufferPointer({ Day(iso: $0) }) else { throw .notADay }
        if day < first { throw .tooEarly(earliest: first) }
        if day > last { throw .inTheFuture(latest: last) }
        (recent, recentDay) = (words, day)
        return day
    }
}
