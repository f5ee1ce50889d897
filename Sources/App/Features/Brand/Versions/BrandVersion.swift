import FoundationEssentials
import Postgres
import Values

/// A brand as it was published once. It never changes: what follows it is another version.
struct BrandVersion: Sendable, Identified, RowDecodable {
    static let idPrefix = "version"

    let id: ID<BrandVersion>
    /// From 1, without gaps.
    let number: Int
    let record: Brand.Record
    let publishedAt: Date
    /// As the member was called then; empty for what came from the tenant's folder.
    let memberName: String
    /// The number of the older version that it brought back.
    let restores: Int?
    let isPublished: Bool

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        number = try row.next()
        record = try Brand.Record(from: &row)
        publishedAt = try row.next()
        memberName = try row.next()
        restores = try row.next()
        isPublished = try row.next()
    }
}
