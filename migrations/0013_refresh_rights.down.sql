-- Takes the rights of the refresh back.
REVOKE ALL ON daily_metrics, episodes, show_days, episode_totals FROM desk_jobs;
REVOKE UPDATE (downloads, listeners, conversions, revenue_cents) ON show_days FROM desk_jobs;
REVOKE UPDATE (first_day, downloads, first_30_days) ON episode_totals FROM desk_jobs;
ALTER POLICY all_of_ours ON episodes TO desk_ops;
ALTER POLICY all_of_ours ON episode_totals TO desk_ops;
ALTER POLICY all_of_ours ON show_days TO desk_ops;
ALTER POLICY all_of_ours ON daily_metrics TO desk_ops;
