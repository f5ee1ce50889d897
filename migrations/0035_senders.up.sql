-- The address that a desk's mail comes from, where an agency has one of its own. It does once DNS has shown that the domain is
-- theirs and for as long as it does; before and after that mail comes from the platform's.
CREATE TABLE senders (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL,
    -- What receivers read beside the address.
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    local_part text NOT NULL CHECK (local_part ~ '^[!-?A-~]{1,64}$'),
    domain text NOT NULL CHECK (domain ~ '^[a-z0-9._-]{1,253}$'),
    -- Any number of tenants may name the same domain. What proves it is a record with a key that nobody else has, under a
    -- name of its own, so that each proves it alone, and one can be taken away without the others.
    selector text NOT NULL CHECK (selector ~ '^[a-z0-9-]{1,63}$'),
    record text NOT NULL CHECK (length(record) BETWEEN 1 AND 2000),
    -- The private key, encrypted for this tenant and this row: AES-256-GCM.
    sealed bytea NOT NULL CHECK (length(sealed) BETWEEN 29 AND 10000),
    added_at timestamptz NOT NULL,
    -- Who added it, as the member was called then.
    member_name text NOT NULL,
    status text NOT NULL DEFAULT 'claimed' CHECK (status IN ('claimed', 'verified', 'lapsed')),
    verified_at timestamptz,
    failing_since timestamptz,
    checked_at timestamptz,
    next_check_at timestamptz NOT NULL,
    -- How each record stood at the last look, what was there, and what no server could say.
    dkim text NOT NULL DEFAULT 'unknown'
        CHECK (dkim IN ('found', 'missing', 'unknown', 'several', 'unreadable', 'other key', 'revoked')),
    spf text NOT NULL DEFAULT 'unknown' CHECK (spf IN ('found', 'missing', 'unknown', 'several', 'without server')),
    dmarc text NOT NULL DEFAULT 'unknown' CHECK (dmarc IN ('found', 'missing', 'unknown', 'several', 'unreadable')),
    saw_dkim text[] NOT NULL DEFAULT '{}' CHECK (cardinality(saw_dkim) <= 8),
    saw_spf text[] NOT NULL DEFAULT '{}' CHECK (cardinality(saw_spf) <= 8),
    saw_dmarc text[] NOT NULL DEFAULT '{}' CHECK (cardinality(saw_dmarc) <= 8),
    trouble text CHECK (length(trouble) BETWEEN 1 AND 500),
    PRIMARY KEY (tenant_id, id),
    CHECK ((status = 'claimed') = (verified_at IS NULL)),
    CHECK (status <> 'claimed' OR failing_since IS NULL),
    CHECK (status <> 'lapsed' OR failing_since IS NOT NULL)
);
CREATE UNIQUE INDEX senders_one ON senders (tenant_id);
CREATE INDEX senders_due ON senders (next_check_at);
CALL isolate('senders');

-- An admin names an address and gives it up; what DNS has shown only jobs write, and only they sign with the key.
CREATE POLICY name_one ON senders TO desk_admin USING (true) WITH CHECK (true);
CREATE POLICY look_and_send ON senders FOR SELECT TO desk_jobs USING (true);
CREATE POLICY settle ON senders FOR UPDATE TO desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT (tenant_id, id, name, local_part, domain, selector, record, added_at, member_name, status, verified_at,
              failing_since, checked_at, next_check_at, dkim, spf, dmarc, saw_dkim, saw_spf, saw_dmarc, trouble),
      INSERT (id, name, local_part, domain, selector, record, sealed, added_at, member_name, next_check_at),
      UPDATE (name, local_part), DELETE
    ON senders TO desk_admin;
GRANT SELECT,
      UPDATE (status, verified_at, failing_since, checked_at, next_check_at, dkim, spf, dmarc, saw_dkim, saw_spf,
              saw_dmarc, trouble)
    ON senders TO desk_jobs;

-- Whose time to be looked at has come.
CREATE POLICY directory ON senders FOR SELECT TO desk_platform USING (true);
GRANT SELECT (tenant_id, id, next_check_at) ON senders TO desk_platform;

ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet', 'waiting sheet',
                    'domain', 'sender'));
