-- Which shows an import wrote figures of. Creators may know the files behind their own figures, and those only; a row of
-- daily_metrics names its import, but looking an import up by its rows would want an index that each of them pays for.
CREATE TABLE import_shows (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    import_id uuid NOT NULL,
    show_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, import_id, show_id),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, show_id) REFERENCES shows ON DELETE CASCADE
);
CREATE INDEX import_shows_show ON import_shows (tenant_id, show_id);
CALL isolate('import_shows');

CREATE POLICY all_of_ours ON import_shows TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
CREATE POLICY own ON import_shows FOR SELECT TO desk_creator USING (show_id IN (SELECT id FROM shows));
GRANT SELECT, INSERT ON import_shows TO desk_ops, desk_jobs;
GRANT SELECT ON import_shows TO desk_creator;

-- What the file is called and when it came. Who sent it is the agency's business.
CREATE POLICY behind_own_figures ON imports FOR SELECT TO desk_creator USING (id IN (SELECT import_id FROM import_shows));
GRANT SELECT (tenant_id, id, file_name, started_at) ON imports TO desk_creator;

-- Imports from before: those whose figures stand, and those that an undo would put back.
ALTER TABLE daily_metrics NO FORCE ROW LEVEL SECURITY;
ALTER TABLE metric_changes NO FORCE ROW LEVEL SECURITY;
ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
ALTER TABLE shows NO FORCE ROW LEVEL SECURITY;
ALTER TABLE import_shows NO FORCE ROW LEVEL SECURITY;
INSERT INTO import_shows (tenant_id, import_id, show_id)
SELECT w.tenant_id, w.import_id, w.show_id FROM (
    SELECT tenant_id, import_id, show_id FROM daily_metrics
    UNION SELECT tenant_id, import_id, show_id FROM metric_changes
    UNION SELECT tenant_id, writer_id, show_id FROM metric_changes
) AS w
JOIN imports i ON i.tenant_id = w.tenant_id AND i.id = w.import_id
JOIN shows s ON s.tenant_id = w.tenant_id AND s.id = w.show_id;
ALTER TABLE daily_metrics FORCE ROW LEVEL SECURITY;
ALTER TABLE metric_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
ALTER TABLE shows FORCE ROW LEVEL SECURITY;
ALTER TABLE import_shows FORCE ROW LEVEL SECURITY;
