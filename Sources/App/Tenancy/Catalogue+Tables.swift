import Postgres

extension Catalogue {
    /// Tables without a tenant, each with its reason: the topic tree is the same for all, and the migrator's own record
    /// of what it ran is nobody's.
    private static let tables: SQL =
        """
        SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
               CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END AS tenant_column
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('topics', 'schema_migrations')
        """

    private static let audiences: SQL =
        """
        SELECT oid, rolname FROM pg_roles WHERE rolname IN (
            'desk_visitor', 'desk_ops', 'desk_admin', 'desk_creator', 'desk_advertiser', 'desk_partner', 'desk_jobs')
        """

    static let tableRules: [Rule] = [
        Rule(
            "The table has no tenant_id that is NOT NULL",
            """
            SELECT t.relname FROM (\(tables)) t WHERE NOT EXISTS (
                SELECT FROM pg_attribute a
                WHERE a.attrelid = t.oid AND a.attname = t.tenant_column AND a.attnotnull
                  AND a.atttypid = 'uuid'::regtype)
            """),
        Rule(
            "Row-level security is not both enabled and forced on the table",
            "SELECT relname FROM (\(tables)) t WHERE NOT (relrowsecurity AND relforcerowsecurity)"),
        Rule(
            "The table has no restrictive tenant policy for reading and writing that binds every audience",
            """
            SELECT t.relname FROM (\(tables)) t WHERE NOT EXISTS (
                SELECT FROM pg_policy p
                WHERE p.polrelid = t.oid AND NOT p.polpermissive AND p.polcmd = '*'
                  AND replace(pg_get_expr(p.polqual, p.polrelid), ' AS current_tenant', '')
                      = format('(%s = ( SELECT current_tenant()))', t.tenant_column)
                  AND pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid)
                  AND (p.polroles = '{0}' OR NOT EXISTS (
                      SELECT FROM (\(audiences)) r WHERE r.oid <> ALL (p.polroles))))
            """),
        Rule(
            "The table has no primary key that begins with its tenant",
            """
            SELECT t.relname FROM (\(tables)) t WHERE NOT EXISTS (
                SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
                WHERE i.indrelid = t.oid AND i.indisprimary AND a.attname = t.tenant_column)
            """),
        // The names that find a tenant are unique over all of them.
        Rule(
            "A unique index does not begin with the tenant, so it would tell that another tenant's row exists",
            """
            SELECT i.indexrelid::regclass::text FROM (\(tables)) t JOIN pg_index i ON i.indrelid = t.oid
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
            WHERE i.indisunique AND a.attname <> t.tenant_column
              AND i.indexrelid::regclass::text NOT IN ('hosts_host_key', 'tenants_slug_key')
            """),
        Rule(
            "A foreign key between tenant tables does not carry the tenant",
            """
            SELECT f.conrelid::regclass::text || '.' || f.conname FROM pg_constraint f
            JOIN (\(tables)) t ON t.oid = f.conrelid JOIN (\(tables)) o ON o.oid = f.confrelid
            WHERE f.contype = 'f' AND NOT EXISTS (
                SELECT FROM unnest(f.conkey, f.confkey) AS k(mine, theirs)
                JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.mine AND a.attname = t.tenant_column
                JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.theirs AND b.attname = o.tenant_column)
            """),
        Rule(
            "The table belongs to another role than desk_owner",
            "SELECT relname FROM (\(tables)) t WHERE pg_get_userbyid(relowner) <> 'desk_owner'"),
        Rule(
            "An audience may TRUNCATE, REFERENCE or TRIGGER the table, which row-level security does not cover",
            """
            SELECT t.relname || ' to ' || r.rolname FROM (\(tables)) t, (\(audiences)) r
            WHERE has_table_privilege(r.oid, t.oid, 'TRUNCATE')
               OR has_table_privilege(r.oid, t.oid, 'REFERENCES') OR has_table_privilege(r.oid, t.oid, 'TRIGGER')
            """),
    ]
}
