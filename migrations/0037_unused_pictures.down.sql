-- Unused pictures stay for ever again, and nobody knows when one was uploaded last.
REVOKE DELETE ON brand_files FROM desk_jobs;
DROP POLICY unused ON brand_files;
REVOKE SELECT ON brand_sketches FROM desk_jobs;
DROP POLICY see ON brand_sketches;
DROP POLICY see ON brand_files;
ALTER POLICY ours ON brand_files TO desk_admin, desk_jobs;
REVOKE UPDATE (kept_at) ON brand_files FROM desk_admin, desk_operator;
ALTER TABLE brand_files DROP COLUMN kept_at;
