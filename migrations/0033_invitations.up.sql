-- Links that let whoever has one in, once: to join, to set a password, to confirm an address. Only the hash of each is kept,
-- so that reading these tables lets nobody in.
CREATE TABLE invitations (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
    -- As the inviter calls them; they may choose another.
    name text NOT NULL DEFAULT '' CHECK (length(name) <= 120),
    role text NOT NULL CHECK (role IN ('admin', 'ops', 'creator', 'advertiser')),
    creator_id uuid,
    advertiser_id uuid,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    inviter_id uuid NOT NULL,
    -- As the member was called then.
    inviter_name text NOT NULL,
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT invitations_token_key UNIQUE (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, creator_id) REFERENCES creators,
    FOREIGN KEY (tenant_id, advertiser_id) REFERENCES advertisers,
    FOREIGN KEY (tenant_id, inviter_id) REFERENCES members,
    CHECK ((role = 'creator') = (creator_id IS NOT NULL)),
    CHECK ((role = 'advertiser') = (advertiser_id IS NOT NULL)),
    CHECK (num_nonnulls(accepted_at, withdrawn_at) <= 1)
);
-- One that is open for each address.
CREATE UNIQUE INDEX invitations_open ON invitations (tenant_id, email)
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX invitations_creator ON invitations (tenant_id, creator_id) WHERE creator_id IS NOT NULL;
CREATE INDEX invitations_advertiser ON invitations (tenant_id, advertiser_id) WHERE advertiser_id IS NOT NULL;
CREATE INDEX invitations_inviter ON invitations (tenant_id, inviter_id);
CALL isolate('invitations');

-- The last one that was asked for is the one that counts.
CREATE TABLE password_resets (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    member_id uuid NOT NULL,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, member_id),
    CONSTRAINT password_resets_token_key UNIQUE (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CALL isolate('password_resets');

-- An address that a member wants to have, until whoever reads its mail has said so.
CREATE TABLE address_changes (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    member_id uuid NOT NULL,
    email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, member_id),
    CONSTRAINT address_changes_token_key UNIQUE (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CALL isolate('address_changes');

-- Admins invite. Whoever comes with a link looks it up as a visitor; what follows the desk does by itself (desk_jobs), and
-- it makes nobody a member whom no invitation names.
CREATE POLICY invite ON invitations TO desk_admin USING (true) WITH CHECK (true);
CREATE POLICY look_up ON invitations FOR SELECT TO desk_visitor, desk_jobs
    USING (accepted_at IS NULL AND withdrawn_at IS NULL);
CREATE POLICY accept ON invitations FOR UPDATE TO desk_jobs
    USING (accepted_at IS NULL AND withdrawn_at IS NULL) WITH CHECK (accepted_at IS NOT NULL);
-- An UPDATE whose result its own audience may not see is refused.
CREATE POLICY see_accepted ON invitations FOR SELECT TO desk_jobs USING (accepted_at IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (token_hash, sent_at, expires_at, withdrawn_at) ON invitations TO desk_admin;
GRANT SELECT ON invitations TO desk_visitor, desk_jobs;
GRANT UPDATE (accepted_at) ON invitations TO desk_jobs;

CREATE POLICY join_as_invited ON members FOR INSERT TO desk_jobs WITH CHECK (EXISTS (
    SELECT FROM invitations i
    WHERE i.tenant_id = members.tenant_id AND i.email = members.email AND i.role = members.role
      AND i.creator_id IS NOT DISTINCT FROM members.creator_id
      AND i.advertiser_id IS NOT DISTINCT FROM members.advertiser_id
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL));
GRANT INSERT (id, email, name, role, creator_id, advertiser_id, password_hash, created_at) ON members TO desk_jobs;

CREATE POLICY look_up ON password_resets FOR SELECT TO desk_visitor USING (true);
CREATE POLICY own ON password_resets TO desk_ops, desk_creator, desk_advertiser
    USING (member_id = (SELECT current_member())) WITH CHECK (member_id = (SELECT current_member()));
CREATE POLICY send ON password_resets TO desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT ON password_resets TO desk_visitor;
GRANT SELECT, DELETE ON password_resets TO desk_ops, desk_creator, desk_advertiser;
GRANT SELECT, INSERT, UPDATE (token_hash, expires_at) ON password_resets TO desk_jobs;

CREATE POLICY look_up ON address_changes FOR SELECT TO desk_visitor USING (true);
CREATE POLICY own ON address_changes TO desk_ops, desk_creator, desk_advertiser
    USING (member_id = (SELECT current_member())) WITH CHECK (member_id = (SELECT current_member()));
CREATE POLICY send ON address_changes TO desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT ON address_changes TO desk_visitor;
GRANT SELECT, DELETE ON address_changes TO desk_ops, desk_creator, desk_advertiser;
GRANT SELECT, INSERT, UPDATE (email, token_hash, sent_at, expires_at), DELETE ON address_changes TO desk_jobs;

-- An address becomes a member's once it waits for them to confirm it.
CREATE POLICY take_confirmed_address ON members FOR UPDATE TO desk_jobs
    USING (EXISTS (
        SELECT FROM address_changes c WHERE c.tenant_id = members.tenant_id AND c.member_id = members.id))
    WITH CHECK (EXISTS (
        SELECT FROM address_changes c
        WHERE c.tenant_id = members.tenant_id AND c.member_id = members.id AND c.email = members.email));
GRANT UPDATE (email) ON members TO desk_jobs;
GRANT SELECT (role, creator_id, advertiser_id) ON members TO desk_jobs;
