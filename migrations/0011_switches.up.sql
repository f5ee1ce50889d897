-- Which modules a desk has. A row is the desk's own choice and says whose it was; where there is none, the default of
-- this installation holds (the ENABLE_… variables).
CREATE TABLE switches (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    name text NOT NULL CHECK (name IN (
        'csv_upload', 'sheets_import', 'matchmaking', 'deal_pipeline', 'io_bookings', 'monetization',
        'automation_jobs', 'dashboard_cards')),
    is_on boolean NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    member_id uuid,
    -- As the member was called then; empty for what came with the desk.
    member_name text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, name),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members
);
CALL isolate('switches');

-- Part of the directory of tenants: every process keeps it in memory.
CREATE POLICY directory ON switches FOR SELECT TO desk_platform USING (true);
GRANT SELECT ON switches TO desk_platform;

CREATE POLICY operator ON switches TO desk_operator USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON switches TO desk_operator;

CREATE POLICY all_of_ours ON switches TO desk_admin USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (is_on, changed_at, member_id, member_name), DELETE ON switches TO desk_admin;

CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON switches
    FOR EACH STATEMENT EXECUTE FUNCTION announce_tenants();

-- Desks that were here before keep what they have. Only the operator sees all tenants, so it is the one who asks.
SET LOCAL ROLE desk_operator;
INSERT INTO switches (tenant_id, name, is_on)
SELECT t.id, m.name, true FROM tenants t CROSS JOIN (VALUES ('csv_upload'), ('dashboard_cards')) AS m (name);
SET LOCAL ROLE desk_owner;
