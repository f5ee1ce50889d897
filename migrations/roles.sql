-- The database roles, made again on every `flightline migrate` because a dump carries neither roles nor the revoke below.
--
--   desk_owner     owns every table; nobody signs in as it
--   desk_login     what the app connects as: owns nothing, may do nothing, may become one of the audiences
--   desk_platform  reads the directory of tenants and their hosts, nothing else
--   desk_queue     moves the jobs and finds the schedules of all tenants, and sees no payload
--   desk_operator  makes tenants; the command line becomes it, the app cannot
--   desk_visitor … the audiences: what each may do is the list of its GRANTs

DO $$
DECLARE
    name text;
    audiences text[] := ARRAY[
        'desk_visitor', 'desk_ops', 'desk_admin', 'desk_creator', 'desk_advertiser', 'desk_partner', 'desk_jobs'];
BEGIN
    FOREACH name IN ARRAY audiences || ARRAY['desk_owner', 'desk_platform', 'desk_queue', 'desk_operator'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_login') THEN
        CREATE ROLE desk_login LOGIN NOINHERIT;
    END IF;
    FOREACH name IN ARRAY audiences || ARRAY['desk_platform', 'desk_queue'] LOOP
        EXECUTE format('GRANT %I TO desk_login', name);
    END LOOP;
    -- An admin is ops with more: the tables ops may use, admins may use.
    GRANT desk_ops TO desk_admin;
    EXECUTE format('GRANT desk_owner, desk_operator, desk_admin, desk_jobs TO %I', current_user);

    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO desk_login', current_database());
    EXECUTE format('GRANT CREATE, TEMP ON DATABASE %I TO desk_owner', current_database());
    GRANT USAGE, CREATE ON SCHEMA public TO desk_owner;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public
        TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs,
           desk_platform, desk_queue, desk_operator;
END
$$;

ALTER ROLE desk_login SET statement_timeout = '30s';
ALTER ROLE desk_login SET lock_timeout = '5s';
ALTER ROLE desk_login SET idle_in_transaction_session_timeout = '60s';

-- Without set_config no SQL inside a statement can change tenant, party or role; SET LOCAL as a statement of its own
-- still can, and that is the app's alone. A managed server may refuse this; boot then warns.
DO $$
BEGIN
    REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING 'set_config stays executable: this server does not allow the revoke';
END
$$;

-- Large objects know no row-level security: every tenant could read and write them.
DO $$
DECLARE
    routine regprocedure;
BEGIN
    FOR routine IN
        SELECT oid FROM pg_proc
        WHERE pronamespace = 'pg_catalog'::regnamespace AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite'))
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING 'large objects stay usable: this server does not allow the revoke';
END
$$;
