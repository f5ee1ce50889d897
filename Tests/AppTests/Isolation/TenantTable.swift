import Postgres

@testable import App

/// A table as the catalogue knows it, and a row of it to try things with.
struct TenantTable: RowDecodable {
    let name: String
    /// The column that says whose a row is.
    let tenantColumn: String
    let columns: [String]

    init(from row: inout RowReader) throws(PostgresError) {
        name = try row.next()
        tenantColumn = try row.next()
        columns = try row.next()
    }

    /// Every table of the schema but the two that have no tenant (see `Catalogue+Tables.swift`).
    static func all(_ owner: Pool) async throws -> [TenantTable] {
        try await owner.rows(
            """
            SELECT c.relname::text, CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END,
                   ARRAY(SELECT a.attname::text FROM pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('topics', 'schema_migrations')
            ORDER BY 1
            """)
    }

    /// A row of a tenant's as JSON. Nil when there is none: the table is then not covered, and the matrix says so.
    func sample(of agency: Agency) async throws -> String? {
        try await agency.site.owner.value(
            "SELECT to_jsonb(t)::text FROM \(table) t WHERE \(tenant) = \(agency.id) ORDER BY 1 LIMIT 1")
    }

    var table: SQL { "\(identifier: name)" }
    var tenant: SQL { "\(identifier: tenantColumn)" }
}
