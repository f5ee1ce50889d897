-- All mail comes from the platform's address again.
-- The owner sees no row while row-level security is forced on it too.
ALTER TABLE alerts NO FORCE ROW LEVEL SECURITY;
DELETE FROM alerts WHERE rule = 'sender';
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet', 'waiting sheet',
                    'domain'));
DROP TABLE senders;
