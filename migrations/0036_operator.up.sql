-- Whoever runs the installation may bring a desk in line with its folder, modules included, and leaves a note of it.
CREATE POLICY operator ON audit_log FOR INSERT TO desk_operator WITH CHECK (true);
GRANT INSERT ON audit_log TO desk_operator;
GRANT UPDATE (is_on, changed_at, member_id, member_name) ON switches TO desk_operator;
