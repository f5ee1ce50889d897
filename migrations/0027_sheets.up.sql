-- Sheets that are read again and again: by the address of their CSV, or from Google with the key of a service account.

-- The one key of the desk. What opens it is nowhere in the database.
CREATE TABLE sheet_keys (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL,
    -- With whom people share their sheets, and how Google lists the key.
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 320),
    key_id text NOT NULL CHECK (length(key_id) BETWEEN 1 AND 100),
    -- The file that Google gave out, encrypted for this tenant and this row: AES-256-GCM.
    sealed bytea NOT NULL CHECK (length(sealed) BETWEEN 29 AND 100000),
    added_at timestamptz NOT NULL,
    -- Who added it, as the member was called then.
    member_name text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX sheet_keys_one ON sheet_keys (tenant_id);
CALL isolate('sheet_keys');

CREATE TABLE sheets (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- The address of a CSV file, in the one spelling that Outbound gives it; or a part of a spreadsheet of Google's.
    url text CHECK (octet_length(url) BETWEEN 1 AND 2000),
    spreadsheet text CHECK (spreadsheet ~ '^[A-Za-z0-9_-]{20,100}$'),
    tab text CHECK (length(tab) BETWEEN 1 AND 200),
    -- In A1 notation; null for all cells.
    range text CHECK (length(range) BETWEEN 3 AND 30),
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused')),
    pace text NOT NULL CHECK (pace IN ('by hand', 'hourly', 'daily')),
    -- Whether its figures are saved when nothing is asked and no row is rejected.
    saves_itself boolean NOT NULL,
    -- The server's own words for what it sent last.
    etag text,
    last_modified text,
    -- When it was last read, and how often it could not be since.
    read_at timestamptz,
    failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    error text CHECK (length(error) BETWEEN 1 AND 500),
    next_at timestamptz,
    -- What the last reading that brought something new became.
    import_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Who added it, as the member was called then.
    member_name text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id),
    CHECK (num_nulls(url, spreadsheet) = 1),
    CHECK ((spreadsheet IS NULL) = (tab IS NULL)),
    CHECK (range IS NULL OR spreadsheet IS NOT NULL),
    CHECK (next_at IS NULL OR (status = 'active' AND pace <> 'by hand')),
    CHECK ((error IS NULL) = (failures = 0))
);
CREATE UNIQUE INDEX sheets_url ON sheets (tenant_id, url);
CREATE INDEX sheets_due ON sheets (tenant_id, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX sheets_import ON sheets (tenant_id, import_id) WHERE import_id IS NOT NULL;
CALL isolate('sheets');

ALTER TABLE imports
    -- The sheet that its file was read from, and what that was called then.
    ADD COLUMN sheet_id uuid,
    ADD COLUMN sheet_name text CHECK (length(sheet_name) BETWEEN 1 AND 120),
    -- Saved without a person when nothing is asked and no row is rejected.
    ADD COLUMN saves_itself boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT imports_sheet_fkey FOREIGN KEY (tenant_id, sheet_id) REFERENCES sheets ON DELETE SET NULL (sheet_id),
    ADD CONSTRAINT imports_sheet CHECK (sheet_id IS NULL OR sheet_name IS NOT NULL);
CREATE INDEX imports_sheet_id ON imports (tenant_id, sheet_id, started_at DESC) WHERE sheet_id IS NOT NULL;
ALTER TABLE sheets ADD CONSTRAINT sheets_import_fkey
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE SET NULL (import_id);

CREATE POLICY all_of_ours ON sheet_keys TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON sheets TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT ON sheet_keys TO desk_ops, desk_jobs;
GRANT INSERT, DELETE ON sheet_keys TO desk_ops;
GRANT SELECT ON sheets TO desk_ops, desk_jobs;
GRANT UPDATE (etag, last_modified, read_at, failures, error, next_at, import_id) ON sheets TO desk_ops, desk_jobs;
GRANT INSERT, DELETE, UPDATE (name, url, tab, range, status, pace, saves_itself) ON sheets TO desk_ops;

-- A sheet that holds what it held leaves no import. Nothing else may delete one: jobs only, and only what is on its way
-- from a sheet.
CREATE POLICY only_from_sheets ON imports AS RESTRICTIVE FOR DELETE TO desk_jobs
    USING (status = 'receiving' AND sheet_id IS NOT NULL);
GRANT DELETE, UPDATE (saves_itself) ON imports TO desk_jobs;
GRANT UPDATE (saves_itself) ON imports TO desk_ops;

ALTER TABLE alerts DROP CONSTRAINT alerts_rule_check;
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_check
    CHECK (rule IN ('etl health', 'failed import', 'under-delivery', 'stuck deal', 'show feed', 'sheet'));
