-- What imports of records wrote stays; that it can be undone is forgotten.
REVOKE SELECT (tenant_id, show_id) ON placements, audience_profiles FROM desk_jobs;
REVOKE UPDATE (guid, title, published_on, seconds) ON episodes FROM desk_jobs;
REVOKE UPDATE (creator_id, slug, title, summary, language) ON shows FROM desk_jobs;
REVOKE UPDATE (name, website) ON advertisers FROM desk_jobs;
REVOKE UPDATE (name) ON creators FROM desk_jobs;
REVOKE DELETE ON creators, advertisers FROM desk_ops;
REVOKE INSERT, DELETE ON shows, episodes FROM desk_jobs;
REVOKE SELECT, INSERT, DELETE ON creators, advertisers, show_topics FROM desk_jobs;
ALTER POLICY all_of_ours ON audience_profiles TO desk_ops;
ALTER POLICY all_of_ours ON placements TO desk_ops;
ALTER POLICY all_of_ours ON show_topics TO desk_ops;
ALTER POLICY all_of_ours ON advertisers TO desk_ops;
ALTER POLICY all_of_ours ON creators TO desk_ops;
DROP FUNCTION delete_unless_used(text, uuid);
DROP TABLE record_changes;
