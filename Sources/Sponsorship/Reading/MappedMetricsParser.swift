internal import Values

/// Makes metrics of a row by a mapping: one, or several when columns stand for days, months or sources.
struct MappedMetricsParser {
    /// What the last row came to.
    private(set) var made: [MetricsRow] = []

    private let columns: [MappedColumn]
    private let unpivoted: MetricsColumn?
    /// What every row begins as.
    private let opening: MetricsRow
    private var plan = MetricsPlan([], [])
    private var cells: CellReader
    private var times: TimeReader
    private var sources = SourceNames()
    private var episodes: EpisodeFinder
    /// Looked in instead where each row is about a whole show.
    private var shows: ShowFinder?

    init(_ mapping: ImportMapping, today: Day, episodes: EpisodeIndex, shows: ShowIndex) throws(MappingFault) {
        columns = mapping.columns
        unpivoted = mapping.unpivoted.flatMap(MetricsColumn.init(rawValue:))
        opening = try mapping.opening(today: today)
        cells = CellReader(mapping)
        times = TimeReader(mapping, today: today)
        self.episodes = EpisodeFinder(mapping, episodes)
        self.shows = mapping.about == .shows ? ShowFinder(mapping, shows) : nil
    }

    /// A header was found, with the mapping's columns at these positions.
    mutating func begin(_ positions: [Int?]) {
        plan = MetricsPlan(columns, positions)
    }

    /// Leaves in `made` what the row says. The first problem wins: time, source, episode or show, figures.
    mutating func parse(_ row: borrowing CSVRow, _ table: TableReader) throws(Rejection) {
        made.removeAll(keepingCapacity: true)
        if let fault = table.fault(of: row) { throw fault }
        var metrics = opening
        try readTime(row, table, into: &metrics)
        try readSource(row, table, into: &metrics)
        metrics.episode = try subject(row, table)
        for figure in plan.figures {
            let isGiven = try read(figure.column, row, figure.position, table, into: &metrics)
            if !isGiven, figure.rejectsBlank { throw table.rejection(row, figure.position, .missing) }
        }
        if plan.headings.isEmpty { made.append(metrics) } else { try unpivot(row, table, metrics) }
    }

    private mutating func subject(_ row: borrowing CSVRow, _ table: TableReader) throws(Rejection) -> Int32 {
        guard var shows else { return try episodes.find(row, plan, table) }
        defer { self.shows = shows }
        return try shows.find(row, plan, table)
    }

    private mutating func readTime(
        _ row: borrowing CSVRow, _ table: TableReader, into metrics: inout MetricsRow
    ) throws(Rejection) {
        guard let position = plan.day else { return }
        do throws(Rejection.Reason) {
            (metrics.day, metrics.through) = try row.withField(position) { (field) throws(Rejection.Reason) in
                try times.time(field.extracting(field.trimmedRange))
            }
        } catch {
            throw table.rejection(row, position, error)
        }
    }

    private mutating func readSource(
        _ row: borrowing CSVRow, _ table: TableReader, into metrics: inout MetricsRow
    ) throws(Rejection) {
        guard let position = plan.source else { return }
        do throws(Rejection.Reason) {
            metrics.source = try row.withField(position) { (field) throws(Rejection.Reason) in
                try sources.name(field.extracting(field.trimmedRange))
            }
        } catch {
            throw table.rejection(row, position, error)
        }
    }

    /// Reads one figure and says whether the cell held any.
    private mutating func read(
        _ column: MetricsColumn, _ row: borrowing CSVRow, _ position: Int, _ table: TableReader,
        into metrics: inout MetricsRow
    ) throws(Rejection) -> Bool {
        do throws(Rejection.Reason) {
            return try row.withField(position) { (field) throws(Rejection.Reason) in
                try metrics.read(column, field.extracting(field.trimmedRange), with: &cells)
            }
        } catch {
            throw table.rejection(row, position, error)
        }
    }

    /// One row for every such column that holds a figure.
    private mutating func unpivot(
        _ row: borrowing CSVRow, _ table: TableReader, _ base: MetricsRow
    ) throws(Rejection) {
        guard let unpivoted else { return }
        for (position, heading) in plan.headings {
            var metrics = base
            switch heading {
            case .time(let first, let through): (metrics.day, metrics.through) = (first, through)
            case .source(let source): metrics.source = source.lowercased()
            }
            guard try read(unpivoted, row, position, table, into: &metrics) else { continue }
            do throws(Rejection.Reason) { try times.check(metrics.day) } catch {
                throw table.rejection(row, position, error)
            }
            made.append(metrics)
        }
    }
}
