-- Leaves every desk the version that is published, with pictures that are SVG; the others go, and so do drafts.
REVOKE UPDATE (name, support_email) ON tenants FROM desk_admin;
DROP POLICY renamed ON tenants;
REVOKE UPDATE (published) ON brands FROM desk_admin;
DROP POLICY published ON brands;

ALTER TABLE brands
    ADD COLUMN tagline text, ADD COLUMN accent_light text, ADD COLUMN accent_dark text,
    ADD COLUMN radius integer CHECK (radius BETWEEN 0 AND 24),
    ADD COLUMN typeface text CHECK (typeface IN ('sans', 'serif')),
    ADD COLUMN density text CHECK (density IN ('compact', 'comfortable')),
    ADD COLUMN headline text, ADD COLUMN lead text,
    ADD COLUMN point_titles text[] NOT NULL DEFAULT '{}', ADD COLUMN point_texts text[] NOT NULL DEFAULT '{}',
    ADD COLUMN audience text NOT NULL DEFAULT '', ADD COLUMN theme_css text,
    ADD COLUMN logo_svg text, ADD COLUMN logo_dark_svg text, ADD COLUMN mark_svg text,
    ADD COLUMN art_svg text NOT NULL DEFAULT '',
    ADD CHECK (cardinality(point_titles) = cardinality(point_texts));

SET LOCAL ROLE desk_operator;
UPDATE brands b SET
    tagline = s.settings ->> 'tagline', accent_light = s.settings ->> 'accent',
    accent_dark = coalesce(s.settings ->> 'dark_accent', s.settings ->> 'accent'),
    radius = (s.settings ->> 'radius')::integer, typeface = s.settings ->> 'typeface',
    density = s.settings ->> 'density', headline = s.settings ->> 'headline', lead = s.settings ->> 'lead',
    point_titles = ARRAY(SELECT p ->> 'title' FROM jsonb_array_elements(s.settings -> 'points') AS p),
    point_texts = ARRAY(SELECT p ->> 'text' FROM jsonb_array_elements(s.settings -> 'points') AS p),
    audience = s.settings ->> 'audience', theme_css = s.settings ->> 'css',
    logo_svg = s.logo, logo_dark_svg = coalesce(s.logo_dark, s.logo), mark_svg = coalesce(s.mark, s.logo),
    art_svg = coalesce(s.art, '')
FROM (
    SELECT v.tenant_id, v.number, v.settings, coalesce(logo.svg, '<svg xmlns="http://www.w3.org/2000/svg"/>') AS logo,
           logo_dark.svg AS logo_dark, mark.svg AS mark, art.svg AS art
    FROM brand_versions v
    LEFT JOIN LATERAL (SELECT convert_from(f.bytes, 'UTF8') AS svg FROM brand_files f
        WHERE f.tenant_id = v.tenant_id AND f.digest = v.settings ->> 'logo' AND f.type = 'image/svg+xml') logo ON true
    LEFT JOIN LATERAL (SELECT convert_from(f.bytes, 'UTF8') AS svg FROM brand_files f
        WHERE f.tenant_id = v.tenant_id AND f.digest = v.settings ->> 'logo_dark' AND f.type = 'image/svg+xml')
        logo_dark ON true
    LEFT JOIN LATERAL (SELECT convert_from(f.bytes, 'UTF8') AS svg FROM brand_files f
        WHERE f.tenant_id = v.tenant_id AND f.digest = v.settings ->> 'mark' AND f.type = 'image/svg+xml') mark ON true
    LEFT JOIN LATERAL (SELECT convert_from(f.bytes, 'UTF8') AS svg FROM brand_files f
        WHERE f.tenant_id = v.tenant_id AND f.digest = v.settings ->> 'art' AND f.type = 'image/svg+xml') art ON true
) s
WHERE s.tenant_id = b.tenant_id AND s.number = b.published;
SET LOCAL ROLE desk_owner;

ALTER TABLE brands
    ALTER COLUMN tagline SET NOT NULL, ALTER COLUMN accent_light SET NOT NULL, ALTER COLUMN accent_dark SET NOT NULL,
    ALTER COLUMN radius SET NOT NULL, ALTER COLUMN typeface SET NOT NULL, ALTER COLUMN density SET NOT NULL,
    ALTER COLUMN headline SET NOT NULL, ALTER COLUMN lead SET NOT NULL, ALTER COLUMN theme_css SET NOT NULL,
    ALTER COLUMN logo_svg SET NOT NULL, ALTER COLUMN logo_dark_svg SET NOT NULL, ALTER COLUMN mark_svg SET NOT NULL,
    DROP COLUMN published;
DROP TABLE brand_sketches;
DROP TABLE brand_drafts;
DROP TABLE brand_versions;
DROP TABLE brand_files;
