-- Takes the feeds away; the shows and episodes that came from them stay.
-- The owner sees no row while row-level security is forced on it too.
ALTER TABLE alerts NO FORCE ROW LEVEL SECURITY;
DELETE FROM alerts WHERE rule = 'show feed';
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal'));
REVOKE INSERT, UPDATE (guid, title, published_on, seconds) ON episodes FROM desk_jobs;
DROP TABLE feed_refreshes, feed_items, feeds;
ALTER TABLE episodes DROP COLUMN is_explicit;
ALTER TABLE shows DROP COLUMN is_explicit;
