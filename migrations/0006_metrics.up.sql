-- What shows deliver. A row of daily_metrics is one episode on one day from one source; show_days and episode_totals are
-- sums of it, rewritten in the same transaction by the import that changed it, so that dashboards read few rows.

CREATE TABLE imports (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    member_id uuid,
    -- As the member was called then: ops may not read other members.
    member_name text NOT NULL DEFAULT '',
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
    status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'failed')),
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    bytes bigint NOT NULL DEFAULT 0,
    rows bigint NOT NULL DEFAULT 0,
    accepted bigint NOT NULL DEFAULT 0,
    rejected bigint NOT NULL DEFAULT 0,
    created bigint NOT NULL DEFAULT 0,
    first_day date,
    last_day date,
    ignored_columns text[] NOT NULL DEFAULT '{}',
    failure text,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members,
    CHECK (rows = accepted + rejected),
    CHECK ((status = 'running') = (finished_at IS NULL)),
    CHECK ((status = 'failed') = (failure IS NOT NULL))
);
CREATE INDEX imports_started ON imports (tenant_id, started_at DESC);
CREATE INDEX imports_running ON imports (tenant_id) WHERE status = 'running';
CALL isolate('imports');

CREATE TABLE import_rejections (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    import_id uuid NOT NULL,
    line bigint NOT NULL,
    column_name text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (tenant_id, import_id, line),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE CASCADE
);
CALL isolate('import_rejections');

-- The key serves both identity (an episode has one show) and the sums by show and day. Rates are in millionths, exact.
-- import_id has no foreign key: imports are never deleted, and the check would be paid a million times an import.
CREATE TABLE daily_metrics (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    show_id uuid NOT NULL,
    day date NOT NULL,
    episode_id uuid NOT NULL,
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 50),
    downloads bigint CHECK (downloads >= 0),
    listeners bigint CHECK (listeners >= 0),
    completion_rate_ppm integer CHECK (completion_rate_ppm BETWEEN 0 AND 1000000),
    ctr_ppm integer CHECK (ctr_ppm BETWEEN 0 AND 1000000),
    conversions bigint CHECK (conversions >= 0),
    revenue_cents bigint CHECK (revenue_cents >= 0),
    import_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, show_id, day, episode_id, source),
    FOREIGN KEY (tenant_id, show_id, episode_id) REFERENCES episodes (tenant_id, show_id, id) ON DELETE CASCADE
);
CALL isolate('daily_metrics');

CREATE TABLE show_days (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    show_id uuid NOT NULL,
    day date NOT NULL,
    source text NOT NULL,
    downloads bigint NOT NULL,
    listeners bigint NOT NULL,
    conversions bigint NOT NULL,
    revenue_cents bigint NOT NULL,
    PRIMARY KEY (tenant_id, show_id, day, source),
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE
);
CALL isolate('show_days');

-- first_30_days counts the day of publication and the 29 after it, the trade's measure of an episode. first_day tells an
-- episode whose release lies before the first figures: its thirty days are not whole.
CREATE TABLE episode_totals (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    show_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    first_day date NOT NULL,
    downloads bigint NOT NULL,
    first_30_days bigint NOT NULL,
    PRIMARY KEY (tenant_id, show_id, episode_id),
    FOREIGN KEY (tenant_id, show_id, episode_id) REFERENCES episodes (tenant_id, show_id, id) ON DELETE CASCADE
);
CALL isolate('episode_totals');

-- COPY cannot write through row-level security, so an import copies into a table that only its own transaction can see.
-- Only the owner may make temporary tables; the audiences that import call this.
CREATE FUNCTION open_import_staging() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CREATE TEMP TABLE import_staging (
        line bigint NOT NULL,
        show_id uuid,
        episode_id uuid,
        day date,
        source text,
        downloads bigint,
        listeners bigint,
        completion_rate_ppm integer,
        ctr_ppm integer,
        conversions bigint,
        revenue_cents bigint,
        rejected_column text,
        rejected_value text,
        reason text
    ) ON COMMIT DROP;
    GRANT SELECT, INSERT ON import_staging TO desk_ops, desk_jobs;
END
$$;
REVOKE EXECUTE ON FUNCTION open_import_staging() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_import_staging() TO desk_ops, desk_jobs;

CREATE POLICY all_of_ours ON imports TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON import_rejections TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON daily_metrics TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON show_days TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON episode_totals TO desk_ops USING (true) WITH CHECK (true);
GRANT SELECT, INSERT,
      UPDATE (status, finished_at, bytes, rows, accepted, rejected, created, first_day, last_day, ignored_columns, failure)
    ON imports TO desk_ops;
GRANT SELECT, UPDATE (status, finished_at, failure) ON imports TO desk_jobs;
GRANT SELECT, INSERT ON import_rejections TO desk_ops;
GRANT SELECT, INSERT,
      UPDATE (downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents, import_id)
    ON daily_metrics TO desk_ops;
GRANT SELECT, INSERT, UPDATE (downloads, listeners, conversions, revenue_cents) ON show_days TO desk_ops;
GRANT SELECT, INSERT, UPDATE (first_day, downloads, first_30_days) ON episode_totals TO desk_ops;

CREATE POLICY own ON daily_metrics FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
CREATE POLICY own ON show_days FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
CREATE POLICY own ON episode_totals FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
GRANT SELECT ON daily_metrics, show_days, episode_totals TO desk_creator;

-- What a show earns is not an advertiser's business: the columns say so.
CREATE POLICY browse ON show_days FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY browse ON episode_totals FOR SELECT TO desk_advertiser USING (true);
GRANT SELECT (tenant_id, show_id, day, source, downloads, listeners) ON show_days TO desk_advertiser;
GRANT SELECT ON episode_totals TO desk_advertiser;
