-- What wants somebody's attention. A rule opens an alert about one thing (key) and finds it again rather than opening a
-- second one; it is over when the rule or a person says so. Afterwards the same thing is a new alert.
CREATE TABLE alerts (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    rule text NOT NULL CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal')),
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    severity text NOT NULL CHECK (severity IN ('warn', 'bad')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    detail text NOT NULL,
    -- Where the thing is, on this desk.
    href text NOT NULL CHECK (href ~ '^/[a-z]'),
    opened_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    count bigint NOT NULL DEFAULT 1 CHECK (count >= 1),
    -- By whom, and what they were called then. A rule resolves without a name.
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    acknowledged_name text,
    resolved_at timestamptz,
    resolved_by uuid,
    resolved_name text,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, acknowledged_by) REFERENCES members,
    FOREIGN KEY (tenant_id, resolved_by) REFERENCES members,
    CHECK (seen_at >= opened_at AND acknowledged_at >= opened_at AND resolved_at >= opened_at),
    CHECK (num_nulls(acknowledged_at, acknowledged_by, acknowledged_name) IN (0, 3)),
    CHECK (num_nulls(resolved_by, resolved_name) IN (0, 2)),
    CHECK (resolved_at IS NOT NULL OR resolved_by IS NULL)
);
CREATE UNIQUE INDEX alerts_open ON alerts (tenant_id, rule, key) WHERE resolved_at IS NULL;
CREATE INDEX alerts_resolved ON alerts (tenant_id, resolved_at DESC) WHERE resolved_at IS NOT NULL;
CALL isolate('alerts');

-- Nobody can put an alert in that is acknowledged or over already.
CREATE POLICY all_of_ours ON alerts TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT (rule, key, severity, title, detail, href, opened_at, seen_at),
      UPDATE (severity, title, detail, href, seen_at, count, acknowledged_at, acknowledged_by, acknowledged_name, resolved_at)
    ON alerts TO desk_ops, desk_jobs;
GRANT UPDATE (resolved_by, resolved_name) ON alerts TO desk_ops;

CREATE FUNCTION refuse_foreign_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'only members themselves sign an alert' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER own_acknowledgement BEFORE UPDATE OF acknowledged_by ON alerts FOR EACH ROW
    WHEN (NEW.acknowledged_by IS DISTINCT FROM OLD.acknowledged_by
          AND coalesce(NEW.acknowledged_by, current_member()) IS DISTINCT FROM current_member())
    EXECUTE FUNCTION refuse_foreign_name();
CREATE TRIGGER own_resolution BEFORE UPDATE OF resolved_by ON alerts FOR EACH ROW
    WHEN (NEW.resolved_by IS DISTINCT FROM OLD.resolved_by
          AND coalesce(NEW.resolved_by, current_member()) IS DISTINCT FROM current_member())
    EXECUTE FUNCTION refuse_foreign_name();

-- Every process remembers how many alerts wait, for the badge on each page.
CREATE FUNCTION announce_alerts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('alerts', NEW.tenant_id::text);
    RETURN NULL;
END
$$;
CREATE TRIGGER announce AFTER INSERT OR UPDATE OF acknowledged_at, resolved_at ON alerts
    FOR EACH ROW EXECUTE FUNCTION announce_alerts();

-- The record keeps what a member was called when they did it. The database looks it up, so that it cannot be made up.
ALTER TABLE audit_log ADD COLUMN member_name text NOT NULL DEFAULT '';
CREATE FUNCTION name_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.member_name := coalesce(
        (SELECT m.name FROM members m WHERE m.tenant_id = NEW.tenant_id AND m.id = NEW.member_id), '');
    RETURN NEW;
END
$$;
CREATE TRIGGER name_member BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION name_member();

-- The trigger reads members as whoever writes. A job has no member, so it sees none.
CREATE POLICY own_of_jobs ON members FOR SELECT TO desk_jobs USING (id = (SELECT current_member()));
GRANT SELECT (tenant_id, id, name) ON members TO desk_jobs;

-- Rows from before. The owner sees none while row-level security is forced on it too.
ALTER TABLE audit_log NO FORCE ROW LEVEL SECURITY;
ALTER TABLE members NO FORCE ROW LEVEL SECURITY;
UPDATE audit_log l SET member_name = m.name FROM members m WHERE m.tenant_id = l.tenant_id AND m.id = l.member_id;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
ALTER TABLE members FORCE ROW LEVEL SECURITY;
