-- Forgets which shows imports wrote figures of, and hides the files from creators again.
DROP POLICY behind_own_figures ON imports;
REVOKE SELECT (tenant_id, id, file_name, started_at) ON imports FROM desk_creator;
DROP TABLE import_shows;
