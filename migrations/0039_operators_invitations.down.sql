-- Invitations of the operator's go, and their links lead nowhere.
ALTER TABLE invitations NO FORCE ROW LEVEL SECURITY;
DELETE FROM invitations WHERE inviter_id IS NULL;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
ALTER TABLE invitations ALTER COLUMN inviter_id SET NOT NULL;
