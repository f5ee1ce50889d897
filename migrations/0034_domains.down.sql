-- Takes away what agencies have added themselves. The hosts that the operator gave stay.
-- The owner sees no row while row-level security is forced on it too.
ALTER TABLE hosts NO FORCE ROW LEVEL SECURITY;
DELETE FROM hosts WHERE status <> 'given';
ALTER TABLE hosts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts NO FORCE ROW LEVEL SECURITY;
DELETE FROM alerts WHERE rule = 'domain';
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet', 'waiting sheet'));

DROP TRIGGER announce_change ON hosts;
DROP TRIGGER announce ON hosts;
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON hosts
    FOR EACH STATEMENT EXECUTE FUNCTION announce_tenants();
DROP TRIGGER hold_steps ON hosts;
DROP FUNCTION hold_host_steps();
DROP FUNCTION host_is_free(text[], timestamptz);
DROP POLICY registrar ON hosts;
DROP POLICY claims ON hosts;
DROP POLICY steps ON hosts;
DROP POLICY never_proven ON hosts;
DROP POLICY long_released ON hosts;
REVOKE DELETE, UPDATE (is_primary) ON hosts FROM desk_admin, desk_jobs;
REVOKE INSERT (host) ON hosts FROM desk_admin;
DROP INDEX hosts_host_key, hosts_released, hosts_due, hosts_id;
ALTER TABLE hosts
    DROP COLUMN id, DROP COLUMN status, DROP COLUMN token, DROP COLUMN claimed_at, DROP COLUMN member_name,
    DROP COLUMN proven_at, DROP COLUMN routed_at, DROP COLUMN seen_at, DROP COLUMN failing_since,
    DROP COLUMN released_at, DROP COLUMN checked_at, DROP COLUMN next_check_at, DROP COLUMN saw_proof,
    DROP COLUMN saw_route, DROP COLUMN trouble, DROP COLUMN authority, DROP COLUMN is_waiting;
ALTER TABLE hosts ADD CONSTRAINT hosts_host_key UNIQUE (host);
