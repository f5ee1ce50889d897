import FoundationEssentials
import Postgres
import Values

/// Something that wants attention: found by a rule, looked after by a person, over when either says so.
struct Alert: Sendable, Identified, RowDecodable {
    static let idPrefix = "alert"

    let id: ID<Alert>
    let rule: Rule
    let severity: Severity
    let title: String
    let detail: String
    /// Where the thing is, on this desk.
    let href: String
    let openedAt: Date
    /// When the rule found it last.
    let seenAt: Date
    /// How often the rule has found it.
    let count: Int
    let acknowledgedAt: Date?
    let acknowledgedBy: String?
    let resolvedAt: Date?
    /// Nil when the rule itself saw that it is over.
    let resolvedBy: String?

    /// What looks for alerts. The values are the texts of the column's CHECK.
    enum Rule: String, TextColumn, CaseIterable {
        case etlHealth = "etl health"
        case failedImport = "failed import"
        case underDelivery = "under-delivery"
        case stuckDeal = "stuck deal"
        case showFeed = "show feed"
        case sheet, domain, sender
        case waitingSheet = "waiting sheet"
    }

    enum Severity: String, TextColumn {
        case warn, bad
    }

    /// What a rule found about one thing, in words for the person who will look after it.
    struct Finding: Sendable {
        let severity: Severity
        let title: String
        let detail: String
        let href: String
    }

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        rule = try row.next()
        severity = try row.next()
        title = try row.next()
        detail = try row.next()
        href = try row.next()
        openedAt = try row.next()
        seenAt = try row.next()
        count = try row.next()
        acknowledgedAt = try row.next()
        acknowledgedBy = try row.next()
        resolvedAt = try row.next()
        resolvedBy = try row.next()
    }
}
