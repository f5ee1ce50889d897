-- A brand is a row of versions: each was published once and never changes, so that what was seen can be seen again. What
-- is on its way to be published is a draft, of which a desk has one. Files are kept by what is in them, so that
-- versions share them.

CREATE TABLE brand_files (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    -- SHA-256 of the bytes, in hexadecimal.
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    type text NOT NULL CHECK (type IN ('image/svg+xml', 'image/png', 'image/webp')),
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 4194304),
    PRIMARY KEY (tenant_id, digest)
);
CALL isolate('brand_files');

CREATE TABLE brand_versions (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    id uuid NOT NULL DEFAULT new_id(),
    number integer NOT NULL CHECK (number > 0),
    -- Every choice, files by their digest (BrandSettings).
    settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
    published_at timestamptz NOT NULL DEFAULT now(),
    member_id uuid,
    -- As the member was called then; empty for what came from the tenant's folder.
    member_name text NOT NULL DEFAULT '',
    -- The number of the older version that it brought back.
    restores integer,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT brand_versions_number UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members,
    FOREIGN KEY (tenant_id, restores) REFERENCES brand_versions (tenant_id, number)
);
CREATE INDEX brand_versions_member ON brand_versions (tenant_id, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX brand_versions_restores ON brand_versions (tenant_id, restores) WHERE restores IS NOT NULL;
CALL isolate('brand_versions');

CREATE TABLE brand_drafts (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    -- Stays until it is published or thrown away.
    id uuid NOT NULL DEFAULT new_id(),
    -- Another one with each change, so that nobody replaces what they have not seen.
    stamp uuid NOT NULL DEFAULT gen_random_uuid(),
    settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
    changed_at timestamptz NOT NULL DEFAULT now(),
    member_id uuid,
    member_name text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members
);
CREATE UNIQUE INDEX brand_drafts_one ON brand_drafts (tenant_id);
CREATE INDEX brand_drafts_member ON brand_drafts (tenant_id, member_id) WHERE member_id IS NOT NULL;
CALL isolate('brand_drafts');

-- What an admin has typed and not saved, for the preview beside the form. Nobody else sees it.
CREATE TABLE brand_sketches (
    tenant_id uuid NOT NULL DEFAULT current_tenant() REFERENCES tenants ON DELETE CASCADE,
    member_id uuid NOT NULL DEFAULT current_member(),
    settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, member_id),
    FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CALL isolate('brand_sketches');

CREATE POLICY directory ON brand_files FOR SELECT TO desk_platform USING (true);
CREATE POLICY directory ON brand_versions FOR SELECT TO desk_platform USING (true);
GRANT SELECT ON brand_files, brand_versions TO desk_platform;

CREATE POLICY operator ON brand_files TO desk_operator USING (true) WITH CHECK (true);
CREATE POLICY operator ON brand_versions TO desk_operator USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON brand_files, brand_versions TO desk_operator;

-- Jobs read what a mail or a link to a preview needs.
CREATE POLICY ours ON brand_files TO desk_admin, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY ours ON brand_versions TO desk_admin, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY ours ON brand_drafts TO desk_admin, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY own ON brand_sketches TO desk_admin
    USING (member_id = (SELECT current_member())) WITH CHECK (member_id = (SELECT current_member()));
GRANT SELECT ON brand_files, brand_versions, brand_drafts TO desk_jobs;
GRANT SELECT, INSERT ON brand_files, brand_versions TO desk_admin;
GRANT SELECT, INSERT, DELETE, UPDATE (stamp, settings, changed_at, member_id, member_name) ON brand_drafts TO desk_admin;
GRANT SELECT, INSERT, DELETE, UPDATE (settings, changed_at) ON brand_sketches TO desk_admin;

ALTER TABLE brands ADD COLUMN published integer;

-- What every desk has now is its first version. Only the operator sees all tenants, so it is the one who asks.
SET LOCAL ROLE desk_operator;
INSERT INTO brand_files (tenant_id, digest, type, bytes)
SELECT DISTINCT b.tenant_id, encode(sha256(f.bytes), 'hex'), 'image/svg+xml', f.bytes
FROM brands b
CROSS JOIN unnest(ARRAY[b.logo_svg, b.logo_dark_svg, b.mark_svg, nullif(b.art_svg, '')]) AS s (svg)
CROSS JOIN LATERAL convert_to(s.svg, 'UTF8') AS f (bytes)
WHERE s.svg IS NOT NULL;
INSERT INTO brand_versions (tenant_id, number, settings)
SELECT t.id, 1, jsonb_strip_nulls(jsonb_build_object(
    'name', t.name, 'tagline', b.tagline, 'support_email', t.support_email, 'accent', b.accent_light,
    'dark_accent', b.accent_dark, 'tint', 'accent', 'radius', b.radius, 'typeface', b.typeface, 'density', b.density,
    'headline', b.headline, 'lead', b.lead, 'audience', b.audience, 'css', b.theme_css,
    'points', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'text', p.text) ORDER BY p.place), '[]')
        FROM unnest(b.point_titles, b.point_texts) WITH ORDINALITY AS p (title, text, place)),
    'logo', encode(sha256(convert_to(b.logo_svg, 'UTF8')), 'hex'),
    'logo_dark', encode(sha256(convert_to(b.logo_dark_svg, 'UTF8')), 'hex'),
    'mark', encode(sha256(convert_to(b.mark_svg, 'UTF8')), 'hex'),
    'art', CASE WHEN b.art_svg <> '' THEN encode(sha256(convert_to(b.art_svg, 'UTF8')), 'hex') END))
FROM tenants t JOIN brands b ON b.tenant_id = t.id;
UPDATE brands SET published = 1;
SET LOCAL ROLE desk_owner;

ALTER TABLE brands
    DROP COLUMN tagline, DROP COLUMN accent_light, DROP COLUMN accent_dark, DROP COLUMN radius, DROP COLUMN typeface,
    DROP COLUMN density, DROP COLUMN headline, DROP COLUMN lead, DROP COLUMN point_titles, DROP COLUMN point_texts,
    DROP COLUMN audience, DROP COLUMN theme_css, DROP COLUMN logo_svg, DROP COLUMN logo_dark_svg,
    DROP COLUMN mark_svg, DROP COLUMN art_svg,
    ALTER COLUMN published SET NOT NULL,
    ADD CONSTRAINT brands_published_fkey
        FOREIGN KEY (tenant_id, published) REFERENCES brand_versions (tenant_id, number);

-- Publishing moves the pointer, and keeps what the directory of tenants says in step with the brand.
CREATE POLICY published ON brands FOR UPDATE TO desk_admin USING (true) WITH CHECK (true);
GRANT UPDATE (published) ON brands TO desk_admin;
CREATE POLICY renamed ON tenants FOR UPDATE TO desk_admin USING (true) WITH CHECK (true);
GRANT UPDATE (name, support_email) ON tenants TO desk_admin;
