-- Forgets what was said of whole files and sheets, and alerts about sheets that wait.
-- The owner sees no row while row-level security is forced on it too.
ALTER TABLE alerts NO FORCE ROW LEVEL SECURITY;
DELETE FROM alerts WHERE rule = 'waiting sheet';
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet'));
ALTER TABLE sheets DROP COLUMN said;
ALTER TABLE imports DROP COLUMN said;
