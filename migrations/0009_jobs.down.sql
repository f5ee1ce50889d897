-- Takes the queue away, and with it every job that still waits.
DROP TABLE jobs;
DROP FUNCTION announce_jobs();
