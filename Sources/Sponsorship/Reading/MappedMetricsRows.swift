internal import Values

/// The part of reading a mapped metrics file that changes from row to row; apart from the CSV reader, which lends the
/// rows out.
struct MappedMetricsRows {
    private(set) var counts = MetricsReader.Counts()
    /// Rows handed over.
    private(set) var made = 0
    private(set) var extras: [String] = []
    private(set) var table: TableReader
    private let mapping: ImportMapping
    private var parser: MappedMetricsParser
    /// Sees every row first when the mapping is plain.
    private var fast: MetricsRowParser
    private var isFast = false

    init(_ mapping: ImportMapping, today: Day, episodes: EpisodeIndex, shows: ShowIndex) throws(MappingFault) {
        self.mapping = mapping
        table = TableReader(mapping)
        parser = try MappedMetricsParser(mapping, today: today, episodes: episodes, shows: shows)
        fast = MetricsRowParser(rateUnit: mapping.rates, today: today, episodes: episodes)
    }

    @inline(__always)
    mutating func take(
        _ row: borrowing CSVRow, accepted: (MetricsRow, _ line: Int) -> Void,
        rejected: (Rejection, borrowing CSVRow) -> Void
    ) throws(FileError) {
        guard case .row = try part(row) else { return }
        if isFast {
            do {
                let metrics = try fast.parse(row)
                counts.accepted += 1
                made += 1
                return accepted(metrics, row.line)
            } catch {}
        }
        takeMapped(row, accepted: accepted, rejected: rejected)
    }

    @inline(__always)
    private mutating func part(_ row: borrowing CSVRow) throws(FileError) -> TableReader.Part {
        let part = try table.take(row)
        switch part {
        case .header: begin()
        case .total: counts.skipped += 1
        case .row, .other: break
        }
        return part
    }

    private mutating func begin() {
        parser.begin(table.positions)
        if let header = mapping.fastHeader(table.names, table.positions) {
            fast.header = header
            isFast = true
        }
        let used = Set(zip(mapping.columns, table.positions).compactMap { $0.use == .ignore ? nil : $1 })
        extras = table.names.indices.filter { !used.contains($0) }.map { table.names[$0] }
    }

    private mutating func takeMapped(
        _ row: borrowing CSVRow, accepted: (MetricsRow, _ line: Int) -> Void,
        rejected: (Rejection, borrowing CSVRow) -> Void
    ) {
        // A line of nothing but separators is a blank line.
        if row.isBlank { return }
        do throws(Rejection) {
            try parser.parse(row, table)
        } catch {
            counts.rejected += 1
            return rejected(error.withSuggestion(mapping), row)
        }
        counts.accepted += 1
        made += parser.made.count
        for metrics in parser.made { accepted(metrics, row.line) }
    }
}
