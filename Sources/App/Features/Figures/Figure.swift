import FoundationEssentials
import Postgres
import Values

/// A row of daily metrics, of which all sums are made: one episode on one day from one source, as an import left it.
struct Figure: Sendable, RowDecodable {
    let day: Day
    let show, episode, source: String
    let downloads, listeners: Int?
    /// Both in millionths.
    let completionRate, ctr: Int?
    let conversions, revenueCents: Int?
    /// Nil where the reader may not know it.
    let origin: Origin?

    /// The import that wrote it.
    struct Origin: Sendable {
        let id: ID<Import>
        let fileName: String
        let at: Date
        /// Empty when no person sent it, or when the reader may not know who did.
        let memberName: String
    }

    init(from row: inout RowReader) throws(PostgresError) {
        day = try row.next()
        show = try row.next()
        episode = try row.next()
        source = try row.next()
        downloads = try row.next()
        listeners = try row.next()
        completionRate = try row.next()
        ctr = try row.next()
        conversions = try row.next()
        revenueCents = try row.next()
        let (id, fileName): (ID<Import>?, String?) = (try row.next(), try row.next())
        let (at, memberName): (Date?, String?) = (try row.next(), try row.next())
        guard let id, let fileName, let at else {
            origin = nil
            return
        }
        origin = Origin(id: id, fileName: fileName, at: at, memberName: memberName ?? "")
    }
}

/// What rows add up to.
struct FigureSum: Sendable, RowDecodable {
    let downloads, listeners: Int

    init(from row: inout RowReader) throws(PostgresError) {
        downloads = try row.next()
        listeners = try row.next()
    }
}

/// An episode as somebody chooses it.
struct EpisodeTitle: Sendable, RowDecodable {
    let show: ID<Show>
    let id: ID<Episode>
    let title: String

    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        id = try row.next()
        title = try row.next()
    }
}
