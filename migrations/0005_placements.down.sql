-- Takes everything sellable away.
DROP TRIGGER respread ON line_items;
DROP FUNCTION respread_line_item();
DROP FUNCTION spread_line_item(line_items, integer);
DROP TABLE placement_days, line_items, campaigns, rate_cards, placements;
