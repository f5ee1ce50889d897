-- Mails that a member does not want: those that only tell. What answers something that the member did, or lets them in, cannot be
-- switched off. And the mail that tells the old address of a change.
CREATE TABLE mail_mutes (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    member_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN (
        'import_finished', 'import_failed', 'deal_alert', 'io_accepted', 'makegood_due', 'report_ready', 'low_token_balance',
        'referral_converted')),
    PRIMARY KEY (tenant_id, member_id, kind),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CALL isolate('mail_mutes');

-- Members choose for themselves. Whoever writes a letter looks at the choice of its reader, and the desk itself switches off what
-- somebody does not want who came by a mail's link.
CREATE POLICY own ON mail_mutes TO desk_ops, desk_creator, desk_advertiser
    USING (member_id = (SELECT current_member())) WITH CHECK (member_id = (SELECT current_member()));
CREATE POLICY heed ON mail_mutes FOR SELECT TO desk_ops USING (true);
CREATE POLICY by_link ON mail_mutes TO desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON mail_mutes TO desk_ops, desk_creator, desk_advertiser;
GRANT SELECT, INSERT ON mail_mutes TO desk_jobs;

-- Where its reader is taken off the list, by one request without signing in.
ALTER TABLE outbox ADD COLUMN unsubscribe text CHECK (length(unsubscribe) BETWEEN 1 AND 900);
GRANT INSERT (unsubscribe) ON outbox TO desk_ops, desk_jobs;

ALTER TABLE mail_templates DROP CONSTRAINT mail_templates_name_check;
ALTER TABLE mail_templates ADD CONSTRAINT mail_templates_name_check CHECK (name IN (
    'invite', 'welcome', 'verify_address', 'address_changed', 'password_reset', 'import_finished', 'import_failed',
    'deal_alert', 'io_sent', 'io_accepted', 'makegood_due', 'report_ready', 'receipt', 'plan_changed', 'low_token_balance',
    'referral_converted'));
