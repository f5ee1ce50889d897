-- The daily refresh compares sums with the figures they are made of and makes the wrong ones again.
ALTER POLICY all_of_ours ON daily_metrics TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON show_days TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON episode_totals TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON episodes TO desk_ops, desk_jobs;
GRANT SELECT ON daily_metrics, episodes TO desk_jobs;
GRANT SELECT, INSERT, UPDATE (downloads, listeners, conversions, revenue_cents) ON show_days TO desk_jobs;
GRANT SELECT, INSERT, UPDATE (first_day, downloads, first_30_days) ON episode_totals TO desk_jobs;
