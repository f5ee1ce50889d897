import Postgres

extension Catalogue {
    static let roleRules: [Rule] = [
        Rule(
            "The login role is too mighty (superuser, BYPASSRLS, CREATEROLE, CREATEDB or INHERIT)",
            """
            SELECT rolname FROM pg_roles WHERE rolname = session_user
              AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolinherit)
            """),
        Rule(
            "The login role may become a role that is no audience",
            """
            SELECT r.rolname FROM pg_roles r
            WHERE r.rolname <> session_user AND pg_has_role(session_user, r.oid, 'MEMBER')
              AND r.rolname NOT IN ('desk_visitor', 'desk_ops', 'desk_admin', 'desk_creator', 'desk_advertiser',
                                    'desk_partner', 'desk_jobs', 'desk_platform', 'desk_queue')
            """),
        Rule(
            "A role that works with tenants' rows bypasses row-level security",
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'desk\\_%' AND (rolsuper OR rolbypassrls)"),
        Rule(
            "The login role may create objects or temporary tables, or owns something",
            """
            SELECT 'database ' || current_database() WHERE has_database_privilege(session_user, current_database(), 'CREATE')
                OR has_database_privilege(session_user, current_database(), 'TEMP')
            UNION ALL SELECT 'schema public' WHERE has_schema_privilege(session_user, 'public', 'CREATE')
            UNION ALL SELECT relname::text FROM pg_class WHERE pg_get_userbyid(relowner) = session_user
            """),
    ]

    static let objectRules: [Rule] = [
        Rule(
            "A view reads with its owner's rights instead of its reader's",
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'v'
              AND NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
            """),
        Rule(
            "A materialized view has no row-level security",
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'm'
            """),
        Rule(
            "A SECURITY DEFINER function has no pinned search_path, or anybody may call it",
            """
            SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = 'public' AND p.prosecdef
              AND (NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%')
                   OR p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
            """),
    ]

    /// Worth a warning: a managed server may leave us no choice.
    static let advice: [Rule] = [
        Rule(
            "set_config may be executed, so SQL inside a statement could change the tenant (run `flightline migrate`)",
            """
            SELECT current_database()
            WHERE has_function_privilege(session_user, 'pg_catalog.set_config(text, text, boolean)', 'EXECUTE')
            """),
        Rule(
            "Large objects may be used, which row-level security does not cover (run `flightline migrate`)",
            """
            SELECT proname FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace AND proname IN ('lo_create', 'lo_get', 'lo_open')
              AND has_function_privilege(session_user, oid, 'EXECUTE')
            """),
        Rule(
            "PostgreSQL is older than 15.20 and leaks hidden values through an ON CONFLICT error",
            """
            SELECT current_setting('server_version') WHERE current_setting('server_version_num')::int < 150020
            """),
    ]
}
