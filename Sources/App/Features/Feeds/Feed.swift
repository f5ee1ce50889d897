import FoundationEssentials
import Outbound
import Postgres
import Values

/// Where a show comes from: its RSS feed, by address or as an uploaded file.
struct Feed: Sendable, Identified, RowDecodable {
    static let idPrefix = "feed"

    let id: ID<Feed>
    let status: Status
    /// Nil until somebody has said which show it is.
    let show: ID<Show>?
    let showTitle: String?
    let source: Source
    /// What the feed says of itself.
    let channel: Channel
    /// How many episodes it holds now.
    let items: Int
    /// What it holds beside episodes, in sentences; empty mostly.
    let remark: String
    let known: Validators
    let readAt: Date
    let failures: Int
    /// Why it could not be read the last time.
    let error: String?
    let nextAt: Date?
    /// Who added it, as the member was called then.
    let memberName: String

    /// The values are the texts of the column's CHECK.
    enum Status: String, TextColumn {
        case found, active, paused
    }

    enum Source: Sendable, Equatable {
        case url(String)
        case file(String)
    }

    struct Channel: Sendable {
        let title, summary, language, author, link: String
        let categories: [String]
        let isExplicit: Bool
    }

    /// The address to read it from; nil for a file.
    var url: String? {
        if case .url(let url) = source { url } else { nil }
    }
}

extension Feed {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        status = try row.next()
        show = try row.next()
        showTitle = try row.next()
        let (url, fileName): (String?, String?) = (try row.next(), try row.next())
        source = url.map(Source.url) ?? .file(fileName ?? "")
        channel = try Channel(from: &row)
        items = try row.next()
        remark = try row.next()
        known = Validators(etag: try row.next(), lastModified: try row.next())
        readAt = try row.next()
        failures = Int(try row.next() as Int32)
        error = try row.next()
        nextAt = try row.next()
        memberName = try row.next()
    }
}

extension Feed.Channel {
    init(from row: inout RowReader) throws(PostgresError) {
        title = try row.next()
        summary = try row.next()
        language = try row.next()
        author = try row.next()
        link = try row.next()
        categories = try row.next()
        isExplicit = try row.next()
    }
}
