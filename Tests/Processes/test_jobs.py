"""Jobs are done once, whichever of the workers are killed or stalled, and every due run is on record."""

import signal
import time

import pytest
from processes import Worker, sql, until

DUE = 60
TASK = "tenant_id = (SELECT id FROM tenants WHERE slug = 'lakeside') AND task = 'metrics-refresh'"


@pytest.fixture
def workers():
    """workers(n) starts so many processes that run jobs."""
    started = []

    def start_workers(count):
        started.extend(Worker() for _ in range(count))
        return started

    yield start_workers
    for worker in started:
        worker.kill()


def make_due(workers):
    """Half-hourly runs that nobody has seen to for more than a day, all of which are to be made up for."""
    first = workers(1)[0]
    until(lambda: sql(f"SELECT count(*) FROM schedules WHERE {TASK}") == ["1"], 30)
    first.kill()
    sql(f"DELETE FROM occurrences WHERE {TASK}")
    sql(
        f"UPDATE schedules SET cron = '*/30 * * * *', when_missed = 'all', catch_up_limit = 1000, "
        f"next_at = date_trunc('hour', now()) - interval '{DUE // 2} hours' WHERE {TASK}"
    )
    return int(sql(f"SELECT floor(extract(epoch FROM now() - next_at) / 1800) + 1 FROM schedules WHERE {TASK}")[0])


def runs(status):
    return int(sql(f"SELECT count(*) FROM occurrences WHERE {TASK} AND status IN ({status})")[0])


def assert_each_done_once(due):
    # While they ran, the clock may have made another one due.
    until(lambda: runs("'done'") >= due and runs("'queued', 'running'") == 0, 180)
    assert runs("'done'") in (due, due + 1)
    assert sql(f"SELECT DISTINCT status FROM occurrences WHERE {TASK}") == ["done"]
    mine = f"kind = 'metrics.refresh' AND id IN (SELECT job_id FROM occurrences WHERE {TASK})"
    assert int(sql(f"SELECT count(*) FROM jobs WHERE {mine} AND status = 'done'")[0]) == runs("'done'")


def test_four_processes_make_one_run_of_each_that_is_due(database, workers):
    due = make_due(workers)
    workers(4)
    assert_each_done_once(due)


def test_killed_and_stalled_workers_lose_nothing(database, workers):
    due = make_due(workers)
    first, second, third = workers(3)[-3:]
    until(lambda: runs("'done'") > 2, 60)
    second.process.send_signal(signal.SIGSTOP)
    first.process.kill()
    until(lambda: runs("'done'") > 6, 60)
    third.process.kill()
    workers(1)
    # Longer than a lease: what the stalled one held is done by another by now.
    time.sleep(32)
    second.process.send_signal(signal.SIGCONT)
    assert_each_done_once(due)


def test_a_worker_that_is_told_to_stop_hands_back_what_it_holds(database, workers):
    due = make_due(workers)
    worker = workers(1)[-1]
    until(lambda: runs("'running', 'done'") > 0, 60)
    worker.process.terminate()
    assert worker.process.wait(35) == 0
    assert sql("SELECT count(*) FROM jobs WHERE status = 'running'") == ["0"]
    workers(2)
    assert_each_done_once(due)
