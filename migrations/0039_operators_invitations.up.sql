-- The first admin of a desk is invited by the operator, who is no member.
ALTER TABLE invitations ALTER COLUMN inviter_id DROP NOT NULL;
