-- Takes the life of an import back to running, done or failed; files that wait are thrown away.

ALTER POLICY all_of_ours ON shows TO desk_ops;
REVOKE SELECT ON shows FROM desk_jobs;
REVOKE DELETE ON daily_metrics, show_days, episode_totals FROM desk_jobs;
REVOKE INSERT, UPDATE (downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents, import_id)
    ON daily_metrics FROM desk_jobs;
REVOKE INSERT, UPDATE (bytes, rows, accepted, rejected, created, first_day, last_day, ignored_columns) ON imports
    FROM desk_jobs;
REVOKE SELECT, INSERT, DELETE, UPDATE (column_name, value, reason) ON import_rejections FROM desk_jobs;
REVOKE DELETE, UPDATE (column_name, value, reason) ON import_rejections FROM desk_ops;
ALTER POLICY all_of_ours ON import_rejections TO desk_ops;

DROP FUNCTION open_import_staging();
-- As 0006 made it.
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

ALTER TABLE import_rejections DROP COLUMN cells, DROP COLUMN suggestion, DROP COLUMN corrected_by;
DROP TABLE metric_changes, import_mappings, import_pieces;

-- What has not been decided is forgotten, and what was undone is shown as done: its rows are gone all the same.
ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
DELETE FROM imports WHERE status IN ('receiving', 'checking', 'mapping', 'ready', 'cancelled') OR kind <> 'metrics';
UPDATE imports SET status = 'done' WHERE status IN ('undoing', 'undone', 'redoing');
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
DROP INDEX imports_unsettled;
ALTER TABLE imports
    DROP CONSTRAINT imports_status, DROP CONSTRAINT imports_finished, DROP CONSTRAINT imports_failure,
    DROP CONSTRAINT imports_undone, DROP CONSTRAINT imports_accepted,
    DROP COLUMN kind, DROP COLUMN encoding, DROP COLUMN sha256, DROP COLUMN findings, DROP COLUMN mapping,
    DROP COLUMN preview, DROP COLUMN changed, DROP COLUMN job_id, DROP COLUMN touched_at, DROP COLUMN idempotency_key, DROP COLUMN corrects_id,
    DROP COLUMN kept,
    DROP COLUMN undone_at, DROP COLUMN undone_name,
    ADD CONSTRAINT imports_status_check CHECK (status IN ('running', 'done', 'failed')),
    ADD CONSTRAINT imports_check1 CHECK ((status = 'running') = (finished_at IS NULL)),
    ADD CONSTRAINT imports_check2 CHECK ((status = 'failed') = (failure IS NOT NULL));
CREATE INDEX imports_running ON imports (tenant_id) WHERE status = 'running';
