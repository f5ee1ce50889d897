-- Takes metrics, their sums and the imports that brought them away.
DROP FUNCTION open_import_staging();
DROP TABLE episode_totals, show_days, daily_metrics, import_rejections, imports;
