-- A picture that no version, draft or sketch names any more is thrown away, a day after somebody last uploaded it: whoever
-- publishes meanwhile what nothing named a moment ago has it still.
ALTER TABLE brand_files ADD COLUMN kept_at timestamptz NOT NULL DEFAULT now();
GRANT UPDATE (kept_at) ON brand_files TO desk_admin, desk_operator;

ALTER POLICY ours ON brand_files TO desk_admin;
CREATE POLICY see ON brand_files FOR SELECT TO desk_jobs USING (true);
CREATE POLICY see ON brand_sketches FOR SELECT TO desk_jobs USING (true);
GRANT SELECT ON brand_sketches TO desk_jobs;
CREATE POLICY unused ON brand_files FOR DELETE TO desk_jobs USING (NOT EXISTS (
    SELECT FROM (
        SELECT v.tenant_id, v.settings FROM brand_versions v
        UNION ALL SELECT d.tenant_id, d.settings FROM brand_drafts d
        UNION ALL SELECT s.tenant_id, s.settings FROM brand_sketches s) AS used
    WHERE used.tenant_id = brand_files.tenant_id
      AND brand_files.digest IN (
        used.settings ->> 'logo', used.settings ->> 'logo_dark', used.settings ->> 'mark', used.settings ->> 'art')));
GRANT DELETE ON brand_files TO desk_jobs;
