-- Rights that nothing used, or that reached further than their purpose.

-- A visitor begins sessions and keeps them alive; only members end them.
REVOKE DELETE ON sessions FROM desk_visitor;

-- An admin edits members, but nobody sets the password of somebody else.
CREATE FUNCTION refuse_foreign_password() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'only members themselves set their password' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER own_password BEFORE UPDATE OF password_hash ON members
    FOR EACH ROW WHEN (NEW.id IS DISTINCT FROM current_member()) EXECUTE FUNCTION refuse_foreign_password();

-- Who has signed in cannot write in somebody else's name. What no person did, such as the demo's import, has none.
CREATE POLICY own_name ON audit_log AS RESTRICTIVE FOR INSERT TO desk_ops, desk_creator, desk_advertiser
    WITH CHECK (member_id IS NOT DISTINCT FROM (SELECT current_member()));
