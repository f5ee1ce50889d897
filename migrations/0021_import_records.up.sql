-- Imports of shows, episodes and advertisers write what people see by name. Each keeps a journal of what it changed.

-- A row before and after an import; null where there was none. Undo and redo put one side back wherever the other side
-- still stands. `kept` says why the last of them left the row: it was changed since, something points to it, or its
-- place is taken.
CREATE TABLE record_changes (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    import_id uuid NOT NULL,
    table_name text NOT NULL CHECK (length(table_name) BETWEEN 1 AND 63),
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    before jsonb,
    after jsonb,
    kept text CHECK (kept IN ('changed', 'used', 'blocked')),
    PRIMARY KEY (tenant_id, import_id, table_name, key),
    FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE CASCADE,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CALL isolate('record_changes');
CREATE POLICY all_of_ours ON record_changes TO desk_ops, desk_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (after, kept) ON record_changes TO desk_ops, desk_jobs;

-- Deletes a row that an import created, as whoever asks. False when something points to it, even what they may not see.
CREATE FUNCTION delete_unless_used(record_table text, record_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DELETE FROM %I WHERE id = $1', record_table) USING record_id;
    RETURN FOUND;
EXCEPTION WHEN foreign_key_violation THEN
    RETURN false;
END
$$;
REVOKE EXECUTE ON FUNCTION delete_unless_used(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_unless_used(text, uuid) TO desk_ops, desk_jobs;

-- Jobs write what people decided.
ALTER POLICY all_of_ours ON creators TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON advertisers TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON show_topics TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON placements TO desk_ops, desk_jobs;
ALTER POLICY all_of_ours ON audience_profiles TO desk_ops, desk_jobs;
GRANT SELECT, INSERT, DELETE ON creators, advertisers, show_topics TO desk_jobs;
GRANT INSERT, DELETE ON shows, episodes TO desk_jobs;
GRANT DELETE ON creators, advertisers TO desk_ops;
GRANT UPDATE (name) ON creators TO desk_jobs;
GRANT UPDATE (name, website) ON advertisers TO desk_jobs;
GRANT UPDATE (creator_id, slug, title, summary, language) ON shows TO desk_jobs;
GRANT UPDATE (guid, title, published_on, seconds) ON episodes TO desk_jobs;
-- To see whether something belongs to a show that an undo would remove.
GRANT SELECT (tenant_id, show_id) ON placements, audience_profiles TO desk_jobs;
