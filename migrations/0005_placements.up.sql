-- What an agency sells: placements on shows, priced by rate cards, booked by line items.

CREATE TABLE placements (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL DEFAULT new_id(),
    show_id uuid NOT NULL,
    position text NOT NULL CHECK (position IN ('pre-roll', 'mid-roll', 'post-roll')),
    seconds integer NOT NULL CHECK (seconds BETWEEN 5 AND 600),
    voice text NOT NULL CHECK (voice IN ('host-read', 'produced')),
    delivery text NOT NULL CHECK (delivery IN ('baked-in', 'dynamic')),
    slots integer NOT NULL DEFAULT 1 CHECK (slots BETWEEN 1 AND 10),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE
);
CREATE INDEX placements_show ON placements (tenant_id, show_id);
CALL isolate('placements');

-- The card with the latest valid_from that has begun is the price.
CREATE TABLE rate_cards (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    placement_id uuid NOT NULL,
    valid_from date NOT NULL,
    cpm_cents bigint NOT NULL CHECK (cpm_cents BETWEEN 0 AND 100000000),
    PRIMARY KEY (tenant_id, placement_id, valid_from),
    FOREIGN KEY (tenant_id, placement_id) REFERENCES placements ON DELETE CASCADE
);
CALL isolate('rate_cards');

CREATE TABLE campaigns (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL DEFAULT new_id(),
    advertiser_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    budget_cents bigint NOT NULL CHECK (budget_cents >= 0),
    cpm_ceiling_cents bigint CHECK (cpm_ceiling_cents >= 0),
    target_countries text[] NOT NULL DEFAULT '{}',
    target_ages text[] NOT NULL DEFAULT '{}',
    target_genders text[] NOT NULL DEFAULT '{}',
    target_topics text[] NOT NULL DEFAULT '{}',
    excluded_topics text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, advertiser_id) REFERENCES advertisers,
    CHECK (ends_on >= starts_on)
);
CREATE INDEX campaigns_advertiser ON campaigns (tenant_id, advertiser_id, starts_on);
CALL isolate('campaigns');

-- One placement for a flight. ends_on is the last day (inclusive), in the tenant's zone.
CREATE TABLE line_items (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL DEFAULT new_id(),
    campaign_id uuid NOT NULL,
    placement_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'active', 'completed', 'cancelled')),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    booked_impressions bigint NOT NULL CHECK (booked_impressions BETWEEN 0 AND 1000000000000),
    cpm_cents bigint NOT NULL CHECK (cpm_cents BETWEEN 0 AND 100000000),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns,
    FOREIGN KEY (tenant_id, placement_id) REFERENCES placements,
    CHECK (ends_on >= starts_on AND ends_on - starts_on <= 1100)
);
CREATE INDEX line_items_campaign ON line_items (tenant_id, campaign_id);
CREATE INDEX line_items_placement ON line_items (tenant_id, placement_id, starts_on);
CALL isolate('line_items');

-- What is booked on each day, summed over line items: an advertiser may know that a slot is taken, never by whom.
CREATE TABLE placement_days (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    placement_id uuid NOT NULL,
    day date NOT NULL,
    booked bigint NOT NULL,
    PRIMARY KEY (tenant_id, placement_id, day),
    FOREIGN KEY (tenant_id, placement_id) REFERENCES placements ON DELETE CASCADE
);
CALL isolate('placement_days');

-- Spreads a line evenly over its days so that the days add up to exactly what was booked.
CREATE FUNCTION spread_line_item(line line_items, sign integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO placement_days AS held (tenant_id, placement_id, day, booked)
    SELECT line.tenant_id, line.placement_id, line.starts_on + n,
           sign * (line.booked_impressions * (n + 1) / days - line.booked_impressions * n / days)
    FROM (SELECT line.ends_on - line.starts_on + 1 AS days) AS flight, generate_series(0, days - 1) AS n
    WHERE line.status <> 'cancelled'
    ORDER BY 3
    ON CONFLICT (tenant_id, placement_id, day) DO UPDATE SET booked = held.booked + excluded.booked
$$;

CREATE FUNCTION respread_line_item() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER respread AFTER INSERT OR UPDATE OR DELETE ON line_items
    FOR EACH ROW EXECUTE FUNCTION respread_line_item();

CREATE POLICY all_of_ours ON placements TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON rate_cards TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON campaigns TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON line_items TO desk_ops USING (true) WITH CHECK (true);
CREATE POLICY all_of_ours ON placement_days TO desk_ops USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON placements, rate_cards, campaigns, line_items TO desk_ops;
GRANT UPDATE (position, seconds, voice, delivery, slots) ON placements TO desk_ops;
GRANT UPDATE (cpm_cents) ON rate_cards TO desk_ops;
GRANT UPDATE (name, starts_on, ends_on, budget_cents, cpm_ceiling_cents, target_countries, target_ages,
              target_genders, target_topics, excluded_topics) ON campaigns TO desk_ops;
GRANT UPDATE (status, starts_on, ends_on, booked_impressions, cpm_cents) ON line_items TO desk_ops;
GRANT SELECT, INSERT, UPDATE (booked) ON placement_days TO desk_ops;

CREATE POLICY own ON placements FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
CREATE POLICY own ON rate_cards FOR SELECT TO desk_creator USING (placement_id IN (SELECT id FROM placements));
CREATE POLICY own ON placement_days FOR SELECT TO desk_creator USING (placement_id IN (SELECT id FROM placements));
GRANT SELECT ON placements, rate_cards, placement_days TO desk_creator;

CREATE POLICY browse ON placements FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY browse ON rate_cards FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY browse ON placement_days FOR SELECT TO desk_advertiser USING (true);
CREATE POLICY own ON campaigns FOR SELECT TO desk_advertiser USING (advertiser_id = (SELECT current_party()));
CREATE POLICY own ON line_items FOR SELECT TO desk_advertiser USING (campaign_id IN (SELECT id FROM campaigns));
GRANT SELECT ON placements, rate_cards, placement_days, campaigns, line_items TO desk_advertiser;
