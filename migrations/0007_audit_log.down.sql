-- Takes the record of who did what away.
DROP TABLE audit_log;
