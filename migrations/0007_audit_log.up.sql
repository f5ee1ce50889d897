-- Who did what, written in the transaction that did it. No audience may change or delete a row.
CREATE TABLE audit_log (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    at timestamptz NOT NULL DEFAULT now(),
    member_id uuid DEFAULT current_member(),
    action text NOT NULL CHECK (length(action) BETWEEN 1 AND 80),
    subject_id uuid,
    address text NOT NULL DEFAULT '',
    change jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members
);
CREATE INDEX audit_log_at ON audit_log (tenant_id, at DESC);
CREATE INDEX audit_log_member ON audit_log (tenant_id, member_id, at DESC);
CALL isolate('audit_log');

CREATE POLICY append ON audit_log FOR INSERT
    TO desk_visitor, desk_ops, desk_creator, desk_advertiser, desk_jobs WITH CHECK (true);
CREATE POLICY all_of_ours ON audit_log FOR SELECT TO desk_ops USING (true);
GRANT INSERT ON audit_log TO desk_visitor, desk_ops, desk_creator, desk_advertiser, desk_jobs;
GRANT SELECT ON audit_log TO desk_ops;
