import FoundationEssentials
import GoogleSheets
import Postgres
import Values
import Web

/// The key with which the desk reads Google's sheets, as the database keeps it: sealed.
struct SheetKey: Sendable, Identified, RowDecodable {
    static let idPrefix = "sheetkey"

    let id: ID<SheetKey>
    /// With whom people share their sheets.
    let email: String
    /// By which Google lists it.
    let keyID: String
    private let sealed: [UInt8]
    let addedAt: Date
    let memberName: String

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        email = try row.next()
        keyID = try row.next()
        sealed = try row.next()
        addedAt = try row.next()
        memberName = try row.next()
    }

    /// Throws `keyLost` when the server's secret is another one now, or the row was not made here.
    func open(_ seal: Seal, for tenant: ID<Tenant>) throws(SheetFailure) -> ServiceAccountKey {
        do {
            return try ServiceAccountKey(json: try seal.open(sealed, at: Self.place(id, tenant)))
        } catch {
            throw .keyLost
        }
    }

    /// Where the sealed file may stand: in this row of this tenant.
    static func place(_ id: ID<SheetKey>, _ tenant: ID<Tenant>) -> String {
        "\(tenant.uuid)/\(id.uuid)"
    }

    /// The one of the desk.
    static func current() -> Query<SheetKey> {
        Query("SELECT id, email, key_id, sealed, added_at, member_name FROM sheet_keys ORDER BY id")
    }

    /// Affects no row when somebody else adds one just now.
    static func add(
        _ id: ID<SheetKey>, _ key: ServiceAccountKey, sealed: [UInt8], by member: Member, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO sheet_keys (id, email, key_id, sealed, added_at, member_name)
            VALUES (\(id), \(key.email), \(key.keyID), \(sealed), \(now), \(member.name))
            ON CONFLICT (tenant_id) DO NOTHING
            """)
    }

    static func remove() -> Command { Command("DELETE FROM sheet_keys") }
}
