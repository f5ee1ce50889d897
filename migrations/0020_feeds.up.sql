-- Where shows come from: the RSS feed of each, what it holds now, and what became of the last looks at it.

-- Feeds say it, and advertisers ask for it.
ALTER TABLE shows ADD COLUMN is_explicit boolean NOT NULL DEFAULT false;
ALTER TABLE episodes ADD COLUMN is_explicit boolean NOT NULL DEFAULT false;
GRANT UPDATE (is_explicit) ON shows, episodes TO desk_ops;
GRANT SELECT (is_explicit) ON shows, episodes TO desk_advertiser;

-- found: read once, and nobody has said yet which show it is. Of those that are looked at again, next_at says when.
CREATE TABLE feeds (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    show_id uuid,
    -- In the one spelling that Outbound gives it; null for a file that was uploaded.
    url text CHECK (octet_length(url) BETWEEN 1 AND 2000),
    file_name text CHECK (length(file_name) BETWEEN 1 AND 255),
    status text NOT NULL DEFAULT 'found' CHECK (status IN ('found', 'active', 'paused')),
    -- As the feed has them.
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    summary text NOT NULL,
    language text NOT NULL,
    author text NOT NULL,
    link text NOT NULL,
    categories text[] NOT NULL,
    is_explicit boolean NOT NULL,
    -- What it holds beside episodes, and what episodes lack, in sentences for people.
    remark text NOT NULL DEFAULT '',
    -- The server's own words for what it sent last.
    etag text,
    last_modified text,
    -- When it was last read, and how often it could not be since.
    read_at timestamptz NOT NULL,
    failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    error text CHECK (length(error) BETWEEN 1 AND 500),
    next_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Who added it, as the member was called then.
    member_name text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE,
    CHECK (num_nulls(url, file_name) = 1),
    CHECK ((status = 'found') = (show_id IS NULL)),
    CHECK (status <> 'paused' OR url IS NOT NULL),
    CHECK ((next_at IS NOT NULL) = (status = 'active' AND url IS NOT NULL)),
    CHECK ((error IS NULL) = (failures = 0))
);
CREATE UNIQUE INDEX feeds_url ON feeds (tenant_id, url);
-- A show comes from one feed.
CREATE UNIQUE INDEX feeds_show ON feeds (tenant_id, show_id);
CREATE INDEX feeds_due ON feeds (tenant_id, next_at) WHERE next_at IS NOT NULL;
CALL isolate('feeds');

-- The episodes that a feed holds now. Those that were in it once stay in episodes.
CREATE TABLE feed_items (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    feed_id uuid NOT NULL,
    guid text NOT NULL CHECK (length(guid) BETWEEN 1 AND 500),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    published_at timestamptz NOT NULL,
    -- The day of that on the agency's clocks.
    published_on date NOT NULL,
    seconds integer NOT NULL CHECK (seconds >= 0),
    is_explicit boolean NOT NULL,
    enclosure_url text NOT NULL,
    enclosure_type text NOT NULL,
    enclosure_bytes bigint NOT NULL CHECK (enclosure_bytes >= 0),
    PRIMARY KEY (tenant_id, feed_id, guid),
    FOREIGN KEY (tenant_id, feed_id) REFERENCES feeds ON DELETE CASCADE
);
CREATE INDEX feed_items_published ON feed_items (tenant_id, feed_id, published_at DESC);
CALL isolate('feed_items');

-- One look at a feed. The newest few of each are kept.
CREATE TABLE feed_refreshes (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    feed_id uuid NOT NULL,
    at timestamptz NOT NULL,
    -- Who asked for it; empty for the schedule.
    member_name text NOT NULL DEFAULT '',
    result text NOT NULL CHECK (result IN ('read', 'same', 'failed')),
    created integer NOT NULL DEFAULT 0 CHECK (created >= 0),
    changed integer NOT NULL DEFAULT 0 CHECK (changed >= 0),
    unchanged integer NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
    error text CHECK (length(error) BETWEEN 1 AND 500),
    PRIMARY KEY (tenant_id, feed_id, at),
    FOREIGN KEY (tenant_id, feed_id) REFERENCES feeds ON DELETE CASCADE,
    CHECK ((result = 'failed') = (error IS NOT NULL))
);
CALL isolate('feed_refreshes');

CREATE POLICY all_of_ours ON feeds TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON feed_items TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON feed_refreshes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON feeds TO desk_ops, desk_jobs;
GRANT UPDATE (title, summary, language, author, link, categories, is_explicit, remark, etag, last_modified, read_at,
              failures, error, next_at) ON feeds TO desk_ops, desk_jobs;
GRANT INSERT, UPDATE (show_id, status) ON feeds TO desk_ops;
GRANT SELECT, INSERT, DELETE, UPDATE (title, published_at, published_on, seconds, is_explicit, enclosure_url,
                                      enclosure_type, enclosure_bytes) ON feed_items TO desk_ops, desk_jobs;
GRANT SELECT, INSERT, DELETE ON feed_refreshes TO desk_ops, desk_jobs;

-- The refresh writes episodes, and with their dates their sums.
GRANT INSERT, UPDATE (guid, title, published_on, seconds, is_explicit) ON episodes TO desk_jobs;

ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed'));
