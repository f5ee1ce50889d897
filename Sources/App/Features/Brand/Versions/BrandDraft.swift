import FoundationEssentials
import Postgres
import Values

/// A brand on its way to be published; a desk has one at most.
struct BrandDraft: Sendable, Identified, RowDecodable {
    static let idPrefix = "draft"

    let id: ID<BrandDraft>
    /// Another one with each change. A form carries the one that it was made from, so that nobody replaces what they have not
    /// seen.
    let stamp: UUID
    let record: Brand.Record
    let changedAt: Date
    /// Who changed it last, as the member was called then.
    let memberName: String

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        stamp = try row.next()
        record = try Brand.Record(from: &row)
        changedAt = try row.next()
        memberName = try row.next()
    }
}
