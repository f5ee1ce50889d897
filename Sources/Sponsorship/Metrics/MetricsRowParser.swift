internal import Values

/// Makes rows of fields by what the header says. The first problem of a row, in the file's order of columns, wins.
struct MetricsRowParser {
    /// No delivery figures are older than podcasting.
    static var earliest: Day { Day(daysSince2000: 0) }

    /// Ten trillion of any currency, on one day of one episode.
    static var mostCents: Int64 { 1_000_000_000_000_000 }

    /// Without columns until the file's header line is known.
    var header = MetricsHeader.none
    private let rateUnit: RateUnit
    private var days: DayReader
    private var episodes: EpisodeLookup
    private var sources = SourceNames()

    /// Days up to the one after `today` are accepted: somewhere it has begun.
    init(rateUnit: RateUnit, today: Day, episodes: EpisodeIndex) {
        self.rateUnit = rateUnit
        days = DayReader(from: Self.earliest, through: today.next)
        self.episodes = EpisodeLookup(episodes)
    }

    @inline(__always)
    mutating func parse(_ row: borrowing CSVRow) throws(Rejection) -> MetricsRow {
        guard row.fault == nil, row.count == header.columns.count else { throw misshapen(row) }
        var metrics = MetricsRow()
        for position in header.columns.indices {
            guard let column = header.columns[position] else { continue }
            do {
                try read(column, of: row, at: position, into: &metrics)
            } catch {
                throw rejection(row, position, error)
            }
        }
        return metrics
    }

    @inline(__always)
    private mutating func read(
        _ column: MetricsColumn, of row: borrowing CSVRow, at position: Int, into metrics: inout MetricsRow
    ) throws(Rejection.Reason) {
        try row.withField(position) { (field) throws(Rejection.Reason) in
            let cell = field.extracting(field.trimmedRange)
            switch column {
            case .day: metrics.day = try days.day(cell)
            case .episode: metrics.episode = try episode(cell)
            case .source: metrics.source = try sources.name(cell)
            case .downloads: metrics.downloads = try Self.count(cell)
            case .listeners: metrics.listeners = try Self.count(cell)
            case .completionRate: metrics.completionRate = try Cell.rate(cell, in: rateUnit)
            case .ctr: metrics.ctr = try Cell.rate(cell, in: rateUnit)
            case .conversions: metrics.conversions = try Self.count(cell)
            case .revenueCents: metrics.revenueCents = try Cell.wholeNumber(cell, upTo: Self.mostCents)
            }
        }
    }

    @inline(__always)
    private mutating func episode(_ cell: Span<UInt8>) throws(Rejection.Reason) -> Int32 {
        switch episodes.match(cell) {
        case .episode(let position): return position
        case .ambiguous: throw .ambiguousEpisode
        case .unknown: throw cell.isEmpty ? .missing : .unknownEpisode
        }
    }

    @inline(__always)
    private static func count(_ cell: Span<UInt8>) throws(Rejection.Reason) -> Int32? {
        try Cell.wholeNumber(cell, upTo: Int64(Int32.max)).map { Int32(truncatingIfNeeded: $0) }
    }

    private func misshapen(_ row: borrowing CSVRow) -> Rejection {
        let expected = header.columns.count
        guard row.count == expected else {
            let reason = Rejection.Reason.fieldCount(found: row.count, expected: expected)
            return Rejection(line: row.line, column: nil, value: "", reason: reason)
        }
        switch row.fault {
        case .notText(let field): return rejection(row, field, .notText)
        case .strayQuote(let field): return rejection(row, field, .strayQuote)
        case nil: return Rejection(line: row.line, column: nil, value: "", reason: .notText)
        }
    }

    private func rejection(_ row: borrowing CSVRow, _ position: Int, _ reason: Rejection.Reason) -> Rejection {
        let value = row.withField(position) { Excerpt($0).text }
        return Rejection(line: row.line, column: header.name(position), value: value, reason: reason)
    }
}
