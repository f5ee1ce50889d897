import Postgres
import Values

/// What shows delivered on a day, from one source.
struct ShowDay: Sendable, RowDecodable {
    let day: Day
    let source: String
    let downloads: Int
    let listeners: Int

    init(from row: inout RowReader) throws(PostgresError) {
        day = try row.next()
        source = try row.next()
        downloads = try row.next()
        listeners = try row.next()
    }
}

/// A show's downloads day by day; days without figures are absent.
struct DownloadsByDay: Sendable, RowDecodable {
    let show: ID<Show>
    let days: [Day]
    let downloads: [Int]
}

extension DownloadsByDay {
    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        days = try row.next()
        downloads = try row.next()
    }

    /// Downloads to expect in so many days: the mean of those that have figures, carried on.
    func expected(inDays count: Int) -> Int {
        guard !downloads.isEmpty else { return 0 }
        let sum = downloads.reduce(0) { $0.saturatingAdd($1) }
        return Int(clamping: Int128(sum) * Int128(count) / Int128(downloads.count))
    }
}

/// What one episode of a show was downloaded on average in its first thirty days.
struct EpisodeAverage: Sendable, RowDecodable {
    let show: ID<Show>
    let downloads: Int
    let episodes: Int
}

extension EpisodeAverage {
    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        downloads = try row.next()
        episodes = try row.next()
    }
}
