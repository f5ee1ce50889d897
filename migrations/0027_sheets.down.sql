-- Takes the sheets and the key away; what was imported from them stays.
-- The owner sees no row while row-level security is forced on it too.
ALTER TABLE alerts NO FORCE ROW LEVEL SECURITY;
DELETE FROM alerts WHERE rule = 'sheet';
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed'));
DROP POLICY only_from_sheets ON imports;
REVOKE DELETE ON imports FROM desk_jobs;
ALTER TABLE imports DROP COLUMN sheet_id, DROP COLUMN sheet_name, DROP COLUMN saves_itself;
DROP TABLE sheets, sheet_keys;
