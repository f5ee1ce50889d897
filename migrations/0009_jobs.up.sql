-- Work to be done later, by any process. A job is written in the transaction that causes it, so it exists if and only if
-- that happened; it runs as its tenant, while desk_queue moves the jobs of all tenants and sees no payload.
--
-- A worker holds a job for as long as its lease lasts and renews it while it works. fence counts the times a job was
-- handed out: a worker that stalled and comes back has an old number, and whatever it still wants to write is refused.
-- Leases run on the database's clock, which all processes share.

CREATE TABLE jobs (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
    payload jsonb NOT NULL,
    -- Of the waiting and running jobs of a kind, one at most has the key.
    unique_key text CHECK (length(unique_key) BETWEEN 1 AND 200),
    -- The scheduled task that asked for it.
    task text,
    status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'running', 'done', 'parked', 'cancelled')),
    run_at timestamptz NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL CHECK (max_attempts BETWEEN 1 AND 100),
    worker text CHECK (length(worker) BETWEEN 1 AND 200),
    lease_until timestamptz,
    fence bigint NOT NULL DEFAULT 0 CHECK (fence >= 0),
    cancel_requested boolean NOT NULL DEFAULT false,
    progress_done bigint,
    progress_total bigint,
    rows bigint CHECK (rows >= 0),
    -- Why it is parked, or what went wrong the last time; a sentence for people.
    reason text CHECK (length(reason) BETWEEN 1 AND 500),
    member_id uuid,
    -- As the member was called then: ops may not read other members.
    member_name text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Of the last attempt.
    started_at timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members,
    CHECK (attempt BETWEEN 0 AND max_attempts),
    CHECK ((status = 'running') = (worker IS NOT NULL)),
    CHECK ((status = 'running') = (lease_until IS NOT NULL)),
    CHECK ((status IN ('done', 'parked', 'cancelled')) = (finished_at IS NOT NULL)),
    CHECK (status <> 'running' OR (attempt > 0 AND started_at IS NOT NULL)),
    CHECK (status <> 'waiting' OR (attempt < max_attempts AND NOT cancel_requested)),
    CHECK (status <> 'parked' OR reason IS NOT NULL),
    CHECK ((progress_done IS NULL) = (progress_total IS NULL) AND progress_done BETWEEN 0 AND progress_total)
);
CREATE UNIQUE INDEX jobs_unique_key ON jobs (tenant_id, kind, unique_key) WHERE status IN ('waiting', 'running');
-- A tenant's next job, and by leaps from tenant to tenant who has any.
CREATE INDEX jobs_waiting ON jobs (tenant_id, run_at, id) WHERE status = 'waiting';
-- When the next job of anybody is due.
CREATE INDEX jobs_due ON jobs (run_at) WHERE status = 'waiting';
CREATE INDEX jobs_running ON jobs (tenant_id, started_at) WHERE status = 'running';
-- When a tenant was last served.
CREATE INDEX jobs_served ON jobs (tenant_id, started_at DESC) WHERE started_at IS NOT NULL;
CREATE INDEX jobs_parked ON jobs (tenant_id, finished_at DESC) WHERE status = 'parked';
CREATE INDEX jobs_finished ON jobs (tenant_id, finished_at DESC) WHERE status IN ('done', 'cancelled');
-- What may be thrown away.
CREATE INDEX jobs_old ON jobs (finished_at) WHERE status IN ('done', 'cancelled');
CREATE INDEX jobs_member ON jobs (tenant_id, member_id) WHERE member_id IS NOT NULL;
CALL isolate('jobs');

CREATE POLICY all_of_ours ON jobs FOR SELECT TO desk_ops, desk_jobs USING (true);
CREATE POLICY ask ON jobs FOR INSERT TO desk_ops, desk_jobs WITH CHECK (status = 'waiting');
CREATE POLICY work ON jobs FOR UPDATE TO desk_jobs USING (true) WITH CHECK (true);
-- People cancel, and let a parked job try once more; that a job is done only a worker can say.
CREATE POLICY steer ON jobs FOR UPDATE TO desk_ops
    USING (status IN ('waiting', 'running', 'parked')) WITH CHECK (status IN ('waiting', 'running', 'cancelled'));
GRANT SELECT, INSERT (id, kind, payload, unique_key, task, run_at, max_attempts, member_id, member_name, created_at)
    ON jobs TO desk_ops, desk_jobs;
GRANT UPDATE (status, run_at, attempt, cancel_requested, reason, finished_at) ON jobs TO desk_ops, desk_jobs;
GRANT UPDATE (worker, lease_until, progress_done, progress_total, rows) ON jobs TO desk_jobs;

-- The wall names the audiences, and desk_queue is none: it moves every tenant's jobs.
CREATE POLICY see ON jobs FOR SELECT TO desk_queue USING (true);
CREATE POLICY move ON jobs FOR UPDATE TO desk_queue USING (true) WITH CHECK (true);
CREATE POLICY prune ON jobs FOR DELETE TO desk_queue
    USING (status IN ('done', 'cancelled') AND finished_at < now() - interval '30 days');
GRANT SELECT (tenant_id, id, kind, status, run_at, attempt, max_attempts, worker, lease_until, fence, cancel_requested,
              started_at, finished_at)
    ON jobs TO desk_queue;
GRANT UPDATE (status, run_at, attempt, worker, lease_until, fence, cancel_requested, progress_done, progress_total, reason,
              started_at, finished_at)
    ON jobs TO desk_queue;
GRANT DELETE ON jobs TO desk_queue;

-- Workers hear that there is something to do; a worker that runs a job, that it is to be cancelled.
CREATE FUNCTION announce_jobs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('jobs', TG_ARGV[0]);
    RETURN NULL;
END
$$;
CREATE TRIGGER announce AFTER INSERT ON jobs
    FOR EACH STATEMENT EXECUTE FUNCTION announce_jobs('waiting');
-- By row, so that the condition is asked before the function is called: most updates are of no interest. The server
-- sends equal notifications of a transaction once.
CREATE TRIGGER announce_return AFTER UPDATE OF status ON jobs
    FOR EACH ROW WHEN (NEW.status = 'waiting' AND OLD.status <> 'waiting') EXECUTE FUNCTION announce_jobs('waiting');
CREATE TRIGGER announce_cancel AFTER UPDATE OF cancel_requested ON jobs
    FOR EACH ROW WHEN (NEW.cancel_requested AND NOT OLD.cancel_requested) EXECUTE FUNCTION announce_jobs('cancel');
