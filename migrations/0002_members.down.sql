-- Takes members, their sessions and the parties they speak for away.
DROP TABLE sessions, members, advertisers, creators;
DROP FUNCTION announce_sessions();
