-- The database after all migrations. Written by bin/test --update-schema, compared by bin/test.

CREATE FUNCTION public.announce_alerts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('alerts', NEW.tenant_id::text);
    RETURN NULL;
END
$$;

CREATE FUNCTION public.announce_jobs() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('jobs', TG_ARGV[0]);
    RETURN NULL;
END
$$;

CREATE FUNCTION public.announce_sessions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('sessions', OLD.tenant_id::text);
    RETURN NULL;
END
$$;

CREATE FUNCTION public.announce_tenants() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('tenants', '');
    RETURN NULL;
END
$$;

CREATE FUNCTION public.current_member() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.member', true), '')::uuid $$;

CREATE FUNCTION public.current_party() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.party', true), '')::uuid $$;

CREATE FUNCTION public.current_tenant() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;

CREATE FUNCTION public.delete_unless_used(record_table text, record_id uuid) RETURNS boolean
    LANGUAGE plpgsql
    AS $_$
BEGIN
    EXECUTE format('DELETE FROM %I WHERE id = $1', record_table) USING record_id;
    RETURN FOUND;
EXCEPTION WHEN foreign_key_violation THEN
    RETURN false;
END
$_$;

CREATE FUNCTION public.follow_job() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    UPDATE public.occurrences
    SET status = CASE NEW.status
            WHEN 'waiting' THEN 'queued' WHEN 'parked' THEN 'failed' WHEN 'cancelled' THEN 'skipped' ELSE NEW.status END,
        reason = CASE NEW.status WHEN 'cancelled' THEN 'It was cancelled.' ELSE NEW.reason END,
        started_at = NEW.started_at, finished_at = NEW.finished_at, rows = NEW.rows
    WHERE tenant_id = NEW.tenant_id AND job_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.hold_host_steps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.host_is_free(names text[], since timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT NOT EXISTS (
        SELECT FROM public.hosts h
        WHERE h.tenant_id <> public.current_tenant()
          AND (h.host = ANY (names) AND h.status IN ('given', 'proven', 'routed', 'live', 'drifting')
               OR h.host = names[1] AND h.status = 'released' AND h.released_at > since))
$$;

CREATE PROCEDURE public.isolate(IN target regclass, IN tenant_column name DEFAULT 'tenant_id'::name)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format(
        'CREATE POLICY tenant_wall ON %s AS RESTRICTIVE
         TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs
         USING (%I = (SELECT current_tenant())) WITH CHECK (%I = (SELECT current_tenant()))',
        target, tenant_column, tenant_column);
END
$$;

CREATE FUNCTION public.name_member() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.member_name := coalesce(
        (SELECT m.name FROM members m WHERE m.tenant_id = NEW.tenant_id AND m.id = NEW.member_id), '');
    RETURN NEW;
END
$$;

CREATE FUNCTION public.new_id() RETURNS uuid
    LANGUAGE sql PARALLEL SAFE
    AS $$
    SELECT encode(
        set_bit(set_bit(
            overlay(
                uuid_send(gen_random_uuid())
                PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                FROM 1 FOR 6),
            52, 1), 53, 1),
        'hex')::uuid
$$;

CREATE FUNCTION public.open_import_staging() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    CREATE TEMP TABLE import_staging (
        line bigint NOT NULL,
        show_id uuid,
        episode_id uuid,
        day date,
        source text,
        downloads bigint,
        listeners bigint,
        completion_rate_ppm integer,
        ctr_ppm integer,
        conversions bigint,
        revenue_cents bigint,
        rejected_column text,
        rejected_value text,
        reason text,
        suggestion text,
        cells text[]
    ) ON COMMIT DROP;
    CREATE TEMP TABLE import_merge (
        show_id uuid NOT NULL,
        day date NOT NULL,
        episode_id uuid NOT NULL,
        source text NOT NULL,
        downloads bigint,
        listeners bigint,
        completion_rate_ppm integer,
        ctr_ppm integer,
        conversions bigint,
        revenue_cents bigint,
        line bigint NOT NULL,
        state "char" NOT NULL
    ) ON COMMIT DROP;
    GRANT SELECT, INSERT ON import_staging, import_merge TO desk_ops, desk_jobs;
END
$$;

CREATE FUNCTION public.open_totals_staging() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    PERFORM public.open_import_staging();
    ALTER TABLE pg_temp.import_staging ADD COLUMN through date;
    CREATE TEMP TABLE totals_merge (
        show_id uuid NOT NULL,
        episode_id uuid,
        subject_id uuid NOT NULL,
        source text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        downloads bigint,
        listeners bigint,
        completion_rate_ppm integer,
        ctr_ppm integer,
        conversions bigint,
        revenue_cents bigint,
        line bigint NOT NULL,
        held bigint,
        state "char" NOT NULL
    ) ON COMMIT DROP;
    GRANT SELECT, INSERT ON totals_merge TO desk_ops, desk_jobs;
END
$$;

CREATE FUNCTION public.refuse_foreign_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'only members themselves sign an alert' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION public.refuse_foreign_password() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'only members themselves set their password' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION public.respread_line_item() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM spread_line_item(OLD, -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM spread_line_item(NEW, 1);
    END IF;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM placement_days d
        WHERE d.tenant_id = OLD.tenant_id AND d.placement_id = OLD.placement_id
          AND d.day BETWEEN OLD.starts_on AND OLD.ends_on AND d.booked = 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TABLE public.line_items (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    campaign_id uuid NOT NULL,
    placement_id uuid NOT NULL,
    status text DEFAULT 'scheduled'::text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    booked_impressions bigint NOT NULL,
    cpm_cents bigint NOT NULL,
    promo_code text DEFAULT ''::text NOT NULL,
    vanity_url text DEFAULT ''::text NOT NULL,
    CONSTRAINT line_items_booked_impressions_check CHECK (((booked_impressions >= 0) AND (booked_impressions <= '1000000000000'::bigint))),
    CONSTRAINT line_items_check CHECK (((ends_on >= starts_on) AND ((ends_on - starts_on) <= 1100))),
    CONSTRAINT line_items_cpm_cents_check CHECK (((cpm_cents >= 0) AND (cpm_cents <= 100000000))),
    CONSTRAINT line_items_promo_code_check CHECK ((length(promo_code) <= 60)),
    CONSTRAINT line_items_status_check CHECK ((status = ANY (ARRAY['scheduled'::text, 'active'::text, 'completed'::text, 'cancelled'::text]))),
    CONSTRAINT line_items_vanity_url_check CHECK (((length(vanity_url) <= 500) AND ((vanity_url !~ ':'::text) OR (vanity_url ~* '^https?://'::text))))
);

ALTER TABLE ONLY public.line_items FORCE ROW LEVEL SECURITY;

CREATE FUNCTION public.spread_line_item(line public.line_items, sign integer) RETURNS void
    LANGUAGE sql
    AS $$
    INSERT INTO placement_days AS held (tenant_id, placement_id, day, booked)
    SELECT line.tenant_id, line.placement_id, line.starts_on + n,
           sign * (line.booked_impressions * (n + 1) / days - line.booked_impressions * n / days)
    FROM (SELECT line.ends_on - line.starts_on + 1 AS days) AS flight, generate_series(0, days - 1) AS n
    WHERE line.status <> 'cancelled'
    ORDER BY 3
    ON CONFLICT (tenant_id, placement_id, day) DO UPDATE SET booked = held.booked + excluded.booked
$$;

CREATE TABLE public.address_changes (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    member_id uuid NOT NULL,
    email text NOT NULL,
    token_hash bytea NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT address_changes_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text) AND (length(email) <= 254))),
    CONSTRAINT address_changes_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.address_changes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.advertisers (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    name text NOT NULL,
    website text DEFAULT ''::text NOT NULL,
    CONSTRAINT advertisers_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

ALTER TABLE ONLY public.advertisers FORCE ROW LEVEL SECURITY;

CREATE TABLE public.alerts (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    rule text NOT NULL,
    key text NOT NULL,
    severity text NOT NULL,
    title text NOT NULL,
    detail text NOT NULL,
    href text NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    count bigint DEFAULT 1 NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by uuid,
    acknowledged_name text,
    resolved_at timestamp with time zone,
    resolved_by uuid,
    resolved_name text,
    CONSTRAINT alerts_check CHECK (((seen_at >= opened_at) AND (acknowledged_at >= opened_at) AND (resolved_at >= opened_at))),
    CONSTRAINT alerts_check1 CHECK ((num_nulls(acknowledged_at, acknowledged_by, acknowledged_name) = ANY (ARRAY[0, 3]))),
    CONSTRAINT alerts_check2 CHECK ((num_nulls(resolved_by, resolved_name) = ANY (ARRAY[0, 2]))),
    CONSTRAINT alerts_check3 CHECK (((resolved_at IS NOT NULL) OR (resolved_by IS NULL))),
    CONSTRAINT alerts_count_check CHECK ((count >= 1)),
    CONSTRAINT alerts_href_check CHECK ((href ~ '^/[a-z]'::text)),
    CONSTRAINT alerts_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
    CONSTRAINT alerts_rule_check CHECK ((rule = ANY (ARRAY['etl health'::text, 'failed import'::text, 'under-delivery'::text, 'stuck deal'::text, 'show feed'::text, 'sheet'::text, 'waiting sheet'::text, 'domain'::text, 'sender'::text]))),
    CONSTRAINT alerts_severity_check CHECK ((severity = ANY (ARRAY['warn'::text, 'bad'::text]))),
    CONSTRAINT alerts_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY public.alerts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audience_profiles (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    show_id uuid NOT NULL,
    dimension text NOT NULL,
    segment text NOT NULL,
    share_ppm integer NOT NULL,
    CONSTRAINT audience_profiles_dimension_check CHECK ((dimension = ANY (ARRAY['country'::text, 'age'::text, 'gender'::text]))),
    CONSTRAINT audience_profiles_segment_check CHECK (((length(segment) >= 1) AND (length(segment) <= 40))),
    CONSTRAINT audience_profiles_share_ppm_check CHECK (((share_ppm >= 0) AND (share_ppm <= 1000000)))
);

ALTER TABLE ONLY public.audience_profiles FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_log (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    member_id uuid DEFAULT public.current_member(),
    action text NOT NULL,
    subject_id uuid,
    address text DEFAULT ''::text NOT NULL,
    change jsonb DEFAULT '{}'::jsonb NOT NULL,
    member_name text DEFAULT ''::text NOT NULL,
    CONSTRAINT audit_log_action_check CHECK (((length(action) >= 1) AND (length(action) <= 80)))
);

ALTER TABLE ONLY public.audit_log FORCE ROW LEVEL SECURITY;

CREATE TABLE public.brand_drafts (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    stamp uuid DEFAULT gen_random_uuid() NOT NULL,
    settings jsonb NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    member_id uuid,
    member_name text DEFAULT ''::text NOT NULL,
    CONSTRAINT brand_drafts_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text))
);

ALTER TABLE ONLY public.brand_drafts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.brand_files (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    digest text NOT NULL,
    type text NOT NULL,
    bytes bytea NOT NULL,
    kept_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT brand_files_bytes_check CHECK (((length(bytes) >= 1) AND (length(bytes) <= 4194304))),
    CONSTRAINT brand_files_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT brand_files_type_check CHECK ((type = ANY (ARRAY['image/svg+xml'::text, 'image/png'::text, 'image/webp'::text])))
);

ALTER TABLE ONLY public.brand_files FORCE ROW LEVEL SECURITY;

CREATE TABLE public.brand_sketches (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    member_id uuid DEFAULT public.current_member() NOT NULL,
    settings jsonb NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT brand_sketches_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text))
);

ALTER TABLE ONLY public.brand_sketches FORCE ROW LEVEL SECURITY;

CREATE TABLE public.brand_versions (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    number integer NOT NULL,
    settings jsonb NOT NULL,
    published_at timestamp with time zone DEFAULT now() NOT NULL,
    member_id uuid,
    member_name text DEFAULT ''::text NOT NULL,
    restores integer,
    CONSTRAINT brand_versions_number_check CHECK ((number > 0)),
    CONSTRAINT brand_versions_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text))
);

ALTER TABLE ONLY public.brand_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.brands (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    published integer NOT NULL
);

ALTER TABLE ONLY public.brands FORCE ROW LEVEL SECURITY;

CREATE TABLE public.campaigns (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    advertiser_id uuid NOT NULL,
    name text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    budget_cents bigint NOT NULL,
    cpm_ceiling_cents bigint,
    target_countries text[] DEFAULT '{}'::text[] NOT NULL,
    target_ages text[] DEFAULT '{}'::text[] NOT NULL,
    target_genders text[] DEFAULT '{}'::text[] NOT NULL,
    target_topics text[] DEFAULT '{}'::text[] NOT NULL,
    excluded_topics text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT campaigns_budget_cents_check CHECK ((budget_cents >= 0)),
    CONSTRAINT campaigns_check CHECK ((ends_on >= starts_on)),
    CONSTRAINT campaigns_cpm_ceiling_cents_check CHECK ((cpm_ceiling_cents >= 0)),
    CONSTRAINT campaigns_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE ONLY public.campaigns FORCE ROW LEVEL SECURITY;

CREATE TABLE public.creators (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    name text NOT NULL,
    CONSTRAINT creators_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

ALTER TABLE ONLY public.creators FORCE ROW LEVEL SECURITY;

CREATE TABLE public.daily_metrics (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    show_id uuid NOT NULL,
    day date NOT NULL,
    episode_id uuid NOT NULL,
    source text NOT NULL,
    downloads bigint,
    listeners bigint,
    completion_rate_ppm integer,
    ctr_ppm integer,
    conversions bigint,
    revenue_cents bigint,
    import_id uuid NOT NULL,
    CONSTRAINT daily_metrics_completion_rate_ppm_check CHECK (((completion_rate_ppm >= 0) AND (completion_rate_ppm <= 1000000))),
    CONSTRAINT daily_metrics_conversions_check CHECK ((conversions >= 0)),
    CONSTRAINT daily_metrics_ctr_ppm_check CHECK (((ctr_ppm >= 0) AND (ctr_ppm <= 1000000))),
    CONSTRAINT daily_metrics_downloads_check CHECK ((downloads >= 0)),
    CONSTRAINT daily_metrics_listeners_check CHECK ((listeners >= 0)),
    CONSTRAINT daily_metrics_revenue_cents_check CHECK ((revenue_cents >= 0)),
    CONSTRAINT daily_metrics_source_check CHECK (((length(source) >= 1) AND (length(source) <= 50)))
);

ALTER TABLE ONLY public.daily_metrics FORCE ROW LEVEL SECURITY;

CREATE TABLE public.episode_totals (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    show_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    first_day date NOT NULL,
    downloads bigint NOT NULL,
    first_30_days bigint NOT NULL
);

ALTER TABLE ONLY public.episode_totals FORCE ROW LEVEL SECURITY;

CREATE TABLE public.episodes (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    show_id uuid NOT NULL,
    guid text NOT NULL,
    title text NOT NULL,
    published_on date NOT NULL,
    seconds integer DEFAULT 0 NOT NULL,
    is_explicit boolean DEFAULT false NOT NULL,
    CONSTRAINT episodes_guid_check CHECK (((length(guid) >= 1) AND (length(guid) <= 500))),
    CONSTRAINT episodes_seconds_check CHECK ((seconds >= 0)),
    CONSTRAINT episodes_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500)))
);

ALTER TABLE ONLY public.episodes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.feed_items (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    feed_id uuid NOT NULL,
    guid text NOT NULL,
    title text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_on date NOT NULL,
    seconds integer NOT NULL,
    is_explicit boolean NOT NULL,
    enclosure_url text NOT NULL,
    enclosure_type text NOT NULL,
    enclosure_bytes bigint NOT NULL,
    CONSTRAINT feed_items_enclosure_bytes_check CHECK ((enclosure_bytes >= 0)),
    CONSTRAINT feed_items_guid_check CHECK (((length(guid) >= 1) AND (length(guid) <= 500))),
    CONSTRAINT feed_items_seconds_check CHECK ((seconds >= 0)),
    CONSTRAINT feed_items_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500)))
);

ALTER TABLE ONLY public.feed_items FORCE ROW LEVEL SECURITY;

CREATE TABLE public.feed_refreshes (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    feed_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    member_name text DEFAULT ''::text NOT NULL,
    result text NOT NULL,
    created integer DEFAULT 0 NOT NULL,
    changed integer DEFAULT 0 NOT NULL,
    unchanged integer DEFAULT 0 NOT NULL,
    error text,
    CONSTRAINT feed_refreshes_changed_check CHECK ((changed >= 0)),
    CONSTRAINT feed_refreshes_check CHECK (((result = 'failed'::text) = (error IS NOT NULL))),
    CONSTRAINT feed_refreshes_created_check CHECK ((created >= 0)),
    CONSTRAINT feed_refreshes_error_check CHECK (((length(error) >= 1) AND (length(error) <= 500))),
    CONSTRAINT feed_refreshes_result_check CHECK ((result = ANY (ARRAY['read'::text, 'same'::text, 'failed'::text]))),
    CONSTRAINT feed_refreshes_unchanged_check CHECK ((unchanged >= 0))
);

ALTER TABLE ONLY public.feed_refreshes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.feeds (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    show_id uuid,
    url text,
    file_name text,
    status text DEFAULT 'found'::text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    language text NOT NULL,
    author text NOT NULL,
    link text NOT NULL,
    categories text[] NOT NULL,
    is_explicit boolean NOT NULL,
    remark text DEFAULT ''::text NOT NULL,
    etag text,
    last_modified text,
    read_at timestamp with time zone NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    error text,
    next_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    member_name text DEFAULT ''::text NOT NULL,
    CONSTRAINT feeds_check CHECK ((num_nulls(url, file_name) = 1)),
    CONSTRAINT feeds_check1 CHECK (((status = 'found'::text) = (show_id IS NULL))),
    CONSTRAINT feeds_check2 CHECK (((status <> 'paused'::text) OR (url IS NOT NULL))),
    CONSTRAINT feeds_check3 CHECK (((next_at IS NOT NULL) = ((status = 'active'::text) AND (url IS NOT NULL)))),
    CONSTRAINT feeds_check4 CHECK (((error IS NULL) = (failures = 0))),
    CONSTRAINT feeds_error_check CHECK (((length(error) >= 1) AND (length(error) <= 500))),
    CONSTRAINT feeds_failures_check CHECK ((failures >= 0)),
    CONSTRAINT feeds_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
    CONSTRAINT feeds_status_check CHECK ((status = ANY (ARRAY['found'::text, 'active'::text, 'paused'::text]))),
    CONSTRAINT feeds_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
    CONSTRAINT feeds_url_check CHECK (((octet_length(url) >= 1) AND (octet_length(url) <= 2000)))
);

ALTER TABLE ONLY public.feeds FORCE ROW LEVEL SECURITY;

CREATE TABLE public.hosts (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    host text NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    status text DEFAULT 'claimed'::text NOT NULL,
    token text,
    claimed_at timestamp with time zone,
    member_name text DEFAULT ''::text NOT NULL,
    proven_at timestamp with time zone,
    routed_at timestamp with time zone,
    seen_at timestamp with time zone,
    failing_since timestamp with time zone,
    released_at timestamp with time zone,
    checked_at timestamp with time zone,
    next_check_at timestamp with time zone,
    saw_proof text[] DEFAULT '{}'::text[] NOT NULL,
    saw_route text[] DEFAULT '{}'::text[] NOT NULL,
    trouble text,
    authority text,
    is_waiting boolean DEFAULT false NOT NULL,
    CONSTRAINT hosts_authority_check CHECK (((length(authority) >= 1) AND (length(authority) <= 500))),
    CONSTRAINT hosts_host_check CHECK (((host = lower(host)) AND ((length(host) >= 1) AND (length(host) <= 253)))),
    CONSTRAINT hosts_primary CHECK (((NOT is_primary) OR (status = ANY (ARRAY['given'::text, 'routed'::text, 'live'::text, 'drifting'::text])))),
    CONSTRAINT hosts_proven CHECK (((status <> ALL (ARRAY['proven'::text, 'routed'::text, 'live'::text, 'drifting'::text])) OR (proven_at IS NOT NULL))),
    CONSTRAINT hosts_released CHECK (((status = 'released'::text) = (released_at IS NOT NULL))),
    CONSTRAINT hosts_saw_proof_check CHECK ((cardinality(saw_proof) <= 8)),
    CONSTRAINT hosts_saw_route_check CHECK ((cardinality(saw_route) <= 8)),
    CONSTRAINT hosts_status_check CHECK ((status = ANY (ARRAY['given'::text, 'claimed'::text, 'proven'::text, 'routed'::text, 'live'::text, 'drifting'::text, 'released'::text]))),
    CONSTRAINT hosts_token CHECK (((token IS NULL) = (status = 'given'::text))),
    CONSTRAINT hosts_token_check CHECK ((token ~ '^[0-9a-f]{40}$'::text)),
    CONSTRAINT hosts_trouble_check CHECK (((length(trouble) >= 1) AND (length(trouble) <= 500)))
);

ALTER TABLE ONLY public.hosts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.import_mappings (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    fingerprint text NOT NULL,
    kind text NOT NULL,
    mapping jsonb NOT NULL,
    member_name text DEFAULT ''::text NOT NULL,
    used_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT import_mappings_fingerprint_check CHECK (((length(fingerprint) >= 1) AND (length(fingerprint) <= 100))),
    CONSTRAINT import_mappings_kind_check CHECK ((kind = ANY (ARRAY['metrics'::text, 'shows'::text, 'episodes'::text, 'placements'::text, 'advertisers'::text, 'lines'::text])))
);

ALTER TABLE ONLY public.import_mappings FORCE ROW LEVEL SECURITY;

CREATE TABLE public.import_pieces (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    import_id uuid NOT NULL,
    "position" integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT import_pieces_position_check CHECK (("position" >= 0))
);
ALTER TABLE ONLY public.import_pieces ALTER COLUMN bytes SET COMPRESSION lz4;

ALTER TABLE ONLY public.import_pieces FORCE ROW LEVEL SECURITY;

CREATE TABLE public.import_rejections (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    import_id uuid NOT NULL,
    line bigint NOT NULL,
    column_name text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    cells text[] DEFAULT '{}'::text[] NOT NULL,
    suggestion text,
    corrected_by uuid
);

ALTER TABLE ONLY public.import_rejections FORCE ROW LEVEL SECURITY;

CREATE TABLE public.import_shows (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    import_id uuid NOT NULL,
    show_id uuid NOT NULL
);

ALTER TABLE ONLY public.import_shows FORCE ROW LEVEL SECURITY;

CREATE TABLE public.imports (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    member_id uuid,
    member_name text DEFAULT ''::text NOT NULL,
    file_name text NOT NULL,
    status text DEFAULT 'running'::text NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone,
    bytes bigint DEFAULT 0 NOT NULL,
    rows bigint DEFAULT 0 NOT NULL,
    accepted bigint DEFAULT 0 NOT NULL,
    rejected bigint DEFAULT 0 NOT NULL,
    created bigint DEFAULT 0 NOT NULL,
    first_day date,
    last_day date,
    ignored_columns text[] DEFAULT '{}'::text[] NOT NULL,
    failure text,
    kind text DEFAULT 'metrics'::text NOT NULL,
    encoding text DEFAULT 'detected'::text NOT NULL,
    sha256 bytea,
    findings jsonb,
    mapping jsonb,
    preview jsonb,
    changed bigint DEFAULT 0 NOT NULL,
    job_id uuid,
    touched_at timestamp with time zone DEFAULT now() NOT NULL,
    corrects_id uuid,
    idempotency_key text,
    kept bigint DEFAULT 0 NOT NULL,
    undone_at timestamp with time zone,
    undone_name text,
    sheet_id uuid,
    sheet_name text,
    saves_itself boolean DEFAULT false NOT NULL,
    notify_id uuid,
    said jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT imports_accepted CHECK (((created + changed) <= accepted)),
    CONSTRAINT imports_check CHECK ((rows = (accepted + rejected))),
    CONSTRAINT imports_encoding_check CHECK ((encoding = ANY (ARRAY['detected'::text, 'windows-1252'::text]))),
    CONSTRAINT imports_failure CHECK (((status = 'failed'::text) = (failure IS NOT NULL))),
    CONSTRAINT imports_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
    CONSTRAINT imports_finished CHECK (((status = ANY (ARRAY['receiving'::text, 'checking'::text, 'mapping'::text, 'ready'::text, 'running'::text])) = (finished_at IS NULL))),
    CONSTRAINT imports_idempotency_key_check CHECK (((length(idempotency_key) >= 1) AND (length(idempotency_key) <= 200))),
    CONSTRAINT imports_kind_check CHECK ((kind = ANY (ARRAY['metrics'::text, 'shows'::text, 'episodes'::text, 'placements'::text, 'advertisers'::text, 'lines'::text]))),
    CONSTRAINT imports_sha256_check CHECK ((length(sha256) = 32)),
    CONSTRAINT imports_sheet CHECK (((sheet_id IS NULL) OR (sheet_name IS NOT NULL))),
    CONSTRAINT imports_sheet_name_check CHECK (((length(sheet_name) >= 1) AND (length(sheet_name) <= 120))),
    CONSTRAINT imports_status CHECK ((status = ANY (ARRAY['receiving'::text, 'checking'::text, 'mapping'::text, 'ready'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text, 'redoing'::text]))),
    CONSTRAINT imports_undone CHECK (((undone_at IS NULL) = (undone_name IS NULL)))
);

ALTER TABLE ONLY public.imports FORCE ROW LEVEL SECURITY;

CREATE TABLE public.invitations (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    email text NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    role text NOT NULL,
    creator_id uuid,
    advertiser_id uuid,
    token_hash bytea NOT NULL,
    inviter_id uuid,
    inviter_name text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    CONSTRAINT invitations_check CHECK (((role = 'creator'::text) = (creator_id IS NOT NULL))),
    CONSTRAINT invitations_check1 CHECK (((role = 'advertiser'::text) = (advertiser_id IS NOT NULL))),
    CONSTRAINT invitations_check2 CHECK ((num_nonnulls(accepted_at, withdrawn_at) <= 1)),
    CONSTRAINT invitations_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text) AND (length(email) <= 254))),
    CONSTRAINT invitations_name_check CHECK ((length(name) <= 120)),
    CONSTRAINT invitations_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'ops'::text, 'creator'::text, 'advertiser'::text]))),
    CONSTRAINT invitations_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.invitations FORCE ROW LEVEL SECURITY;

CREATE TABLE public.jobs (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    unique_key text,
    task text,
    status text DEFAULT 'waiting'::text NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    max_attempts integer NOT NULL,
    worker text,
    lease_until timestamp with time zone,
    fence bigint DEFAULT 0 NOT NULL,
    cancel_requested boolean DEFAULT false NOT NULL,
    progress_done bigint,
    progress_total bigint,
    rows bigint,
    reason text,
    member_id uuid,
    member_name text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT jobs_check CHECK (((attempt >= 0) AND (attempt <= max_attempts))),
    CONSTRAINT jobs_check1 CHECK (((status = 'running'::text) = (worker IS NOT NULL))),
    CONSTRAINT jobs_check2 CHECK (((status = 'running'::text) = (lease_until IS NOT NULL))),
    CONSTRAINT jobs_check3 CHECK (((status = ANY (ARRAY['done'::text, 'parked'::text, 'cancelled'::text])) = (finished_at IS NOT NULL))),
    CONSTRAINT jobs_check4 CHECK (((status <> 'running'::text) OR ((attempt > 0) AND (started_at IS NOT NULL)))),
    CONSTRAINT jobs_check5 CHECK (((status <> 'waiting'::text) OR ((attempt < max_attempts) AND (NOT cancel_requested)))),
    CONSTRAINT jobs_check6 CHECK (((status <> 'parked'::text) OR (reason IS NOT NULL))),
    CONSTRAINT jobs_check7 CHECK ((((progress_done IS NULL) = (progress_total IS NULL)) AND ((progress_done >= 0) AND (progress_done <= progress_total)))),
    CONSTRAINT jobs_fence_check CHECK ((fence >= 0)),
    CONSTRAINT jobs_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 80))),
    CONSTRAINT jobs_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 100))),
    CONSTRAINT jobs_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
    CONSTRAINT jobs_rows_check CHECK ((rows >= 0)),
    CONSTRAINT jobs_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'parked'::text, 'cancelled'::text]))),
    CONSTRAINT jobs_unique_key_check CHECK (((length(unique_key) >= 1) AND (length(unique_key) <= 200))),
    CONSTRAINT jobs_worker_check CHECK (((length(worker) >= 1) AND (length(worker) <= 200)))
);

ALTER TABLE ONLY public.jobs FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_mutes (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    CONSTRAINT mail_mutes_kind_check CHECK ((kind = ANY (ARRAY['import_finished'::text, 'import_failed'::text, 'deal_alert'::text, 'io_accepted'::text, 'makegood_due'::text, 'report_ready'::text, 'low_token_balance'::text, 'referral_converted'::text])))
);

ALTER TABLE ONLY public.mail_mutes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_templates (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    name text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    member_name text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT mail_templates_body_check CHECK (((octet_length(body) >= 1) AND (octet_length(body) <= 65536))),
    CONSTRAINT mail_templates_name_check CHECK ((name = ANY (ARRAY['invite'::text, 'welcome'::text, 'verify_address'::text, 'address_changed'::text, 'password_reset'::text, 'import_finished'::text, 'import_failed'::text, 'deal_alert'::text, 'io_sent'::text, 'io_accepted'::text, 'makegood_due'::text, 'report_ready'::text, 'receipt'::text, 'plan_changed'::text, 'low_token_balance'::text, 'referral_converted'::text]))),
    CONSTRAINT mail_templates_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
    CONSTRAINT mail_templates_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.mail_templates FORCE ROW LEVEL SECURITY;

CREATE TABLE public.members (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    creator_id uuid,
    advertiser_id uuid,
    password_hash text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    signed_in_at timestamp with time zone,
    disabled_at timestamp with time zone,
    CONSTRAINT members_check CHECK (((role = 'creator'::text) = (creator_id IS NOT NULL))),
    CONSTRAINT members_check1 CHECK (((role = 'advertiser'::text) = (advertiser_id IS NOT NULL))),
    CONSTRAINT members_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text) AND (length(email) <= 254))),
    CONSTRAINT members_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT members_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'ops'::text, 'creator'::text, 'advertiser'::text])))
);

ALTER TABLE ONLY public.members FORCE ROW LEVEL SECURITY;

CREATE TABLE public.metric_changes (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    import_id uuid NOT NULL,
    show_id uuid NOT NULL,
    day date NOT NULL,
    episode_id uuid NOT NULL,
    source text NOT NULL,
    downloads bigint,
    listeners bigint,
    completion_rate_ppm integer,
    ctr_ppm integer,
    conversions bigint,
    revenue_cents bigint,
    writer_id uuid NOT NULL,
    expects_id uuid
);

ALTER TABLE ONLY public.metric_changes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.occurrences (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    task text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    by_hand boolean DEFAULT false NOT NULL,
    status text NOT NULL,
    job_id uuid,
    reason text,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    rows bigint,
    request_key text,
    CONSTRAINT occurrences_check CHECK (((status <> ALL (ARRAY['failed'::text, 'skipped'::text, 'coalesced'::text, 'missed'::text])) OR (reason IS NOT NULL))),
    CONSTRAINT occurrences_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
    CONSTRAINT occurrences_request_key_check CHECK (((length(request_key) >= 1) AND (length(request_key) <= 200))),
    CONSTRAINT occurrences_rows_check CHECK ((rows >= 0)),
    CONSTRAINT occurrences_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'skipped'::text, 'coalesced'::text, 'missed'::text])))
);

ALTER TABLE ONLY public.occurrences FORCE ROW LEVEL SECURITY;

CREATE TABLE public.outbox (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    kind text NOT NULL,
    recipient text NOT NULL,
    recipient_name text NOT NULL,
    from_name text NOT NULL,
    reply_to text NOT NULL,
    subject text NOT NULL,
    body_text text NOT NULL,
    body_html text NOT NULL,
    message_id text NOT NULL,
    status text DEFAULT 'queued'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone,
    last_error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    sent_at timestamp with time zone,
    is_secret boolean DEFAULT false NOT NULL,
    expires_at timestamp with time zone,
    unsubscribe text,
    CONSTRAINT outbox_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT outbox_check CHECK (((status = 'queued'::text) = (next_at IS NOT NULL))),
    CONSTRAINT outbox_check1 CHECK (((status = 'sent'::text) = (sent_at IS NOT NULL))),
    CONSTRAINT outbox_check2 CHECK (((status <> 'failed'::text) OR (last_error IS NOT NULL))),
    CONSTRAINT outbox_check3 CHECK (((status <> ALL (ARRAY['sending'::text, 'sent'::text])) OR (attempts > 0))),
    CONSTRAINT outbox_from_name_check CHECK (((length(from_name) >= 1) AND (length(from_name) <= 120))),
    CONSTRAINT outbox_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 80))),
    CONSTRAINT outbox_last_error_check CHECK (((length(last_error) >= 1) AND (length(last_error) <= 500))),
    CONSTRAINT outbox_message_id_check CHECK ((message_id ~ '^<[^<>@\s]+@[^<>@\s]+>$'::text)),
    CONSTRAINT outbox_recipient_check CHECK (((length(recipient) >= 3) AND (length(recipient) <= 254))),
    CONSTRAINT outbox_reply_to_check CHECK (((length(reply_to) >= 3) AND (length(reply_to) <= 254))),
    CONSTRAINT outbox_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text]))),
    CONSTRAINT outbox_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 500))),
    CONSTRAINT outbox_unsubscribe_check CHECK (((length(unsubscribe) >= 1) AND (length(unsubscribe) <= 900)))
);

ALTER TABLE ONLY public.outbox FORCE ROW LEVEL SECURITY;

CREATE TABLE public.outbox_secrets (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    letter_id uuid NOT NULL,
    body_text text NOT NULL,
    body_html text NOT NULL
);

ALTER TABLE ONLY public.outbox_secrets FORCE ROW LEVEL SECURITY;

CREATE TABLE public.password_resets (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    member_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT password_resets_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.password_resets FORCE ROW LEVEL SECURITY;

CREATE TABLE public.placement_days (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    placement_id uuid NOT NULL,
    day date NOT NULL,
    booked bigint NOT NULL
);

ALTER TABLE ONLY public.placement_days FORCE ROW LEVEL SECURITY;

CREATE TABLE public.placements (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    show_id uuid NOT NULL,
    "position" text NOT NULL,
    seconds integer NOT NULL,
    voice text NOT NULL,
    delivery text NOT NULL,
    slots integer DEFAULT 1 NOT NULL,
    CONSTRAINT placements_delivery_check CHECK ((delivery = ANY (ARRAY['baked-in'::text, 'dynamic'::text]))),
    CONSTRAINT placements_position_check CHECK (("position" = ANY (ARRAY['pre-roll'::text, 'mid-roll'::text, 'post-roll'::text]))),
    CONSTRAINT placements_seconds_check CHECK (((seconds >= 5) AND (seconds <= 600))),
    CONSTRAINT placements_slots_check CHECK (((slots >= 1) AND (slots <= 10))),
    CONSTRAINT placements_voice_check CHECK ((voice = ANY (ARRAY['host-read'::text, 'produced'::text])))
);

ALTER TABLE ONLY public.placements FORCE ROW LEVEL SECURITY;

CREATE TABLE public.rate_cards (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    placement_id uuid NOT NULL,
    valid_from date NOT NULL,
    cpm_cents bigint NOT NULL,
    CONSTRAINT rate_cards_cpm_cents_check CHECK (((cpm_cents >= 0) AND (cpm_cents <= 100000000)))
);

ALTER TABLE ONLY public.rate_cards FORCE ROW LEVEL SECURITY;

CREATE TABLE public.record_changes (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    import_id uuid NOT NULL,
    table_name text NOT NULL,
    key text NOT NULL,
    before jsonb,
    after jsonb,
    kept text,
    CONSTRAINT record_changes_check CHECK (((before IS NOT NULL) OR (after IS NOT NULL))),
    CONSTRAINT record_changes_kept_check CHECK ((kept = ANY (ARRAY['changed'::text, 'used'::text, 'blocked'::text]))),
    CONSTRAINT record_changes_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
    CONSTRAINT record_changes_table_name_check CHECK (((length(table_name) >= 1) AND (length(table_name) <= 63)))
);

ALTER TABLE ONLY public.record_changes FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reported_totals (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    "position" bigint NOT NULL,
    show_id uuid NOT NULL,
    episode_id uuid,
    subject_id uuid NOT NULL,
    source text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    downloads bigint,
    listeners bigint,
    completion_rate_ppm integer,
    ctr_ppm integer,
    conversions bigint,
    revenue_cents bigint,
    import_id uuid NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    withdrawn boolean DEFAULT false NOT NULL,
    stands boolean DEFAULT true NOT NULL,
    CONSTRAINT reported_totals_completion_rate_ppm_check CHECK (((completion_rate_ppm >= 0) AND (completion_rate_ppm <= 1000000))),
    CONSTRAINT reported_totals_conversions_check CHECK ((conversions >= 0)),
    CONSTRAINT reported_totals_ctr_ppm_check CHECK (((ctr_ppm >= 0) AND (ctr_ppm <= 1000000))),
    CONSTRAINT reported_totals_days CHECK ((isfinite(last_day) AND (first_day <= last_day) AND (first_day < 'infinity'::date))),
    CONSTRAINT reported_totals_downloads_check CHECK ((downloads >= 0)),
    CONSTRAINT reported_totals_listeners_check CHECK ((listeners >= 0)),
    CONSTRAINT reported_totals_revenue_cents_check CHECK ((revenue_cents >= 0)),
    CONSTRAINT reported_totals_source_check CHECK (((length(source) >= 1) AND (length(source) <= 50))),
    CONSTRAINT reported_totals_stands CHECK ((NOT (withdrawn AND stands))),
    CONSTRAINT reported_totals_subject CHECK ((subject_id = COALESCE(episode_id, show_id)))
);

ALTER TABLE ONLY public.reported_totals FORCE ROW LEVEL SECURITY;

ALTER TABLE public.reported_totals ALTER COLUMN "position" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reported_totals_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.schedules (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    task text NOT NULL,
    cron text NOT NULL,
    time_zone text NOT NULL,
    when_missed text NOT NULL,
    catch_up_limit integer NOT NULL,
    paused boolean DEFAULT false NOT NULL,
    next_at timestamp with time zone,
    CONSTRAINT schedules_catch_up_limit_check CHECK (((catch_up_limit >= 1) AND (catch_up_limit <= 1000))),
    CONSTRAINT schedules_check CHECK ((paused = (next_at IS NULL))),
    CONSTRAINT schedules_cron_check CHECK (((length(cron) >= 9) AND (length(cron) <= 200))),
    CONSTRAINT schedules_task_check CHECK (((length(task) >= 1) AND (length(task) <= 80))),
    CONSTRAINT schedules_time_zone_check CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 60))),
    CONSTRAINT schedules_when_missed_check CHECK ((when_missed = ANY (ARRAY['skip'::text, 'once'::text, 'all'::text])))
);

ALTER TABLE ONLY public.schedules FORCE ROW LEVEL SECURITY;

CREATE TABLE public.schema_migrations (
    version bigint NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.senders (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    local_part text NOT NULL,
    domain text NOT NULL,
    selector text NOT NULL,
    record text NOT NULL,
    sealed bytea NOT NULL,
    added_at timestamp with time zone NOT NULL,
    member_name text NOT NULL,
    status text DEFAULT 'claimed'::text NOT NULL,
    verified_at timestamp with time zone,
    failing_since timestamp with time zone,
    checked_at timestamp with time zone,
    next_check_at timestamp with time zone NOT NULL,
    dkim text DEFAULT 'unknown'::text NOT NULL,
    spf text DEFAULT 'unknown'::text NOT NULL,
    dmarc text DEFAULT 'unknown'::text NOT NULL,
    saw_dkim text[] DEFAULT '{}'::text[] NOT NULL,
    saw_spf text[] DEFAULT '{}'::text[] NOT NULL,
    saw_dmarc text[] DEFAULT '{}'::text[] NOT NULL,
    trouble text,
    CONSTRAINT senders_check CHECK (((status = 'claimed'::text) = (verified_at IS NULL))),
    CONSTRAINT senders_check1 CHECK (((status <> 'claimed'::text) OR (failing_since IS NULL))),
    CONSTRAINT senders_check2 CHECK (((status <> 'lapsed'::text) OR (failing_since IS NOT NULL))),
    CONSTRAINT senders_dkim_check CHECK ((dkim = ANY (ARRAY['found'::text, 'missing'::text, 'unknown'::text, 'several'::text, 'unreadable'::text, 'other key'::text, 'revoked'::text]))),
    CONSTRAINT senders_dmarc_check CHECK ((dmarc = ANY (ARRAY['found'::text, 'missing'::text, 'unknown'::text, 'several'::text, 'unreadable'::text]))),
    CONSTRAINT senders_domain_check CHECK ((domain ~ '^[a-z0-9._-]{1,253}$'::text)),
    CONSTRAINT senders_local_part_check CHECK ((local_part ~ '^[!-?A-~]{1,64}$'::text)),
    CONSTRAINT senders_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT senders_record_check CHECK (((length(record) >= 1) AND (length(record) <= 2000))),
    CONSTRAINT senders_saw_dkim_check CHECK ((cardinality(saw_dkim) <= 8)),
    CONSTRAINT senders_saw_dmarc_check CHECK ((cardinality(saw_dmarc) <= 8)),
    CONSTRAINT senders_saw_spf_check CHECK ((cardinality(saw_spf) <= 8)),
    CONSTRAINT senders_sealed_check CHECK (((length(sealed) >= 29) AND (length(sealed) <= 10000))),
    CONSTRAINT senders_selector_check CHECK ((selector ~ '^[a-z0-9-]{1,63}$'::text)),
    CONSTRAINT senders_spf_check CHECK ((spf = ANY (ARRAY['found'::text, 'missing'::text, 'unknown'::text, 'several'::text, 'without server'::text]))),
    CONSTRAINT senders_status_check CHECK ((status = ANY (ARRAY['claimed'::text, 'verified'::text, 'lapsed'::text]))),
    CONSTRAINT senders_trouble_check CHECK (((length(trouble) >= 1) AND (length(trouble) <= 500)))
);

ALTER TABLE ONLY public.senders FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sessions (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    member_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    browser text DEFAULT ''::text NOT NULL,
    CONSTRAINT sessions_token_hash_check CHECK ((length(token_hash) = 32))
);

ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sheet_keys (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid NOT NULL,
    email text NOT NULL,
    key_id text NOT NULL,
    sealed bytea NOT NULL,
    added_at timestamp with time zone NOT NULL,
    member_name text DEFAULT ''::text NOT NULL,
    CONSTRAINT sheet_keys_email_check CHECK (((length(email) >= 3) AND (length(email) <= 320))),
    CONSTRAINT sheet_keys_key_id_check CHECK (((length(key_id) >= 1) AND (length(key_id) <= 100))),
    CONSTRAINT sheet_keys_sealed_check CHECK (((length(sealed) >= 29) AND (length(sealed) <= 100000)))
);

ALTER TABLE ONLY public.sheet_keys FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sheets (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    name text NOT NULL,
    url text,
    spreadsheet text,
    tab text,
    range text,
    status text DEFAULT 'active'::text NOT NULL,
    pace text NOT NULL,
    saves_itself boolean NOT NULL,
    etag text,
    last_modified text,
    read_at timestamp with time zone,
    failures integer DEFAULT 0 NOT NULL,
    error text,
    next_at timestamp with time zone,
    import_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    member_name text DEFAULT ''::text NOT NULL,
    said jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT sheets_check CHECK ((num_nulls(url, spreadsheet) = 1)),
    CONSTRAINT sheets_check1 CHECK (((spreadsheet IS NULL) = (tab IS NULL))),
    CONSTRAINT sheets_check2 CHECK (((range IS NULL) OR (spreadsheet IS NOT NULL))),
    CONSTRAINT sheets_check3 CHECK (((next_at IS NULL) OR ((status = 'active'::text) AND (pace <> 'by hand'::text)))),
    CONSTRAINT sheets_check4 CHECK (((error IS NULL) = (failures = 0))),
    CONSTRAINT sheets_error_check CHECK (((length(error) >= 1) AND (length(error) <= 500))),
    CONSTRAINT sheets_failures_check CHECK ((failures >= 0)),
    CONSTRAINT sheets_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT sheets_pace_check CHECK ((pace = ANY (ARRAY['by hand'::text, 'hourly'::text, 'daily'::text]))),
    CONSTRAINT sheets_range_check CHECK (((length(range) >= 3) AND (length(range) <= 30))),
    CONSTRAINT sheets_spreadsheet_check CHECK ((spreadsheet ~ '^[A-Za-z0-9_-]{20,100}$'::text)),
    CONSTRAINT sheets_status_check CHECK ((status = ANY (ARRAY['active'::text, 'paused'::text]))),
    CONSTRAINT sheets_tab_check CHECK (((length(tab) >= 1) AND (length(tab) <= 200))),
    CONSTRAINT sheets_url_check CHECK (((octet_length(url) >= 1) AND (octet_length(url) <= 2000)))
);

ALTER TABLE ONLY public.sheets FORCE ROW LEVEL SECURITY;

CREATE TABLE public.show_days (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    show_id uuid NOT NULL,
    day date NOT NULL,
    source text NOT NULL,
    downloads bigint NOT NULL,
    listeners bigint NOT NULL,
    conversions bigint NOT NULL,
    revenue_cents bigint NOT NULL
);

ALTER TABLE ONLY public.show_days FORCE ROW LEVEL SECURITY;

CREATE TABLE public.show_topics (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    show_id uuid NOT NULL,
    topic_id text NOT NULL
);

ALTER TABLE ONLY public.show_topics FORCE ROW LEVEL SECURITY;

CREATE TABLE public.shows (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    id uuid DEFAULT public.new_id() NOT NULL,
    creator_id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    summary text DEFAULT ''::text NOT NULL,
    language text DEFAULT 'en'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    is_explicit boolean DEFAULT false NOT NULL,
    CONSTRAINT shows_slug_check CHECK ((slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'::text)),
    CONSTRAINT shows_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

ALTER TABLE ONLY public.shows FORCE ROW LEVEL SECURITY;

CREATE TABLE public.switches (
    tenant_id uuid DEFAULT public.current_tenant() NOT NULL,
    name text NOT NULL,
    is_on boolean NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    member_id uuid,
    member_name text DEFAULT ''::text NOT NULL,
    CONSTRAINT switches_name_check CHECK ((name = ANY (ARRAY['csv_upload'::text, 'sheets_import'::text, 'matchmaking'::text, 'deal_pipeline'::text, 'io_bookings'::text, 'monetization'::text, 'automation_jobs'::text, 'dashboard_cards'::text])))
);

ALTER TABLE ONLY public.switches FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tenants (
    id uuid DEFAULT public.new_id() NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    locale text DEFAULT 'en_US'::text NOT NULL,
    time_zone text DEFAULT 'UTC'::text NOT NULL,
    currency text DEFAULT 'USD'::text NOT NULL,
    support_email text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT tenants_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT tenants_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT tenants_slug_check CHECK ((slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text))
);

ALTER TABLE ONLY public.tenants FORCE ROW LEVEL SECURITY;

CREATE TABLE public.topics (
    id text NOT NULL,
    parent_id text,
    name text NOT NULL
);

ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_pkey PRIMARY KEY (tenant_id, member_id);

ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_token_key UNIQUE (tenant_id, token_hash);

ALTER TABLE ONLY public.advertisers
    ADD CONSTRAINT advertisers_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.audience_profiles
    ADD CONSTRAINT audience_profiles_pkey PRIMARY KEY (tenant_id, show_id, dimension, segment);

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.brand_drafts
    ADD CONSTRAINT brand_drafts_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.brand_files
    ADD CONSTRAINT brand_files_pkey PRIMARY KEY (tenant_id, digest);

ALTER TABLE ONLY public.brand_sketches
    ADD CONSTRAINT brand_sketches_pkey PRIMARY KEY (tenant_id, member_id);

ALTER TABLE ONLY public.brand_versions
    ADD CONSTRAINT brand_versions_number UNIQUE (tenant_id, number);

ALTER TABLE ONLY public.brand_versions
    ADD CONSTRAINT brand_versions_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.brands
    ADD CONSTRAINT brands_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.creators
    ADD CONSTRAINT creators_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.daily_metrics
    ADD CONSTRAINT daily_metrics_pkey PRIMARY KEY (tenant_id, show_id, day, episode_id, source);

ALTER TABLE ONLY public.episode_totals
    ADD CONSTRAINT episode_totals_pkey PRIMARY KEY (tenant_id, show_id, episode_id);

ALTER TABLE ONLY public.episodes
    ADD CONSTRAINT episodes_guid_key UNIQUE (tenant_id, show_id, guid);

ALTER TABLE ONLY public.episodes
    ADD CONSTRAINT episodes_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.episodes
    ADD CONSTRAINT episodes_show_key UNIQUE (tenant_id, show_id, id);

ALTER TABLE ONLY public.feed_items
    ADD CONSTRAINT feed_items_pkey PRIMARY KEY (tenant_id, feed_id, guid);

ALTER TABLE ONLY public.feed_refreshes
    ADD CONSTRAINT feed_refreshes_pkey PRIMARY KEY (tenant_id, feed_id, at);

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.hosts
    ADD CONSTRAINT hosts_pkey PRIMARY KEY (tenant_id, host);

ALTER TABLE ONLY public.import_mappings
    ADD CONSTRAINT import_mappings_pkey PRIMARY KEY (tenant_id, fingerprint);

ALTER TABLE ONLY public.import_pieces
    ADD CONSTRAINT import_pieces_pkey PRIMARY KEY (tenant_id, import_id, "position");

ALTER TABLE ONLY public.import_rejections
    ADD CONSTRAINT import_rejections_pkey PRIMARY KEY (tenant_id, import_id, line);

ALTER TABLE ONLY public.import_shows
    ADD CONSTRAINT import_shows_pkey PRIMARY KEY (tenant_id, import_id, show_id);

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_token_key UNIQUE (tenant_id, token_hash);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.line_items
    ADD CONSTRAINT line_items_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.mail_mutes
    ADD CONSTRAINT mail_mutes_pkey PRIMARY KEY (tenant_id, member_id, kind);

ALTER TABLE ONLY public.mail_templates
    ADD CONSTRAINT mail_templates_pkey PRIMARY KEY (tenant_id, name);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_email_key UNIQUE (tenant_id, email);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.metric_changes
    ADD CONSTRAINT metric_changes_pkey PRIMARY KEY (tenant_id, import_id, show_id, day, episode_id, source);

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_pkey PRIMARY KEY (tenant_id, task, due_at);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_message_key UNIQUE (tenant_id, message_id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.outbox_secrets
    ADD CONSTRAINT outbox_secrets_pkey PRIMARY KEY (tenant_id, letter_id);

ALTER TABLE ONLY public.password_resets
    ADD CONSTRAINT password_resets_pkey PRIMARY KEY (tenant_id, member_id);

ALTER TABLE ONLY public.password_resets
    ADD CONSTRAINT password_resets_token_key UNIQUE (tenant_id, token_hash);

ALTER TABLE ONLY public.placement_days
    ADD CONSTRAINT placement_days_pkey PRIMARY KEY (tenant_id, placement_id, day);

ALTER TABLE ONLY public.placements
    ADD CONSTRAINT placements_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.rate_cards
    ADD CONSTRAINT rate_cards_pkey PRIMARY KEY (tenant_id, placement_id, valid_from);

ALTER TABLE ONLY public.record_changes
    ADD CONSTRAINT record_changes_pkey PRIMARY KEY (tenant_id, import_id, table_name, key);

ALTER TABLE ONLY public.reported_totals
    ADD CONSTRAINT reported_totals_pkey PRIMARY KEY (tenant_id, "position");

ALTER TABLE ONLY public.reported_totals
    ADD CONSTRAINT reported_totals_word UNIQUE (tenant_id, show_id, subject_id, source, first_day, last_day, import_id);

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (tenant_id, task);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.senders
    ADD CONSTRAINT senders_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_token_key UNIQUE (tenant_id, token_hash);

ALTER TABLE ONLY public.sheet_keys
    ADD CONSTRAINT sheet_keys_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.sheets
    ADD CONSTRAINT sheets_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.show_days
    ADD CONSTRAINT show_days_pkey PRIMARY KEY (tenant_id, show_id, day, source);

ALTER TABLE ONLY public.show_topics
    ADD CONSTRAINT show_topics_pkey PRIMARY KEY (tenant_id, show_id, topic_id);

ALTER TABLE ONLY public.shows
    ADD CONSTRAINT shows_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.shows
    ADD CONSTRAINT shows_slug_key UNIQUE (tenant_id, slug);

ALTER TABLE ONLY public.switches
    ADD CONSTRAINT switches_pkey PRIMARY KEY (tenant_id, name);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.topics
    ADD CONSTRAINT topics_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX alerts_open ON public.alerts USING btree (tenant_id, rule, key) WHERE (resolved_at IS NULL);

CREATE INDEX alerts_resolved ON public.alerts USING btree (tenant_id, resolved_at DESC) WHERE (resolved_at IS NOT NULL);

CREATE INDEX audit_log_at ON public.audit_log USING btree (tenant_id, at DESC);

CREATE INDEX audit_log_member ON public.audit_log USING btree (tenant_id, member_id, at DESC);

CREATE INDEX brand_drafts_member ON public.brand_drafts USING btree (tenant_id, member_id) WHERE (member_id IS NOT NULL);

CREATE UNIQUE INDEX brand_drafts_one ON public.brand_drafts USING btree (tenant_id);

CREATE INDEX brand_versions_member ON public.brand_versions USING btree (tenant_id, member_id) WHERE (member_id IS NOT NULL);

CREATE INDEX brand_versions_restores ON public.brand_versions USING btree (tenant_id, restores) WHERE (restores IS NOT NULL);

CREATE INDEX campaigns_advertiser ON public.campaigns USING btree (tenant_id, advertiser_id, starts_on);

CREATE INDEX episodes_published ON public.episodes USING btree (tenant_id, show_id, published_on DESC);

CREATE INDEX feed_items_published ON public.feed_items USING btree (tenant_id, feed_id, published_at DESC);

CREATE INDEX feeds_due ON public.feeds USING btree (tenant_id, next_at) WHERE (next_at IS NOT NULL);

CREATE UNIQUE INDEX feeds_show ON public.feeds USING btree (tenant_id, show_id);

CREATE UNIQUE INDEX feeds_url ON public.feeds USING btree (tenant_id, url);

CREATE INDEX hosts_due ON public.hosts USING btree (next_check_at) WHERE (next_check_at IS NOT NULL);

CREATE UNIQUE INDEX hosts_host_key ON public.hosts USING btree (host) WHERE (status = ANY (ARRAY['given'::text, 'proven'::text, 'routed'::text, 'live'::text, 'drifting'::text]));

CREATE UNIQUE INDEX hosts_id ON public.hosts USING btree (tenant_id, id);

CREATE UNIQUE INDEX hosts_primary_key ON public.hosts USING btree (tenant_id) WHERE is_primary;

CREATE INDEX hosts_released ON public.hosts USING btree (host) WHERE (status = 'released'::text);

CREATE INDEX import_rejections_corrected ON public.import_rejections USING btree (tenant_id, corrected_by) WHERE (corrected_by IS NOT NULL);

CREATE INDEX import_shows_show ON public.import_shows USING btree (tenant_id, show_id);

CREATE INDEX imports_corrects ON public.imports USING btree (tenant_id, corrects_id) WHERE (corrects_id IS NOT NULL);

CREATE UNIQUE INDEX imports_idempotency_key ON public.imports USING btree (tenant_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE INDEX imports_notify ON public.imports USING btree (tenant_id, notify_id) WHERE (notify_id IS NOT NULL);

CREATE INDEX imports_sha256 ON public.imports USING btree (tenant_id, sha256) WHERE (sha256 IS NOT NULL);

CREATE INDEX imports_sheet_id ON public.imports USING btree (tenant_id, sheet_id, started_at DESC) WHERE (sheet_id IS NOT NULL);

CREATE INDEX imports_started ON public.imports USING btree (tenant_id, started_at DESC);

CREATE INDEX imports_undecided ON public.imports USING btree (tenant_id, touched_at) WHERE (status = ANY (ARRAY['mapping'::text, 'ready'::text]));

CREATE INDEX imports_unsettled ON public.imports USING btree (tenant_id) WHERE (status = ANY (ARRAY['receiving'::text, 'checking'::text, 'running'::text, 'undoing'::text, 'redoing'::text]));

CREATE INDEX invitations_advertiser ON public.invitations USING btree (tenant_id, advertiser_id) WHERE (advertiser_id IS NOT NULL);

CREATE INDEX invitations_creator ON public.invitations USING btree (tenant_id, creator_id) WHERE (creator_id IS NOT NULL);

CREATE INDEX invitations_inviter ON public.invitations USING btree (tenant_id, inviter_id);

CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (tenant_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX jobs_due ON public.jobs USING btree (run_at) WHERE (status = 'waiting'::text);

CREATE INDEX jobs_finished ON public.jobs USING btree (tenant_id, finished_at DESC) WHERE (status = ANY (ARRAY['done'::text, 'cancelled'::text]));

CREATE INDEX jobs_member ON public.jobs USING btree (tenant_id, member_id) WHERE (member_id IS NOT NULL);

CREATE INDEX jobs_old ON public.jobs USING btree (finished_at) WHERE (status = ANY (ARRAY['done'::text, 'cancelled'::text]));

CREATE INDEX jobs_parked ON public.jobs USING btree (tenant_id, finished_at DESC) WHERE (status = 'parked'::text);

CREATE INDEX jobs_running ON public.jobs USING btree (tenant_id, started_at) WHERE (status = 'running'::text);

CREATE INDEX jobs_served ON public.jobs USING btree (tenant_id, started_at DESC) WHERE (started_at IS NOT NULL);

CREATE UNIQUE INDEX jobs_unique_key ON public.jobs USING btree (tenant_id, kind, unique_key) WHERE (status = ANY (ARRAY['waiting'::text, 'running'::text]));

CREATE INDEX jobs_waiting ON public.jobs USING btree (tenant_id, run_at, id) WHERE (status = 'waiting'::text);

CREATE INDEX line_items_campaign ON public.line_items USING btree (tenant_id, campaign_id);

CREATE INDEX line_items_placement ON public.line_items USING btree (tenant_id, placement_id, starts_on);

CREATE INDEX members_advertiser ON public.members USING btree (tenant_id, advertiser_id);

CREATE INDEX members_creator ON public.members USING btree (tenant_id, creator_id);

CREATE INDEX metric_changes_writer ON public.metric_changes USING btree (tenant_id, writer_id);

CREATE UNIQUE INDEX occurrences_job ON public.occurrences USING btree (tenant_id, job_id) WHERE (job_id IS NOT NULL);

CREATE INDEX occurrences_old ON public.occurrences USING btree (due_at) WHERE ((job_id IS NULL) AND (status <> ALL (ARRAY['queued'::text, 'running'::text])));

CREATE UNIQUE INDEX occurrences_request_key ON public.occurrences USING btree (tenant_id, task, request_key) WHERE (request_key IS NOT NULL);

CREATE INDEX occurrences_unfinished ON public.occurrences USING btree (tenant_id, task) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));

CREATE INDEX outbox_settled ON public.outbox USING btree (tenant_id, created_at) WHERE (status = ANY (ARRAY['sent'::text, 'failed'::text]));

CREATE INDEX outbox_status ON public.outbox USING btree (tenant_id, status, id);

CREATE INDEX placements_show ON public.placements USING btree (tenant_id, show_id);

CREATE INDEX reported_totals_episode ON public.reported_totals USING btree (tenant_id, show_id, episode_id);

CREATE INDEX reported_totals_import ON public.reported_totals USING btree (tenant_id, import_id);

CREATE INDEX reported_totals_periods ON public.reported_totals USING btree (tenant_id, show_id, last_day) WHERE (stands AND (first_day > '-infinity'::date));

CREATE UNIQUE INDEX reported_totals_standing ON public.reported_totals USING btree (tenant_id, show_id, subject_id, source, first_day, last_day) WHERE stands;

CREATE INDEX schedules_due ON public.schedules USING btree (next_at) WHERE (NOT paused);

CREATE INDEX senders_due ON public.senders USING btree (next_check_at);

CREATE UNIQUE INDEX senders_one ON public.senders USING btree (tenant_id);

CREATE INDEX sessions_member ON public.sessions USING btree (tenant_id, member_id, seen_at DESC);

CREATE UNIQUE INDEX sheet_keys_one ON public.sheet_keys USING btree (tenant_id);

CREATE INDEX sheets_due ON public.sheets USING btree (tenant_id, next_at) WHERE (next_at IS NOT NULL);

CREATE INDEX sheets_import ON public.sheets USING btree (tenant_id, import_id) WHERE (import_id IS NOT NULL);

CREATE UNIQUE INDEX sheets_url ON public.sheets USING btree (tenant_id, url);

CREATE INDEX show_topics_topic ON public.show_topics USING btree (tenant_id, topic_id);

CREATE INDEX shows_creator ON public.shows USING btree (tenant_id, creator_id);

CREATE TRIGGER announce AFTER INSERT OR UPDATE OF acknowledged_at, resolved_at ON public.alerts FOR EACH ROW EXECUTE FUNCTION public.announce_alerts();

CREATE TRIGGER announce AFTER INSERT OR DELETE OR UPDATE ON public.brands FOR EACH STATEMENT EXECUTE FUNCTION public.announce_tenants();

CREATE TRIGGER announce AFTER INSERT OR DELETE ON public.hosts FOR EACH STATEMENT EXECUTE FUNCTION public.announce_tenants();

CREATE TRIGGER announce AFTER INSERT ON public.jobs FOR EACH STATEMENT EXECUTE FUNCTION public.announce_jobs('waiting');

CREATE TRIGGER announce AFTER DELETE OR UPDATE OF name, email, role, creator_id, advertiser_id, disabled_at ON public.members FOR EACH ROW EXECUTE FUNCTION public.announce_sessions();

CREATE TRIGGER announce AFTER DELETE ON public.sessions FOR EACH ROW EXECUTE FUNCTION public.announce_sessions();

CREATE TRIGGER announce AFTER INSERT OR DELETE OR UPDATE ON public.switches FOR EACH STATEMENT EXECUTE FUNCTION public.announce_tenants();

CREATE TRIGGER announce AFTER INSERT OR DELETE OR UPDATE ON public.tenants FOR EACH STATEMENT EXECUTE FUNCTION public.announce_tenants();

CREATE TRIGGER announce_cancel AFTER UPDATE OF cancel_requested ON public.jobs FOR EACH ROW WHEN ((new.cancel_requested AND (NOT old.cancel_requested))) EXECUTE FUNCTION public.announce_jobs('cancel');

CREATE TRIGGER announce_change AFTER UPDATE ON public.hosts FOR EACH ROW WHEN ((((old.status IS DISTINCT FROM new.status) OR (old.is_primary IS DISTINCT FROM new.is_primary)) OR (old.host IS DISTINCT FROM new.host))) EXECUTE FUNCTION public.announce_tenants();

CREATE TRIGGER announce_return AFTER UPDATE OF status ON public.jobs FOR EACH ROW WHEN (((new.status = 'waiting'::text) AND (old.status <> 'waiting'::text))) EXECUTE FUNCTION public.announce_jobs('waiting');

CREATE TRIGGER follow AFTER UPDATE OF status ON public.jobs FOR EACH ROW WHEN (((new.task IS NOT NULL) AND (new.status <> old.status))) EXECUTE FUNCTION public.follow_job();

CREATE TRIGGER hold_steps BEFORE UPDATE OF status ON public.hosts FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION public.hold_host_steps();

CREATE TRIGGER name_member BEFORE INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION public.name_member();

CREATE TRIGGER own_acknowledgement BEFORE UPDATE OF acknowledged_by ON public.alerts FOR EACH ROW WHEN (((new.acknowledged_by IS DISTINCT FROM old.acknowledged_by) AND (COALESCE(new.acknowledged_by, public.current_member()) IS DISTINCT FROM public.current_member()))) EXECUTE FUNCTION public.refuse_foreign_name();

CREATE TRIGGER own_password BEFORE UPDATE OF password_hash ON public.members FOR EACH ROW WHEN ((new.id IS DISTINCT FROM public.current_member())) EXECUTE FUNCTION public.refuse_foreign_password();

CREATE TRIGGER own_resolution BEFORE UPDATE OF resolved_by ON public.alerts FOR EACH ROW WHEN (((new.resolved_by IS DISTINCT FROM old.resolved_by) AND (COALESCE(new.resolved_by, public.current_member()) IS DISTINCT FROM public.current_member()))) EXECUTE FUNCTION public.refuse_foreign_name();

CREATE TRIGGER respread AFTER INSERT OR DELETE OR UPDATE ON public.line_items FOR EACH ROW EXECUTE FUNCTION public.respread_line_item();

ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.advertisers
    ADD CONSTRAINT advertisers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_tenant_id_acknowledged_by_fkey FOREIGN KEY (tenant_id, acknowledged_by) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT alerts_tenant_id_resolved_by_fkey FOREIGN KEY (tenant_id, resolved_by) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.audience_profiles
    ADD CONSTRAINT audience_profiles_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.brand_drafts
    ADD CONSTRAINT brand_drafts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.brand_drafts
    ADD CONSTRAINT brand_drafts_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.brand_files
    ADD CONSTRAINT brand_files_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.brand_sketches
    ADD CONSTRAINT brand_sketches_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.brand_sketches
    ADD CONSTRAINT brand_sketches_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.brand_versions
    ADD CONSTRAINT brand_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.brand_versions
    ADD CONSTRAINT brand_versions_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.brand_versions
    ADD CONSTRAINT brand_versions_tenant_id_restores_fkey FOREIGN KEY (tenant_id, restores) REFERENCES public.brand_versions(tenant_id, number);

ALTER TABLE ONLY public.brands
    ADD CONSTRAINT brands_published_fkey FOREIGN KEY (tenant_id, published) REFERENCES public.brand_versions(tenant_id, number);

ALTER TABLE ONLY public.brands
    ADD CONSTRAINT brands_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.campaigns
    ADD CONSTRAINT campaigns_tenant_id_advertiser_id_fkey FOREIGN KEY (tenant_id, advertiser_id) REFERENCES public.advertisers(tenant_id, id);

ALTER TABLE ONLY public.creators
    ADD CONSTRAINT creators_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.daily_metrics
    ADD CONSTRAINT daily_metrics_tenant_id_show_id_episode_id_fkey FOREIGN KEY (tenant_id, show_id, episode_id) REFERENCES public.episodes(tenant_id, show_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.episode_totals
    ADD CONSTRAINT episode_totals_tenant_id_show_id_episode_id_fkey FOREIGN KEY (tenant_id, show_id, episode_id) REFERENCES public.episodes(tenant_id, show_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.episodes
    ADD CONSTRAINT episodes_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feed_items
    ADD CONSTRAINT feed_items_tenant_id_feed_id_fkey FOREIGN KEY (tenant_id, feed_id) REFERENCES public.feeds(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feed_refreshes
    ADD CONSTRAINT feed_refreshes_tenant_id_feed_id_fkey FOREIGN KEY (tenant_id, feed_id) REFERENCES public.feeds(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.hosts
    ADD CONSTRAINT hosts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_mappings
    ADD CONSTRAINT import_mappings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_pieces
    ADD CONSTRAINT import_pieces_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES public.imports(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_rejections
    ADD CONSTRAINT import_rejections_corrected_fkey FOREIGN KEY (tenant_id, corrected_by) REFERENCES public.imports(tenant_id, id);

ALTER TABLE ONLY public.import_rejections
    ADD CONSTRAINT import_rejections_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES public.imports(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_shows
    ADD CONSTRAINT import_shows_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES public.imports(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_shows
    ADD CONSTRAINT import_shows_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_corrects_fkey FOREIGN KEY (tenant_id, corrects_id) REFERENCES public.imports(tenant_id, id);

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_notify_fkey FOREIGN KEY (tenant_id, notify_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_sheet_fkey FOREIGN KEY (tenant_id, sheet_id) REFERENCES public.sheets(tenant_id, id) ON DELETE SET NULL (sheet_id);

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_tenant_id_advertiser_id_fkey FOREIGN KEY (tenant_id, advertiser_id) REFERENCES public.advertisers(tenant_id, id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_tenant_id_creator_id_fkey FOREIGN KEY (tenant_id, creator_id) REFERENCES public.creators(tenant_id, id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_tenant_id_inviter_id_fkey FOREIGN KEY (tenant_id, inviter_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.line_items
    ADD CONSTRAINT line_items_tenant_id_campaign_id_fkey FOREIGN KEY (tenant_id, campaign_id) REFERENCES public.campaigns(tenant_id, id);

ALTER TABLE ONLY public.line_items
    ADD CONSTRAINT line_items_tenant_id_placement_id_fkey FOREIGN KEY (tenant_id, placement_id) REFERENCES public.placements(tenant_id, id);

ALTER TABLE ONLY public.mail_mutes
    ADD CONSTRAINT mail_mutes_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mail_templates
    ADD CONSTRAINT mail_templates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_tenant_id_advertiser_id_fkey FOREIGN KEY (tenant_id, advertiser_id) REFERENCES public.advertisers(tenant_id, id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_tenant_id_creator_id_fkey FOREIGN KEY (tenant_id, creator_id) REFERENCES public.creators(tenant_id, id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.metric_changes
    ADD CONSTRAINT metric_changes_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES public.imports(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_tenant_id_job_id_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES public.jobs(tenant_id, id) ON DELETE SET NULL (job_id);

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_tenant_id_task_fkey FOREIGN KEY (tenant_id, task) REFERENCES public.schedules(tenant_id, task) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbox_secrets
    ADD CONSTRAINT outbox_secrets_tenant_id_letter_id_fkey FOREIGN KEY (tenant_id, letter_id) REFERENCES public.outbox(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.password_resets
    ADD CONSTRAINT password_resets_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.placement_days
    ADD CONSTRAINT placement_days_tenant_id_placement_id_fkey FOREIGN KEY (tenant_id, placement_id) REFERENCES public.placements(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.placements
    ADD CONSTRAINT placements_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.rate_cards
    ADD CONSTRAINT rate_cards_tenant_id_placement_id_fkey FOREIGN KEY (tenant_id, placement_id) REFERENCES public.placements(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record_changes
    ADD CONSTRAINT record_changes_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES public.imports(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.reported_totals
    ADD CONSTRAINT reported_totals_tenant_id_show_id_episode_id_fkey FOREIGN KEY (tenant_id, show_id, episode_id) REFERENCES public.episodes(tenant_id, show_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.reported_totals
    ADD CONSTRAINT reported_totals_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.senders
    ADD CONSTRAINT senders_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sheet_keys
    ADD CONSTRAINT sheet_keys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sheets
    ADD CONSTRAINT sheets_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES public.imports(tenant_id, id) ON DELETE SET NULL (import_id);

ALTER TABLE ONLY public.sheets
    ADD CONSTRAINT sheets_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.show_days
    ADD CONSTRAINT show_days_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.show_topics
    ADD CONSTRAINT show_topics_tenant_id_show_id_fkey FOREIGN KEY (tenant_id, show_id) REFERENCES public.shows(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.show_topics
    ADD CONSTRAINT show_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id);

ALTER TABLE ONLY public.shows
    ADD CONSTRAINT shows_tenant_id_creator_id_fkey FOREIGN KEY (tenant_id, creator_id) REFERENCES public.creators(tenant_id, id);

ALTER TABLE ONLY public.shows
    ADD CONSTRAINT shows_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.switches
    ADD CONSTRAINT switches_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.switches
    ADD CONSTRAINT switches_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.topics
    ADD CONSTRAINT topics_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.topics(id);

CREATE POLICY accept ON public.invitations FOR UPDATE TO desk_jobs USING (((accepted_at IS NULL) AND (withdrawn_at IS NULL))) WITH CHECK ((accepted_at IS NOT NULL));

ALTER TABLE public.address_changes ENABLE ROW LEVEL SECURITY;

CREATE POLICY addressees ON public.members FOR SELECT TO desk_jobs USING ((disabled_at IS NULL));

ALTER TABLE public.advertisers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.alerts ENABLE ROW LEVEL SECURITY;

CREATE POLICY all_of_ours ON public.advertisers TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.alerts TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.audience_profiles TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.audit_log FOR SELECT TO desk_ops USING (true);

CREATE POLICY all_of_ours ON public.campaigns TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.creators TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.daily_metrics TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.episode_totals TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.episodes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.feed_items TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.feed_refreshes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.feeds TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.import_mappings TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.import_pieces TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.import_rejections TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.import_shows TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.imports TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.jobs FOR SELECT TO desk_ops, desk_jobs USING (true);

CREATE POLICY all_of_ours ON public.line_items TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.mail_templates FOR SELECT TO desk_ops, desk_jobs USING (true);

CREATE POLICY all_of_ours ON public.members TO desk_admin USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.metric_changes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.occurrences FOR SELECT TO desk_ops, desk_jobs USING (true);

CREATE POLICY all_of_ours ON public.outbox FOR SELECT TO desk_ops, desk_jobs USING (true);

CREATE POLICY all_of_ours ON public.placement_days TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.placements TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.rate_cards TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.record_changes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.reported_totals TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.schedules TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.sheet_keys TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.sheets TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.show_days TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.show_topics TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.shows TO desk_ops, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY all_of_ours ON public.switches TO desk_admin USING (true) WITH CHECK (true);

CREATE POLICY append ON public.audit_log FOR INSERT TO desk_visitor, desk_ops, desk_creator, desk_advertiser, desk_jobs WITH CHECK (true);

CREATE POLICY ask ON public.jobs FOR INSERT TO desk_ops, desk_jobs WITH CHECK ((status = 'waiting'::text));

ALTER TABLE public.audience_profiles ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.audit_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY behind_own_figures ON public.imports FOR SELECT TO desk_creator USING ((id IN ( SELECT import_shows.import_id
   FROM public.import_shows)));

ALTER TABLE public.brand_drafts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.brand_files ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.brand_sketches ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.brand_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.brands ENABLE ROW LEVEL SECURITY;

CREATE POLICY browse ON public.audience_profiles FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.episode_totals FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.episodes FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.placement_days FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.placements FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.rate_cards FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.show_days FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.show_topics FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY browse ON public.shows FOR SELECT TO desk_advertiser USING (true);

CREATE POLICY by_link ON public.mail_mutes TO desk_jobs USING (true) WITH CHECK (true);

ALTER TABLE public.campaigns ENABLE ROW LEVEL SECURITY;

CREATE POLICY claims ON public.hosts FOR INSERT TO desk_admin WITH CHECK ((status = 'claimed'::text));

ALTER TABLE public.creators ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.daily_metrics ENABLE ROW LEVEL SECURITY;

CREATE POLICY deliver ON public.outbox FOR UPDATE TO desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY deliver ON public.outbox_secrets FOR SELECT TO desk_jobs USING (true);

CREATE POLICY directory ON public.brand_files FOR SELECT TO desk_platform USING (true);

CREATE POLICY directory ON public.brand_versions FOR SELECT TO desk_platform USING (true);

CREATE POLICY directory ON public.brands FOR SELECT TO desk_platform USING (true);

CREATE POLICY directory ON public.hosts FOR SELECT TO desk_platform USING (true);

CREATE POLICY directory ON public.senders FOR SELECT TO desk_platform USING (true);

CREATE POLICY directory ON public.switches FOR SELECT TO desk_platform USING (true);

CREATE POLICY directory ON public.tenants FOR SELECT TO desk_platform USING (true);

CREATE POLICY enter ON public.occurrences FOR INSERT TO desk_jobs WITH CHECK (true);

CREATE POLICY enter_by_hand ON public.occurrences FOR INSERT TO desk_ops WITH CHECK ((by_hand AND (status = 'queued'::text)));

ALTER TABLE public.episode_totals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.episodes ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.feed_items ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.feed_refreshes ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.feeds ENABLE ROW LEVEL SECURITY;

CREATE POLICY follow ON public.occurrences TO desk_owner USING (true) WITH CHECK (true);

CREATE POLICY forget ON public.outbox FOR DELETE TO desk_jobs USING ((status = ANY (ARRAY['sent'::text, 'failed'::text])));

CREATE POLICY forget ON public.outbox_secrets FOR DELETE TO desk_jobs USING (true);

CREATE POLICY heed ON public.mail_mutes FOR SELECT TO desk_ops USING (true);

ALTER TABLE public.hosts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.import_mappings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.import_pieces ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.import_rejections ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.import_shows ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.imports ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.invitations ENABLE ROW LEVEL SECURITY;

CREATE POLICY invite ON public.invitations TO desk_admin USING (true) WITH CHECK (true);

ALTER TABLE public.jobs ENABLE ROW LEVEL SECURITY;

CREATE POLICY join_as_invited ON public.members FOR INSERT TO desk_jobs WITH CHECK ((EXISTS ( SELECT
   FROM public.invitations i
  WHERE ((i.tenant_id = members.tenant_id) AND (i.email = members.email) AND (i.role = members.role) AND (NOT (i.creator_id IS DISTINCT FROM members.creator_id)) AND (NOT (i.advertiser_id IS DISTINCT FROM members.advertiser_id)) AND (i.accepted_at IS NULL) AND (i.withdrawn_at IS NULL)))));

ALTER TABLE public.line_items ENABLE ROW LEVEL SECURITY;

CREATE POLICY long_released ON public.hosts FOR DELETE TO desk_jobs USING ((status = 'released'::text));

CREATE POLICY look_and_send ON public.senders FOR SELECT TO desk_jobs USING (true);

CREATE POLICY look_up ON public.address_changes FOR SELECT TO desk_visitor USING (true);

CREATE POLICY look_up ON public.invitations FOR SELECT TO desk_visitor, desk_jobs USING (((accepted_at IS NULL) AND (withdrawn_at IS NULL)));

CREATE POLICY look_up ON public.password_resets FOR SELECT TO desk_visitor USING (true);

ALTER TABLE public.mail_mutes ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_templates ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.members ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.metric_changes ENABLE ROW LEVEL SECURITY;

CREATE POLICY move ON public.jobs FOR UPDATE TO desk_queue USING (true) WITH CHECK (true);

CREATE POLICY name_one ON public.senders TO desk_admin USING (true) WITH CHECK (true);

CREATE POLICY never_proven ON public.hosts FOR DELETE TO desk_admin USING ((status = 'claimed'::text));

ALTER TABLE public.occurrences ENABLE ROW LEVEL SECURITY;

CREATE POLICY only_from_sheets ON public.imports AS RESTRICTIVE FOR DELETE TO desk_jobs USING (((status = 'receiving'::text) AND (sheet_id IS NOT NULL)));

CREATE POLICY operator ON public.brand_files TO desk_operator USING (true) WITH CHECK (true);

CREATE POLICY operator ON public.brand_versions TO desk_operator USING (true) WITH CHECK (true);

CREATE POLICY operator ON public.brands TO desk_operator USING (true) WITH CHECK (true);

CREATE POLICY operator ON public.hosts TO desk_operator USING (true) WITH CHECK (true);

CREATE POLICY operator ON public.switches TO desk_operator USING (true) WITH CHECK (true);

CREATE POLICY operator ON public.tenants TO desk_operator USING (true) WITH CHECK (true);

CREATE POLICY ours ON public.brand_drafts TO desk_admin, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY ours ON public.brand_files TO desk_admin USING (true) WITH CHECK (true);

CREATE POLICY ours ON public.brand_versions TO desk_admin, desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY ours ON public.brands FOR SELECT TO desk_admin, desk_jobs USING (true);

CREATE POLICY ours ON public.hosts FOR SELECT TO desk_admin, desk_jobs USING (true);

CREATE POLICY ours ON public.tenants FOR SELECT TO desk_ops, desk_jobs USING (true);

ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.outbox_secrets ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON public.address_changes TO desk_ops, desk_creator, desk_advertiser USING ((member_id = ( SELECT public.current_member() AS current_member))) WITH CHECK ((member_id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own ON public.advertisers FOR SELECT TO desk_advertiser USING ((id = ( SELECT public.current_party() AS current_party)));

CREATE POLICY own ON public.audience_profiles FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.brand_sketches TO desk_admin USING ((member_id = ( SELECT public.current_member() AS current_member))) WITH CHECK ((member_id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own ON public.campaigns FOR SELECT TO desk_advertiser USING ((advertiser_id = ( SELECT public.current_party() AS current_party)));

CREATE POLICY own ON public.creators FOR SELECT TO desk_creator USING ((id = ( SELECT public.current_party() AS current_party)));

CREATE POLICY own ON public.daily_metrics FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.episode_totals FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.episodes FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.import_shows FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.line_items FOR SELECT TO desk_advertiser USING ((campaign_id IN ( SELECT campaigns.id
   FROM public.campaigns)));

CREATE POLICY own ON public.mail_mutes TO desk_ops, desk_creator, desk_advertiser USING ((member_id = ( SELECT public.current_member() AS current_member))) WITH CHECK ((member_id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own ON public.members FOR SELECT TO desk_ops, desk_creator, desk_advertiser USING ((id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own ON public.password_resets TO desk_ops, desk_creator, desk_advertiser USING ((member_id = ( SELECT public.current_member() AS current_member))) WITH CHECK ((member_id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own ON public.placement_days FOR SELECT TO desk_creator USING ((placement_id IN ( SELECT placements.id
   FROM public.placements)));

CREATE POLICY own ON public.placements FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.rate_cards FOR SELECT TO desk_creator USING ((placement_id IN ( SELECT placements.id
   FROM public.placements)));

CREATE POLICY own ON public.reported_totals FOR SELECT TO desk_creator USING ((stands AND (show_id IN ( SELECT shows.id
   FROM public.shows))));

CREATE POLICY own ON public.sessions TO desk_ops, desk_creator, desk_advertiser USING ((member_id = ( SELECT public.current_member() AS current_member))) WITH CHECK ((member_id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own ON public.show_days FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.show_topics FOR SELECT TO desk_creator USING ((show_id IN ( SELECT shows.id
   FROM public.shows)));

CREATE POLICY own ON public.shows FOR SELECT TO desk_creator USING ((creator_id = ( SELECT public.current_party() AS current_party)));

CREATE POLICY own_name ON public.audit_log AS RESTRICTIVE FOR INSERT TO desk_ops, desk_creator, desk_advertiser WITH CHECK ((NOT (member_id IS DISTINCT FROM ( SELECT public.current_member() AS current_member))));

CREATE POLICY own_of_jobs ON public.members FOR SELECT TO desk_jobs USING ((id = ( SELECT public.current_member() AS current_member)));

CREATE POLICY own_password ON public.members FOR UPDATE TO desk_ops, desk_creator, desk_advertiser USING ((id = ( SELECT public.current_member() AS current_member))) WITH CHECK ((id = ( SELECT public.current_member() AS current_member)));

ALTER TABLE public.password_resets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.placement_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.placements ENABLE ROW LEVEL SECURITY;

CREATE POLICY post ON public.outbox FOR INSERT TO desk_ops, desk_jobs WITH CHECK ((status = 'queued'::text));

CREATE POLICY post ON public.outbox_secrets FOR INSERT TO desk_ops, desk_jobs WITH CHECK (true);

CREATE POLICY prune ON public.jobs FOR DELETE TO desk_queue USING (((status = ANY (ARRAY['done'::text, 'cancelled'::text])) AND (finished_at < (now() - '30 days'::interval))));

CREATE POLICY prune ON public.occurrences FOR DELETE TO desk_queue USING (((due_at < (now() - '400 days'::interval)) AND (job_id IS NULL) AND (status <> ALL (ARRAY['queued'::text, 'running'::text]))));

CREATE POLICY published ON public.brands FOR UPDATE TO desk_admin USING (true) WITH CHECK (true);

ALTER TABLE public.rate_cards ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.record_changes ENABLE ROW LEVEL SECURITY;

CREATE POLICY registrar ON public.hosts FOR SELECT TO desk_owner USING (true);

CREATE POLICY renamed ON public.tenants FOR UPDATE TO desk_admin USING (true) WITH CHECK (true);

ALTER TABLE public.reported_totals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.schedules ENABLE ROW LEVEL SECURITY;

CREATE POLICY see ON public.brand_files FOR SELECT TO desk_jobs USING (true);

CREATE POLICY see ON public.brand_sketches FOR SELECT TO desk_jobs USING (true);

CREATE POLICY see ON public.jobs FOR SELECT TO desk_queue USING (true);

CREATE POLICY see ON public.schedules FOR SELECT TO desk_queue USING (true);

CREATE POLICY see_accepted ON public.invitations FOR SELECT TO desk_jobs USING ((accepted_at IS NOT NULL));

CREATE POLICY see_old ON public.occurrences FOR SELECT TO desk_queue USING (((due_at < (now() - '400 days'::interval)) AND (job_id IS NULL) AND (status <> ALL (ARRAY['queued'::text, 'running'::text]))));

CREATE POLICY send ON public.address_changes TO desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY send ON public.password_resets TO desk_jobs USING (true) WITH CHECK (true);

CREATE POLICY send_again ON public.outbox FOR UPDATE TO desk_ops USING ((status = 'failed'::text)) WITH CHECK ((status = 'queued'::text));

ALTER TABLE public.senders ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

CREATE POLICY settle ON public.senders FOR UPDATE TO desk_jobs USING (true) WITH CHECK (true);

ALTER TABLE public.sheet_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sheets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.show_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.show_topics ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shows ENABLE ROW LEVEL SECURITY;

CREATE POLICY sign_in ON public.members FOR SELECT TO desk_visitor USING ((disabled_at IS NULL));

CREATE POLICY sign_in ON public.sessions TO desk_visitor USING (true) WITH CHECK (true);

CREATE POLICY sign_in_time ON public.members FOR UPDATE TO desk_visitor USING ((disabled_at IS NULL)) WITH CHECK (true);

CREATE POLICY steer ON public.jobs FOR UPDATE TO desk_ops USING ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'parked'::text]))) WITH CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'cancelled'::text])));

CREATE POLICY steps ON public.hosts FOR UPDATE TO desk_admin, desk_jobs USING (true) WITH CHECK (true);

ALTER TABLE public.switches ENABLE ROW LEVEL SECURITY;

CREATE POLICY take_confirmed_address ON public.members FOR UPDATE TO desk_jobs USING ((EXISTS ( SELECT
   FROM public.address_changes c
  WHERE ((c.tenant_id = members.tenant_id) AND (c.member_id = members.id))))) WITH CHECK ((EXISTS ( SELECT
   FROM public.address_changes c
  WHERE ((c.tenant_id = members.tenant_id) AND (c.member_id = members.id) AND (c.email = members.email)))));

CREATE POLICY tenant_wall ON public.address_changes AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.advertisers AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.alerts AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.audience_profiles AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.audit_log AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.brand_drafts AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.brand_files AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.brand_sketches AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.brand_versions AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.brands AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.campaigns AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.creators AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.daily_metrics AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.episode_totals AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.episodes AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.feed_items AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.feed_refreshes AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.feeds AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.hosts AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.import_mappings AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.import_pieces AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.import_rejections AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.import_shows AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.imports AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.invitations AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.jobs AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.line_items AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.mail_mutes AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.mail_templates AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.members AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.metric_changes AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.occurrences AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.outbox AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.outbox_secrets AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.password_resets AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.placement_days AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.placements AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.rate_cards AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.record_changes AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.reported_totals AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.schedules AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.senders AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.sessions AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.sheet_keys AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.sheets AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.show_days AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.show_topics AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.shows AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.switches AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((tenant_id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT public.current_tenant() AS current_tenant)));

CREATE POLICY tenant_wall ON public.tenants AS RESTRICTIVE TO desk_visitor, desk_ops, desk_admin, desk_creator, desk_advertiser, desk_partner, desk_jobs USING ((id = ( SELECT public.current_tenant() AS current_tenant))) WITH CHECK ((id = ( SELECT public.current_tenant() AS current_tenant)));

ALTER TABLE public.tenants ENABLE ROW LEVEL SECURITY;

CREATE POLICY unused ON public.brand_files FOR DELETE TO desk_jobs USING ((NOT (EXISTS ( SELECT
   FROM ( SELECT v.tenant_id,
            v.settings
           FROM public.brand_versions v
        UNION ALL
         SELECT d.tenant_id,
            d.settings
           FROM public.brand_drafts d
        UNION ALL
         SELECT s.tenant_id,
            s.settings
           FROM public.brand_sketches s) used
  WHERE ((used.tenant_id = brand_files.tenant_id) AND ((((brand_files.digest = (used.settings ->> 'logo'::text)) OR (brand_files.digest = (used.settings ->> 'logo_dark'::text))) OR (brand_files.digest = (used.settings ->> 'mark'::text))) OR (brand_files.digest = (used.settings ->> 'art'::text))))))));

CREATE POLICY word ON public.mail_templates TO desk_admin USING (true) WITH CHECK (true);

CREATE POLICY work ON public.jobs FOR UPDATE TO desk_jobs USING (true) WITH CHECK (true);

GRANT ALL ON SCHEMA public TO desk_owner;
GRANT USAGE ON SCHEMA public TO desk_visitor;
GRANT USAGE ON SCHEMA public TO desk_ops;
GRANT USAGE ON SCHEMA public TO desk_admin;
GRANT USAGE ON SCHEMA public TO desk_creator;
GRANT USAGE ON SCHEMA public TO desk_advertiser;
GRANT USAGE ON SCHEMA public TO desk_partner;
GRANT USAGE ON SCHEMA public TO desk_jobs;
GRANT USAGE ON SCHEMA public TO desk_platform;
GRANT USAGE ON SCHEMA public TO desk_queue;
GRANT USAGE ON SCHEMA public TO desk_operator;

REVOKE ALL ON FUNCTION pg_catalog.lo_close(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_creat(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_get(oid) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_get(oid, bigint, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_lseek(integer, integer, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_lseek64(integer, bigint, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_open(oid, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_put(oid, bigint, bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_tell(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_tell64(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_truncate(integer, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_truncate64(integer, bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lo_unlink(oid) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.loread(integer, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.lowrite(integer, bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.delete_unless_used(record_table text, record_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.delete_unless_used(record_table text, record_id uuid) TO desk_ops;
GRANT ALL ON FUNCTION public.delete_unless_used(record_table text, record_id uuid) TO desk_jobs;

REVOKE ALL ON FUNCTION public.follow_job() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.host_is_free(names text[], since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.host_is_free(names text[], since timestamp with time zone) TO desk_jobs;

REVOKE ALL ON PROCEDURE public.isolate(IN target regclass, IN tenant_column name) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.open_import_staging() FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_import_staging() TO desk_ops;
GRANT ALL ON FUNCTION public.open_import_staging() TO desk_jobs;

REVOKE ALL ON FUNCTION public.open_totals_staging() FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_totals_staging() TO desk_ops;
GRANT ALL ON FUNCTION public.open_totals_staging() TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.line_items TO desk_ops;
GRANT SELECT ON TABLE public.line_items TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(status) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(status) ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(starts_on) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(starts_on) ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(ends_on) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(ends_on) ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(booked_impressions) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(booked_impressions) ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(cpm_cents) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(cpm_cents) ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(promo_code) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(promo_code) ON TABLE public.line_items TO desk_jobs;

GRANT UPDATE(vanity_url) ON TABLE public.line_items TO desk_ops;
GRANT UPDATE(vanity_url) ON TABLE public.line_items TO desk_jobs;

GRANT SELECT ON TABLE public.address_changes TO desk_visitor;
GRANT SELECT,DELETE ON TABLE public.address_changes TO desk_ops;
GRANT SELECT,DELETE ON TABLE public.address_changes TO desk_creator;
GRANT SELECT,DELETE ON TABLE public.address_changes TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.address_changes TO desk_jobs;

GRANT UPDATE(email) ON TABLE public.address_changes TO desk_jobs;

GRANT UPDATE(token_hash) ON TABLE public.address_changes TO desk_jobs;

GRANT UPDATE(sent_at) ON TABLE public.address_changes TO desk_jobs;

GRANT UPDATE(expires_at) ON TABLE public.address_changes TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.advertisers TO desk_ops;
GRANT SELECT ON TABLE public.advertisers TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.advertisers TO desk_jobs;

GRANT UPDATE(name) ON TABLE public.advertisers TO desk_ops;
GRANT UPDATE(name) ON TABLE public.advertisers TO desk_jobs;

GRANT UPDATE(website) ON TABLE public.advertisers TO desk_ops;
GRANT UPDATE(website) ON TABLE public.advertisers TO desk_jobs;

GRANT SELECT ON TABLE public.alerts TO desk_ops;
GRANT SELECT ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(rule) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(rule) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(key) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(key) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(severity),UPDATE(severity) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(severity),UPDATE(severity) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(title),UPDATE(title) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(title),UPDATE(title) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(detail),UPDATE(detail) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(detail),UPDATE(detail) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(href),UPDATE(href) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(href),UPDATE(href) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(opened_at) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(opened_at) ON TABLE public.alerts TO desk_jobs;

GRANT INSERT(seen_at),UPDATE(seen_at) ON TABLE public.alerts TO desk_ops;
GRANT INSERT(seen_at),UPDATE(seen_at) ON TABLE public.alerts TO desk_jobs;

GRANT UPDATE(count) ON TABLE public.alerts TO desk_ops;
GRANT UPDATE(count) ON TABLE public.alerts TO desk_jobs;

GRANT UPDATE(acknowledged_at) ON TABLE public.alerts TO desk_ops;
GRANT UPDATE(acknowledged_at) ON TABLE public.alerts TO desk_jobs;

GRANT UPDATE(acknowledged_by) ON TABLE public.alerts TO desk_ops;
GRANT UPDATE(acknowledged_by) ON TABLE public.alerts TO desk_jobs;

GRANT UPDATE(acknowledged_name) ON TABLE public.alerts TO desk_ops;
GRANT UPDATE(acknowledged_name) ON TABLE public.alerts TO desk_jobs;

GRANT UPDATE(resolved_at) ON TABLE public.alerts TO desk_ops;
GRANT UPDATE(resolved_at) ON TABLE public.alerts TO desk_jobs;

GRANT UPDATE(resolved_by) ON TABLE public.alerts TO desk_ops;

GRANT UPDATE(resolved_name) ON TABLE public.alerts TO desk_ops;

GRANT SELECT,INSERT,DELETE ON TABLE public.audience_profiles TO desk_ops;
GRANT SELECT ON TABLE public.audience_profiles TO desk_creator;
GRANT SELECT ON TABLE public.audience_profiles TO desk_advertiser;

GRANT SELECT(tenant_id) ON TABLE public.audience_profiles TO desk_jobs;

GRANT SELECT(show_id) ON TABLE public.audience_profiles TO desk_jobs;

GRANT UPDATE(share_ppm) ON TABLE public.audience_profiles TO desk_ops;

GRANT INSERT ON TABLE public.audit_log TO desk_visitor;
GRANT SELECT,INSERT ON TABLE public.audit_log TO desk_ops;
GRANT INSERT ON TABLE public.audit_log TO desk_creator;
GRANT INSERT ON TABLE public.audit_log TO desk_advertiser;
GRANT INSERT ON TABLE public.audit_log TO desk_jobs;

GRANT SELECT ON TABLE public.brand_drafts TO desk_jobs;
GRANT SELECT,INSERT,DELETE ON TABLE public.brand_drafts TO desk_admin;

GRANT UPDATE(stamp) ON TABLE public.brand_drafts TO desk_admin;

GRANT UPDATE(settings) ON TABLE public.brand_drafts TO desk_admin;

GRANT UPDATE(changed_at) ON TABLE public.brand_drafts TO desk_admin;

GRANT UPDATE(member_id) ON TABLE public.brand_drafts TO desk_admin;

GRANT UPDATE(member_name) ON TABLE public.brand_drafts TO desk_admin;

GRANT SELECT ON TABLE public.brand_files TO desk_platform;
GRANT SELECT,INSERT ON TABLE public.brand_files TO desk_operator;
GRANT SELECT,DELETE ON TABLE public.brand_files TO desk_jobs;
GRANT SELECT,INSERT ON TABLE public.brand_files TO desk_admin;

GRANT UPDATE(kept_at) ON TABLE public.brand_files TO desk_admin;
GRANT UPDATE(kept_at) ON TABLE public.brand_files TO desk_operator;

GRANT SELECT,INSERT,DELETE ON TABLE public.brand_sketches TO desk_admin;
GRANT SELECT ON TABLE public.brand_sketches TO desk_jobs;

GRANT UPDATE(settings) ON TABLE public.brand_sketches TO desk_admin;

GRANT UPDATE(changed_at) ON TABLE public.brand_sketches TO desk_admin;

GRANT SELECT ON TABLE public.brand_versions TO desk_platform;
GRANT SELECT,INSERT ON TABLE public.brand_versions TO desk_operator;
GRANT SELECT ON TABLE public.brand_versions TO desk_jobs;
GRANT SELECT,INSERT ON TABLE public.brand_versions TO desk_admin;

GRANT SELECT ON TABLE public.brands TO desk_platform;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.brands TO desk_operator;
GRANT SELECT ON TABLE public.brands TO desk_admin;
GRANT SELECT ON TABLE public.brands TO desk_jobs;

GRANT UPDATE(published) ON TABLE public.brands TO desk_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.campaigns TO desk_ops;
GRANT SELECT ON TABLE public.campaigns TO desk_advertiser;

GRANT SELECT(tenant_id) ON TABLE public.campaigns TO desk_jobs;

GRANT SELECT(id) ON TABLE public.campaigns TO desk_jobs;

GRANT SELECT(advertiser_id) ON TABLE public.campaigns TO desk_jobs;

GRANT UPDATE(name) ON TABLE public.campaigns TO desk_ops;
GRANT SELECT(name) ON TABLE public.campaigns TO desk_jobs;

GRANT UPDATE(starts_on) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(ends_on) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(budget_cents) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(cpm_ceiling_cents) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(target_countries) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(target_ages) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(target_genders) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(target_topics) ON TABLE public.campaigns TO desk_ops;

GRANT UPDATE(excluded_topics) ON TABLE public.campaigns TO desk_ops;

GRANT SELECT,INSERT,DELETE ON TABLE public.creators TO desk_ops;
GRANT SELECT ON TABLE public.creators TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.creators TO desk_jobs;

GRANT UPDATE(name) ON TABLE public.creators TO desk_ops;
GRANT UPDATE(name) ON TABLE public.creators TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.daily_metrics TO desk_ops;
GRANT SELECT ON TABLE public.daily_metrics TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(downloads) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(downloads) ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(listeners) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(listeners) ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(completion_rate_ppm) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(completion_rate_ppm) ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(ctr_ppm) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(ctr_ppm) ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(conversions) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(conversions) ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(revenue_cents) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(revenue_cents) ON TABLE public.daily_metrics TO desk_jobs;

GRANT UPDATE(import_id) ON TABLE public.daily_metrics TO desk_ops;
GRANT UPDATE(import_id) ON TABLE public.daily_metrics TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.episode_totals TO desk_ops;
GRANT SELECT ON TABLE public.episode_totals TO desk_creator;
GRANT SELECT ON TABLE public.episode_totals TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.episode_totals TO desk_jobs;

GRANT UPDATE(first_day) ON TABLE public.episode_totals TO desk_ops;
GRANT UPDATE(first_day) ON TABLE public.episode_totals TO desk_jobs;

GRANT UPDATE(downloads) ON TABLE public.episode_totals TO desk_ops;
GRANT UPDATE(downloads) ON TABLE public.episode_totals TO desk_jobs;

GRANT UPDATE(first_30_days) ON TABLE public.episode_totals TO desk_ops;
GRANT UPDATE(first_30_days) ON TABLE public.episode_totals TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.episodes TO desk_ops;
GRANT SELECT ON TABLE public.episodes TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.episodes TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.episodes TO desk_advertiser;

GRANT SELECT(id) ON TABLE public.episodes TO desk_advertiser;

GRANT SELECT(show_id) ON TABLE public.episodes TO desk_advertiser;

GRANT UPDATE(guid) ON TABLE public.episodes TO desk_ops;
GRANT UPDATE(guid) ON TABLE public.episodes TO desk_jobs;

GRANT UPDATE(title) ON TABLE public.episodes TO desk_ops;
GRANT SELECT(title) ON TABLE public.episodes TO desk_advertiser;
GRANT UPDATE(title) ON TABLE public.episodes TO desk_jobs;

GRANT UPDATE(published_on) ON TABLE public.episodes TO desk_ops;
GRANT SELECT(published_on) ON TABLE public.episodes TO desk_advertiser;
GRANT UPDATE(published_on) ON TABLE public.episodes TO desk_jobs;

GRANT UPDATE(seconds) ON TABLE public.episodes TO desk_ops;
GRANT SELECT(seconds) ON TABLE public.episodes TO desk_advertiser;
GRANT UPDATE(seconds) ON TABLE public.episodes TO desk_jobs;

GRANT UPDATE(is_explicit) ON TABLE public.episodes TO desk_ops;
GRANT SELECT(is_explicit) ON TABLE public.episodes TO desk_advertiser;
GRANT UPDATE(is_explicit) ON TABLE public.episodes TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.feed_items TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(title) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(title) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(published_at) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(published_at) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(published_on) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(published_on) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(seconds) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(seconds) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(is_explicit) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(is_explicit) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(enclosure_url) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(enclosure_url) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(enclosure_type) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(enclosure_type) ON TABLE public.feed_items TO desk_jobs;

GRANT UPDATE(enclosure_bytes) ON TABLE public.feed_items TO desk_ops;
GRANT UPDATE(enclosure_bytes) ON TABLE public.feed_items TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.feed_refreshes TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.feed_refreshes TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.feeds TO desk_ops;
GRANT SELECT,DELETE ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(show_id) ON TABLE public.feeds TO desk_ops;

GRANT UPDATE(status) ON TABLE public.feeds TO desk_ops;

GRANT UPDATE(title) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(title) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(summary) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(summary) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(language) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(language) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(author) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(author) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(link) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(link) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(categories) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(categories) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(is_explicit) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(is_explicit) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(remark) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(remark) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(etag) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(etag) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(last_modified) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(last_modified) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(read_at) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(read_at) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(failures) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(failures) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(error) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(error) ON TABLE public.feeds TO desk_jobs;

GRANT UPDATE(next_at) ON TABLE public.feeds TO desk_ops;
GRANT UPDATE(next_at) ON TABLE public.feeds TO desk_jobs;

GRANT SELECT ON TABLE public.hosts TO desk_platform;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.hosts TO desk_operator;
GRANT SELECT,DELETE ON TABLE public.hosts TO desk_admin;
GRANT SELECT,DELETE ON TABLE public.hosts TO desk_jobs;

GRANT INSERT(host) ON TABLE public.hosts TO desk_admin;

GRANT UPDATE(is_primary) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(is_primary) ON TABLE public.hosts TO desk_jobs;

GRANT INSERT(id) ON TABLE public.hosts TO desk_admin;

GRANT UPDATE(status) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(status) ON TABLE public.hosts TO desk_jobs;

GRANT INSERT(token),UPDATE(token) ON TABLE public.hosts TO desk_admin;

GRANT INSERT(claimed_at),UPDATE(claimed_at) ON TABLE public.hosts TO desk_admin;

GRANT INSERT(member_name),UPDATE(member_name) ON TABLE public.hosts TO desk_admin;

GRANT UPDATE(proven_at) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(proven_at) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(routed_at) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(routed_at) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(seen_at) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(seen_at) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(failing_since) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(failing_since) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(released_at) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(released_at) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(checked_at) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(checked_at) ON TABLE public.hosts TO desk_jobs;

GRANT INSERT(next_check_at),UPDATE(next_check_at) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(next_check_at) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(saw_proof) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(saw_proof) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(saw_route) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(saw_route) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(trouble) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(trouble) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(authority) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(authority) ON TABLE public.hosts TO desk_jobs;

GRANT UPDATE(is_waiting) ON TABLE public.hosts TO desk_admin;
GRANT UPDATE(is_waiting) ON TABLE public.hosts TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.import_mappings TO desk_ops;
GRANT SELECT,INSERT ON TABLE public.import_mappings TO desk_jobs;

GRANT UPDATE(kind) ON TABLE public.import_mappings TO desk_ops;
GRANT UPDATE(kind) ON TABLE public.import_mappings TO desk_jobs;

GRANT UPDATE(mapping) ON TABLE public.import_mappings TO desk_ops;
GRANT UPDATE(mapping) ON TABLE public.import_mappings TO desk_jobs;

GRANT UPDATE(member_name) ON TABLE public.import_mappings TO desk_ops;
GRANT UPDATE(member_name) ON TABLE public.import_mappings TO desk_jobs;

GRANT UPDATE(used_at) ON TABLE public.import_mappings TO desk_ops;
GRANT UPDATE(used_at) ON TABLE public.import_mappings TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.import_pieces TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.import_pieces TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.import_rejections TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.import_rejections TO desk_jobs;

GRANT UPDATE(column_name) ON TABLE public.import_rejections TO desk_ops;
GRANT UPDATE(column_name) ON TABLE public.import_rejections TO desk_jobs;

GRANT UPDATE(value) ON TABLE public.import_rejections TO desk_ops;
GRANT UPDATE(value) ON TABLE public.import_rejections TO desk_jobs;

GRANT UPDATE(reason) ON TABLE public.import_rejections TO desk_ops;
GRANT UPDATE(reason) ON TABLE public.import_rejections TO desk_jobs;

GRANT UPDATE(cells) ON TABLE public.import_rejections TO desk_ops;
GRANT UPDATE(cells) ON TABLE public.import_rejections TO desk_jobs;

GRANT UPDATE(suggestion) ON TABLE public.import_rejections TO desk_ops;
GRANT UPDATE(suggestion) ON TABLE public.import_rejections TO desk_jobs;

GRANT UPDATE(corrected_by) ON TABLE public.import_rejections TO desk_ops;
GRANT UPDATE(corrected_by) ON TABLE public.import_rejections TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.import_shows TO desk_ops;
GRANT SELECT,INSERT ON TABLE public.import_shows TO desk_jobs;
GRANT SELECT ON TABLE public.import_shows TO desk_creator;

GRANT SELECT,INSERT ON TABLE public.imports TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.imports TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.imports TO desk_creator;

GRANT SELECT(id) ON TABLE public.imports TO desk_creator;

GRANT SELECT(file_name) ON TABLE public.imports TO desk_creator;

GRANT UPDATE(status) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(status) ON TABLE public.imports TO desk_jobs;

GRANT SELECT(started_at) ON TABLE public.imports TO desk_creator;

GRANT UPDATE(finished_at) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(finished_at) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(bytes) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(bytes) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(rows) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(rows) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(accepted) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(accepted) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(rejected) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(rejected) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(created) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(created) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(first_day) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(first_day) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(last_day) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(last_day) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(ignored_columns) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(ignored_columns) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(failure) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(failure) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(kind) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(kind) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(encoding) ON TABLE public.imports TO desk_ops;

GRANT UPDATE(sha256) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(sha256) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(findings) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(findings) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(mapping) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(mapping) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(preview) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(preview) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(changed) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(changed) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(job_id) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(job_id) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(touched_at) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(touched_at) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(corrects_id) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(corrects_id) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(idempotency_key) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(idempotency_key) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(kept) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(kept) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(undone_at) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(undone_at) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(undone_name) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(undone_name) ON TABLE public.imports TO desk_jobs;

GRANT UPDATE(saves_itself) ON TABLE public.imports TO desk_jobs;
GRANT UPDATE(saves_itself) ON TABLE public.imports TO desk_ops;

GRANT UPDATE(notify_id) ON TABLE public.imports TO desk_ops;
GRANT UPDATE(notify_id) ON TABLE public.imports TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.invitations TO desk_admin;
GRANT SELECT ON TABLE public.invitations TO desk_visitor;
GRANT SELECT ON TABLE public.invitations TO desk_jobs;

GRANT UPDATE(token_hash) ON TABLE public.invitations TO desk_admin;

GRANT UPDATE(sent_at) ON TABLE public.invitations TO desk_admin;

GRANT UPDATE(expires_at) ON TABLE public.invitations TO desk_admin;

GRANT UPDATE(accepted_at) ON TABLE public.invitations TO desk_jobs;

GRANT UPDATE(withdrawn_at) ON TABLE public.invitations TO desk_admin;

GRANT SELECT ON TABLE public.jobs TO desk_ops;
GRANT SELECT ON TABLE public.jobs TO desk_jobs;
GRANT DELETE ON TABLE public.jobs TO desk_queue;

GRANT SELECT(tenant_id) ON TABLE public.jobs TO desk_queue;

GRANT INSERT(id) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(id) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(id) ON TABLE public.jobs TO desk_queue;

GRANT INSERT(kind) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(kind) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(kind) ON TABLE public.jobs TO desk_queue;

GRANT INSERT(payload) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(payload) ON TABLE public.jobs TO desk_jobs;

GRANT INSERT(unique_key) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(unique_key) ON TABLE public.jobs TO desk_jobs;

GRANT INSERT(task) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(task) ON TABLE public.jobs TO desk_jobs;

GRANT UPDATE(status) ON TABLE public.jobs TO desk_ops;
GRANT UPDATE(status) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(status),UPDATE(status) ON TABLE public.jobs TO desk_queue;

GRANT INSERT(run_at),UPDATE(run_at) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(run_at),UPDATE(run_at) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(run_at),UPDATE(run_at) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(attempt) ON TABLE public.jobs TO desk_ops;
GRANT UPDATE(attempt) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(attempt),UPDATE(attempt) ON TABLE public.jobs TO desk_queue;

GRANT INSERT(max_attempts) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(max_attempts) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(max_attempts) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(worker) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(worker),UPDATE(worker) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(lease_until) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(lease_until),UPDATE(lease_until) ON TABLE public.jobs TO desk_queue;

GRANT SELECT(fence),UPDATE(fence) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(cancel_requested) ON TABLE public.jobs TO desk_ops;
GRANT UPDATE(cancel_requested) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(cancel_requested),UPDATE(cancel_requested) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(progress_done) ON TABLE public.jobs TO desk_jobs;
GRANT UPDATE(progress_done) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(progress_total) ON TABLE public.jobs TO desk_jobs;
GRANT UPDATE(progress_total) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(rows) ON TABLE public.jobs TO desk_jobs;

GRANT UPDATE(reason) ON TABLE public.jobs TO desk_ops;
GRANT UPDATE(reason) ON TABLE public.jobs TO desk_jobs;
GRANT UPDATE(reason) ON TABLE public.jobs TO desk_queue;

GRANT INSERT(member_id) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(member_id) ON TABLE public.jobs TO desk_jobs;

GRANT INSERT(member_name) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(member_name) ON TABLE public.jobs TO desk_jobs;

GRANT INSERT(created_at) ON TABLE public.jobs TO desk_ops;
GRANT INSERT(created_at) ON TABLE public.jobs TO desk_jobs;

GRANT SELECT(started_at),UPDATE(started_at) ON TABLE public.jobs TO desk_queue;

GRANT UPDATE(finished_at) ON TABLE public.jobs TO desk_ops;
GRANT UPDATE(finished_at) ON TABLE public.jobs TO desk_jobs;
GRANT SELECT(finished_at),UPDATE(finished_at) ON TABLE public.jobs TO desk_queue;

GRANT SELECT,INSERT,DELETE ON TABLE public.mail_mutes TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.mail_mutes TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.mail_mutes TO desk_advertiser;
GRANT SELECT,INSERT ON TABLE public.mail_mutes TO desk_jobs;

GRANT SELECT ON TABLE public.mail_templates TO desk_ops;
GRANT SELECT ON TABLE public.mail_templates TO desk_jobs;
GRANT INSERT,DELETE ON TABLE public.mail_templates TO desk_admin;

GRANT UPDATE(subject) ON TABLE public.mail_templates TO desk_admin;

GRANT UPDATE(body) ON TABLE public.mail_templates TO desk_admin;

GRANT UPDATE(version) ON TABLE public.mail_templates TO desk_admin;

GRANT UPDATE(member_name) ON TABLE public.mail_templates TO desk_admin;

GRANT UPDATE(updated_at) ON TABLE public.mail_templates TO desk_admin;

GRANT SELECT ON TABLE public.members TO desk_visitor;
GRANT SELECT ON TABLE public.members TO desk_ops;
GRANT SELECT ON TABLE public.members TO desk_creator;
GRANT SELECT ON TABLE public.members TO desk_advertiser;
GRANT INSERT ON TABLE public.members TO desk_admin;

GRANT SELECT(tenant_id) ON TABLE public.members TO desk_jobs;

GRANT SELECT(id),INSERT(id) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(email) ON TABLE public.members TO desk_admin;
GRANT SELECT(email),INSERT(email),UPDATE(email) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(name) ON TABLE public.members TO desk_admin;
GRANT SELECT(name),INSERT(name) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(role) ON TABLE public.members TO desk_admin;
GRANT SELECT(role),INSERT(role) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(creator_id) ON TABLE public.members TO desk_admin;
GRANT SELECT(creator_id),INSERT(creator_id) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(advertiser_id) ON TABLE public.members TO desk_admin;
GRANT SELECT(advertiser_id),INSERT(advertiser_id) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(password_hash) ON TABLE public.members TO desk_ops;
GRANT UPDATE(password_hash) ON TABLE public.members TO desk_creator;
GRANT UPDATE(password_hash) ON TABLE public.members TO desk_advertiser;
GRANT INSERT(password_hash) ON TABLE public.members TO desk_jobs;

GRANT INSERT(created_at) ON TABLE public.members TO desk_jobs;

GRANT UPDATE(signed_in_at) ON TABLE public.members TO desk_visitor;

GRANT UPDATE(disabled_at) ON TABLE public.members TO desk_admin;
GRANT SELECT(disabled_at) ON TABLE public.members TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.metric_changes TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(downloads) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(listeners) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(completion_rate_ppm) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(ctr_ppm) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(conversions) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(revenue_cents) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(writer_id) ON TABLE public.metric_changes TO desk_jobs;

GRANT UPDATE(expects_id) ON TABLE public.metric_changes TO desk_jobs;

GRANT SELECT ON TABLE public.occurrences TO desk_ops;
GRANT SELECT ON TABLE public.occurrences TO desk_jobs;
GRANT DELETE ON TABLE public.occurrences TO desk_queue;

GRANT SELECT(tenant_id) ON TABLE public.occurrences TO desk_queue;

GRANT INSERT(task) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(task) ON TABLE public.occurrences TO desk_jobs;
GRANT SELECT(task) ON TABLE public.occurrences TO desk_queue;

GRANT INSERT(due_at) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(due_at) ON TABLE public.occurrences TO desk_jobs;
GRANT SELECT(due_at) ON TABLE public.occurrences TO desk_queue;

GRANT INSERT(by_hand) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(by_hand) ON TABLE public.occurrences TO desk_jobs;

GRANT INSERT(status) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(status) ON TABLE public.occurrences TO desk_jobs;
GRANT SELECT(status) ON TABLE public.occurrences TO desk_queue;

GRANT INSERT(job_id) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(job_id) ON TABLE public.occurrences TO desk_jobs;
GRANT SELECT(job_id) ON TABLE public.occurrences TO desk_queue;

GRANT INSERT(reason) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(reason) ON TABLE public.occurrences TO desk_jobs;

GRANT INSERT(request_key) ON TABLE public.occurrences TO desk_ops;
GRANT INSERT(request_key) ON TABLE public.occurrences TO desk_jobs;

GRANT SELECT ON TABLE public.outbox TO desk_ops;
GRANT SELECT,DELETE ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(id) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(id) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(kind) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(kind) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(recipient) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(recipient) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(recipient_name) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(recipient_name) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(from_name) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(from_name) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(reply_to) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(reply_to) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(subject) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(subject) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(body_text) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(body_text) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(body_html) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(body_html) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(message_id) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(message_id) ON TABLE public.outbox TO desk_jobs;

GRANT UPDATE(status) ON TABLE public.outbox TO desk_ops;
GRANT UPDATE(status) ON TABLE public.outbox TO desk_jobs;

GRANT UPDATE(attempts) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(next_at),UPDATE(next_at) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(next_at),UPDATE(next_at) ON TABLE public.outbox TO desk_jobs;

GRANT UPDATE(last_error) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(created_at) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(created_at) ON TABLE public.outbox TO desk_jobs;

GRANT UPDATE(sent_at) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(is_secret) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(is_secret) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(expires_at) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(expires_at) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT(unsubscribe) ON TABLE public.outbox TO desk_ops;
GRANT INSERT(unsubscribe) ON TABLE public.outbox TO desk_jobs;

GRANT INSERT ON TABLE public.outbox_secrets TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.outbox_secrets TO desk_jobs;

GRANT SELECT ON TABLE public.password_resets TO desk_visitor;
GRANT SELECT,DELETE ON TABLE public.password_resets TO desk_ops;
GRANT SELECT,DELETE ON TABLE public.password_resets TO desk_creator;
GRANT SELECT,DELETE ON TABLE public.password_resets TO desk_advertiser;
GRANT SELECT,INSERT ON TABLE public.password_resets TO desk_jobs;

GRANT UPDATE(token_hash) ON TABLE public.password_resets TO desk_jobs;

GRANT UPDATE(expires_at) ON TABLE public.password_resets TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.placement_days TO desk_ops;
GRANT SELECT ON TABLE public.placement_days TO desk_creator;
GRANT SELECT ON TABLE public.placement_days TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.placement_days TO desk_jobs;

GRANT UPDATE(booked) ON TABLE public.placement_days TO desk_ops;
GRANT UPDATE(booked) ON TABLE public.placement_days TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.placements TO desk_ops;
GRANT SELECT ON TABLE public.placements TO desk_creator;
GRANT SELECT ON TABLE public.placements TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.placements TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.placements TO desk_jobs;

GRANT SELECT(show_id) ON TABLE public.placements TO desk_jobs;

GRANT UPDATE("position") ON TABLE public.placements TO desk_ops;
GRANT UPDATE("position") ON TABLE public.placements TO desk_jobs;

GRANT UPDATE(seconds) ON TABLE public.placements TO desk_ops;
GRANT UPDATE(seconds) ON TABLE public.placements TO desk_jobs;

GRANT UPDATE(voice) ON TABLE public.placements TO desk_ops;
GRANT UPDATE(voice) ON TABLE public.placements TO desk_jobs;

GRANT UPDATE(delivery) ON TABLE public.placements TO desk_ops;
GRANT UPDATE(delivery) ON TABLE public.placements TO desk_jobs;

GRANT UPDATE(slots) ON TABLE public.placements TO desk_ops;
GRANT UPDATE(slots) ON TABLE public.placements TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.rate_cards TO desk_ops;
GRANT SELECT ON TABLE public.rate_cards TO desk_creator;
GRANT SELECT ON TABLE public.rate_cards TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.rate_cards TO desk_jobs;

GRANT UPDATE(cpm_cents) ON TABLE public.rate_cards TO desk_ops;
GRANT UPDATE(cpm_cents) ON TABLE public.rate_cards TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.record_changes TO desk_ops;
GRANT SELECT,INSERT ON TABLE public.record_changes TO desk_jobs;

GRANT UPDATE(after) ON TABLE public.record_changes TO desk_ops;
GRANT UPDATE(after) ON TABLE public.record_changes TO desk_jobs;

GRANT UPDATE(kept) ON TABLE public.record_changes TO desk_ops;
GRANT UPDATE(kept) ON TABLE public.record_changes TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.reported_totals TO desk_ops;
GRANT SELECT,INSERT ON TABLE public.reported_totals TO desk_jobs;
GRANT SELECT ON TABLE public.reported_totals TO desk_creator;

GRANT UPDATE(withdrawn) ON TABLE public.reported_totals TO desk_jobs;

GRANT UPDATE(stands) ON TABLE public.reported_totals TO desk_ops;
GRANT UPDATE(stands) ON TABLE public.reported_totals TO desk_jobs;

GRANT SELECT ON TABLE public.schedules TO desk_ops;
GRANT SELECT ON TABLE public.schedules TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.schedules TO desk_queue;

GRANT INSERT(task) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(task) ON TABLE public.schedules TO desk_jobs;
GRANT SELECT(task) ON TABLE public.schedules TO desk_queue;

GRANT INSERT(cron),UPDATE(cron) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(cron),UPDATE(cron) ON TABLE public.schedules TO desk_jobs;

GRANT INSERT(time_zone),UPDATE(time_zone) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(time_zone),UPDATE(time_zone) ON TABLE public.schedules TO desk_jobs;

GRANT INSERT(when_missed),UPDATE(when_missed) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(when_missed),UPDATE(when_missed) ON TABLE public.schedules TO desk_jobs;

GRANT INSERT(catch_up_limit),UPDATE(catch_up_limit) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(catch_up_limit),UPDATE(catch_up_limit) ON TABLE public.schedules TO desk_jobs;

GRANT INSERT(paused),UPDATE(paused) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(paused),UPDATE(paused) ON TABLE public.schedules TO desk_jobs;
GRANT SELECT(paused) ON TABLE public.schedules TO desk_queue;

GRANT INSERT(next_at),UPDATE(next_at) ON TABLE public.schedules TO desk_ops;
GRANT INSERT(next_at),UPDATE(next_at) ON TABLE public.schedules TO desk_jobs;
GRANT SELECT(next_at) ON TABLE public.schedules TO desk_queue;

GRANT SELECT(version) ON TABLE public.schema_migrations TO PUBLIC;

GRANT DELETE ON TABLE public.senders TO desk_admin;
GRANT SELECT ON TABLE public.senders TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.senders TO desk_admin;
GRANT SELECT(tenant_id) ON TABLE public.senders TO desk_platform;

GRANT SELECT(id),INSERT(id) ON TABLE public.senders TO desk_admin;
GRANT SELECT(id) ON TABLE public.senders TO desk_platform;

GRANT SELECT(name),INSERT(name),UPDATE(name) ON TABLE public.senders TO desk_admin;

GRANT SELECT(local_part),INSERT(local_part),UPDATE(local_part) ON TABLE public.senders TO desk_admin;

GRANT SELECT(domain),INSERT(domain) ON TABLE public.senders TO desk_admin;

GRANT SELECT(selector),INSERT(selector) ON TABLE public.senders TO desk_admin;

GRANT SELECT(record),INSERT(record) ON TABLE public.senders TO desk_admin;

GRANT INSERT(sealed) ON TABLE public.senders TO desk_admin;

GRANT SELECT(added_at),INSERT(added_at) ON TABLE public.senders TO desk_admin;

GRANT SELECT(member_name),INSERT(member_name) ON TABLE public.senders TO desk_admin;

GRANT SELECT(status) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(status) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(verified_at) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(verified_at) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(failing_since) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(failing_since) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(checked_at) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(checked_at) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(next_check_at),INSERT(next_check_at) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(next_check_at) ON TABLE public.senders TO desk_jobs;
GRANT SELECT(next_check_at) ON TABLE public.senders TO desk_platform;

GRANT SELECT(dkim) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(dkim) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(spf) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(spf) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(dmarc) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(dmarc) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(saw_dkim) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(saw_dkim) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(saw_spf) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(saw_spf) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(saw_dmarc) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(saw_dmarc) ON TABLE public.senders TO desk_jobs;

GRANT SELECT(trouble) ON TABLE public.senders TO desk_admin;
GRANT UPDATE(trouble) ON TABLE public.senders TO desk_jobs;

GRANT SELECT,INSERT ON TABLE public.sessions TO desk_visitor;
GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO desk_ops;
GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO desk_advertiser;

GRANT UPDATE(seen_at) ON TABLE public.sessions TO desk_visitor;

GRANT UPDATE(expires_at) ON TABLE public.sessions TO desk_visitor;

GRANT SELECT,INSERT,DELETE ON TABLE public.sheet_keys TO desk_ops;
GRANT SELECT ON TABLE public.sheet_keys TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.sheets TO desk_ops;
GRANT SELECT ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(name) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(url) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(tab) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(range) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(status) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(pace) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(saves_itself) ON TABLE public.sheets TO desk_ops;

GRANT UPDATE(etag) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(etag) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(last_modified) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(last_modified) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(read_at) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(read_at) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(failures) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(failures) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(error) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(error) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(next_at) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(next_at) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(import_id) ON TABLE public.sheets TO desk_ops;
GRANT UPDATE(import_id) ON TABLE public.sheets TO desk_jobs;

GRANT UPDATE(said) ON TABLE public.sheets TO desk_ops;

GRANT SELECT,INSERT ON TABLE public.show_days TO desk_ops;
GRANT SELECT ON TABLE public.show_days TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.show_days TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.show_days TO desk_advertiser;

GRANT SELECT(show_id) ON TABLE public.show_days TO desk_advertiser;

GRANT SELECT(day) ON TABLE public.show_days TO desk_advertiser;

GRANT SELECT(source) ON TABLE public.show_days TO desk_advertiser;

GRANT UPDATE(downloads) ON TABLE public.show_days TO desk_ops;
GRANT SELECT(downloads) ON TABLE public.show_days TO desk_advertiser;
GRANT UPDATE(downloads) ON TABLE public.show_days TO desk_jobs;

GRANT UPDATE(listeners) ON TABLE public.show_days TO desk_ops;
GRANT SELECT(listeners) ON TABLE public.show_days TO desk_advertiser;
GRANT UPDATE(listeners) ON TABLE public.show_days TO desk_jobs;

GRANT UPDATE(conversions) ON TABLE public.show_days TO desk_ops;
GRANT UPDATE(conversions) ON TABLE public.show_days TO desk_jobs;

GRANT UPDATE(revenue_cents) ON TABLE public.show_days TO desk_ops;
GRANT UPDATE(revenue_cents) ON TABLE public.show_days TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.show_topics TO desk_ops;
GRANT SELECT ON TABLE public.show_topics TO desk_creator;
GRANT SELECT ON TABLE public.show_topics TO desk_advertiser;
GRANT SELECT,INSERT,DELETE ON TABLE public.show_topics TO desk_jobs;

GRANT SELECT,INSERT,DELETE ON TABLE public.shows TO desk_ops;
GRANT SELECT ON TABLE public.shows TO desk_creator;
GRANT SELECT,INSERT,DELETE ON TABLE public.shows TO desk_jobs;

GRANT SELECT(tenant_id) ON TABLE public.shows TO desk_advertiser;

GRANT SELECT(id) ON TABLE public.shows TO desk_advertiser;

GRANT UPDATE(creator_id) ON TABLE public.shows TO desk_ops;
GRANT UPDATE(creator_id) ON TABLE public.shows TO desk_jobs;

GRANT UPDATE(slug) ON TABLE public.shows TO desk_ops;
GRANT SELECT(slug) ON TABLE public.shows TO desk_advertiser;
GRANT UPDATE(slug) ON TABLE public.shows TO desk_jobs;

GRANT UPDATE(title) ON TABLE public.shows TO desk_ops;
GRANT SELECT(title) ON TABLE public.shows TO desk_advertiser;
GRANT UPDATE(title) ON TABLE public.shows TO desk_jobs;

GRANT UPDATE(summary) ON TABLE public.shows TO desk_ops;
GRANT SELECT(summary) ON TABLE public.shows TO desk_advertiser;
GRANT UPDATE(summary) ON TABLE public.shows TO desk_jobs;

GRANT UPDATE(language) ON TABLE public.shows TO desk_ops;
GRANT SELECT(language) ON TABLE public.shows TO desk_advertiser;
GRANT UPDATE(language) ON TABLE public.shows TO desk_jobs;

GRANT UPDATE(is_explicit) ON TABLE public.shows TO desk_ops;
GRANT SELECT(is_explicit) ON TABLE public.shows TO desk_advertiser;

GRANT SELECT ON TABLE public.switches TO desk_platform;
GRANT SELECT,INSERT ON TABLE public.switches TO desk_operator;
GRANT SELECT,INSERT,DELETE ON TABLE public.switches TO desk_admin;

GRANT UPDATE(is_on) ON TABLE public.switches TO desk_admin;

GRANT UPDATE(changed_at) ON TABLE public.switches TO desk_admin;

GRANT UPDATE(member_id) ON TABLE public.switches TO desk_admin;

GRANT UPDATE(member_name) ON TABLE public.switches TO desk_admin;

GRANT SELECT ON TABLE public.tenants TO desk_platform;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tenants TO desk_operator;
GRANT SELECT ON TABLE public.tenants TO desk_ops;
GRANT SELECT ON TABLE public.tenants TO desk_jobs;

GRANT UPDATE(name) ON TABLE public.tenants TO desk_admin;

GRANT UPDATE(support_email) ON TABLE public.tenants TO desk_admin;

GRANT SELECT ON TABLE public.topics TO desk_ops;
GRANT SELECT ON TABLE public.topics TO desk_creator;
GRANT SELECT ON TABLE public.topics TO desk_advertiser;
GRANT SELECT ON TABLE public.topics TO desk_partner;
GRANT SELECT ON TABLE public.topics TO desk_jobs;

