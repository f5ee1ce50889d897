-- Who signs in. A creator or an advertiser is a party of its own, so that several members can speak for one show owner
-- or one brand; row-level security compares the party, never the person.

CREATE TABLE creators (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    PRIMARY KEY (tenant_id, id)
);
CALL isolate('creators');

CREATE TABLE advertisers (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    website text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id)
);
CALL isolate('advertisers');

CREATE TABLE members (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    role text NOT NULL CHECK (role IN ('admin', 'ops', 'creator', 'advertiser')),
    creator_id uuid,
    advertiser_id uuid,
    password_hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    signed_in_at timestamptz,
    disabled_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT members_email_key UNIQUE (tenant_id, email),
    FOREIGN KEY (tenant_id, creator_id) REFERENCES creators,
    FOREIGN KEY (tenant_id, advertiser_id) REFERENCES advertisers,
    CHECK ((role = 'creator') = (creator_id IS NOT NULL)),
    CHECK ((role = 'advertiser') = (advertiser_id IS NOT NULL))
);
CREATE INDEX members_creator ON members (tenant_id, creator_id);
CREATE INDEX members_advertiser ON members (tenant_id, advertiser_id);
CALL isolate('members');

-- Only the hash of a session's token is kept: reading this table signs nobody in.
CREATE TABLE sessions (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    member_id uuid NOT NULL,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    address text NOT NULL DEFAULT '',
    browser text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT sessions_token_key UNIQUE (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX sessions_member ON sessions (tenant_id, member_id, seen_at DESC);
CALL isolate('sessions');

CREATE POLICY all_of_ours ON creators TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY own ON creators FOR SELECT TO desk_creator USING (id = (SELECT current_party()));
GRANT SELECT, INSERT, UPDATE (name) ON creators TO desk_ops;
GRANT SELECT ON creators TO desk_creator;

CREATE POLICY all_of_ours ON advertisers TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY own ON advertisers FOR SELECT TO desk_advertiser USING (id = (SELECT current_party()));
GRANT SELECT, INSERT, UPDATE (name, website) ON advertisers TO desk_ops;
GRANT SELECT ON advertisers TO desk_advertiser;

-- A visitor becomes a member by showing a password, and a request becomes a member's by showing a token: both look up
-- members before anybody is signed in.
CREATE POLICY sign_in ON members FOR SELECT TO desk_visitor USING (disabled_at IS NULL);
CREATE POLICY sign_in_time ON members FOR UPDATE TO desk_visitor USING (disabled_at IS NULL) WITH CHECK (true);
CREATE POLICY own ON members FOR SELECT TO desk_ops, desk_creator, desk_advertiser
    USING (id = (SELECT current_member()));
CREATE POLICY own_password ON members FOR UPDATE TO desk_ops, desk_creator, desk_advertiser
    USING (id = (SELECT current_member())) WITH CHECK (id = (SELECT current_member()));
CREATE POLICY all_of_ours ON members TO desk_admin USING (true) WITH CHECK (true);
GRANT SELECT ON members TO desk_visitor, desk_ops, desk_creator, desk_advertiser;
GRANT UPDATE (signed_in_at) ON members TO desk_visitor;
GRANT UPDATE (password_hash) ON members TO desk_ops, desk_creator, desk_advertiser;
GRANT INSERT, UPDATE (name, email, role, creator_id, advertiser_id, disabled_at) ON members TO desk_admin;

CREATE POLICY sign_in ON sessions TO desk_visitor USING (true) WITH CHECK (true);
CREATE POLICY own ON sessions TO desk_ops, desk_creator, desk_advertiser
    USING (member_id = (SELECT current_member())) WITH CHECK (member_id = (SELECT current_member()));
GRANT SELECT, INSERT, UPDATE (seen_at, expires_at), DELETE ON sessions TO desk_visitor;
GRANT SELECT, INSERT, DELETE ON sessions TO desk_ops, desk_creator, desk_advertiser;

-- Every process remembers sessions for a moment; a session that ends must end everywhere at once.
CREATE FUNCTION announce_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('sessions', OLD.tenant_id::text);
    RETURN NULL;
END
$$;
CREATE TRIGGER announce AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION announce_sessions();
CREATE TRIGGER announce AFTER UPDATE OF name, email, role, creator_id, advertiser_id, disabled_at OR DELETE ON members
    FOR EACH ROW EXECUTE FUNCTION announce_sessions();
