import FoundationEssentials
import Postgres
import Templates
import Values

/// What a mail says for example: about what the desk has, where it has any, and otherwise about something made up.
struct SampleRows: Sendable {
    let home: String
    let formats: Formats
    let today: Day
    let desk: String
    let reader: String
    private let found: Found?

    init(_ tenant: Tenant, at home: String, reader: String, today: Day, _ found: Found? = nil) {
        (self.home, self.reader, self.today, self.found) = (home, reader, today, found)
        formats = tenant.formats
        desk = tenant.name
    }

    var file: String { found?.file ?? "downloads-november.csv" }
    var rows: Int { found?.rows ?? 4_812 }
    var created: Int { found?.created ?? 4_650 }
    var changed: Int { found?.changed ?? 150 }
    var rejected: Int { found?.rejected ?? 12 }
    var failedFile: String { found?.failedFile ?? "downloads-october.csv" }
    var failure: String { found?.failure ?? "The file has no column for the day." }
    var show: String { found?.show ?? "The Long Table" }
    var campaign: String { found?.campaign ?? "Autumn blends" }
    var advertiser: String { found?.advertiser ?? "Aldgrove Coffee" }

    func count(_ number: Int) -> String { formats.count(number) }

    /// In whole units of the desk's currency.
    func money(_ units: Int) -> String { formats.money(Money(minorUnits: units &* 100, currency: formats.currency)) }

    func day(in days: Int) -> String { formats.longDay(today.adding(days: days)) }

    /// The newest of each.
    struct Found: Sendable, RowDecodable {
        let file: String?
        let rows, created, changed, rejected: Int?
        let failedFile, failure: String?
        let show, campaign, advertiser: String?

        init(from row: inout RowReader) throws(PostgresError) {
            file = try row.next()
            rows = try row.next()
            created = try row.next()
            changed = try row.next()
            rejected = try row.next()
            failedFile = try row.next()
            failure = try row.next()
            show = try row.next()
            campaign = try row.next()
            advertiser = try row.next()
        }
    }

    static func find() -> Query<Found> {
        Query(
            """
            SELECT i.file_name, i.rows, i.created, i.changed, i.rejected, f.file_name, f.failure, s.title, c.name, a.name
            FROM (VALUES (1)) AS one
            LEFT JOIN LATERAL (
                SELECT file_name, rows, created, changed, rejected FROM imports WHERE status = 'done' ORDER BY id DESC LIMIT 1
            ) AS i ON true
            LEFT JOIN LATERAL (
                SELECT file_name, failure FROM imports WHERE status = 'failed' ORDER BY id DESC LIMIT 1
            ) AS f ON true
            LEFT JOIN LATERAL (SELECT title FROM shows ORDER BY id LIMIT 1) AS s ON true
            LEFT JOIN LATERAL (SELECT name, advertiser_id FROM campaigns ORDER BY id LIMIT 1) AS c ON true
            LEFT JOIN LATERAL (SELECT name FROM advertisers WHERE id = c.advertiser_id LIMIT 1) AS a ON true
            """)
    }
}
