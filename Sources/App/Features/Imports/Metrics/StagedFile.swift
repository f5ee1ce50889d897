import Postgres
import Sponsorship
import Values

/// Turns a file's rows into the binary form in which COPY takes them.
struct StagedFile {
    /// Of a rejected row's cell, in bytes, that is kept for the person who corrects it.
    private static let longestCell = 10_000

    private var reader: MappedMetricsReader
    private let subjects: [ImportSubject]
    /// Rows have a last day as well.
    let hasPeriods: Bool
    private var copy = BinaryCopy()
    private var failure: PostgresError?
    private var open = OpenEpisodes()

    /// The subjects are those to whose positions the reader's rows point.
    init(reader: MappedMetricsReader, subjects: [ImportSubject], hasPeriods: Bool = false) {
        self.reader = reader
        self.subjects = subjects
        self.hasPeriods = hasPeriods
    }

    var counts: MetricsReader.Counts { reader.counts }
    /// Rows for the database: one row of the file may become several.
    var made: Int { reader.made }
    var ignoredColumns: [String] { reader.extras }

    /// Rows that are not taken: refused ones and, unless rows add up, those that a later line of the file replaces.
    func rejected(_ written: MetricsMerge.Written?, _ mapping: ImportMapping) -> Int {
        counts.rejected + (mapping.addsRows ? 0 : made - (written?.rows ?? 0))
    }

    /// Names among those of the episodes that somebody may say something about.
    func openNames(of episodes: [EpisodeReference], _ mapping: ImportMapping) -> [OpenName] {
        open.names(episodes, said: mapping.names)
    }
    /// Enough for a piece of its own.
    var isFull: Bool { copy.bytes.count >= 128 * 1024 }

    mutating func take() -> [UInt8] { copy.take() }

    mutating func feed(_ chunk: [UInt8]) throws {
        try collect { (reader, accepted, rejected) throws(FileError) in
            try reader.feed(chunk.span, accepted: accepted, rejected: rejected)
        }
    }

    /// The last piece. Throws when the file held no row.
    mutating func finish() throws -> [UInt8] {
        try collect { (reader, accepted, rejected) throws(FileError) in
            try reader.finish(accepted: accepted, rejected: rejected)
        }
        return copy.finish()
    }

    private mutating func collect(
        _ read: (
            inout MappedMetricsReader, (MetricsRow, Int) -> Void, (Rejection, borrowing CSVRow) -> Void
        ) throws(FileError) -> Void
    ) throws {
        var (copy, failure, open) = (BinaryCopy(capacity: 0), failure, open)
        swap(&copy, &self.copy)
        defer { (self.copy, self.failure, self.open) = (copy, failure, open) }
        let (subjects, hasPeriods) = (subjects, hasPeriods)
        try read(&reader) { row, line in
            do throws(PostgresError) {
                try copy.append(row, line, subjects, hasPeriods: hasPeriods)
            } catch { failure = failure ?? error }
        } _: { rejection, row in
            open.take(rejection)
            let cells = row.cells(upTo: Self.longestCell)
            do throws(PostgresError) {
                try copy.append(rejection, cells, hasPeriods: hasPeriods)
            } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }
}

extension BinaryCopy {
    private static let columns: Int16 = 16

    /// An accepted row; the columns are those of `ImportStaging.copy` or `copyPeriods`.
    fileprivate mutating func append(
        _ metrics: MetricsRow, _ line: Int, _ subjects: [ImportSubject], hasPeriods: Bool
    ) throws(PostgresError) {
        let position = Int(metrics.episode)
        guard subjects.indices.contains(position) else { throw .invalidValue("An episode is not in the list.") }
        row(columnCount: Self.columns + (hasPeriods ? 1 : 0))
        try append(line)
        try append(subjects[position].show)
        try append(subjects[position].episode)
        try append(metrics.day)
        try append(metrics.source)
        try append(metrics.downloads.map(Int.init))
        try append(metrics.listeners.map(Int.init))
        try append(metrics.completionRate.map { Int32(clamping: $0.millionths) })
        try append(metrics.ctr.map { Int32(clamping: $0.millionths) })
        try append(metrics.conversions.map(Int.init))
        try append(metrics.revenueCents.map { Int($0) })
        for _ in 0..<5 { appendNull() }
        if hasPeriods { try append(metrics.through) }
    }

    /// A rejected row: where, what and why.
    fileprivate mutating func append(
        _ rejection: Rejection, _ cells: [String], hasPeriods: Bool
    ) throws(PostgresError) {
        row(columnCount: Self.columns + (hasPeriods ? 1 : 0))
        try append(rejection.line)
        for _ in 0..<10 { appendNull() }
        try append(rejection.column ?? "row")
        try append(rejection.value)
        try append(rejection.sentence)
        try append(rejection.suggestion)
        try append(cells)
        if hasPeriods { appendNull() }
    }
}
