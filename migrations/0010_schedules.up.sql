-- What runs when, and what became of each run. A schedule knows its next run; when that is due, the scheduler writes a
-- row for every run since, together with the jobs of those that shall happen, and moves the schedule on in the same
-- transaction. So no expected run is ever absent: it ends done, failed, or with the reason why it did not happen.

CREATE TABLE schedules (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    task text NOT NULL CHECK (length(task) BETWEEN 1 AND 80),
    cron text NOT NULL CHECK (length(cron) BETWEEN 9 AND 200),
    time_zone text NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 60),
    when_missed text NOT NULL CHECK (when_missed IN ('skip', 'once', 'all')),
    -- How many missed runs are made up for at most, under 'all'.
    catch_up_limit integer NOT NULL CHECK (catch_up_limit BETWEEN 1 AND 1000),
    paused boolean NOT NULL DEFAULT false,
    next_at timestamptz,
    PRIMARY KEY (tenant_id, task),
    CHECK (paused = (next_at IS NULL))
);
CREATE INDEX schedules_due ON schedules (next_at) WHERE NOT paused;
CALL isolate('schedules');

CREATE TABLE occurrences (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    task text NOT NULL,
    due_at timestamptz NOT NULL,
    -- Somebody asked for it beside the schedule.
    by_hand boolean NOT NULL DEFAULT false,
    status text NOT NULL
        CHECK (status IN ('queued', 'running', 'done', 'failed', 'skipped', 'coalesced', 'missed')),
    -- Null for what never became a job, and once the job has been pruned.
    job_id uuid,
    reason text CHECK (length(reason) BETWEEN 1 AND 500),
    started_at timestamptz,
    finished_at timestamptz,
    rows bigint CHECK (rows >= 0),
    PRIMARY KEY (tenant_id, task, due_at),
    FOREIGN KEY (tenant_id, task) REFERENCES schedules ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, job_id) REFERENCES jobs ON DELETE SET NULL (job_id),
    CHECK (status NOT IN ('failed', 'skipped', 'coalesced', 'missed') OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX occurrences_job ON occurrences (tenant_id, job_id) WHERE job_id IS NOT NULL;
-- Whether the run before has ended.
CREATE INDEX occurrences_unfinished ON occurrences (tenant_id, task) WHERE status IN ('queued', 'running');
CALL isolate('occurrences');

CREATE POLICY all_of_ours ON schedules TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (cron, time_zone, when_missed, catch_up_limit, paused, next_at) ON schedules TO desk_ops, desk_jobs;
GRANT INSERT (task, cron, time_zone, when_missed, catch_up_limit, paused, next_at) ON schedules TO desk_ops, desk_jobs;

CREATE POLICY all_of_ours ON occurrences FOR SELECT TO desk_ops, desk_jobs USING (true);
CREATE POLICY enter ON occurrences FOR INSERT TO desk_jobs WITH CHECK (true);
CREATE POLICY enter_by_hand ON occurrences FOR INSERT TO desk_ops WITH CHECK (by_hand AND status = 'queued');
GRANT SELECT, INSERT (task, due_at, by_hand, status, job_id, reason) ON occurrences TO desk_ops, desk_jobs;

-- The scheduler finds what is due in all tenants; the rest it does as the tenant.
CREATE POLICY see ON schedules FOR SELECT TO desk_queue USING (true);
GRANT SELECT (tenant_id, task, paused, next_at) ON schedules TO desk_queue;

-- An entry follows its job in the transaction that moves the job, whoever that is; nobody else may change one. The owner
-- does it, who is subject to policies like everybody: FORCE ROW LEVEL SECURITY.
CREATE POLICY follow ON occurrences TO desk_owner USING (true) WITH CHECK (true);
CREATE FUNCTION follow_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE public.occurrences
    SET status = CASE NEW.status
            WHEN 'waiting' THEN 'queued' WHEN 'parked' THEN 'failed' WHEN 'cancelled' THEN 'skipped' ELSE NEW.status END,
        reason = CASE NEW.status WHEN 'cancelled' THEN 'It was cancelled.' ELSE NEW.reason END,
        started_at = NEW.started_at, finished_at = NEW.finished_at, rows = NEW.rows
    WHERE tenant_id = NEW.tenant_id AND job_id = NEW.id;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION follow_job() FROM PUBLIC;
CREATE TRIGGER follow AFTER UPDATE OF status ON jobs
    FOR EACH ROW WHEN (NEW.task IS NOT NULL AND NEW.status <> OLD.status) EXECUTE FUNCTION follow_job();
