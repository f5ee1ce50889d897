-- Mails that an agency words itself; what has no row here is worded by templates/emails. And what only the reader of a
-- letter may see, such as a link that lets whoever has it in.
CREATE TABLE mail_templates (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    name text NOT NULL CHECK (name IN (
        'invite', 'welcome', 'verify_address', 'password_reset', 'import_finished', 'import_failed', 'deal_alert', 'io_sent',
        'io_accepted', 'makegood_due', 'report_ready', 'receipt', 'plan_changed', 'low_token_balance',
        'referral_converted')),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
    -- In Markdown, as it was typed.
    body text NOT NULL CHECK (octet_length(body) BETWEEN 1 AND 65536),
    -- Counts the times it was saved: whoever saves must have seen the last one.
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    -- Who saved it, as the member was called then.
    member_name text NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, name)
);
CALL isolate('mail_templates');

CREATE POLICY all_of_ours ON mail_templates FOR SELECT TO desk_ops, desk_jobs USING (true);
CREATE POLICY word ON mail_templates TO desk_admin USING (true) WITH CHECK (true);
GRANT SELECT ON mail_templates TO desk_ops, desk_jobs;
GRANT INSERT, UPDATE (subject, body, version, member_name, updated_at), DELETE ON mail_templates TO desk_admin;

-- The letter in the outbox then says what it is about and not the link. Here is all of it until it is sent: people write
-- it, and only the job that sends it reads it.
CREATE TABLE outbox_secrets (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    letter_id uuid NOT NULL,
    body_text text NOT NULL,
    body_html text NOT NULL,
    PRIMARY KEY (tenant_id, letter_id),
    FOREIGN KEY (tenant_id, letter_id) REFERENCES outbox ON DELETE CASCADE
);
CALL isolate('outbox_secrets');

CREATE POLICY post ON outbox_secrets FOR INSERT TO desk_ops, desk_jobs WITH CHECK (true);
CREATE POLICY deliver ON outbox_secrets FOR SELECT TO desk_jobs USING (true);
CREATE POLICY forget ON outbox_secrets FOR DELETE TO desk_jobs USING (true);
GRANT INSERT ON outbox_secrets TO desk_ops, desk_jobs;
GRANT SELECT, DELETE ON outbox_secrets TO desk_jobs;

ALTER TABLE outbox
    ADD COLUMN is_secret boolean NOT NULL DEFAULT false,
    -- When what it offers ends: it is not sent after that.
    ADD COLUMN expires_at timestamptz;
GRANT INSERT (is_secret, expires_at) ON outbox TO desk_ops, desk_jobs;
