-- Links that are on their way lead nowhere.
REVOKE SELECT (role, creator_id, advertiser_id) ON members FROM desk_jobs;
REVOKE UPDATE (email) ON members FROM desk_jobs;
REVOKE INSERT (id, email, name, role, creator_id, advertiser_id, password_hash, created_at) ON members FROM desk_jobs;
DROP POLICY take_confirmed_address ON members;
DROP POLICY join_as_invited ON members;
DROP TABLE address_changes;
DROP TABLE password_resets;
DROP TABLE invitations;
