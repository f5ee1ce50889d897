-- Mail on its way out. A letter is written in the transaction of what it tells of, so it exists if and only if that
-- happened; a job hands it to the mail server and writes down what came of it.
--
-- queued → sending → sent, or failed for good; what may yet succeed is queued again for later, with the reason.
CREATE TABLE outbox (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    -- What it is about, such as 'import failed'.
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
    -- As the member was reached and called when it was written.
    recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
    recipient_name text NOT NULL,
    from_name text NOT NULL CHECK (length(from_name) BETWEEN 1 AND 120),
    reply_to text NOT NULL CHECK (length(reply_to) BETWEEN 3 AND 254),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    body_text text NOT NULL,
    body_html text NOT NULL,
    -- The same at every attempt, so that a receiver who got it twice can tell.
    message_id text NOT NULL CHECK (message_id ~ '^<[^<>@\s]+@[^<>@\s]+>$'),
    status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sending', 'sent', 'failed')),
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- When it is tried next.
    next_at timestamptz,
    -- In the mail server's own words, for ops.
    last_error text CHECK (length(last_error) BETWEEN 1 AND 500),
    created_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT outbox_message_key UNIQUE (tenant_id, message_id),
    CHECK ((status = 'queued') = (next_at IS NOT NULL)),
    CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CHECK (status <> 'failed' OR last_error IS NOT NULL),
    CHECK (status NOT IN ('sending', 'sent') OR attempts > 0)
);
CREATE INDEX outbox_status ON outbox (tenant_id, status, id);
-- What may be thrown away.
CREATE INDEX outbox_settled ON outbox (tenant_id, created_at) WHERE status IN ('sent', 'failed');
CALL isolate('outbox');

CREATE POLICY all_of_ours ON outbox FOR SELECT TO desk_ops, desk_jobs USING (true);
CREATE POLICY post ON outbox FOR INSERT TO desk_ops, desk_jobs WITH CHECK (status = 'queued');
CREATE POLICY deliver ON outbox FOR UPDATE TO desk_jobs USING (true) WITH CHECK (true);
-- People let a letter that failed try again; that it is sent only a job can say.
CREATE POLICY send_again ON outbox FOR UPDATE TO desk_ops USING (status = 'failed') WITH CHECK (status = 'queued');
CREATE POLICY forget ON outbox FOR DELETE TO desk_jobs USING (status IN ('sent', 'failed'));
GRANT SELECT,
      INSERT (id, kind, recipient, recipient_name, from_name, reply_to, subject, body_text, body_html, message_id, next_at,
              created_at),
      UPDATE (status, next_at)
    ON outbox TO desk_ops, desk_jobs;
GRANT UPDATE (attempts, last_error, sent_at), DELETE ON outbox TO desk_jobs;

-- A letter goes to the address that a member has when it is written, and to nobody who may not sign in any more.
CREATE POLICY addressees ON members FOR SELECT TO desk_jobs USING (disabled_at IS NULL);
GRANT SELECT (email, disabled_at) ON members TO desk_jobs;

-- Who asked to be told when an import is saved.
ALTER TABLE imports
    ADD COLUMN notify_id uuid,
    ADD CONSTRAINT imports_notify_fkey FOREIGN KEY (tenant_id, notify_id) REFERENCES members;
CREATE INDEX imports_notify ON imports (tenant_id, notify_id) WHERE notify_id IS NOT NULL;
-- Jobs, too: what came from a sheet is saved without anybody to be told.
GRANT UPDATE (notify_id) ON imports TO desk_ops, desk_jobs;
