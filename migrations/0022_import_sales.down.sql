-- What imports of placements and lines wrote stays, but for promo codes and vanity URLs.
REVOKE SELECT, INSERT, DELETE, UPDATE (booked) ON placement_days FROM desk_jobs;
REVOKE SELECT (tenant_id, id, advertiser_id, name) ON campaigns FROM desk_jobs;
REVOKE UPDATE (status, starts_on, ends_on, booked_impressions, cpm_cents) ON line_items FROM desk_jobs;
REVOKE UPDATE (cpm_cents) ON rate_cards FROM desk_jobs;
REVOKE UPDATE (position, seconds, voice, delivery, slots) ON placements FROM desk_jobs;
REVOKE SELECT, INSERT, DELETE ON placements, rate_cards, line_items FROM desk_jobs;
-- Which takes what 0021 granted with it.
GRANT SELECT (tenant_id, show_id) ON placements TO desk_jobs;
ALTER POLICY all_of_ours ON placement_days TO desk_ops;
ALTER POLICY all_of_ours ON line_items TO desk_ops;
ALTER POLICY all_of_ours ON campaigns TO desk_ops;
ALTER POLICY all_of_ours ON rate_cards TO desk_ops;

REVOKE DELETE ON placement_days FROM desk_ops;
CREATE OR REPLACE FUNCTION respread_line_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM spread_line_item(OLD, -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM spread_line_item(NEW, 1);
    END IF;
    RETURN NULL;
END
$$;

ALTER TABLE line_items DROP COLUMN promo_code, DROP COLUMN vanity_url;
