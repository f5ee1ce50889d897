import Postgres

/// A way to break isolation, and how the catalogue must call it.
struct Breakage: Sendable, CustomStringConvertible {
    /// How the rule's sentence begins.
    let rule: String
    let object: String
    let steps: [SQL]

    init(_ rule: String, _ object: String = "probe", _ steps: SQL...) {
        self.rule = rule
        self.object = object
        self.steps = steps
    }

    var description: String { "\(steps.map(\.text).joined(separator: "; "))" }

    static let all = tables + keys + policies + roles + objects

    private static let tables = [
        Breakage(
            "The table has no tenant_id", "stray", "CREATE TABLE stray (id uuid PRIMARY KEY)",
            "ALTER TABLE stray OWNER TO desk_owner"),
        Breakage(
            "The table has no tenant_id", "probe", "ALTER TABLE probe DROP CONSTRAINT probe_pkey",
            "ALTER TABLE probe ALTER tenant_id DROP NOT NULL"),
        Breakage("Row-level security is not both", "probe", "ALTER TABLE probe DISABLE ROW LEVEL SECURITY"),
        Breakage("Row-level security is not both", "probe", "ALTER TABLE probe NO FORCE ROW LEVEL SECURITY"),
        Breakage(
            "Row-level security is not both", "part",
            "CREATE TABLE whole (tenant_id uuid NOT NULL, n int NOT NULL, PRIMARY KEY (tenant_id, n)) PARTITION BY LIST (n)",
            "CREATE TABLE part PARTITION OF whole DEFAULT"),
        Breakage("The table belongs to another role", "probe", "ALTER TABLE probe OWNER TO postgres"),
        Breakage("An audience may TRUNCATE", "probe to desk_ops", "GRANT TRUNCATE ON probe TO desk_ops"),
        Breakage("An audience may TRUNCATE", "probe to desk_visitor", "GRANT TRIGGER ON probe TO PUBLIC"),
    ]

    private static let keys = [
        Breakage(
            "The table has no primary key", "probe", "ALTER TABLE probe DROP CONSTRAINT probe_pkey",
            "ALTER TABLE probe ADD PRIMARY KEY (id, tenant_id)"),
        Breakage("A unique index does not begin", "probe_slug", "CREATE UNIQUE INDEX probe_slug ON probe (slug)"),
        Breakage(
            "A foreign key between tenant tables", "probe.probe_id_fkey",
            "CREATE TABLE other (tenant_id uuid NOT NULL, id uuid UNIQUE, PRIMARY KEY (tenant_id, id))",
            "ALTER TABLE probe ADD FOREIGN KEY (id) REFERENCES other (id)"),
    ]

    private static let missing = "The table has no restrictive tenant policy"
    private static let wall: SQL = "DROP POLICY tenant_wall ON probe"

    private static let policies = [
        Breakage(missing, "probe", wall),
        Breakage(
            missing, "probe", wall,
            "CREATE POLICY p ON probe USING (tenant_id = (SELECT current_tenant()))"),
        Breakage(
            missing, "probe", wall,
            "CREATE POLICY p ON probe AS RESTRICTIVE USING (tenant_id = (SELECT current_tenant()))"),
        Breakage(
            missing, "probe", wall,
            "CREATE POLICY p ON probe AS RESTRICTIVE USING (tenant_id = (SELECT current_tenant())) WITH CHECK (true)"),
        Breakage(missing, "probe", wall, "CREATE POLICY p ON probe AS RESTRICTIVE USING (true) WITH CHECK (true)"),
        Breakage(
            missing, "probe", wall,
            """
            CREATE POLICY p ON probe AS RESTRICTIVE TO desk_ops
            USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))
            """),
        Breakage(
            missing, "probe", wall,
            "CREATE POLICY p ON probe AS RESTRICTIVE FOR SELECT USING (tenant_id = (SELECT current_tenant()))"),
    ]

    private static let roles = [
        Breakage("The login role is too mighty", "desk_login", "ALTER ROLE desk_login CREATEROLE"),
        Breakage("The login role is too mighty", "desk_login", "ALTER ROLE desk_login INHERIT"),
        Breakage("The login role may become", "desk_owner", "GRANT desk_owner TO desk_login"),
        Breakage("The login role may become", "desk_operator", "GRANT desk_operator TO desk_login"),
        Breakage("A role that works with tenants' rows", "desk_ops", "ALTER ROLE desk_ops BYPASSRLS"),
        Breakage("The login role may create objects", "schema public", "GRANT CREATE ON SCHEMA public TO desk_login"),
        Breakage("The login role may create objects", "probe", "ALTER TABLE probe OWNER TO desk_login"),
    ]

    private static let objects = [
        Breakage("A view reads with its owner's rights", "peek", "CREATE VIEW peek AS SELECT * FROM probe"),
        Breakage("A materialized view", "kept", "CREATE MATERIALIZED VIEW kept AS SELECT * FROM probe"),
        Breakage(
            "A SECURITY DEFINER function", "loose",
            "CREATE FUNCTION loose() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
            "REVOKE EXECUTE ON FUNCTION loose() FROM PUBLIC"),
        Breakage(
            "A SECURITY DEFINER function", "open",
            "CREATE FUNCTION open() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1'"
        ),
    ]
}
