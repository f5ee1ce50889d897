internal import Values

/// Makes metrics of a row by a mapping: one, or several when columns stand for days, months or sources.
struct MappedMetricsParser {
    /// What the last row came to.
    private(set) var made: [MetricsRow] = []
    private(set) var nearest: NearestTitle

    private let mapping: ImportMapping
    private let today: Day
    private var plan: MetricsPlan
    private var cells: CellReader
    private var episodes: EpisodeLookup
    private var sources = SourceNames()
    /// What every row begins as.
    private var opening = MetricsRow()
    private let unpivoted: MetricsColumn?
    private let fixedShow: [UInt8]
    private let fixedReference: [UInt8]
    private let fixedTitle: [UInt8]
    private var recentDay: (cell: [UInt8], first: Day, through: Day?)?

    init(_ mapping: ImportMapping, today: Day, episodes: EpisodeIndex) throws(MappingFault) {
        (self.mapping, self.today) = (mapping, today)
        plan = MetricsPlan([], [])
        cells = CellReader(mapping)
        self.episodes = EpisodeLookup(episodes)
        nearest = NearestTitle(episodes)
        unpivoted = mapping.unpivoted.flatMap(MetricsColumn.init(rawValue:))
        fixedShow = Array((mapping.fixed["show"] ?? "").utf8)
        fixedReference = Array((mapping.fixed["episode_id"] ?? "").utf8)
        fixedTitle = Array((mapping.fixed["title"] ?? "").utf8)
        opening = try opened()
    }

    mutating func begin(_ positions: [Int?]) {
        plan = MetricsPlan(mapping.columns, positions)
    }

    /// Leaves in `made` what the row says. The first problem wins: time, source, episode, figures.
    mutating func parse(_ row: borrowing CSVRow, _ table: TableReader) throws(Rejection) {
        made.removeAll(keepingCapacity: true)
        if let fault = table.fault(of: row) { throw fault }
        var metrics = opening
        try readTime(row, table, into: &metrics)
        try readSource(row, table, into: &metrics)
        metrics.episode = try episode(row, table)
        for figure in plan.figures {
            let isGiven = try read(figure.column, row, figure.position, table, into: &metrics)
            if !isGiven, figure.rejectsBlank { throw table.rejection(row, figure.position, .missing) }
        }
        if plan.headings.isEmpty { made.append(metrics) } else { try unpivot(row, table, metrics) }
    }

    /// What holds for every row.
    private mutating func opened() throws(MappingFault) -> MetricsRow {
        var row = MetricsRow()
        row.day = mapping.fixed["day"].flatMap { Day($0) } ?? today
        if mapping.grain == .month {
            let month = Month(of: row.day)
            (row.day, row.through) = (month.first, month.last)
        }
        if mapping.grain == .period, let period = mapping.period {
            (row.day, row.through) = (period.first, period.last)
        }
        if let source = mapping.fixed["source"] { row.source = try name(source) }
        for column in mapping.columns {
            if case .unpivotSource(let source) = column.use { _ = try name(source) }
        }
        if let counted = mapping.countsRows.flatMap(MetricsColumn.init(rawValue:)) { row.set(counted, to: 1) }
        return row
    }

    private mutating func name(_ source: String) throws(MappingFault) -> String {
        let bytes = Array(source.utf8)
        guard let name = try? sources.name(bytes.span) else { throw .invalidFixed(field: "source", value: source) }
        return name
    }
}

extension MappedMetricsParser {
    private mutating func readTime(
        _ row: borrowing CSVRow, _ table: TableReader, into metrics: inout MetricsRow
    ) throws(Rejection) {
        guard let position = plan.day else { return }
        do throws(Rejection.Reason) {
            (metrics.day, metrics.through) = try row.withField(position) { (field) throws(Rejection.Reason) in
                try time(field.extracting(field.trimmedRange))
            }
        } catch {
            throw table.rejection(row, position, error)
        }
    }

    private mutating func time(_ cell: Span<UInt8>) throws(Rejection.Reason) -> (Day, Day?) {
        if let recent = recentDay, recent.cell.span.hasSameBytes(as: cell) { return (recent.first, recent.through) }
        let time = try readTime(cell)
        try check(time.first)
        recentDay = (cell.withUnsafeBufferPointer { Array($0) }, time.first, time.through)
        return time
    }

    private func readTime(_ cell: Span<UInt8>) throws(Rejection.Reason) -> (first: Day, through: Day?) {
        if mapping.grain == .month {
            guard let month = try cells.month(cell) else { throw .missing }
            return (month.first, month.last)
        }
        guard let day = try cells.day(cell) else { throw .missing }
        return (day, nil)
    }

    private func check(_ day: Day) throws(Rejection.Reason) {
        if day < MetricsRowParser.earliest { throw .tooEarly(earliest: MetricsRowParser.earliest) }
        if day > today.next { throw .inTheFuture(latest: today.next) }
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
            do throws(Rejection.Reason) { try check(metrics.day) } catch { throw table.rejection(row, position, error) }
            made.append(metrics)
        }
    }
}

extension MappedMetricsParser {
    /// By id, guid or whole reference; then, when the show is known, by the title within it.
    private mutating func episode(_ row: borrowing CSVRow, _ table: TableReader) throws(Rejection) -> Int32 {
        let reference = bytes(row, plan.reference, fixedReference)
        let show = bytes(row, plan.show, fixedShow)
        let title = bytes(row, plan.title, fixedTitle)
        var match = reference.isEmpty ? .unknown : episodes.match(reference.span)
        if case .episode(let position) = match { return position }
        let name = title.isEmpty ? reference : title
        if !show.isEmpty, !name.isEmpty {
            let byTitle = episodes.match(show: show.span, title: name.span)
            if case .episode(let position) = byTitle { return position }
            if byTitle == .ambiguous { match = .ambiguous }
        }
        throw unknown(row, table, match, show: show, title: name, isByTitle: !title.isEmpty)
    }

    private mutating func unknown(
        _ row: borrowing CSVRow, _ table: TableReader, _ match: EpisodeMatch, show: [UInt8], title: [UInt8],
        isByTitle: Bool
    ) -> Rejection {
        let reason: Rejection.Reason =
            title.isEmpty ? .missing : match == .ambiguous ? .ambiguousEpisode : .unknownEpisode
        let place = isByTitle || plan.reference == nil ? plan.title : plan.reference
        var rejection: Rejection
        if let place {
            rejection = table.rejection(row, place, reason)
        } else {
            let value = Excerpt(String(decoding: title, as: UTF8.self)).text
            rejection = Rejection(line: row.line, column: "episode_id", value: value, reason: reason)
        }
        if reason == .unknownEpisode {
            rejection.suggestion = nearest.title(
                like: String(decoding: title, as: UTF8.self), show: String(decoding: show, as: UTF8.self))
        }
        return rejection
    }

    private func bytes(_ row: borrowing CSVRow, _ position: Int?, _ fixed: [UInt8]) -> [UInt8] {
        guard let position else { return fixed }
        return row.withField(position) { field in
            field.extracting(field.trimmedRange).withUnsafeBufferPointer { Array($0) }
        }
    }
}
