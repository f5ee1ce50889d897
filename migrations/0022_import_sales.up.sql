-- Imports of placements with rates and of insertion-order lines.

-- What listeners hear: the code to give and the address to go to. Empty where a line has none.
ALTER TABLE line_items
    ADD COLUMN promo_code text NOT NULL DEFAULT '' CHECK (length(promo_code) <= 60),
    ADD COLUMN vanity_url text NOT NULL DEFAULT '' CHECK (
        length(vanity_url) <= 500 AND (vanity_url !~ ':' OR vanity_url ~* '^https?://'));
GRANT UPDATE (promo_code, vanity_url) ON line_items TO desk_ops;

-- A day on which nothing is booked any more has no row: otherwise a placement that an import brought would look used for
-- ever once a line on it has come and gone.
CREATE OR REPLACE FUNCTION respread_line_item() RETURNS trigger LANGUAGE plpgsql AS $$
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
GRANT DELETE ON placement_days TO desk_ops, desk_jobs;

-- Jobs write what people decided. Campaigns are only looked up.
ALTER POLICY all_of_ours ON rate_cards TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON campaigns TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON line_items TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON placement_days TO desk_ops, desk_jobs;
GRANT SELECT, INSERT, DELETE ON placements, rate_cards, line_items TO desk_jobs;
GRANT UPDATE (position, seconds, voice, delivery, slots) ON placements TO desk_jobs;
GRANT UPDATE (cpm_cents) ON rate_cards TO desk_jobs;
GRANT UPDATE (status, starts_on, ends_on, booked_impressions, cpm_cents, promo_code, vanity_url) ON line_items
    TO desk_jobs;
GRANT SELECT (tenant_id, id, advertiser_id, name) ON campaigns TO desk_jobs;
GRANT SELECT, INSERT, UPDATE (booked) ON placement_days TO desk_jobs;
