-- Takes the schedules and the ledger of their runs away; jobs that were enqueued stay.
DROP TRIGGER follow ON jobs;
DROP TABLE occurrences, schedules;
DROP FUNCTION follow_job();
