-- What an agency represents: shows, their episodes, who listens and what they are about.

-- The same for every tenant, so it has no tenant: the Apple Podcasts category tree that every RSS feed carries.
CREATE TABLE topics (
    id text PRIMARY KEY,
    parent_id text REFERENCES topics,
    name text NOT NULL
);
GRANT SELECT ON topics TO desk_ops, desk_creator, desk_advertiser, desk_partner, desk_jobs;

CREATE TABLE shows (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    creator_id uuid NOT NULL,
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    summary text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT 'en',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT shows_slug_key UNIQUE (tenant_id, slug),
    FOREIGN KEY (tenant_id, creator_id) REFERENCES creators
);
CREATE INDEX shows_creator ON shows (tenant_id, creator_id);
CALL isolate('shows');

CREATE TABLE show_topics (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    show_id uuid NOT NULL,
    topic_id text NOT NULL REFERENCES topics,
    PRIMARY KEY (tenant_id, show_id, topic_id),
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE
);
CREATE INDEX show_topics_topic ON show_topics (tenant_id, topic_id);
CALL isolate('show_topics');

CREATE TABLE episodes (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL DEFAULT new_id(),
    show_id uuid NOT NULL,
    guid text NOT NULL CHECK (length(guid) BETWEEN 1 AND 500),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    published_on date NOT NULL,
    seconds integer NOT NULL DEFAULT 0 CHECK (seconds >= 0),
    PRIMARY KEY (tenant_id, id),
    -- The key daily metrics point to, so that a metric's show is always its episode's show.
    CONSTRAINT episodes_show_key UNIQUE (tenant_id, show_id, id),
    CONSTRAINT episodes_guid_key UNIQUE (tenant_id, show_id, guid),
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE
);
CREATE INDEX episodes_published ON episodes (tenant_id, show_id, published_on DESC);
CALL isolate('episodes');

-- Shares of a show's audience: within one dimension they add up to at most one.
CREATE TABLE audience_profiles (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    show_id uuid NOT NULL,
    dimension text NOT NULL CHECK (dimension IN ('country', 'age', 'gender')),
    segment text NOT NULL CHECK (length(segment) BETWEEN 1 AND 40),
    share_ppm integer NOT NULL CHECK (share_ppm BETWEEN 0 AND 1000000),
    PRIMARY KEY (tenant_id, show_id, dimension, segment),
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE
);
CALL isolate('audience_profiles');

CREATE POLICY all_of_ours ON shows TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON show_topics TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON episodes TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON audience_profiles TO desk_ops USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON shows, show_topics, episodes, audience_profiles TO desk_ops;
GRANT UPDATE (creator_id, slug, title, summary, language) ON shows TO desk_ops;
GRANT UPDATE (guid, title, published_on, seconds) ON episodes TO desk_ops;
GRANT UPDATE (share_ppm) ON audience_profiles TO desk_ops;

-- The sub-select passes through the policy on shows, so "own" is said once.
CREATE POLICY own ON shows FOR SELECT TO desk_creator USING (creator_id = (SELECT current_party()));
CREATE POLICY own ON show_topics FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
CREATE POLICY own ON episodes FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
CREATE POLICY own ON audience_profiles FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
GRANT SELECT ON shows, show_topics, episodes, audience_profiles TO desk_creator;

CREATE POLICY browse ON shows FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY browse ON show_topics FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY browse ON episodes FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY browse ON audience_profiles FOR SELECT TO desk_advertiser USING (true);
GRANT SELECT (tenant_id, id, slug, title, summary, language) ON shows TO desk_advertiser;
GRANT SELECT ON show_topics, audience_profiles TO desk_advertiser;
GRANT SELECT (tenant_id, id, show_id, title, published_on, seconds) ON episodes TO desk_advertiser;
