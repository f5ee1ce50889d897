import Postgres
import Values

@testable import App

/// What an import left behind in an agency's tables, as the superuser sees it.
struct Figures: Sendable, Equatable, RowDecodable {
    let rows: Int
    let downloads: Int
    let revenueCents: Int

    init(from row: inout RowReader) throws(PostgresError) {
        rows = try row.next()
        downloads = try row.next()
        revenueCents = try row.next()
    }
}

/// An import as it is on record.
struct ImportRecord: Sendable, RowDecodable {
    let status: String
    let rows: Int
    let accepted: Int
    let rejected: Int
    let created: Int
    let failure: String

    init(from row: inout RowReader) throws(PostgresError) {
        status = try row.next()
        rows = try row.next()
        accepted = try row.next()
        rejected = try row.next()
        created = try row.next()
        failure = try row.next()
    }
}

/// A row of daily metrics, in the columns that the tests look at.
struct MetricsOnRecord: Sendable, Equatable, RowDecodable {
    let downloads: Int?
    let listeners: Int?
    let completionPPM: Int?
    let revenueCents: Int?

    init(from row: inout RowReader) throws(PostgresError) {
        downloads = try row.next()
        listeners = try row.next()
        completionPPM = try row.next()
        revenueCents = try row.next()
    }
}

extension Agency {
    /// Guids of its newest episodes, none older than a month.
    var guids: [String] {
        demo.episodes(on: .demo).suffix(40).map(\.guid)
    }

    /// A file of the canonical columns.
    func csv(_ lines: String...) -> String {
        "day,episode_id,source,downloads,listeners,completion_rate,ctr,conversions,revenue_cents\n"
            + lines.joined(separator: "\n") + "\n"
    }

    func figures() async throws -> Figures {
        let found = try await site.owner.value(
            """
            SELECT count(*), coalesce(sum(downloads), 0)::bigint, coalesce(sum(revenue_cents), 0)::bigint
            FROM daily_metrics WHERE tenant_id = \(id)
            """, as: Figures.self)
        return try found ?? { throw Unexpected(text: "no figures") }()
    }

    /// The newest first.
    func imports() async throws -> [ImportRecord] {
        try await site.owner.rows(
            """
            SELECT status, rows, accepted, rejected, created, coalesce(failure, '') FROM imports
            WHERE tenant_id = \(id) ORDER BY id DESC
            """)
    }

    func rejections() async throws -> [ImportRejection] {
        try await site.owner.rows(
            "SELECT line, column_name, value, reason, suggestion, cells FROM import_rejections WHERE tenant_id = \(id) ORDER BY line"
        )
    }

    func metrics(of guid: String, on day: Day, from source: String) async throws -> MetricsOnRecord? {
        try await site.owner.value(
            """
            SELECT m.downloads, m.listeners, m.completion_rate_ppm::bigint, m.revenue_cents FROM daily_metrics m
            JOIN episodes e ON e.tenant_id = m.tenant_id AND e.id = m.episode_id
            WHERE m.tenant_id = \(id) AND e.guid = \(guid) AND m.day = \(day) AND m.source = \(source)
            """)
    }

    /// How many sums differ from the details they are sums of, in either direction; always 0.
    func wrongSums() async throws -> Int {
        try await site.owner.value(
            """
            SELECT (SELECT count(*) FROM (
                (SELECT show_id, day, source, sum(coalesce(downloads, 0)), sum(coalesce(listeners, 0)),
                        sum(coalesce(conversions, 0)), sum(coalesce(revenue_cents, 0))
                 FROM daily_metrics WHERE tenant_id = \(id) GROUP BY show_id, day, source)
                EXCEPT SELECT show_id, day, source, downloads, listeners, conversions, revenue_cents
                FROM show_days WHERE tenant_id = \(id)) AS d)
              + abs((SELECT count(*) FROM show_days WHERE tenant_id = \(id))
                  - (SELECT count(*) FROM (SELECT DISTINCT show_id, day, source FROM daily_metrics
                     WHERE tenant_id = \(id)) AS k))
              + (SELECT count(*) FROM (
                (SELECT m.episode_id, min(m.day), sum(coalesce(m.downloads, 0)),
                        coalesce(sum(m.downloads) FILTER (WHERE m.day < e.published_on + 30), 0)
                 FROM daily_metrics m JOIN episodes e ON e.tenant_id = m.tenant_id AND e.id = m.episode_id
                 WHERE m.tenant_id = \(id) GROUP BY m.episode_id)
                EXCEPT SELECT episode_id, first_day, downloads, first_30_days
                FROM episode_totals WHERE tenant_id = \(id)) AS e)
            """, as: Int.self) ?? -1
    }
}
