import FoundationEssentials
import Postgres
import Sponsorship
import Values

/// How files with a certain header line are read, as somebody of the desk said the last time.
struct RememberedMapping: Sendable, RowDecodable {
    let fingerprint: String
    let mapping: ImportMapping?

    init(from row: inout RowReader) throws(PostgresError) {
        fingerprint = try row.next()
        mapping = JSONText.decode(try row.next())
    }

    /// The latest first.
    static func find(_ fingerprints: [String]) -> Query<RememberedMapping> {
        Query(
            """
            SELECT fingerprint, mapping::text FROM import_mappings WHERE fingerprint = ANY (\(fingerprints))
            ORDER BY used_at DESC
            """)
    }

    static func keep(_ mapping: ImportMapping, for fingerprint: String, by member: Member, at now: Date) -> Command {
        Command(
            """
            INSERT INTO import_mappings (fingerprint, kind, mapping, member_name, used_at)
            VALUES (\(fingerprint), \(mapping.kind), \(JSONText.encode(mapping))::jsonb, \(member.name), \(now))
            ON CONFLICT (tenant_id, fingerprint) DO UPDATE SET
                kind = excluded.kind, mapping = excluded.mapping, member_name = excluded.member_name,
                used_at = excluded.used_at
            """)
    }
}
