-- Takes the outbox away, with the letters in it.
ALTER TABLE imports DROP COLUMN notify_id;
DROP POLICY addressees ON members;
REVOKE SELECT (email, disabled_at) ON members FROM desk_jobs;
DROP TABLE outbox;
