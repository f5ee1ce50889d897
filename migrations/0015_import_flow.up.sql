-- An import has a life: its file is received and kept, read as a whole, its columns are understood, people see what would
-- change, decide, and may take it back. A file that streams straight into the tables is running from the start.
--
-- receiving → checking → mapping (a person must say something) → checking → ready → running → done ⇄ undone
--                                                                              or failed, or cancelled on the way

ALTER TABLE imports DROP CONSTRAINT imports_status_check, DROP CONSTRAINT imports_check1, DROP CONSTRAINT imports_check2;
ALTER TABLE imports
    ADD COLUMN kind text NOT NULL DEFAULT 'metrics'
        CHECK (kind IN ('metrics', 'shows', 'episodes', 'placements', 'advertisers', 'lines')),
    ADD COLUMN encoding text NOT NULL DEFAULT 'detected' CHECK (encoding IN ('detected', 'windows-1252')),
    -- Of the file as it came; null until all of it has.
    ADD COLUMN sha256 bytea CHECK (length(sha256) = 32),
    -- What is in the file, how it is to be read, what reading it would do: as the app wrote it.
    ADD COLUMN findings jsonb,
    ADD COLUMN mapping jsonb,
    ADD COLUMN preview jsonb,
    -- Accepted rows are created, changed, or were there already just so.
    ADD COLUMN changed bigint NOT NULL DEFAULT 0,
    -- The job that reads, writes or undoes it; null for a file that streams in.
    ADD COLUMN job_id uuid,
    -- When its process last gave a sign of life, while it is received.
    ADD COLUMN touched_at timestamptz NOT NULL DEFAULT now(),
    -- The import whose rejected rows it brings corrected.
    ADD COLUMN corrects_id uuid,
    ADD CONSTRAINT imports_corrects_fkey FOREIGN KEY (tenant_id, corrects_id) REFERENCES imports,
    -- Under which a program sent it: sent again, the same file is the same import.
    ADD COLUMN idempotency_key text CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    -- Rows that an undo found changed since, and left.
    ADD COLUMN kept bigint NOT NULL DEFAULT 0,
    ADD COLUMN undone_at timestamptz,
    ADD COLUMN undone_name text,
    ADD CONSTRAINT imports_status CHECK (status IN (
        'receiving', 'checking', 'mapping', 'ready', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone',
        'redoing')),
    ADD CONSTRAINT imports_finished CHECK (
        (status IN ('receiving', 'checking', 'mapping', 'ready', 'running')) = (finished_at IS NULL)),
    ADD CONSTRAINT imports_failure CHECK ((status = 'failed') = (failure IS NOT NULL)),
    ADD CONSTRAINT imports_undone CHECK ((undone_at IS NULL) = (undone_name IS NULL)),
    ADD CONSTRAINT imports_accepted CHECK (created + changed <= accepted);
DROP INDEX imports_running;
CREATE INDEX imports_unsettled ON imports (tenant_id)
    WHERE status IN ('receiving', 'checking', 'running', 'undoing', 'redoing');
-- Whether a file has come before.
CREATE INDEX imports_sha256 ON imports (tenant_id, sha256) WHERE sha256 IS NOT NULL;
CREATE UNIQUE INDEX imports_idempotency_key ON imports (tenant_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX imports_corrects ON imports (tenant_id, corrects_id) WHERE corrects_id IS NOT NULL;
-- Files of imports that nobody decided about are thrown away after a while.
CREATE INDEX imports_undecided ON imports (tenant_id, touched_at) WHERE status IN ('mapping', 'ready');

-- Imports from before wrote every accepted row that was not new. The owner sees none while row-level security is forced.
ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
UPDATE imports SET changed = accepted - created;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;

-- The file while it waits for its decision. In the database, so that any process can go on with it, it is behind the
-- tenant's wall, and it is gone with its import.
CREATE TABLE import_pieces (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    import_id uuid NOT NULL,
    position integer NOT NULL CHECK (position >= 0),
    bytes bytea COMPRESSION lz4 NOT NULL,
    PRIMARY KEY (tenant_id, import_id, position),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE CASCADE
);
CALL isolate('import_pieces');

-- How files with a certain header line are read, as somebody said the last time.
CREATE TABLE import_mappings (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    fingerprint text NOT NULL CHECK (length(fingerprint) BETWEEN 1 AND 100),
    kind text NOT NULL CHECK (kind IN ('metrics', 'shows', 'episodes', 'placements', 'advertisers', 'lines')),
    mapping jsonb NOT NULL,
    member_name text NOT NULL DEFAULT '',
    used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, fingerprint)
);
CALL isolate('import_mappings');

-- The other state of a row of daily_metrics that an import wrote: what stood there before, or, once the import is undone,
-- what it had written. Undo and redo exchange the two. A row that an import created has none until it is undone. Without
-- a foreign key to episodes, which would be paid for each of a hundred thousand rows: a redo skips those that are gone.
CREATE TABLE metric_changes (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    import_id uuid NOT NULL,
    show_id uuid NOT NULL,
    day date NOT NULL,
    episode_id uuid NOT NULL,
    source text NOT NULL,
    downloads bigint,
    listeners bigint,
    completion_rate_ppm integer,
    ctr_ppm integer,
    conversions bigint,
    revenue_cents bigint,
    -- The import that wrote this state.
    writer_id uuid NOT NULL,
    -- The import that must have written the row for the exchange to be safe; null when there must be no row.
    expects_id uuid,
    PRIMARY KEY (tenant_id, import_id, show_id, day, episode_id, source),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE CASCADE
);
CREATE INDEX metric_changes_writer ON metric_changes (tenant_id, writer_id);
CALL isolate('metric_changes');

-- A rejected row as it stood in the file, for the person who corrects it.
ALTER TABLE import_rejections
    ADD COLUMN cells text[] NOT NULL DEFAULT '{}',
    ADD COLUMN suggestion text,
    -- The import that brought it corrected; it counts for as long as that import does.
    ADD COLUMN corrected_by uuid,
    ADD CONSTRAINT import_rejections_corrected_fkey FOREIGN KEY (tenant_id, corrected_by) REFERENCES imports;
CREATE INDEX import_rejections_corrected ON import_rejections (tenant_id, corrected_by) WHERE corrected_by IS NOT NULL;

DROP FUNCTION open_import_staging();
-- Two tables that only the import's own transaction sees: the file's rows, and for each key what they come to.
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
        reason text,
        suggestion text,
        cells text[]
    ) ON COMMIT DROP;
    CREATE TEMP TABLE import_merge (
        show_id uuid NOT NULL,
        day date NOT NULL,
        episode_id uuid NOT NULL,
        source text NOT NULL,
        downloads bigint,
        listeners bigint,
        completion_rate_ppm integer,
        ctr_ppm integer,
        conversions bigint,
        revenue_cents bigint,
        line bigint NOT NULL,
        state "char" NOT NULL
    ) ON COMMIT DROP;
    GRANT SELECT, INSERT ON import_staging, import_merge TO desk_ops, desk_jobs;
END
$$;
REVOKE EXECUTE ON FUNCTION open_import_staging() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_import_staging() TO desk_ops, desk_jobs;

CREATE POLICY all_of_ours ON import_pieces TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON import_mappings TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON metric_changes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
ALTER POLICY all_of_ours ON import_rejections TO desk_ops, desk_jobs;
GRANT SELECT, INSERT ON import_pieces TO desk_ops, desk_jobs;
GRANT DELETE ON import_pieces TO desk_jobs;
GRANT SELECT, INSERT, UPDATE (kind, mapping, member_name, used_at) ON import_mappings TO desk_ops, desk_jobs;
GRANT SELECT, INSERT ON metric_changes TO desk_ops, desk_jobs;
GRANT DELETE,
      UPDATE (downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents, writer_id, expects_id)
    ON metric_changes TO desk_jobs;
GRANT SELECT, INSERT, DELETE, UPDATE (column_name, value, reason, suggestion, cells, corrected_by) ON import_rejections
    TO desk_ops, desk_jobs;
GRANT UPDATE (kind, encoding, sha256, idempotency_key, corrects_id, findings, mapping, preview, changed, job_id, touched_at, kept, undone_at, undone_name)
    ON imports TO desk_ops;
GRANT INSERT,
      UPDATE (status, finished_at, bytes, sha256, rows, accepted, rejected, created, changed, first_day, last_day,
              ignored_columns, failure, idempotency_key, corrects_id, kind, findings, mapping, preview, job_id, touched_at, kept, undone_at, undone_name)
    ON imports TO desk_jobs;

-- Jobs write what people decided, and only they take an import back.
GRANT INSERT, UPDATE (downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents, import_id)
    ON daily_metrics TO desk_jobs;
GRANT DELETE ON daily_metrics, show_days, episode_totals TO desk_jobs;
ALTER POLICY all_of_ours ON shows TO desk_ops, desk_jobs;
GRANT SELECT ON shows TO desk_jobs;
