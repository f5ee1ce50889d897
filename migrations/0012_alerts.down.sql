-- Takes alerts away, and the names from the record of who did what.
REVOKE SELECT (tenant_id, id, name) ON members FROM desk_jobs;
DROP POLICY own_of_jobs ON members;
DROP TRIGGER name_member ON audit_log;
DROP FUNCTION name_member();
ALTER TABLE audit_log DROP COLUMN member_name;
DROP TABLE alerts;
DROP FUNCTION announce_alerts();
DROP FUNCTION refuse_foreign_name();
