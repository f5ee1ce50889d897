-- The operator may found a desk again, and no more.
REVOKE UPDATE (is_on, changed_at, member_id, member_name) ON switches FROM desk_operator;
REVOKE INSERT ON audit_log FROM desk_operator;
DROP POLICY operator ON audit_log;
