-- Hosts that an agency adds itself. Until DNS has shown that one is theirs nothing is served under it, it keeps nobody
-- away, and whoever else adds it learns nothing.

-- Those that are there were given by the operator, who answers for them.
ALTER TABLE hosts
    ADD COLUMN id uuid NOT NULL DEFAULT new_id(),
    ADD COLUMN status text NOT NULL DEFAULT 'given'
        CHECK (status IN ('given', 'claimed', 'proven', 'routed', 'live', 'drifting', 'released')),
    -- 160 random bits, which a TXT record has to show.
    ADD COLUMN token text CHECK (token ~ '^[0-9a-f]{40}$'),
    ADD COLUMN claimed_at timestamptz,
    -- Who added it, as the member was called then.
    ADD COLUMN member_name text NOT NULL DEFAULT '',
    ADD COLUMN proven_at timestamptz,
    ADD COLUMN routed_at timestamptz,
    ADD COLUMN seen_at timestamptz,
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN released_at timestamptz,
    ADD COLUMN checked_at timestamptz,
    ADD COLUMN next_check_at timestamptz,
    -- What the last look found: the texts beside the proof, where the host leads; what no server could say, and what
    -- stands in the way of a certificate, in words.
    ADD COLUMN saw_proof text[] NOT NULL DEFAULT '{}' CHECK (cardinality(saw_proof) <= 8),
    ADD COLUMN saw_route text[] NOT NULL DEFAULT '{}' CHECK (cardinality(saw_route) <= 8),
    ADD COLUMN trouble text CHECK (length(trouble) BETWEEN 1 AND 500),
    ADD COLUMN authority text CHECK (length(authority) BETWEEN 1 AND 500),
    -- Its proof was found, and something else is in the way.
    ADD COLUMN is_waiting boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT hosts_token CHECK ((token IS NULL) = (status = 'given')),
    ADD CONSTRAINT hosts_proven CHECK (status NOT IN ('proven', 'routed', 'live', 'drifting') OR proven_at IS NOT NULL),
    ADD CONSTRAINT hosts_released CHECK ((status = 'released') = (released_at IS NOT NULL)),
    ADD CONSTRAINT hosts_primary CHECK (NOT is_primary OR status IN ('given', 'routed', 'live', 'drifting'));
ALTER TABLE hosts ALTER COLUMN status SET DEFAULT 'claimed';
CREATE UNIQUE INDEX hosts_id ON hosts (tenant_id, id);
CREATE INDEX hosts_due ON hosts (next_check_at) WHERE next_check_at IS NOT NULL;

-- Any number may claim a host; one has it.
ALTER TABLE hosts DROP CONSTRAINT hosts_host_key;
CREATE UNIQUE INDEX hosts_host_key ON hosts (host) WHERE status IN ('given', 'proven', 'routed', 'live', 'drifting');
CREATE INDEX hosts_released ON hosts (host) WHERE status = 'released';

-- An admin claims and gives back; what DNS has shown only jobs write.
CREATE POLICY claims ON hosts FOR INSERT TO desk_admin WITH CHECK (status = 'claimed');
CREATE POLICY steps ON hosts FOR UPDATE TO desk_admin, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY never_proven ON hosts FOR DELETE TO desk_admin USING (status = 'claimed');
CREATE POLICY long_released ON hosts FOR DELETE TO desk_jobs USING (status = 'released');
GRANT INSERT (id, host, token, claimed_at, next_check_at, member_name), DELETE,
      UPDATE (is_primary, status, token, claimed_at, member_name, proven_at, routed_at, seen_at, failing_since, released_at,
              checked_at, next_check_at, saw_proof, saw_route, trouble, authority, is_waiting)
    ON hosts TO desk_admin;
GRANT DELETE,
      UPDATE (is_primary, status, proven_at, routed_at, seen_at, failing_since, released_at, checked_at, next_check_at,
              saw_proof, saw_route, trouble, authority, is_waiting)
    ON hosts TO desk_jobs;

CREATE FUNCTION hold_host_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'desk_admin' AND NEW.status NOT IN ('claimed', 'released') THEN
        RAISE EXCEPTION 'only a look at DNS proves a host' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF current_user IN ('desk_admin', 'desk_jobs') AND 'given' IN (OLD.status, NEW.status) THEN
        RAISE EXCEPTION 'only the operator gives a host' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER hold_steps BEFORE UPDATE OF status ON hosts FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION hold_host_steps();

-- Whether another tenant has one of these names, the first of which is wanted, or has given the wanted one back since.
-- It looks across the wall, so only jobs may ask, and they do once the proof is there.
CREATE POLICY registrar ON hosts FOR SELECT TO desk_owner USING (true);
CREATE FUNCTION host_is_free(names text[], since timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT NOT EXISTS (
        SELECT FROM public.hosts h
        WHERE h.tenant_id <> public.current_tenant()
          AND (h.host = ANY (names) AND h.status IN ('given', 'proven', 'routed', 'live', 'drifting')
               OR h.host = names[1] AND h.status = 'released' AND h.released_at > since))
$$;
REVOKE EXECUTE ON FUNCTION host_is_free FROM PUBLIC;
GRANT EXECUTE ON FUNCTION host_is_free TO desk_jobs;

-- A look at DNS that changes nothing is no news to anybody.
DROP TRIGGER announce ON hosts;
CREATE TRIGGER announce AFTER INSERT OR DELETE ON hosts FOR EACH STATEMENT EXECUTE FUNCTION announce_tenants();
CREATE TRIGGER announce_change AFTER UPDATE ON hosts FOR EACH ROW
    WHEN ((OLD.status, OLD.is_primary, OLD.host) IS DISTINCT FROM (NEW.status, NEW.is_primary, NEW.host))
    EXECUTE FUNCTION announce_tenants();

ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet', 'waiting sheet',
                    'domain'));
