-- The figures go with the table; files can be imported again.
DROP FUNCTION open_totals_staging();
DROP TABLE reported_totals;
