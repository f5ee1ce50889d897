-- A tenant is one agency; its hosts say which requests are its own. Every other table carries tenant_id and is isolated
-- by the procedure below, so that forgetting the tenant returns nothing.

CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;

-- The creator or advertiser a member speaks for; ops and admins have none.
CREATE FUNCTION current_party() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.party', true), '')::uuid $$;

CREATE FUNCTION current_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.member', true), '')::uuid $$;

-- UUIDv7: 48 bits of milliseconds over a random UUID, its version nibble turned from 4 to 7. Keys made together lie
-- together in their index.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT encode(
        set_bit(set_bit(
            overlay(
                uuid_send(gen_random_uuid())
                PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                FROM 1 FOR 6),
            52, 1), 53, 1),
        'hex')::uuid
$$;

-- The tenant wall. Restrictive, so that no permissive policy added later can open it.
CREATE PROCEDURE isolate(target regclass, tenant_column name DEFAULT 'tenant_id') LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format(
        'CREATE POLICY tenant_wall ON %s AS RESTRICTIVE
         TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs
         USING (%I = (SELECT current_tenant())) WITH CHECK (%I = (SELECT current_tenant()))',
        target, tenant_column, tenant_column);
END
$$;
REVOKE EXECUTE ON PROCEDURE isolate FROM PUBLIC;

CREATE TABLE tenants (
    id uuid PRIMARY KEY DEFAULT new_id(),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    locale text NOT NULL DEFAULT 'en_US',
    time_zone text NOT NULL DEFAULT 'UTC',
    currency text NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
    support_email text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CALL isolate('tenants', 'id');

-- A host is unique over all tenants: it is how a tenant is found.
CREATE TABLE hosts (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    host text NOT NULL CHECK (host = lower(host) AND length(host) BETWEEN 1 AND 253),
    is_primary boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, host),
    CONSTRAINT hosts_host_key UNIQUE (host)
);
CREATE UNIQUE INDEX hosts_primary_key ON hosts (tenant_id) WHERE is_primary;
CALL isolate('hosts');

CREATE TABLE brands (
    tenant_id uuid PRIMARY KEY DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    tagline text NOT NULL,
    accent_light text NOT NULL,
    accent_dark text NOT NULL,
    radius integer NOT NULL CHECK (radius BETWEEN 0 AND 24),
    typeface text NOT NULL CHECK (typeface IN ('sans', 'serif')),
    density text NOT NULL CHECK (density IN ('compact', 'comfortable')),
    headline text NOT NULL,
    lead text NOT NULL,
    point_titles text[] NOT NULL DEFAULT '{}',
    point_texts text[] NOT NULL DEFAULT '{}',
    audience text NOT NULL DEFAULT '',
    theme_css text NOT NULL,
    logo_svg text NOT NULL,
    logo_dark_svg text NOT NULL,
    mark_svg text NOT NULL,
    art_svg text NOT NULL DEFAULT '',
    CHECK (cardinality(point_titles) = cardinality(point_texts))
);
CALL isolate('brands');

CREATE POLICY directory ON tenants FOR SELECT TO desk_platform USING (true);
CREATE POLICY directory ON hosts FOR SELECT TO desk_platform USING (true);
CREATE POLICY directory ON brands FOR SELECT TO desk_platform USING (true);
GRANT SELECT ON tenants, hosts, brands TO desk_platform;

CREATE POLICY operator ON tenants TO desk_operator USING (true) WITH CHECK (true);
CREATE POLICY operator ON hosts TO desk_operator USING (true) WITH CHECK (true);
CREATE POLICY operator ON brands TO desk_operator USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenants, hosts, brands TO desk_operator;

CREATE POLICY ours ON tenants FOR SELECT TO desk_ops, desk_jobs USING (true);
CREATE POLICY ours ON hosts FOR SELECT TO desk_admin, desk_jobs USING (true);
CREATE POLICY ours ON brands FOR SELECT TO desk_admin, desk_jobs USING (true);
GRANT SELECT ON tenants TO desk_ops, desk_jobs;
GRANT SELECT ON hosts, brands TO desk_admin, desk_jobs;

-- Every process keeps the directory in memory and hears of changes here.
CREATE FUNCTION announce_tenants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('tenants', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON tenants
    FOR EACH STATEMENT EXECUTE FUNCTION announce_tenants();
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON hosts
    FOR EACH STATEMENT EXECUTE FUNCTION announce_tenants();
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON brands
    FOR EACH STATEMENT EXECUTE FUNCTION announce_tenants();
