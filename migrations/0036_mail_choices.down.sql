-- Everybody gets every mail again, and an old address hears nothing of a change.
-- The owner sees none while row-level security is forced.
ALTER TABLE mail_templates NO FORCE ROW LEVEL SECURITY;
DELETE FROM mail_templates WHERE name = 'address_changed';
ALTER TABLE mail_templates FORCE ROW LEVEL SECURITY;
ALTER TABLE mail_templates DROP CONSTRAINT mail_templates_name_check;
ALTER TABLE mail_templates ADD CONSTRAINT mail_templates_name_check CHECK (name IN (
    'invite', 'welcome', 'verify_address', 'password_reset', 'import_finished', 'import_failed', 'deal_alert', 'io_sent',
    'io_accepted', 'makegood_due', 'report_ready', 'receipt', 'plan_changed', 'low_token_balance',
    'referral_converted'));
ALTER TABLE outbox DROP COLUMN unsubscribe;
DROP TABLE mail_mutes;
