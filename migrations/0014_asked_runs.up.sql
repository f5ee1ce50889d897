-- A script may ask for a run under a key of its own; asked twice, it is one run.
ALTER TABLE occurrences ADD COLUMN request_key text CHECK (length(request_key) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX occurrences_request_key ON occurrences (tenant_id, task, request_key) WHERE request_key IS NOT NULL;
GRANT INSERT (request_key) ON occurrences TO desk_ops, desk_jobs;

-- The ledger goes back 400 days: a year and a month to compare it with. A run whose job is still there stays, however old:
-- it is parked, and somebody may let it try once more.
CREATE INDEX occurrences_old ON occurrences (due_at) WHERE job_id IS NULL AND status NOT IN ('queued', 'running');
CREATE POLICY see_old ON occurrences FOR SELECT TO desk_queue
    USING (due_at < now() - interval '400 days' AND job_id IS NULL AND status NOT IN ('queued', 'running'));
CREATE POLICY prune ON occurrences FOR DELETE TO desk_queue
    USING (due_at < now() - interval '400 days' AND job_id IS NULL AND status NOT IN ('queued', 'running'));
GRANT SELECT (tenant_id, task, due_at, status, job_id), DELETE ON occurrences TO desk_queue;
